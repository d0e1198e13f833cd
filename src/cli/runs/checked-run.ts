import { openCache } from '../../io/cache/cache.ts';
import { cacheFolder } from '../../io/cache/cache-folder.ts';
import { openFactChecks, type PackedFactChecks, packFactChecks } from '../../io/factchecks/open-fact-checks.ts';
import type { CheckedOptions } from '../../views/articles/fact-check-data.ts';
import type { World } from '../command.ts';
import type { BothMappings } from '../options/checked-options.ts';
import { say } from '../terminal/messages.ts';

/** Option values for earlier fact-checks. */
export interface CheckedValues {
  readonly checked: string | null;
  readonly minMatch: number | null;
  readonly matches: number | null;
  readonly field: BothMappings | null;
  readonly cacheDir: string | null;
  readonly quiet: boolean;
}

/** Fact-checks opened for a run. */
export interface OpenedFactChecks {
  readonly options: CheckedOptions;
  /** Hash of their content, part of a cache key. */
  readonly key: string;
}

/** Default maximum matches per claim and minimum score. */
const usual = { most: 3, least: 0.6 };

/** Opens the fact-checks of a call; null if it names none. The index is always cached, since it takes long to build. */
export async function openChecked(
  { io }: Pick<World, 'io'>,
  values: CheckedValues,
  { most, least } = usual,
): Promise<OpenedFactChecks | null> {
  if (values.checked === null) return null;
  const { buffer, key } = await packChecked({ io }, { ...values, checked: values.checked });
  return {
    options: { find: openFactChecks(buffer), most: values.matches ?? most, least: values.minMatch ?? least },
    key,
  };
}

/** Reads and indexes the fact-checks of a call. */
export async function packChecked(
  { io }: Pick<World, 'io'>,
  values: Pick<CheckedValues, 'field' | 'cacheDir' | 'quiet'> & { readonly checked: string },
): Promise<PackedFactChecks> {
  const folder = cacheFolder(values.cacheDir, io.cwd, io.env);
  return packFactChecks({
    name: values.checked,
    fields: values.field ?? {},
    cwd: io.cwd,
    cache: folder === null ? null : openCache(folder),
    warn: (message) => (values.quiet ? undefined : say(io, message)),
  });
}
