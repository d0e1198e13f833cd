import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { ArticleTables } from '../../model/tables/corpus-rows.ts';
import { cannotWrite } from '../write/write.ts';
import type { CorpusRecord } from './record.ts';
import { openTextFile, type TextFile } from './text-file.ts';

/** Records of one part; few enough that little is lost when a run is killed, and enough that parts are few. */
const recordsEach = 32;
const ending = '.part';
const draftEnding = '.tmp';
const newline = 0x0a;
const headLimit = 1 << 22;

/** The head of a part: one line of JSON before the contents, which are one behind the other in this order. */
const headShape = z.object({
  /** What the records depend on beside the articles. */
  settings: z.string(),
  /** Id, fingerprint, and length of the content in bytes. */
  records: z.array(z.tuple([z.string(), z.string(), z.int().min(0)])),
});

interface Place {
  readonly part: string;
  readonly start: number;
  readonly length: number;
  readonly hash: string;
}

/**
 * What a corpus knows of its articles, in parts of a folder. A part is there as a whole or not at all, so that a run that is
 * killed loses at most the articles of the part that it was about to write. Memory holds a few words of each article.
 */
export interface CorpusParts {
  /** Fingerprints of the articles that are there and were made by the same newsan under the same settings, by id. */
  readonly known: ReadonlyMap<string, string>;
  /** Incomplete parts; they are skipped, and removed by `keepOnly`. */
  readonly damaged: number;
  /** Takes a record in. A part is written when it is full. */
  put(record: CorpusRecord): void;
  /** Writes what is not written yet. */
  flush(): void;
  /** Rows of an article that is there. */
  read(id: string): ArticleTables;
  /** Opens a file beside the parts for texts that are needed in this run alone; one that a killed run left is removed by `keepOnly`. */
  openTexts(): TextFile;
  /** Forgets all articles but these: parts that hold none of them are removed, parts that hold less than half are rewritten. */
  keepOnly(ids: ReadonlySet<string>): void;
}

/** Opens or creates the parts in a folder. `settings` identifies newsan's version, options and data. Throws a `NewsanError` if the folder is not writable. */
export function openParts(folder: string, settings: string, name: string): CorpusParts {
  attempt(name, () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '.newsanignore'), '*\n');
  });
  const found = readdirSync(folder).sort();
  const places = new Map<string, Place>();
  const useless = new Set(found.filter((file) => file.endsWith(draftEnding)));
  let damaged = 0;
  let number = 0;
  for (const file of found.filter((each) => each.endsWith(ending))) {
    number = Math.max(number, Number.parseInt(file, 10) || 0);
    const head = readHead(join(folder, file));
    if (head === null) damaged++;
    if (head === null || head.settings !== settings) useless.add(file);
    else take(file, head);
  }

  function take(part: string, { start, records }: PartHead): void {
    let at = start;
    for (const [id, hash, length] of records) {
      places.set(id, { part, start: at, length, hash });
      at += length;
    }
  }

  const known = new Map([...places].map(([id, { hash }]) => [id, hash]));
  let waiting: (CorpusRecord & { readonly content: Uint8Array })[] = [];
  let open: { readonly part: string; readonly handle: number } | null = null;

  const flush = () => {
    if (waiting.length === 0) return;
    const records = waiting.map(({ id, hash, content }): [string, string, number] => [id, hash, content.length]);
    const head = Buffer.from(`${JSON.stringify({ settings, records })}\n`);
    // A name of its own, so that two runs at a time cannot write over each other.
    const part = `${String(++number).padStart(6, '0')}-${randomBytes(4).toString('hex')}${ending}`;
    attempt(name, () => writeWhole(join(folder, part), [head, ...waiting.map(({ content }) => content)]));
    take(part, { settings, records, start: head.length });
    waiting = [];
  };
  const readContent = (id: string): Buffer => {
    const place = places.get(id);
    if (!place) throw new Error(`${id}: not in the parts`);
    if (open?.part !== place.part) {
      if (open) closeSync(open.handle);
      open = { part: place.part, handle: openSync(join(folder, place.part), 'r') };
    }
    const content = Buffer.alloc(place.length);
    readSync(open.handle, content, 0, place.length, place.start);
    return content;
  };
  const close = () => {
    if (open) closeSync(open.handle);
    open = null;
  };
  return {
    known,
    damaged,
    put(record) {
      if (record.content === null) return;
      waiting.push({ ...record, content: record.content });
      if (waiting.length >= recordsEach) flush();
    },
    flush,
    read: (id) => JSON.parse(inflateRawSync(readContent(id)).toString('utf8')) as ArticleTables, // written by `makeRecorder`
    openTexts: () =>
      attempt(name, () => openTextFile(join(folder, `texts-${randomBytes(4).toString('hex')}${draftEnding}`))),
    keepOnly(ids) {
      const living = new Map<string, string[]>();
      for (const [id, { part }] of places) {
        if (!ids.has(id)) places.delete(id);
        else living.set(part, [...(living.get(part) ?? []), id]);
      }
      const small = [...living].filter(([, own]) => own.length < recordsEach / 2);
      // One that is small alone would only be written as it is.
      for (const [part, own] of small.length > 1 ? small : []) {
        for (const id of own) {
          const { hash } = places.get(id) ?? { hash: '' };
          waiting.push({ id, hash, content: readContent(id) });
          if (waiting.length >= recordsEach) flush();
        }
        living.delete(part);
      }
      flush();
      close();
      const used = new Set([...places.values()].map(({ part }) => part));
      for (const file of found) if (file.endsWith(ending) && !used.has(file)) useless.add(file);
      for (const file of useless) rmSync(join(folder, file), { force: true });
    },
  };
}

type PartHead = z.infer<typeof headShape> & { readonly start: number };

/** The head of a part; null where the file is not what was written. */
function readHead(path: string): PartHead | null {
  const handle = openSync(path, 'r');
  try {
    const { size } = statSync(path);
    const bytes = Buffer.alloc(Math.min(size, headLimit));
    readSync(handle, bytes, 0, bytes.length, 0);
    const end = bytes.indexOf(newline);
    const parsed = end < 0 ? null : headShape.safeParse(parseJson(bytes.subarray(0, end).toString('utf8')));
    if (!parsed?.success) return null;
    const start = end + 1;
    const length = parsed.data.records.reduce((sum, [, , each]) => sum + each, start);
    return length === size ? { ...parsed.data, start } : null;
  } finally {
    closeSync(handle);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Writes a file that is there only when all of it is on the disk. */
function writeWhole(path: string, pieces: readonly Uint8Array[]): void {
  const draft = `${path}${draftEnding}`;
  const handle = openSync(draft, 'wx');
  try {
    for (const piece of pieces) writeSync(handle, piece);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, path);
}

function attempt<Result>(name: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw cannotWrite(name, error);
  }
}
