import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultConfig } from '../../model/config/config.ts';
import { NewsanError } from '../../model/error.ts';

const { extends: presets, people, terms, failOn } = defaultConfig;
/** Where the schema is in a project that has newsan installed. */
const schema = './node_modules/newsan/dist/data/schemas/config.json';

/** What a first configuration says. */
export interface FirstAnswers {
  readonly extends: readonly string[];
  readonly failOn: string;
  /** Globs of files to exclude. */
  readonly ignored: readonly string[];
}

/** The answers of somebody who is not asked. */
export const defaultAnswers: FirstAnswers = { extends: presets, failOn, ignored: [] };

function filesOf(answers: FirstAnswers): readonly (readonly [name: string, text: string])[] {
  const config = { $schema: schema, extends: answers.extends, rules: {}, people, terms, failOn: answers.failOn };
  return [
    ['newsan.config.json', `${JSON.stringify(config, null, 2)}\n`],
    [
      '.newsanignore',
      ['# Files to exclude when folders are searched, as in .gitignore', ...answers.ignored, ''].join('\n'),
    ],
  ];
}

/** Writes a configuration and an ignore file into the folder; none is replaced without `force`. Returns the names written. */
export async function writeFirstConfig(
  folder: string,
  answers: FirstAnswers,
  force: boolean,
): Promise<readonly string[]> {
  const files = filesOf(answers);
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
