import { relative, sep } from 'node:path';
import { findConfig } from '../config/find-config.ts';

/** Describes a file, by its absolute path, whether it is skipped in folders and globs. */
export type IsPassedOver = (path: string) => boolean;

/**
 * What the configuration skips: files that match its `ignore`, and what is in folders that do. Null where it
 * skips nothing, or is not read (`named` is false). Throws a `NewsanError` for a configuration that is invalid.
 */
export async function passedOver(cwd: string, named: string | false | null): Promise<IsPassedOver | null> {
  if (named === false || (named === null && findConfig(cwd) === null)) return null;
  const { loadConfig } = await import('../config/config.ts');
  const { config, folder } = await loadConfig(cwd, named);
  if (config.ignore.length === 0) return null;
  const { default: picomatch } = await import('picomatch');
  const patterns = config.ignore.map((pattern) => pattern.replace(/\/+$/, ''));
  const matches = picomatch([...patterns, ...patterns.map((pattern) => `${pattern}/**`)], { dot: true });
  return (path) => matches(relative(folder, path).split(sep).join('/'));
}
