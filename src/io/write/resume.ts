import { createReadStream } from 'node:fs';
import { stat, truncate } from 'node:fs/promises';
import { resolve } from 'node:path';
import { NewsanError } from '../../model/error.ts';
import { describeFileError } from '../read/file-error.ts';
import { continuedOutput, type Output } from './write.ts';

/** A file of an earlier run that is gone on with. */
export interface Resumed {
  /** Ids of the articles that are in it. */
  readonly done: ReadonlySet<string>;
  /** Writes behind them. */
  readonly output: Output;
}

/** Most bytes at the start of a line that its id is looked for in. */
const idLength = 16_384;
const newline = 0x0a;

/**
 * Opens the NDJSON file of an earlier run, or makes it: a last line that was cut off is taken out, and what is written goes
 * behind the others. Throws a `NewsanError` for a file that newsan did not write, or that another command did, whose `schema` is
 * another, and for what is no file.
 */
export async function resumeFile(name: string, cwd: string, schema: string): Promise<Resumed> {
  const path = resolve(cwd, name);
  const target = await stat(path).catch(() => null);
  if (target !== null && !target.isFile())
    throw new NewsanError(
      'usage',
      `--resume ${name}: ${target.isDirectory() ? 'is a folder' : 'not a regular file'}; specify a file`,
    );
  const { done, end } = await readDone(name, path, schema);
  if (end !== null) await truncate(path, end);
  return { done, output: await continuedOutput(name, cwd) };
}

/** Ids of the whole lines, and where the last of them ends, in bytes; null where the file is not there. Memory does not grow with the lines. */
async function readDone(
  name: string,
  path: string,
  schema: string,
): Promise<{ readonly done: ReadonlySet<string>; readonly end: number | null }> {
  const done = new Set<string>();
  let head: Buffer = Buffer.alloc(0);
  let position = 0;
  let end = 0;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
      for (let start = 0; start < chunk.length; ) {
        const stop = chunk.indexOf(newline, start);
        const to = stop < 0 ? chunk.length : stop;
        if (head.length < idLength) head = Buffer.concat([head, chunk.subarray(start, Math.min(to, start + idLength))]);
        if (stop >= 0) {
          done.add(idOf(head, name, schema));
          head = Buffer.alloc(0);
          end = position + stop + 1;
        }
        start = to + 1;
      }
      position += chunk.length;
    }
  } catch (error) {
    if (error instanceof NewsanError) throw error;
    const { code, message } = describeFileError(error);
    if (code !== 'not-found') throw new NewsanError('write', `--resume ${name}: ${message}`);
    return { done, end: null };
  }
  return { done, end };
}

/** The id that a line begins with, after its schema, as newsan writes it. */
function idOf(head: Buffer, name: string, wanted: string): string {
  const line = /^\{"schema":"([\w/@.-]{1,80})","newsan":"[^"\\]{1,80}","id":("(?:[^"\\]|\\.)*")/.exec(
    head.toString('utf8'),
  );
  const [, schema, id] = line ?? [];
  if (schema === undefined || id === undefined)
    throw new NewsanError(
      'usage',
      `--resume ${name}: not an NDJSON file written by newsan; specify another or a new file`,
    );
  if (schema !== wanted) {
    const command = (of: string) => /^newsan\/([\w-]+)@/.exec(of)?.[1] ?? of;
    const reason =
      command(schema) === command(wanted)
        ? `contains ${schema}, but this version writes ${wanted}`
        : `contains output of newsan ${command(schema)}, not newsan ${command(wanted)}`;
    throw new NewsanError('usage', `--resume ${name}: ${reason}; specify another file`);
  }
  return JSON.parse(id) as string;
}
