import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { NewsanError } from '../../model/error.ts';

/** Lines of each file that a change added or altered: path from the working directory → 1-based half-open ranges. */
export type ChangedLines = ReadonlyMap<string, readonly (readonly [from: number, to: number])[]>;

/** What a change is held against: a commit, or the index. */
export type ChangeBase = { readonly kind: 'commit'; readonly name: string } | { readonly kind: 'staged' };

/** Asks git which lines were touched. Files that git does not know yet count as wholly changed. Throws a `NewsanError` outside a repository or for an unknown commit. */
export async function readChangedLines(cwd: string, base: ChangeBase): Promise<ChangedLines> {
  if (base.kind === 'commit' && base.name.startsWith('-'))
    throw new NewsanError('usage', `--changed=${base.name}: give a commit, branch or tag`);
  const against = base.kind === 'staged' ? ['--cached'] : [base.name, '--'];
  const diff = await git(cwd, [
    'diff',
    '--relative',
    '--no-color',
    '--no-ext-diff',
    '--no-renames',
    '--src-prefix=a/',
    '--dst-prefix=b/',
    '-U0',
    '-z',
    ...against,
  ]);
  const changed = parseDiff(diff);
  if (base.kind === 'staged') return changed;
  const untracked = await git(cwd, ['ls-files', '--others', '--exclude-standard', '-z']);
  return new Map([
    ...changed,
    ...untracked
      .split('\0')
      .filter(Boolean)
      .map((path) => [path, [[1, Infinity]]] as const),
  ]);
}

async function git(cwd: string, args: readonly string[]): Promise<string> {
  try {
    const options = { cwd, maxBuffer: 512 * 1024 * 1024 };
    const { stdout } = await promisify(execFile)('git', ['-c', 'core.quotePath=false', ...args], options);
    return stdout;
  } catch (error) {
    const { stderr = '', code } = error as { stderr?: string; code?: string | number };
    const why = code === 'ENOENT' ? 'git is not installed' : (stderr.split('\n')[0] ?? '').replace(/^fatal: /, '');
    throw new NewsanError('usage', `changed lines cannot be told: ${why}`);
  }
}

/** Reads the hunks of a diff without context. */
function parseDiff(diff: string): ChangedLines {
  const changed = new Map<string, (readonly [number, number])[]>();
  let ranges: (readonly [number, number])[] = [];
  for (const line of diff.split('\n')) {
    const file = /^\+\+\+ (?:b\/(.*?)\t?|\/dev\/null)$/.exec(line);
    if (file) {
      ranges = [];
      if (file[1] !== undefined) changed.set(file[1], ranges);
      continue;
    }
    const hunk = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (!hunk) continue;
    const from = Number(hunk[1]);
    const count = Number(hunk[2] ?? 1);
    if (count > 0) ranges.push([from, from + count]);
  }
  return changed;
}
