import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Names of configuration files, in the order in which they are looked for in a folder. */
export const configNames = [
  'newsan.config.json',
  'newsan.config.jsonc',
  'newsan.config.yaml',
  'newsan.config.yml',
  '.newsanrc',
  '.newsanrc.json',
  'package.json',
] as const;

/** The nearest configuration upward from `cwd` to the repository's root, as an absolute path; null where there is none. */
export function findConfig(cwd: string): string | null {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    for (const name of configNames) {
      const path = join(folder, name);
      if (existsSync(path) && (name !== 'package.json' || hasNewsanKey(path))) return path;
    }
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return null;
  }
}

/** A broken package.json is npm's to complain of. */
function hasNewsanKey(path: string): boolean {
  const text = readFileSync(path, 'utf8');
  if (!text.includes('"newsan"')) return false;
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === 'object' && content !== null && Object.hasOwn(content, 'newsan');
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
