import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { NewsanError } from '../../model/error.ts';
import { describeFileError } from '../read/file-error.ts';

/** Names in a list, one a line or NUL-separated as `find -print0` writes them; `-` is standard input. Empty lines do not count. */
export async function readFileList(name: string, cwd: string, stdin: Readable): Promise<readonly string[]> {
  const list = name === '-' ? await text(stdin) : await readList(resolve(cwd, name), name);
  return list.split(list.includes('\0') ? '\0' : /\r?\n/).filter((line) => line !== '');
}

async function readList(path: string, name: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code, message } = describeFileError(error);
    throw new NewsanError(code, `${name}: ${message}`);
  }
}
