import { realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { NewsanError } from '../../model/error.ts';
import { git } from './git.ts';

/** Lines of each file that a change added or altered: path from the working directory → 1-based half-open ranges. */
export type ChangedLines = ReadonlyMap<string, readonly (readonly [from: number, to: number])[]>;

/** What a change is compared with: a commit, or the index. */
export type ChangeBase = { readonly kind: 'commit'; readonly name: string } | { readonly kind: 'staged' };

/** What a change touched. */
export interface Change {
  readonly lines: ChangedLines;
  /** Folders of submodules, from the working directory: git does not list the files in them. */
  readonly submodules: readonly string[];
}

const what = 'cannot determine changed lines';

/**
 * Asks git which lines were touched: since the last commit that HEAD and the named one have in common, or in the index. Files
 * that git does not know yet count as wholly changed; of a renamed file its edited lines alone. Throws a `NewsanError`
 * outside a repository or for an unknown commit.
 */
export async function readChangedLines(cwd: string, base: ChangeBase): Promise<Change> {
  if (base.kind === 'commit' && base.name.startsWith('-'))
    throw new NewsanError('usage', `--changed=${base.name}: must be a commit, branch or tag`);
  const top = (await git(cwd, ['rev-parse', '--show-toplevel'], what)).toString().replace(/\n$/, '');
  const here = realpathSync(cwd);
  const fromHere = (path: string) => relative(here, join(top, path)).split(sep).join('/');
  const against = base.kind === 'staged' ? ['--cached'] : [await mergeBase(top, base.name), '--'];
  const options = ['--no-color', '--no-ext-diff', '--find-renames', '--src-prefix=a/', '--dst-prefix=b/', '-U0'];
  const diff = await git(top, ['diff', ...options, ...against], what);
  const changed = [...parseDiff(diff.toString())];
  const others =
    base.kind === 'staged' ? [] : names(await git(top, ['ls-files', '--others', '--exclude-standard', '-z'], what));
  const lines = new Map([
    ...changed.map(([path, ranges]) => [fromHere(path), ranges] as const),
    ...others.map((path) => [fromHere(path), [[1, Number.POSITIVE_INFINITY]]] as const),
  ]);
  const modules = names(await git(top, ['ls-files', '--stage', '-z'], what)).flatMap((entry) => {
    const [, path] = /^160000 \S+ \d\t(.*)$/s.exec(entry) ?? [];
    return path === undefined ? [] : [fromHere(path)];
  });
  return { lines, submodules: modules };
}

/** The last commit that both have in common: what others did since to the named branch is no change of ours. */
async function mergeBase(top: string, name: string): Promise<string> {
  const commit = (
    await git(
      top,
      ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`],
      `--changed=${name}: no such commit, branch or tag`,
    )
  )
    .toString()
    .trim();
  try {
    return (await git(top, ['merge-base', commit, 'HEAD'], what)).toString().trim();
  } catch (error) {
    // A shallow clone has no common commit, nor have unrelated histories: then the named one itself.
    if (error instanceof NewsanError) return commit;
    throw error;
  }
}

function names(list: Buffer): readonly string[] {
  return list.toString().split('\0').filter(Boolean);
}

/** Reads the hunks of a diff without context. Lines of the files are skipped by their number, whatever they look like. */
function parseDiff(diff: string): ReadonlyMap<string, readonly (readonly [number, number])[]> {
  const changed = new Map<string, (readonly [number, number])[]>();
  let ranges: (readonly [number, number])[] = [];
  let skipped = 0;
  for (const line of diff.split('\n')) {
    if (skipped > 0 && /^[-+ ]/.test(line)) {
      skipped--;
      continue;
    }
    const renamed = /^rename to (.*)$/.exec(line);
    const file = /^\+\+\+ (?:("?)b\/(.*?)\1\t?|\/dev\/null)$/.exec(line);
    const path =
      renamed?.[1] === undefined
        ? file?.[2]
        : unquoted(renamed[1].replace(/^"(.*)"$/, '$1'), renamed[1].startsWith('"'));
    if (file || renamed) {
      ranges = [];
      if (path !== undefined) changed.set(renamed ? path : unquoted(path, file?.[1] === '"'), ranges);
      continue;
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (!hunk) continue;
    const from = Number(hunk[2]);
    const count = Number(hunk[3] ?? 1);
    skipped = Number(hunk[1] ?? 1) + count;
    if (count > 0) ranges.push([from, from + count]);
  }
  return changed;
}

const escapes: Readonly<Record<string, string>> = { a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' };

/** A name as git quotes it where it holds quotation marks, backslashes or control characters. */
function unquoted(name: string, isQuoted: boolean): string {
  if (!isQuoted) return name;
  return name.replace(/\\([0-7]{3}|.)/g, (_, code: string) =>
    /^\d{3}$/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  );
}
