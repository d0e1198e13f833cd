import type { Finding } from '../../model/finding.ts';
import { type Cache, digest } from './cache.ts';

/** Knows the findings of articles again, so that a run makes only those of articles that are new or changed. */
export interface FindingMemory {
  /** Whether nothing is known of earlier runs. */
  readonly isEmpty: boolean;
  recall(key: string): readonly Finding[] | null;
  keep(key: string, findings: readonly Finding[]): void;
  /** Writes what is new. What this run did not ask for is kept, as far as there is room. */
  save(): void;
}

/** Most code units of the findings of a project. */
const mostText = 48 * 1024 * 1024;
const keyLength = 64;
/** Fewer new articles than these are not written before the end of a run. */
const leastUnsaved = 500;

/**
 * Opens the findings that a project had. They are in one entry, a line for each article: to open a file for each would cost
 * more than the rest of a run. Of two runs at a time the last to end is remembered; the other's articles are made again.
 */
export function openFindingMemory(cache: Cache, project: string): FindingMemory {
  const entry = digest(['findings', project]);
  const lines = cache.read(entry);
  const known = new Map((lines ?? '').split('\n').map((line) => [line.slice(0, keyLength), line]));
  const used = new Map<string, string>();
  let unsaved = 0;
  let next = leastUnsaved;
  function save(): void {
    if (unsaved === 0) return;
    const lines: string[] = [];
    let length = 0;
    for (const line of new Map([...used, ...known]).values()) {
      length += line.length + 1;
      if (length > mostText) break;
      lines.push(line);
    }
    cache.write(entry, lines.join('\n'));
    unsaved = 0;
    next = Math.max(leastUnsaved, used.size);
  }
  return {
    isEmpty: lines === null,
    recall(key) {
      const line = used.get(key) ?? known.get(key);
      if (line === undefined) return null;
      used.set(key, line);
      return JSON.parse(line.slice(keyLength)) as readonly Finding[]; // written below, and checksummed
    },
    keep(key, findings) {
      used.set(key, key + JSON.stringify(findings));
      unsaved++;
      // A long run that is killed keeps at least half of what it found.
      if (unsaved >= next) save();
    },
    save,
  };
}
