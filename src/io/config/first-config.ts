import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultConfig } from '../../model/config.ts';
import { NewsanError } from '../../model/error.ts';

const { extends: presets, people, terms, failOn } = defaultConfig;
/** Where the schema is in a project that has newsan installed. */
const schema = './node_modules/newsan/dist/data/schemas/config.json';
const files: readonly (readonly [name: string, text: string])[] = [
  [
    'newsan.config.json',
    `${JSON.stringify({ $schema: schema, extends: presets, rules: {}, people, terms, failOn }, null, 2)}\n`,
  ],
  ['.newsanignore', '# Files that newsan passes over in folders, as in .gitignore\n'],
];

/** Writes a configuration and an ignore file into the folder; none is replaced without `force`. Returns the names written. */
export async function writeFirstConfig(folder: string, force: boolean): Promise<readonly string[]> {
  for (const [name, text] of files) {
    try {
      await writeFile(join(folder, name), text, { flag: force ? 'w' : 'wx' });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const why = code === 'EEXIST' ? 'already exists; overwrite it with --force' : `cannot be written (${code})`;
      throw new NewsanError('write', `${name} ${why}`);
    }
  }
  return files.map(([name]) => name);
}
