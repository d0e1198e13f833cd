import { gunzipSync } from 'fflate';
import { NewsanError } from '../model/error.ts';
import { makePackedReader, type PackedData } from './packed-data.ts';

/** Where a page has newsan's data from: the folder at an address, or what `newsan/data` exports. */
export type DataSource = URL | string | PackedData;

/** The files that are there; a page loads each once. */
const files = new Map<string, Uint8Array>();

/** Loads data files that are not there yet. Rejects with a `NewsanError` for what the address does not have. */
export async function loadData(names: readonly string[], source: DataSource): Promise<void> {
  const missing = names.filter((name) => !files.has(name));
  if (typeof source === 'object' && !(source instanceof URL)) {
    const { readDataBytes } = makePackedReader(source);
    for (const name of missing) files.set(name, readDataBytes(name));
    return;
  }
  const folder = String(source).replace(/\/?$/, '/');
  await Promise.all(missing.map(async (name) => files.set(name, await fetchBytes(`${folder}${name}`))));
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new NewsanError('read', `newsan: ${address}: the server answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The bytes of a data file that was loaded. */
export function readDataBytes(name: string): Uint8Array {
  const bytes = files.get(name);
  if (!bytes) throw new Error(`${name}: read before it was loaded`);
  return bytes;
}

/** The text of a data file that was loaded. */
export function readDataText(name: string): string {
  return new TextDecoder().decode(readDataBytes(name));
}

/** The text of a data file that is kept as gzip. A server that says so of it has it unpacked on the way. */
export function readPackedText(name: string): string {
  const bytes = readDataBytes(name);
  return new TextDecoder().decode(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes);
}
