import { parseFactChecks } from '../../formats/factchecks/parse-fact-checks.ts';
import type { FactCheckMapping } from '../../formats/factchecks/records.ts';
import type { FactCheck } from '../../model/cross-text/fact-check.ts';
import { NewsanError } from '../../model/error.ts';
import { declaredEncoding } from '../../text/encoding/declared-encoding.ts';
import { decodeText } from '../../text/encoding/decode.ts';
import type { Input } from '../inputs/sources.ts';
import { readFileBytes } from '../read/read-bytes.ts';
import { unpack } from '../read/unpack.ts';

/** Largest file of fact-checks that is read: what a string can hold. */
const mostBytes = 400 * 1024 * 1024;

/** Fact-checks of files, in order, each claim of a review once; those without id are named by file and place. Throws a `NewsanError` for a file that cannot be read. */
export async function readFactChecks(
  inputs: readonly Input[],
  fields: FactCheckMapping,
  warn: (message: string) => void,
): Promise<readonly FactCheck[]> {
  const found: FactCheck[] = [];
  const isNew = newnessTest();
  for (const { id, path } of inputs) {
    if (path === null) throw new NewsanError('usage', '--checked cannot be standard input; specify a file');
    const { factChecks, unread } = parseFactChecks(await readText(id, path), fields);
    if (unread > 0) warn(`${id}: ${unread} ${unread === 1 ? 'record' : 'records'} without a fact-check`);
    factChecks.forEach((each, at) => {
      const named = each.id === '' ? { ...each, id: `${id}#${at + 1}` } : each;
      if (isNew(named)) found.push(named);
    });
  }
  return found;
}

/** Tells whether a claim of a review comes for the first time. Ids are seldom shared, so claims are compared only where one is: a key for each takes a tenth of all memory. */
function newnessTest(): (factCheck: FactCheck) => boolean {
  const first = new Map<string, string>();
  const others = new Set<string>();
  return ({ id, claim }) => {
    const known = first.get(id);
    if (known === undefined) {
      first.set(id, claim);
      return true;
    }
    const key = JSON.stringify([id, claim]);
    if (known === claim || others.has(key)) return false;
    others.add(key);
    return true;
  };
}

async function readText(id: string, path: string): Promise<string> {
  const read = await readFileBytes(path, mostBytes);
  const unpacked = read.ok ? unpack(read.bytes, mostBytes) : read;
  if (!unpacked.ok) throw new NewsanError(unpacked.error.code, `--checked ${id}: ${unpacked.error.message}`);
  const decoded = decodeText(unpacked.bytes, { forced: null, declared: declaredEncoding(unpacked.bytes) });
  if (!decoded.ok) throw new NewsanError(decoded.code, `--checked ${id}: ${decoded.message}`);
  return decoded.text;
}
