import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { NewsanError } from '../../model/error.ts';
import { fileOutput } from './write.ts';

/** A folder of pages that is being written. */
export interface Site {
  /** Writes a page piece by piece; it takes its place only when all of it is written. `name` is relative to the folder, `/` separated. */
  write(name: string, pieces: Iterable<string>): Promise<void>;
}

/** Opens a folder for pages, made where there is none. `name` is relative to `cwd`. */
export async function openSite(name: string, cwd: string): Promise<Site> {
  const folder = resolve(cwd, name);
  try {
    await mkdir(join(folder, 'articles'), { recursive: true });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new NewsanError('write', `${name}: cannot create folder; specify another with -o`);
  }
  const write = async (page: string, pieces: Iterable<string>) => {
    const output = await fileOutput(join(name, page), cwd);
    try {
      for (const piece of pieces) await output.write(piece);
      await output.finish();
    } catch (error) {
      await output.abandon();
      throw error;
    }
  };
  // A site in a folder of articles is not read as articles by the next run.
  await write('.newsanignore', ['*\n']);
  return { write };
}
