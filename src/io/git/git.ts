import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { NewsanError } from '../../model/error.ts';

/** Runs git and returns its output as bytes. Throws a `NewsanError` on failure; `what` describes the purpose. */
export async function git(cwd: string, args: readonly string[], what: string): Promise<Buffer> {
  const { stdout, failure } = await new Promise<{ stdout: Buffer; failure: string | null }>((done) => {
    const options = { cwd, maxBuffer: 512 * 1024 * 1024, encoding: 'buffer' as const };
    execFile('git', ['-c', 'core.quotePath=false', ...args], options, (error, stdout, stderr) => {
      const isMissing = (error as NodeJS.ErrnoException | null)?.code === 'ENOENT';
      const said = (stderr.toString().split('\n')[0] ?? '').replace(/^(?:fatal|error): /, '');
      done({ stdout, failure: error ? (isMissing ? 'git is not installed' : said) : null });
    });
  });
  if (failure !== null) throw new NewsanError('usage', failure === '' ? what : `${what}: ${failure}`);
  return stdout;
}

/** The repository's root above a folder: the nearest one that holds `.git`; null outside of any. */
function repositoryRoot(cwd: string): string | null {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/** Path of a folder from the root of its repository, `/` separated, with a slash at its end; empty at the root and outside of any. */
export function pathInRepository(cwd: string): string {
  const root = repositoryRoot(cwd);
  const path = root === null ? '' : relative(root, resolve(cwd)).split(sep).join('/');
  return path === '' ? '' : `${path}/`;
}
