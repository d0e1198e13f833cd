import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { NewsanError } from '../../model/error.ts';

/** Reads the bytes of a file as they are in a commit. Throws a `NewsanError` outside a repository, for an unknown commit, and for a file that the commit does not have. */
export async function readVersionInGit(path: string, commit: string): Promise<Uint8Array> {
  if (commit.startsWith('-')) throw new NewsanError('usage', `--git=${commit}: specify a commit, branch or tag`);
  try {
    const options = { cwd: dirname(path), maxBuffer: 512 * 1024 * 1024, encoding: 'buffer' } as const;
    const { stdout } = await promisify(execFile)('git', ['show', `${commit}:./${basename(path)}`], options);
    return stdout;
  } catch (error) {
    const { stderr = '', code } = error as { stderr?: Buffer | string; code?: string | number };
    const why =
      code === 'ENOENT' ? 'git is not installed' : (String(stderr).split('\n')[0] ?? '').replace(/^fatal: /, '');
    throw new NewsanError('usage', `cannot read the version in git: ${why}`);
  }
}
