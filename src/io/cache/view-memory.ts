import { readFileSync, statSync } from 'node:fs';
import type { Outcome } from '../../model/analysis.ts';
import type { View } from '../../model/display/view.ts';
import type { Input } from '../inputs/sources.ts';
import { isNamedLines } from '../work/work.ts';
import { type Cache, digest } from './cache.ts';

/** Knows again how the articles of files were shown, so that a run analyses only files that are new or changed. */
export interface ViewMemory {
  /** Whether an input is one that may be remembered: a file, which is not read line by line. */
  isFor(input: Input): boolean;
  /** Whether something is kept of an input; what is kept may turn out damaged. */
  has(input: Input): boolean;
  recall(input: Input): readonly Outcome<View>[] | null;
  /** Keeps what `has` was asked about, unless the file was changed meanwhile. */
  keep(input: Input, outcomes: readonly Outcome<View>[]): void;
}

/** Longest entry, in code units: a file of thousands of articles is not held in memory to be remembered. */
const longestViews = 4 * 1024 * 1024;

/** Makes the memory of views. `settings` are all that a view depends on beside name and content of its file, as JSON. */
export function makeViewMemory(cache: Cache, settings: string): ViewMemory {
  const keys = new Map<string, string>();
  const keyOf = ({ id, path }: Input): string | null => {
    const bytes = path === null ? null : readOrNull(path);
    return bytes && digest(['views', settings, id, bytes]);
  };
  return {
    isFor: ({ id, path }) => path !== null && !isNamedLines(id, {}),
    has(input) {
      const key = keyOf(input);
      if (key === null) return false;
      keys.set(input.id, key);
      return cache.has(key);
    },
    recall({ id }) {
      const text = cache.read(keys.get(id) ?? '');
      return text === null ? null : (JSON.parse(text) as readonly Outcome<View>[]); // written below, and checksummed
    },
    keep(input, outcomes) {
      const key = keys.get(input.id);
      if (key === undefined || key !== keyOf(input)) return;
      const text = JSON.stringify(outcomes);
      if (text.length <= longestViews) cache.write(key, text);
    },
  };
}

/** Bytes of a file; null for what is none, or cannot be read. */
function readOrNull(path: string): Uint8Array | null {
  try {
    return statSync(path).isFile() ? readFileSync(path) : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
