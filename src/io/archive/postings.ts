import type { Archive } from './archive.ts';

/** A fingerprint in its place: upper and lower part of the hash, number of the article, offset of the shingle. */
export type Posting = readonly [high: number, low: number, article: number, start: number];

const bucketCount = 65_536;
/** This many buckets are read at a time. */
const step = 256;
const entryWords = 3;

/** All postings of an archive but those of removed articles, in order of hash, article and offset, a part of them at a time. */
export function* readPostings(archive: Archive): Generator<readonly Posting[]> {
  const logged = postingsOfLog(archive);
  let next = 0;
  for (let from = 0; from < bucketCount; from += step) {
    const part: Posting[] = [];
    for (const run of archive.runs) {
      const { triples, begins } = run.buckets(from, from + step);
      for (let bucket = 0; bucket < step; bucket++) {
        for (let at = begins[bucket] ?? 0; at < (begins[bucket + 1] ?? 0); at += entryWords) {
          const article = triples[at + 1] ?? 0;
          if (!archive.removed.has(article))
            part.push([from + bucket, triples[at] ?? 0, article, triples[at + 2] ?? 0]);
        }
      }
    }
    for (let posting = logged[next]; posting && posting[0] < from + step; posting = logged[++next]) part.push(posting);
    if (part.length > 0) yield part.sort(byHash);
  }
}

function postingsOfLog({ log, manifest, removed }: Archive): readonly Posting[] {
  const found: Posting[] = [];
  let article = manifest.next;
  for (const record of log) {
    if (record.kind !== 'add') continue;
    const { high, low, starts } = record.postings;
    for (let at = 0; at < low.length && !removed.has(article); at++)
      found.push([high[at] ?? 0, low[at] ?? 0, article, starts[at] ?? 0]);
    article++;
  }
  return found.sort(byHash);
}

function byHash(a: Posting, b: Posting): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3];
}
