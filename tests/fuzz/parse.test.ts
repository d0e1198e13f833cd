import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { parseBytes } from '../../src/io/read/read.ts';
import type { Article } from '../../src/model/article.ts';
import { toSourceSpan } from '../../src/text/positions/segments.ts';

/** `npm run fuzz` goes on for FUZZ_SECONDS, a minute where it is not set; an ordinary run tries a few hundred files. */
const isLong = process.env['MODE'] === 'fuzz';
const seconds = Number(process.env['FUZZ_SECONDS'] ?? 60);
const bounds = isLong
  ? { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: seconds * 1000, markInterruptAsFailure: false }
  : { numRuns: 200 };

const seeds = ['fixtures/pages', 'fixtures/malformed', 'fixtures/encodings'].flatMap((folder) =>
  readdirSync(folder).map((name) => new Uint8Array(readFileSync(`${folder}/${name}`))),
);
const extensions = formats.flatMap((format) => [...format.extensions]);

/** What damage does to a file: a stretch lost, doubled, or overwritten. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 200 }),
  kind: fc.constantFrom('cut', 'double', 'overwrite'),
  bytes: fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc
      .constantFrom('<![CDATA[', '"', '\\u', '&#', '---\n', '](', '<p>', '{', '\r', '=?q?')
      .map((text) => new TextEncoder().encode(text)),
  ),
});

function damaged(
  file: Uint8Array,
  { at, length, kind, bytes }: { at: number; length: number; kind: string; bytes: Uint8Array },
): Uint8Array {
  const start = Math.floor(at * file.length);
  const end = Math.min(file.length, start + length);
  const middle =
    kind === 'cut'
      ? new Uint8Array()
      : kind === 'double'
        ? new Uint8Array([...file.subarray(start, end), ...file.subarray(start, end)])
        : bytes;
  return new Uint8Array([
    ...file.subarray(0, start),
    ...middle,
    ...file.subarray(kind === 'overwrite' ? start + bytes.length : end),
  ]);
}

function expectSound(article: Article): void {
  let end = 0;
  for (const block of article.blocks) {
    expect(block.start).toBeGreaterThanOrEqual(end);
    expect(block.end).toBeGreaterThan(block.start);
    end = block.end;
    const place = toSourceSpan(article, block);
    expect(place.start).toBeGreaterThanOrEqual(0);
    expect(place.end).toBeGreaterThanOrEqual(place.start);
    expect(place.end).toBeLessThanOrEqual(article.source.length);
  }
  expect(end).toBeLessThanOrEqual(article.text.length);
  for (const { start, end: stop, sourceStart, sourceEnd } of article.segments ?? []) {
    if (stop - start === sourceEnd - sourceStart) continue;
    expect(sourceEnd).toBeGreaterThanOrEqual(sourceStart);
  }
}

test(
  'any file is read or refused with one line, and what is read lies within the file',
  async () => {
    const files = fc.tuple(
      fc.constantFrom(...seeds),
      fc.array(damage, { maxLength: 5 }),
      fc.constantFrom(...extensions, '.xyz'),
    );
    await fc.assert(
      fc.asyncProperty(files, async ([seed, damages, extension]) => {
        const outcomes = await parseBytes(`a${extension}`, damages.reduce(damaged, seed));
        expect(outcomes.length).toBeGreaterThan(0);
        for (const outcome of outcomes) {
          if (outcome.ok) expectSound(outcome.value);
          else expect(outcome.error.message).toMatch(/^[^\r\n]+$/);
        }
      }),
      bounds,
    );
  },
  isLong ? (seconds + 60) * 1000 : 60_000,
);
