import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { declaredEncoding } from '../../../src/text/encoding/declared-encoding.ts';
import { decodeText } from '../../../src/text/encoding/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string) => new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer);

describe('decodeText', () => {
  test.each([
    ['UTF-8', utf8('Zoë said “no”.\r\n'), 'Zoë said “no”.\r\n', 'utf-8'],
    ['UTF-8 with byte-order mark', utf8('\ufeffZoë'), 'Zoë', 'utf-8'],
    ['UTF-16 little endian with mark', utf16('\ufeffZoë'), 'Zoë', 'utf-16le'],
    ['UTF-16 big endian with mark', utf16('ëoZ\ufeff').reverse(), 'Zoë', 'utf-16be'],
    ['nothing', new Uint8Array(), '', 'utf-8'],
    ['an escape sequence in an article', utf8('red \u001b[31m alert'), 'red \u001b[31m alert', 'utf-8'],
  ])('reads %s', (_, bytes, text, encoding) => {
    expect(decodeText(bytes)).toEqual({ ok: true, text, encoding, warning: null });
  });

  test('reads windows-1252 with a warning where every high byte makes sense', () => {
    const decoded = decodeText(latin('The caf\xe9 owner said \x93never\x94 \x96 \xa350 \x85 Fran\xe7ois agreed.'));
    expect(decoded).toEqual({
      ok: true,
      text: 'The café owner said “never” – £50 … François agreed.',
      encoding: 'windows-1252',
      warning: 'not UTF-8; read as windows-1252 (specify another with --encoding)',
    });
  });

  test('finds what makes a file binary wherever it stands', () => {
    const text = 'It rained all day.\nNobody was hurt.';
    for (let start = 0; start < 5; start++) {
      for (let at = 0; at <= text.length; at++) {
        const bytes = utf8(`${' '.repeat(start)}${text.slice(0, at)}\0${text.slice(at)}`).subarray(start);
        expect(decodeText(bytes)).toMatchObject({ ok: false, code: 'binary' });
      }
    }
    expect(decodeText(utf8('\x01\x02\x03\x04\x05\x06\x07\x08 a'))).toMatchObject({ ok: true });
    expect(decodeText(utf8('\x01\x02\x03\x04\x05\x06\x07\x08 a\x01'))).toMatchObject({ code: 'binary' });
  });

  test('believes the encoding that is named, then the declared one', () => {
    const bytes = latin('Mosc\xfa');
    expect(decodeText(bytes, { forced: 'iso-8859-2', declared: 'koi8-r' })).toMatchObject({ text: 'Moscú' });
    expect(decodeText(latin('\xeb\xc9'), { declared: 'koi8-r' })).toMatchObject({ text: 'Ки', warning: null });
  });

  test.each([
    ['NUL bytes', utf8('GIF\0\0\0'), 'binary', 'binary file; skipped'],
    [
      'a PDF',
      latin('%PDF-1.7\n%\xe2\xe3'),
      'binary',
      'a PDF file, not text; convert it first, for instance with pdftotext',
    ],
    [
      'UTF-16 without mark',
      utf16('A headline in UTF-16'),
      'binary',
      'UTF-16 without byte-order mark; read it with --encoding utf-16le',
    ],
    [
      'UTF-8 with a damaged byte',
      latin('line\nZo\xc3\xab said \xe9 no'),
      'encoding',
      'not valid utf-8 (byte 0xE9 in line 2); name its encoding with --encoding',
    ],
    [
      'Cyrillic in a one-byte encoding',
      latin('\xf1\xeb\xf3\xf7\xe0\xe9'),
      'encoding',
      'not valid utf-8 (byte 0xF1 in line 1); name its encoding with --encoding',
    ],
  ])('refuses %s', (_, bytes, code, message) => {
    expect(decodeText(bytes)).toEqual({ ok: false, code, message });
  });

  test.each([
    ['a label that nobody knows', utf8('Zoë'), 'utf8mb4', { text: 'Zoë', encoding: 'utf-8', warning: null }],
    ['a label that is cut', utf8('Zoë'), 'ut', { text: 'Zoë', encoding: 'utf-8', warning: null }],
    [
      'a wrong one of several bytes',
      utf8('Zoë – 東'),
      'euc-kr',
      { text: 'Zoë – 東', encoding: 'utf-8', warning: null },
    ],
    [
      'UTF-8 with a damaged byte',
      latin('Zo\xc3\xab, \xe6\x9d\xb1 \xf1'),
      'utf-8',
      {
        text: 'Zoë, 東 \uFFFD',
        encoding: 'utf-8',
        warning: 'one place is not valid utf-8, although declared; read as \uFFFD',
      },
    ],
  ])('believes a declaration as browsers do: %s', (_, bytes, declared, expected) => {
    expect(decodeText(bytes, { declared })).toEqual({ ok: true, ...expected });
  });

  test('refuses an encoding that does not exist', () => {
    expect(decodeText(utf8('a'), { forced: 'utf-9' })).toEqual({
      ok: false,
      code: 'encoding',
      message: 'unknown encoding “utf-9”; specify one such as utf-8 or windows-1252 with --encoding',
    });
  });

  test('never throws, and gives UTF-8 back', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => decodeText(bytes).ok !== null));
    const text = fc.string({ unit: 'binary' }).filter((sample) => !/[\p{Cc}\ufeff]/u.test(sample));
    fc.assert(
      fc.property(text, (sample) => {
        expect(decodeText(utf8(sample))).toMatchObject({ ok: true, text: sample });
      }),
    );
  });
});

test.each([
  ['an XML declaration', '<?xml version="1.0" encoding="ISO-8859-1"?>', 'ISO-8859-1'],
  ['a meta charset', '<!doctype html><meta charset=windows-1251>', 'windows-1251'],
  ['a meta content type', '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', 'koi8-r'],
  [
    'a meta in quoted-printable',
    '<html><meta http-equiv=3D"Content-Type" content=3D"text/html; charset=3Dkoi8-r">',
    'koi8-r',
  ],
  ['a quoted label in quoted-printable', '<meta charset=3D"iso-8859-2">', 'iso-8859-2'],
  ['a label that 1024 bytes cut', `<!-- ${'x'.repeat(998)} --><meta charset="windows-1250">`, 'windows-1250'],
  [
    'a label far down in the head of a page',
    `<!doctype html><head><style>${'x{}'.repeat(900)}</style><meta charset="gbk">`,
    'gbk',
  ],
  ['nothing below the head', `<!doctype html><head></head><body>${'x '.repeat(600)}<meta charset="gbk">`, null],
  ['nothing in prose', 'The charset=utf-7 trick is old.', null],
])('declaredEncoding finds %s', (_, head, encoding) => {
  expect(declaredEncoding(latin(head))).toBe(encoding);
});
