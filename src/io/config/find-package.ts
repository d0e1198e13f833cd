import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A package in a `node_modules` folder. */
export interface FoundPackage {
  readonly name: string;
  /** Absolute path of its folder. */
  readonly folder: string;
  /** What was requested within it: `styles/house` of `@paper/style/styles/house`; empty for the package itself. */
  readonly part: string;
}

/** Finds an npm package that the folder's project has installed, from the folder upward; null where there is none. */
export function findPackage(asked: string, from: string): FoundPackage | null {
  const [, name = '', part = ''] = /^(?:npm:)?((?:@[^/]+\/)?[^/]+)(?:\/(.*))?$/.exec(asked) ?? [];
  if (name === '' || name.startsWith('.')) return null;
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(candidate)) return { name, folder: candidate, part };
    if (dirname(folder) === folder) return null;
  }
}

/** The module that the package gives to those who import it, as an absolute path. */
export function entryOf({ folder, part }: FoundPackage): string {
  if (part !== '') return join(folder, part);
  const path = join(folder, 'package.json');
  const manifest = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>) : {};
  const main = typeof manifest['main'] === 'string' ? manifest['main'] : 'index.js';
  return join(folder, importOf(manifest['exports']) ?? main);
}

/** The path that `exports` gives for the package itself; null where it gives none. */
function importOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return null;
  const conditions = value as Record<string, unknown>;
  for (const key of ['.', 'node', 'import', 'default', 'require']) {
    const found = importOf(conditions[key]);
    if (found !== null) return found;
  }
  return null;
}
