import { resolve } from 'node:path';
import type { LexiconEntry } from '../model/config/house-lexicon.ts';
import { NewsanError } from '../model/error.ts';

/** The lexicon of the option or the configuration; empty if neither names a file. Throws a `NewsanError` for an invalid file. */
export async function lexiconOf(
  cwd: string,
  { lexicon = null, config = null }: { readonly lexicon?: unknown; readonly config?: unknown },
): Promise<readonly LexiconEntry[]> {
  const path = typeof lexicon === 'string' ? resolve(cwd, lexicon) : await configuredPath(cwd, config);
  if (path === null) return [];
  const { readHouseLexicon } = await import('../io/config/house-lexicon.ts');
  return readHouseLexicon(cwd, path);
}

async function configuredPath(cwd: string, named: unknown): Promise<string | null> {
  if (named === false) return null;
  if (named !== null && typeof named !== 'string') throw new NewsanError('usage', '--config requires a file');
  const { findConfig } = await import('../io/config/find-config.ts');
  if (named === null && findConfig(cwd) === null) return null;
  const { loadConfig } = await import('../io/config/config.ts');
  const { config, folder } = await loadConfig(cwd, named);
  return config.lexicon === null ? null : resolve(folder, config.lexicon);
}
