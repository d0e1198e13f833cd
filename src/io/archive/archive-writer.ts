import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Fingerprints, fingerprintArticle } from '../../corpus/shingles/fingerprint.ts';
import type { Article } from '../../model/article.ts';
import { NewsanError } from '../../model/error.ts';
import { fingerprint } from '../../text/words/fingerprint.ts';
import { cannotWrite } from '../write/write.ts';
import { openArchive } from './archive.ts';
import { type ArchivedArticle, encodeRecord, readLog } from './log-file.ts';
import { emptyManifest, type Manifest, type RunEntry, readManifest, writeManifest } from './manifest.ts';
import { mergeRuns, openRun, writePostings } from './run-file.ts';

/** What became of an article that was put in. */
export type AddOutcome = 'added' | 'replaced' | 'unchanged';

/** An archive that is open for writing, by one process at a time. What `add` and `remove` have returned from outlives the process. */
export interface ArchiveWriter {
  /** Puts an article in; one of the same id and text is left unchanged, one of the same id and another text is replaced. */
  add(article: Article): AddOutcome;
  /** The same for an article that was fingerprinted before. */
  put(article: ArchivedArticle, postings: Pick<Fingerprints, 'high' | 'low' | 'starts'>): AddOutcome;
  /** Takes an article out; false where it is not there. */
  remove(id: string): boolean;
  /** Number of articles now. */
  size(): number;
  close(): void;
}

/** This many fingerprints are kept in the log before they become a run; some 27 MB of text. */
const defaultLogLimit = 1_000_000;
/** A run is joined with the one before where that is less than this many times as long. */
const growth = 2;

/** Opens an archive for writing, and makes it where there is none. Throws a `NewsanError` where another process is writing. */
export function writeArchive(folder: string, logLimit = defaultLogLimit): ArchiveWriter {
  const unlock = openFolder(folder);
  let manifest = readManifest(folder) ?? emptyManifest;
  if (manifest === emptyManifest) writeManifest(folder, manifest);
  sweep(folder, manifest);

  const archive = openArchive(folder);
  const numbers = new Map<string, { readonly number: number; readonly hash: string }>();
  archive.articles().forEach(({ id, hash }, number) => {
    if (!archive.removed.has(number)) numbers.set(id, { number, hash });
  });
  const removed = new Set(archive.removed);
  let pending = archive.log.flatMap((record) => (record.kind === 'add' ? [record] : []));
  let fingerprints = pending.reduce((sum, { postings }) => sum + postings.low.length, 0);
  archive.close();
  const logPath = () => join(folder, manifest.log);
  truncateLog(logPath());
  let log = openSync(logPath(), 'a');

  function flush(): void {
    const name = `run-${manifest.file}`;
    const run = { name, first: manifest.next, articles: pending.length, fingerprints };
    writePostings(
      join(folder, `${name}.run`),
      joinPostings(
        pending.map(({ postings }) => postings),
        manifest.next,
      ),
    );
    writeArticles(
      join(folder, `${name}.articles`),
      pending.map(({ article }) => article),
    );
    const old = manifest;
    manifest = {
      runs: [...old.runs, run],
      log: `log-${old.file}`,
      next: old.next + pending.length,
      file: old.file + 1,
      removed: [...removed].sort((a, b) => a - b),
    };
    writeManifest(folder, manifest);
    pending = [];
    fingerprints = 0;
    closeSync(log);
    log = openSync(logPath(), 'a');
    while (mergeLast());
    sweep(folder, manifest);
  }

  function mergeLast(): boolean {
    const [older, newer] = manifest.runs.slice(-2);
    if (!older || !newer || older.fingerprints > growth * newer.fingerprints) return false;
    const name = `run-${manifest.file}`;
    const files = [older, newer].map((run) => openRun(join(folder, `${run.name}.run`)));
    const count = mergeRuns(join(folder, `${name}.run`), files, removed);
    for (const file of files) file.close();
    const lists = [older, newer].map((run) => readFileSync(join(folder, `${run.name}.articles`)));
    writeFileSync(join(folder, `${name}.articles`), Buffer.concat(lists), { flush: true });
    const run: RunEntry = { name, first: older.first, articles: older.articles + newer.articles, fingerprints: count };
    manifest = { ...manifest, runs: [...manifest.runs.slice(0, -2), run], file: manifest.file + 1 };
    writeManifest(folder, manifest);
    return true;
  }

  function put(article: ArchivedArticle, postings: Pick<Fingerprints, 'high' | 'low' | 'starts'>): AddOutcome {
    const known = numbers.get(article.id);
    if (known?.hash === article.hash) return 'unchanged';
    const replaces = known?.number ?? null;
    const record = { kind: 'add', article, replaces, postings } as const;
    writeSync(log, encodeRecord(record));
    if (replaces !== null) removed.add(replaces);
    numbers.set(article.id, { number: manifest.next + pending.length, hash: article.hash });
    pending.push(record);
    fingerprints += postings.low.length;
    if (fingerprints >= logLimit) flush();
    return known ? 'replaced' : 'added';
  }

  return {
    put,
    add(article) {
      const hash = fingerprint([article.text]);
      if (numbers.get(article.id)?.hash === hash) return 'unchanged';
      const { high, low, starts, length } = fingerprintArticle(article);
      return put({ id: article.id, hash, words: length }, { high, low, starts });
    },
    remove(id) {
      const known = numbers.get(id);
      if (!known) return false;
      writeSync(log, encodeRecord({ kind: 'remove', number: known.number }));
      removed.add(known.number);
      numbers.delete(id);
      return true;
    },
    size: () => numbers.size,
    close() {
      closeSync(log);
      unlock();
    },
  };
}

