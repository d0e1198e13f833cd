import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSet } from './data-set.ts';

/** The JSON Lines files of a folder under the root, by name; none where the folder is absent. */
export function findFiles(root: string, folder: string): readonly DataSet[] {
  return namesIn(join(root, folder))
    .filter((name) => name.endsWith('.jsonl') && statSync(join(root, folder, name)).isFile())
    .map((name) => ({ key: `${folder}/${name.slice(0, -'.jsonl'.length)}`, path: join(root, folder, name) }));
}

/** The subfolders of a folder under the root that hold all of the named files. */
export function findFolders(root: string, folder: string, files: readonly string[]): readonly DataSet[] {
  return namesIn(join(root, folder))
    .filter((name) => files.every((file) => existsSync(join(root, folder, name, file))))
    .map((name) => ({ key: `${folder}/${name}`, path: join(root, folder, name) }));
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
