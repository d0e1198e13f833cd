import { readBuildId } from '../../../io/build-id.ts';
import { type Cache, openCache } from '../../../io/cache/cache.ts';
import { cacheFolder } from '../../../io/cache/cache-folder.ts';
import type { InputCall } from './call.ts';

/** Options of commands that remember results. */
export interface CacheValues {
  readonly cache: boolean;
  readonly cacheDir: string | null;
}

/** The cache of a call, and what its entries depend on beside files and options. */
export interface RunCache {
  readonly cache: Cache;
  /** What newsan and Node are. */
  readonly made: readonly string[];
}

/** Opens the cache that a call requests; null where it requests none, or the user has no place for it. */
export function openRunCache({ io, values, version }: InputCall & { readonly values: CacheValues }): RunCache | null {
  const folder = values.cache ? cacheFolder(values.cacheDir, io.cwd, io.env) : null;
  return folder === null ? null : { cache: openCache(folder), made: [version, readBuildId(), process.version] };
}

/** What a call requests, without the options that only say how newsan goes about it, and those that callers show by what they lead to. */
export function askedOf<Values extends InputCall['values'] & CacheValues>(values: Values) {
  const { cache: _, cacheDir, jobs, progress, output, color, config, pager, debug, ...asked } = values;
  return asked;
}
