import { openCache } from '../../io/cache/cache.ts';
import { cacheFolder } from '../../io/cache/cache-folder.ts';
import { openFactChecks, type PackedFactChecks, packFactChecks } from '../../io/factchecks/open-fact-checks.ts';
import type { CheckedOptions } from '../../views/articles/fact-check-data.ts';
import type { World } from '../command.ts';
import type { BothMappings } from '../options/checked-options.ts';
import { say } from '../terminal/messages.ts';

/** What options say of earlier fact-checks. */
export interface CheckedValues {
  readonly checked: string | null;
  readonly minMatch: number | null;
  readonly matches: number | null;
  readonly field: BothMappings | null;
  readonly cacheDir: string | null;
  readonly quiet: boolean;
}

/** Fact-checks that were opened for a run. */
export interface OpenedFactChecks {
  readonly options: CheckedOptions;
  /** Stands for their content, for what is remembered of a run. */
  readonly key: string;
}

/** Matches of each claim, and the least score, where the options do not say. */
const usual = { most: 3, least: 0.6 };

/** Opens the fact-checks that a call names; null where it names none. The index is kept in the cache folder in any case: it takes long to build. */
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

/** Reads and indexes the fact-checks that a call names. */
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
