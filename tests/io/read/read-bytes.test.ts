import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFileReader } from '../../../src/io/read/read-bytes.ts';
import { tempFolder } from '../../support/temp-folder.ts';

test('reads files of any size, one after the other', () => {
  const cwd = tempFolder({});
  const readFile = makeFileReader();
  const sizes = [1, 5000, (1 << 14) - 1, 1 << 14, (1 << 14) + 1, 100_000, 3, (1 << 20) + 7, 12];
  for (const [index, size] of sizes.entries()) {
    const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 31 + index) & 0xff);
    const path = join(cwd, `${index}.txt`);
    writeFileSync(path, bytes);
    const read = readFile(path, 1 << 21);
    expect(read?.ok && Buffer.compare(read.bytes, bytes)).toBe(0);
  }
});

test('reports what cannot be read, and skips what is no regular file or has no size', () => {
  const cwd = tempFolder({ 'a.txt': 'It rained.', 'empty.txt': '' });
  const readFile = makeFileReader();
  expect(readFile(join(cwd, 'a.txt'), 9)).toMatchObject({ ok: false, error: { code: 'too-large' } });
  expect(readFile(join(cwd, 'b.txt'), 9)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(readFile(join(cwd, 'empty.txt'), 9)).toBeNull();
  expect(readFile(cwd, 9)).toBeNull();
});
