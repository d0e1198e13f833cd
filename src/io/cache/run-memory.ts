import { readFileSync, statSync } from 'node:fs';
import type { Input, InputError } from '../inputs/sources.ts';
import { type Cache, digest } from './cache.ts';

/** All that a run gave: its results, what was said beside them, and the exit code. */
export interface Recording {
  readonly output: string;
  readonly said: readonly string[];
  readonly code: number;
}

/** Knows whole runs again: the same call on the same files gives what it gave before. */
export interface RunMemory {
  recall(inputs: readonly Input[], errors: readonly InputError[]): Recording | null;
  /** Keeps a run under what `recall` saw, unless a file was changed meanwhile. */
  keep(recording: Recording): void;
}

/** Longest output that is kept, in code units: a larger one fills the cache by itself. */
export const longestOutput = 32 * 1024 * 1024;

/** Makes the memory of a run. `call` is all that its output depends on beside the files, as JSON. */
export function makeRunMemory(cache: Cache, call: string): RunMemory {
  let seen: { readonly key: string; again(): string | null } | null = null;
  return {
    recall(inputs, errors) {
      const again = () => {
        const files = digestInputs(inputs);
        return files === null ? null : digest(['run', call, JSON.stringify(errors), files]);
      };
      const key = again();
      if (key === null) return null;
      seen = { key, again };
      const text = cache.read(key);
      return text === null ? null : (JSON.parse(text) as Recording); // written below, and checksummed
    },
    keep(recording) {
      if (seen === null || seen.again() !== seen.key) return;
      cache.write(seen.key, JSON.stringify(recording));
    },
  };
}

/** Stands for names and contents of the inputs, in order; null where one can be read only once, or not at all. */
function digestInputs(inputs: readonly Input[]): string | null {
  const parts: string[] = [];
  for (const { id, path } of inputs) {
    if (path === null) return null;
    try {
      if (!statSync(path).isFile()) return null;
      parts.push(id, digest([readFileSync(path)]));
    } catch (error) {
      if (error instanceof Error && 'code' in error) return null;
      throw error;
    }
  }
  return digest(parts);
}
