import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '../../../src/text/encoding/decode.ts';
import { makeEncoder } from '../../../src/text/encoding/encode.ts';

test.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'latin1', 'iso-8859-15', 'koi8-r', 'windows-1251'])(
  'what is decoded as %s can be written as it was',
  (encoding) => {
    const encode = makeEncoder(encoding);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const decoded = decodeText(bytes, { forced: encoding });
        // A byte-order mark is taken away in decoding.
        if (!decoded.ok || /^\xef\xbb\xbf|^\xff\xfe|^\xfe\xff/.test(Buffer.from(bytes).toString('latin1'))) return;
        const encoded = encode?.(decoded.text) ?? null;
        if (decoded.text.includes('\uFFFD') && encoding !== 'utf-8') return;
        expect(encoded && [...encoded]).toEqual([...bytes]);
      }),
    );
  },
);

test('a character that the encoding lacks makes null, an encoding of several bytes has no way back', () => {
  expect(makeEncoder('windows-1252')?.('caf\u00e9 \u201c\u20ac\u201d')).toEqual(
    Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x80, 0x94]),
  );
  expect(makeEncoder('windows-1252')?.('Škoda \u0107')).toBeNull();
  expect(makeEncoder('shift_jis')).toBeNull();
  expect(makeEncoder('gb18030')).toBeNull();
});
