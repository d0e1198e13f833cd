import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of newsan's code and data: `dist` where it was built, else `src`. */
const root = fileURLToPath(new URL('../', import.meta.url));
const fileName = 'build-id';

/** What distinguishes this build of newsan from any other, data and models included: as the build wrote it, else made from the files. */
export function readBuildId(): string {
  try {
    return readFileSync(join(root, fileName), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return makeBuildId([root]);
  }
}

/** Hash of names and contents of all files in the folders, hexadecimal. */
export function makeBuildId(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const name of names) {
      const content = createHash('sha256').update(readFileSync(name)).digest('hex');
      hash.update(`${name.slice(folder.length).split(sep).join('/')}\0${content}\n`);
    }
  }
  return hash.digest('hex');
}
