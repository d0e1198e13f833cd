import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { traceHits } from '../../../src/corpus/archive/archived.ts';
import { fingerprintArticle } from '../../../src/corpus/shingles/fingerprint.ts';
import { parseText } from '../../../src/formats/text.ts';
import { openArchive } from '../../../src/io/archive/archive.ts';
import { writeArchive } from '../../../src/io/archive/archive-writer.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const ferry =
  'The night ferry to Skagen turned back twenty minutes after leaving the harbour on Monday when water was found in the engine room. ' +
  'Nobody was hurt, and the 212 passengers were given blankets and soup in the terminal until buses came for them at dawn.';

/** A story of its own words, with the ferry in every fifth one. */
function story(n: number): string {
  const words = Array.from({ length: 90 }, (_, at) => `word${(n * 131 + at * at * 7) % 9973}`).join(' ');
  return n % 5 === 0 ? `Headline ${n}\n${words}\n${ferry}` : `Headline ${n}\n${words}`;
}

function fill(folder: string, from: number, to: number, logLimit?: number): void {
  const writer = writeArchive(folder, logLimit);
  for (let n = from; n < to; n++) writer.add(parseText(`${n}.txt`, story(n)));
  writer.close();
}

/** Ids of the archived articles that have the ferry, and what stands there. */
function ferries(folder: string): readonly string[] {
  const archive = openArchive(folder);
  const fingerprints = fingerprintArticle(parseText('new', `Something else\n${ferry}`));
  const passages = traceHits(archive.lookUp(fingerprints, 100), fingerprints, { minWords: 15, similarity: 0.5 });
  const ids = archive.articles().map(({ id }) => id);
  const numbers = [...ids.keys(), -1, ids.length];
  expect(numbers.map((number) => archive.article(number)?.id)).toEqual([...ids, undefined, undefined]);
  archive.close();
  return passages.map(({ article }) => ids[article] ?? '');
}

const everyFifth = (to: number) => Array.from({ length: Math.ceil(to / 5) }, (_, n) => `${n * 5}.txt`);

test('finds a passage in archived articles, and where it stands in them', () => {
  const folder = tempFolder();
  fill(folder, 0, 6);
  const archive = openArchive(folder);
  const fingerprints = fingerprintArticle(parseText('new', `Something else\n${ferry}`));
  const [first] = traceHits(archive.lookUp(fingerprints, 9), fingerprints, { minWords: 15, similarity: 0.5 });
  archive.close();
  expect(first?.similarity).toBe(1);
  const found = story(0).slice(first?.archived.start, first?.archived.end);
  expect(ferry).toContain(found);
  expect(found.length).toBeGreaterThan(ferry.length - 80);
});

test('is the same whether articles lie in the log, in runs, or in merged runs, and grows by calls', () => {
  const folders = [tempFolder(), tempFolder(), tempFolder()] as const;
  fill(folders[0], 0, 60);
  fill(folders[1], 0, 60, 100);
  for (let n = 0; n < 60; n += 7) fill(folders[2], n, Math.min(60, n + 7), 150);
  for (const folder of folders) expect(ferries(folder)).toEqual(everyFifth(60));
  expect(readdirSync(folders[1]).filter((name) => name.endsWith('.run')).length).toBeLessThan(6);
});

test('leaves an unchanged article alone, replaces a changed one, and forgets a removed one', () => {
  const folder = tempFolder();
  fill(folder, 0, 11, 100);
  const writer = writeArchive(folder, 100);
  expect(writer.add(parseText('3.txt', story(3)))).toBe('unchanged');
  expect(writer.add(parseText('5.txt', 'Headline\nNothing of the kind stands here any more.'))).toBe('replaced');
  expect(writer.add(parseText('6.txt', `Headline\n${ferry}`))).toBe('replaced');
  expect([writer.remove('0.txt'), writer.remove('nobody.txt')]).toEqual([true, false]);
  expect(writer.size()).toBe(10);
  writer.close();
  expect(ferries(folder)).toEqual(['10.txt', '6.txt']);
  fill(folder, 20, 60, 100);
  expect(ferries(folder)).toEqual(['10.txt', '6.txt', ...everyFifth(60).slice(4)]);
});

test('killed while it writes an article, opens again without that one and goes on', () => {
  const folder = tempFolder();
  fill(folder, 0, 6);
  const log = join(folder, 'log-0');
  const whole = readFileSync(log);
  for (const cut of [1, 5, 200, 700]) {
    writeFileSync(log, whole);
    truncateSync(log, whole.length - cut);
    const left = openArchive(folder).articles().length;
    expect(left).toBeLessThan(6);
    expect(ferries(folder)).toContain('0.txt');
  }
  fill(folder, 5, 6);
  expect(ferries(folder)).toEqual(['0.txt', '5.txt']);
});

test('killed between any two steps, is what the manifest says', () => {
  const before = tempFolder();
  fill(before, 0, 20);
  const after = tempFolder();
  cpSync(before, after, { recursive: true });
  fill(after, 20, 40, 100);
  // The new files are there, the manifest is still the old one, and a lock of a process that is no more.
  const between = tempFolder();
  mkdirSync(between, { recursive: true });
  for (const name of readdirSync(after)) copyFileSync(join(after, name), join(between, name));
  for (const name of readdirSync(before)) copyFileSync(join(before, name), join(between, name));
  writeFileSync(join(between, 'lock'), '999999999');
  expect(ferries(between)).toEqual(everyFifth(20));
  fill(between, 20, 40, 100);
  expect(ferries(between)).toEqual(everyFifth(40));
});

test('a reader that has opened it is not disturbed by a writer', () => {
  const folder = tempFolder();
  fill(folder, 0, 20, 100);
  const archive = openArchive(folder);
  fill(folder, 20, 60, 100);
  const fingerprints = fingerprintArticle(parseText('new', `Something else\n${ferry}`));
  const passages = traceHits(archive.lookUp(fingerprints, 100), fingerprints, { minWords: 15, similarity: 0.5 });
  archive.close();
  expect(passages).toHaveLength(4);
});

test('says what is wrong: no archive, a damaged one, one that is being written', () => {
  const folder = tempFolder();
  expect(() => openArchive(folder)).toThrow('no archive here');
  const writer = writeArchive(folder);
  expect(() => writeArchive(folder)).toThrow('another process is writing');
  writer.close();
  writeFileSync(join(folder, 'manifest'), 'newsan-archive 9\n0\n{}\n');
  expect(() => openArchive(folder)).toThrow('archive format 9 is newer; update newsan');
  writeFileSync(join(folder, 'manifest'), 'something else');
  expect(() => openArchive(folder)).toThrow('not a newsan archive (this version reads format 1)');
  writeFileSync(join(folder, 'manifest'), 'newsan-archive 1\n0\n{}\n');
  expect(() => openArchive(folder)).toThrow('damaged manifest');
});

test('says which run is damaged, and finds a changed byte where it is asked to look', () => {
  const folder = tempFolder();
  fill(folder, 0, 30, 100);
  const name = readdirSync(folder).find((file) => file.endsWith('.run')) ?? '';
  const whole = readFileSync(join(folder, name));
  const changed = Uint8Array.from(whole);
  changed[8] = (changed[8] ?? 0) ^ 1;
  writeFileSync(join(folder, name), changed);
  const archive = openArchive(folder);
  expect(archive.runs.filter((run) => !run.isSound())).toHaveLength(1);
  archive.close();
  writeFileSync(join(folder, name), whole.subarray(0, whole.length - 3));
  expect(() => openArchive(folder)).toThrow(`${name}: damaged; rebuild the archive`);
});
