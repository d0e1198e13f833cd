import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveHit } from '../../corpus/archive/archived.ts';
import type { Fingerprints } from '../../corpus/shingles/fingerprint.ts';
import { NewsanError } from '../../model/error.ts';
import { type ArchivedArticle, type LogRecord, readLog } from './log-file.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { openRun, type RunFile } from './run-file.ts';

/** An archive as it was when it was opened: writers do not disturb it. */
export interface Archive {
  readonly manifest: Manifest;
  /** Records of the articles that are in no run yet. */
  readonly log: readonly LogRecord[];
  readonly runs: readonly RunFile[];
  /** Places of the fingerprints in archived articles, the first `most` of each, by number of the article: what is everywhere says little. */
  lookUp(fingerprints: Fingerprints, most: number): readonly ArchiveHit[];
  /** The articles, removed ones included, by number. */
  articles(): readonly ArchivedArticle[];
  /** One of them; null where there is none. The others are not read. */
  article(number: number): ArchivedArticle | null;
  /** Number of fingerprints that are in no run yet. */
  readonly logged: number;
  /** Numbers of the articles that were removed or replaced. */
  readonly removed: ReadonlySet<number>;
  close(): void;
}

/** How often an archive is opened again where a writer has just put other files in the place of those that the manifest named. */
const mostTries = 5;

/** Opens an archive for reading. Throws a `NewsanError` where the folder holds none, or a damaged one. */
export function openArchive(folder: string): Archive {
  for (let tries = 1; ; tries++) {
    const manifest = readManifest(folder);
    if (!manifest) throw new NewsanError('not-found', `${folder}: no archive here; create one with newsan archive add`);
    try {
      return openFiles(folder, manifest);
    } catch (error) {
      if (tries >= mostTries || !(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
}

function openFiles(folder: string, manifest: Manifest): Archive {
  const runs = manifest.runs.map(({ name }) => openRun(join(folder, `${name}.run`)));
  const log = readLog(join(folder, manifest.log)).records;
  const removed = new Set(manifest.removed);
  for (const record of log) {
    if (record.kind === 'remove') removed.add(record.number);
    else if (record.replaces !== null) removed.add(record.replaces);
  }
  const linesOfRuns = () => manifest.runs.map(({ name }) => openLines(join(folder, `${name}.articles`)));
  let ofRuns: ReturnType<typeof linesOfRuns> | null = null;
  const ofLog = log.flatMap((record) => (record.kind === 'add' ? [record.article] : []));
  return {
    manifest,
    log,
    runs,
    removed,
    logged: log.reduce((sum, record) => sum + (record.kind === 'add' ? record.postings.low.length : 0), 0),
    lookUp(fingerprints, most) {
      const hits = [...hitsInRuns(runs, fingerprints), ...hitsInLog(log, manifest.next, fingerprints)];
      const counts = new Map<number, number>();
      return hits.filter(({ fingerprint, article }) => {
        if (removed.has(article)) return false;
        const count = counts.get(fingerprint) ?? 0;
        counts.set(fingerprint, count + 1);
        return count < most;
      });
    },
    articles() {
      return [
        ...linesOfRuns().flatMap(({ count, line }) => Array.from({ length: count }, (_, at) => line(at))),
        ...ofLog,
      ];
    },
    article(number) {
      ofRuns ??= linesOfRuns();
      if (number < 0) return null;
      let at = number;
      for (const { count, line } of ofRuns) {
        if (at < count) return line(at);
        at -= count;
      }
      return ofLog[at] ?? null;
    },
    close() {
      for (const run of runs) run.close();
    },
  };
}

function hitsInRuns(runs: readonly RunFile[], { high, low }: Fingerprints): readonly ArchiveHit[] {
  const hits: ArchiveHit[] = [];
  for (const run of runs) {
    high.forEach((bucket, fingerprint) => {
      const triples = run.bucket(bucket);
      for (let at = 0; at < triples.length; at += 3) {
        if (triples[at] !== low[fingerprint]) continue;
        hits.push({ fingerprint, article: triples[at + 1] ?? 0, start: triples[at + 2] ?? 0 });
      }
    });
  }
  return hits;
}

function hitsInLog(log: readonly LogRecord[], first: number, { high, low }: Fingerprints): readonly ArchiveHit[] {
  const wanted = new Map<number, number[]>();
  low.forEach((hash, fingerprint) => {
    wanted.set(hash, [...(wanted.get(hash) ?? []), fingerprint]);
  });
  const hits: ArchiveHit[] = [];
  let article = first;
  for (const record of log) {
    if (record.kind !== 'add') continue;
    const { postings } = record;
    for (let index = 0; index < postings.low.length; index++) {
      for (const fingerprint of wanted.get(postings.low[index] ?? 0) ?? []) {
        if (high[fingerprint] !== postings.high[index]) continue;
        hits.push({ fingerprint, article, start: postings.starts[index] ?? 0 });
      }
    }
    article++;
  }
  return hits;
}

const lineFeed = 0x0a;

/** Articles of a run, one a line, each read on demand. */
function openLines(path: string): { readonly count: number; line(number: number): ArchivedArticle } {
  const bytes = readFileSync(path);
  const starts = [0];
  for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, end + 1)) starts.push(end + 1);
  return {
    count: starts.length - 1,
    line: (number) => JSON.parse(bytes.toString('utf8', starts[number], starts[number + 1])) as ArchivedArticle, // newsan wrote it
  };
}
