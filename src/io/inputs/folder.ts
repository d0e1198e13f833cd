import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hasKnownExtension } from '../../formats/index.ts';
import { describeFileError, type InputProblem } from '../read/file-error.ts';
import { addRules, type IgnoreRules, isIgnored } from './ignore-rules.ts';
import { isProjectFile } from './project-file.ts';

/** What a folder holds: paths of articles in code-unit order of their names, and the sub-folders that could not be read. */
export interface FolderContent {
  readonly files: readonly string[];
  readonly problems: readonly (InputProblem & { readonly path: string })[];
}

/**
 * Walks a folder (absolute path) for files with a known extension. `rules` are those that hold in it, its own included.
 * Hidden files, those of the project itself (package.json) and symbolic links are skipped: the target of a link is found at its own place, or is outside the request.
 */
export function walkFolder(folder: string, rules: IgnoreRules): FolderContent {
  const files: string[] = [];
  const problems: (InputProblem & { path: string })[] = [];
  const waiting: { path: string; rules: IgnoreRules }[] = [{ path: folder, rules }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path, rules: own } = next;
    const entries = entriesOf(path);
    if ('code' in entries) {
      problems.push({ path, ...entries });
      continue;
    }
    const folders: string[] = [];
    for (const entry of entries) {
      const entryPath = join(path, entry.name);
      if (entry.name.startsWith('.') || isIgnored(own, entryPath, entry.isDirectory())) continue;
      if (entry.isDirectory()) folders.push(entryPath);
      else if (entry.isFile() && hasKnownExtension(entry.name) && !isProjectFile(entry.name)) files.push(entryPath);
    }
    for (const each of folders.reverse()) waiting.push({ path: each, rules: addRules(own, each) });
  }
  return { files, problems };
}

interface Entry {
  readonly name: string;
  isDirectory(): boolean;
  isFile(): boolean;
}

function entriesOf(folder: string): readonly Entry[] | InputProblem {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return describeFileError(error);
  }
}
