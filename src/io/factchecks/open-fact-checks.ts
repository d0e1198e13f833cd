import { statSync } from 'node:fs';
import { buildIndex } from '../../factchecks/build-index.ts';
import { openIndex } from '../../factchecks/fact-check-index.ts';
import { makeFinder } from '../../factchecks/find-matches.ts';
import type { FactCheckMapping } from '../../formats/factchecks/records.ts';
import type { FindFactChecks } from '../../model/cross-text/fact-check.ts';
import { NewsanError } from '../../model/error.ts';
import { readBuildId } from '../build-id.ts';
import { type Cache, digest } from '../cache/cache.ts';
import { expandInputs, type Input } from '../inputs/sources.ts';
import { loadResources } from '../resources.ts';
import { readFactChecks } from './read-fact-checks.ts';

/** Where fact-checks are, and how they are read. */
export interface FactCheckSource {
  /** A file, folder or glob. */
  readonly name: string;
  readonly fields: FactCheckMapping;
  readonly cwd: string;
  /** Keeps the index for the next run; null where nothing is kept. */
  readonly cache: Cache | null;
  /** Called with unreadable records. */
  warn(message: string): void;
}

/** An index that can be sent to threads, and what stands for its content. */
export interface PackedFactChecks {
  readonly buffer: SharedArrayBuffer;
  readonly key: string;
}

/** Reads and indexes fact-checks, or takes the index that an earlier run made of the same files. Throws a `NewsanError` where there are none. */
export async function packFactChecks({ name, fields, cwd, cache, warn }: FactCheckSource): Promise<PackedFactChecks> {
  const { inputs, errors } = await expandInputs([name], { cwd });
  const [error] = errors;
  if (error) throw new NewsanError(error.code, `--checked ${error.id}: ${error.message}`);
  const key = digest(['fact-checks', readBuildId(), JSON.stringify(fields), ...inputs.map(stateOf)]);
  const kept = cache?.readBytes(key) ?? null;
  if (kept && isIndex(kept)) return { buffer: kept, key };
  const factChecks = await readFactChecks(inputs, fields, warn);
  if (factChecks.length === 0)
    throw new NewsanError(
      'format',
      `--checked ${name}: no fact-checks found; specify the field of the claim with --field claim=NAME`,
    );
  const buffer = buildIndex(factChecks);
  cache?.writeBytes(key, new Uint8Array(buffer));
  return { buffer, key };
}

/** Opens packed fact-checks. */
export function openFactChecks(buffer: SharedArrayBuffer): FindFactChecks {
  const { wordVectors, matchWeights } = loadResources(['wordVectors', 'matchWeights']);
  if (!wordVectors || !matchWeights) throw new Error('matching data not loaded');
  const index = openIndex(buffer, wordVectors);
  if (!index) throw new Error('incomplete index of fact-checks');
  return makeFinder(index, matchWeights);
}

function isIndex(buffer: SharedArrayBuffer): boolean {
  const { wordVectors } = loadResources(['wordVectors']);
  return wordVectors !== undefined && openIndex(buffer, wordVectors) !== null;
}

/** A file that has kept name, size and time of change is taken to be the same: to read it takes longer than all else. */
function stateOf({ path, id }: Input): string {
  const status = path === null ? undefined : statSync(path, { throwIfNoEntry: false });
  return JSON.stringify([id, path, status?.size ?? null, status?.mtimeMs ?? null]);
}
