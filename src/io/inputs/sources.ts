import { lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { formats, hasKnownExtension } from '../../formats/index.ts';
import { append } from '../../model/lists/append.ts';
import { describeFileError, type InputProblem, suggestPath } from '../read/file-error.ts';
import { walkFolder } from './folder.ts';
import { type IgnoreRules, isIgnored, rulesFor } from './ignore-rules.ts';
import type { IsPassedOver } from './passed-over.ts';
import { isProjectFile } from './project-file.ts';

/** Something to read: a file, or standard input where `path` is null. */
export interface Input {
  /** Path relative to the working directory, `/` separated; `<stdin>` or its given name for standard input. */
  readonly id: string;
  /** Absolute path; null for standard input. */
  readonly path: string | null;
  /** Whether it was found in a folder or by a pattern, and not named. */
  readonly isFound?: boolean;
}

/** An argument, or a folder below one, that gave no input. */
export interface InputError extends InputProblem {
  /** As the user wrote it, or relative to the working directory. */
  readonly id: string;
}

/** Where arguments are looked up. */
export interface SourceOptions {
  /** Absolute path of the working directory. */
  readonly cwd: string;
  /** Name that standard input goes by; its extension shows the format. */
  readonly stdinFilename?: string | null;
  /** Whether `.gitignore` and `.newsanignore` hold in folders and globs; true where not given. */
  readonly ignoreFiles?: boolean;
  /** What the configuration skips in folders and globs. */
  readonly isPassedOver?: IsPassedOver | null;
  /** Whether ignored files are skipped even if they were named; default false. */
  readonly forceExclude?: boolean;
}

/** The inputs that the arguments stand for, each once, in order of the arguments; and what went wrong, in the same order. */
export interface ExpandedInputs {
  readonly inputs: readonly Input[];
  readonly errors: readonly InputError[];
}

/**
 * Turns arguments into inputs: files as they are, folders walked for known extensions, globs, and `-` for standard input.
 * A file that was named is always taken; in folders and globs ignore files hold and symbolic links are skipped.
 */
export async function expandInputs(args: readonly string[], options: SourceOptions): Promise<ExpandedInputs> {
  const inputs = new Map<string, Input>();
  const errors: InputError[] = [];
  const add = (path: string, key: string, isFound = false) => {
    if (!inputs.has(key)) inputs.set(key, { id: idOf(path, options.cwd), path, ...(isFound && { isFound }) });
  };
  for (const argument of args) {
    if (argument === '-') {
      inputs.set('-', { id: options.stdinFilename ?? '<stdin>', path: null });
      continue;
    }
    const path = resolve(options.cwd, argument);
    const kind = kindOf(path);
    if (kind === 'file') {
      if (!isExcluded(path, options)) add(path, realPath(path));
    } else if (kind === 'folder') {
      const { files: found, problems } = walkFolder(path, rulesIn(path, options));
      const files = found.filter((file) => !options.isPassedOver?.(file));
      // In a walk no symbolic link is followed.
      const real = realPath(path);
      for (const file of files) add(file, real + file.slice(path.length), true);
      append(
        errors,
        problems.map(({ path: at, ...problem }) => ({ id: idOf(at, options.cwd), ...problem })),
      );
      if (files.length === 0 && problems.length === 0) errors.push({ id: argument, ...noArticles() });
    } else if (kind.code === 'not-found' && isGlob(argument)) {
      const files = (await matchGlob(argument, options)).filter((file) => !options.isPassedOver?.(file));
      for (const file of files) add(file, realPath(file), true);
      if (files.length === 0)
        errors.push({ id: argument, code: 'no-match', message: 'no file matches; check the pattern' });
    } else {
      errors.push({ id: argument, ...kind, message: kind.message + suggestion(argument, kind, options.cwd) });
    }
  }
  return { inputs: [...inputs.values()], errors };
}

/** Whether a file that was named is skipped all the same, as pre-commit requests. */
function isExcluded(path: string, options: SourceOptions): boolean {
  if (options.forceExclude !== true) return false;
  if (options.isPassedOver?.(path) || isProjectFile(basename(path))) return true;
  return isIgnored(rulesIn(dirname(path), options), path, false);
}

function kindOf(path: string): 'file' | 'folder' | InputProblem {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const problem = describeFileError(error);
    if (problem.code !== 'not-found' || !isLink(path)) return problem;
    return { code: 'not-found', message: 'broken symbolic link' };
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch (error) {
    describeFileError(error);
    return false;
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    describeFileError(error);
    return path;
  }
}

function idOf(path: string, cwd: string): string {
  const below = cwd.length + 1;
  // A file below the working directory, as most are.
  if (path.startsWith(cwd + sep) && path.length > below) return path.slice(below).split(sep).join('/');
  return (relative(cwd, path) || '.').split(sep).join('/');
}

function rulesIn(folder: string, options: SourceOptions): IgnoreRules {
  return options.ignoreFiles === false ? [] : rulesFor(folder, options.cwd);
}

function noArticles(): InputProblem {
  const extensions = [...new Set(formats.flatMap((format) => format.extensions))].join(' ');
  return {
    code: 'no-articles',
    message: `no articles in this folder; searched for extensions ${extensions}`,
  };
}

function isGlob(argument: string): boolean {
  return /[*?{}[\]!()]/.test(argument);
}

/** Files that match, in code-unit order. A pattern that names no extension matches known ones only. */
async function matchGlob(pattern: string, options: SourceOptions): Promise<readonly string[]> {
  const { default: glob } = await import('fast-glob');
  const found = await glob.glob(pattern.split(sep).join('/'), {
    cwd: options.cwd,
    absolute: true,
    followSymbolicLinks: false,
    suppressErrors: true,
    ignore: ['**/node_modules/**', '**/.git/**'],
  });
  const namesExtension = /\.[^/.*?]+$/.test(pattern);
  const rules = new Map<string, IgnoreRules>();
  return found.sort().filter((path) => {
    if (!namesExtension && !hasKnownExtension(path)) return false;
    if (isProjectFile(basename(path))) return false;
    return !isHidden(path, rules, options);
  });
}

/** Whether an ignore file hides the file or a folder that it is in. */
function isHidden(path: string, cache: Map<string, IgnoreRules>, options: SourceOptions): boolean {
  const folder = dirname(path);
  const rules = cache.get(folder) ?? rulesIn(folder, options);
  cache.set(folder, rules);
  return isIgnored(rules, path, false);
}

function suggestion(argument: string, problem: InputProblem, cwd: string): string {
  if (problem.code !== 'not-found' || problem.message.startsWith('broken symbolic')) return '';
  const near = suggestPath(resolve(cwd, argument));
  if (near === null) return '';
  return `; did you mean ${isAbsolute(argument) ? near : idOf(near, cwd)}?`;
}
