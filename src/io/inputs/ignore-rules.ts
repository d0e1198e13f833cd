import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore from 'ignore';
import { describeFileError } from '../read/file-error.ts';

/** Rules of the ignore files of one folder, for the paths below it. */
interface FolderRules {
  readonly folder: string;
  readonly rules: ignore.Ignore;
}

/** Ignore rules that hold in a folder: those of its ancestors first, its own last. */
export type IgnoreRules = readonly FolderRules[];

const ignoreFiles = ['.gitignore', '.newsanignore'];
/** Never walked into. */
const alwaysIgnored: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** Rules that hold in `folder` (absolute): of the ignore files from the root of its repository, or from `top` where there is none, down to it. */
export function rulesFor(folder: string, top: string): IgnoreRules {
  const chain: string[] = [];
  let found = false;
  for (let current = folder; ; current = dirname(current)) {
    chain.unshift(current);
    found = existsSync(join(current, '.git'));
    if (found || dirname(current) === current) break;
  }
  const kept = found ? chain : chain.filter((each) => isWithin(each, top) || each === folder);
  return kept.reduce<IgnoreRules>(addRules, []);
}

/** The rules with those of the ignore files in `folder` added. */
export function addRules(rules: IgnoreRules, folder: string): IgnoreRules {
  const texts = ignoreFiles.map((name) => readIfThere(join(folder, name))).filter((text) => text !== null);
  if (texts.length === 0) return rules;
  return [...rules, { folder, rules: ignore().add(texts.join('\n')) }];
}

/** Whether the file or folder at the absolute `path` is ignored; deeper rules win over those above, as in git. */
export function isIgnored(rules: IgnoreRules, path: string, isFolder: boolean): boolean {
  const name = path.slice(path.lastIndexOf(sep) + 1);
  if (alwaysIgnored.has(name)) return true;
  let ignored = false;
  for (const { folder, rules: own } of rules) {
    if (!isWithin(path, folder) || path === folder) continue;
    const result = own.test(relative(folder, path).split(sep).join('/') + (isFolder ? '/' : ''));
    if (result.ignored) ignored = true;
    else if (result.unignored) ignored = false;
  }
  return ignored;
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    describeFileError(error);
    return null;
  }
}
