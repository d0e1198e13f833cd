import { resolve } from 'node:path';
import { loadConfig } from '../../io/config/config.ts';
import { configPlaces } from '../../io/config/config-places.ts';
import { readHouseLexicon } from '../../io/config/house-lexicon.ts';
import { openRuleBook } from '../../io/config/rule-book.ts';
import { defaultConfig } from '../../model/config/config.ts';
import type { LexiconEntry } from '../../model/config/house-lexicon.ts';
import { NewsanError } from '../../model/error.ts';
import { makeDeskReader, type ReadDeskFile } from '../desk-file.ts';

/** What holds for the documents of an opened folder. */
export interface DeskSettings {
  readonly read: ReadDeskFile;
  /** Absolute paths of the files and folders of the configuration: a change in one of them changes the settings. */
  readonly places: readonly string[];
  /** The lexicon that the configuration names, by absolute path; null where it names none, or one that cannot be read. */
  readonly lexicon: { readonly path: string; readonly entries: readonly LexiconEntry[] } | null;
}

/**
 * Reads the configuration of a folder. A user's mistake in it is reported by `say`, and what is not affected holds: the configuration
 * without its lexicon, or the defaults.
 */
export async function loadDeskSettings(root: string, say: (message: string) => void): Promise<DeskSettings> {
  const attempt = async <Value>(run: () => Promise<Value>): Promise<Value | null> => {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof NewsanError)) throw error;
      say(`newsan: ${error.message}`);
      return null;
    }
  };
  const settings = await attempt(async () => {
    const loaded = await loadConfig(root, null);
    const { config } = await openRuleBook(loaded);
    const path = config.lexicon === null ? null : resolve(loaded.folder, config.lexicon);
    const entries = path === null ? null : await attempt(() => readHouseLexicon(root, path));
    const lexicon = path !== null && entries !== null ? { path, entries } : null;
    return { read: await makeDeskReader(config, entries ?? []), places: configPlaces(loaded), lexicon };
  });
  return settings ?? { read: await makeDeskReader(defaultConfig), places: [], lexicon: null };
}