/** Cuts off what a killed process left of its last record, so that the next one is read. */
function truncateLog(path: string): void {
  const { length } = readLog(path);
  if (length > 0) truncateSync(path, length);
  else rmSync(path, { force: true });
}

function joinPostings(parts: readonly Pick<Fingerprints, 'high' | 'low' | 'starts'>[], first: number) {
  const count = parts.reduce((sum, { low }) => sum + low.length, 0);
  const high = new Uint16Array(count);
  const low = new Uint32Array(count);
  const articles = new Uint32Array(count);
  const starts = new Uint32Array(count);
  let at = 0;
  parts.forEach((part, index) => {
    high.set(part.high, at);
    low.set(part.low, at);
    starts.set(part.starts, at);
    articles.fill(first + index, at, at + part.low.length);
    at += part.low.length;
  });
  return { high, low, articles, starts };
}

function writeArticles(path: string, articles: readonly ArchivedArticle[]): void {
  writeFileSync(path, articles.map((article) => `${JSON.stringify(article)}\n`).join(''), { flush: true });
}

/** Removes files that the manifest does not name. */
function sweep(folder: string, { runs, log }: Manifest): void {
  const named = new Set([log, ...runs.flatMap(({ name }) => [`${name}.run`, `${name}.articles`])]);
  for (const name of readdirSync(folder)) {
    if (/^(?:run-\d+\.(?:run|articles)|log-\d+)$/.test(name) && !named.has(name)) rmSync(join(folder, name));
  }
}

/** Makes the folder where there is none, and takes its lock. */
function openFolder(folder: string): () => void {
  try {
    mkdirSync(folder, { recursive: true });
    return lock(join(folder, 'lock'));
  } catch (error) {
    throw error instanceof NewsanError ? error : cannotWrite(folder, error);
  }
}

/** Takes the lock of an archive, over that of a process which is no more. */
function lock(path: string): () => void {
  for (let tries = 0; tries < 2; tries++) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      if (isRunning(Number(readFileSync(path, 'utf8')))) break;
      rmSync(path, { force: true });
    }
  }
  throw new NewsanError('write', `${path}: another process is writing to this archive`);
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
