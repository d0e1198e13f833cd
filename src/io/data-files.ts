import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The bytes of one of newsan's own data files. They are in `data/` beside the compiled code; a build for the browser or for bundlers reads them from elsewhere. */
export function readDataBytes(name: string): Uint8Array {
  return readFileSync(new URL(`../data/${name}`, import.meta.url));
}

/** The text of one of newsan's own data files. */
export function readDataText(name: string): string {
  return readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8');
}

/** The text of a data file that is kept as gzip. */
export function readPackedText(name: string): string {
  return gunzipSync(readDataBytes(name)).toString();
}
