import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative, sep } from 'node:path';
import type { Input } from '../inputs/sources.ts';
import { git } from './git.ts';

/** Inputs as they are in git's index; what was made for them is taken away by `remove`. */
export interface StagedInputs {
  readonly inputs: readonly Input[];
  remove(): Promise<void>;
}

const what = 'cannot read the index';

/** The inputs with what is staged of them instead of what their files hold now, where the two differ. Throws a `NewsanError` outside a repository. */
export async function stagedInputs(cwd: string, inputs: readonly Input[]): Promise<StagedInputs> {
  const top = await realpath((await git(cwd, ['rev-parse', '--show-toplevel'], what)).toString().replace(/\n$/, ''));
  const differing = new Set(
    (await git(top, ['diff', '--name-only', '--no-ext-diff', '-z'], what)).toString().split('\0'),
  );
  if (differing.size === 0) return { inputs, async remove() {} };
  const folder = await mkdtemp(join(tmpdir(), 'newsan-staged-'));
  const staged: Input[] = [];
  for (const [index, input] of inputs.entries()) {
    const path =
      input.path === null
        ? null
        : relative(top, await realpath(input.path))
            .split(sep)
            .join('/');
    if (path === null || !differing.has(path)) {
      staged.push(input);
      continue;
    }
    const copy = join(folder, `${index}-${basename(path)}`);
    await writeFile(copy, await git(top, ['cat-file', 'blob', `:${path}`], `${input.id}: ${what}`));
    staged.push({ ...input, path: copy });
  }
  return { inputs: staged, remove: () => rm(folder, { recursive: true, force: true }) };
}
