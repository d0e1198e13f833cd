import { gunzipSync } from 'fflate';

/** Data files by name, each as gzip in base64: what `newsan/data` exports. */
export type PackedData = Readonly<Record<string, string>>;

/** The data files as `io/data-files.ts` gives them. */
export interface DataFiles {
  readDataBytes(name: string): Uint8Array;
  readDataText(name: string): string;
  readPackedText(name: string): string;
}

/** Reads data files that the code itself holds; a build for bundlers reads them by this. A name that is not among them is a bug, and throws. */
export function makePackedReader(data: PackedData): DataFiles {
  const readDataBytes = (name: string) => gunzipSync(bytesOf(data[name] ?? missing(name)));
  return {
    readDataBytes,
    readDataText: (name) => new TextDecoder().decode(readDataBytes(name)),
    readPackedText: (name) => new TextDecoder().decode(gunzipSync(readDataBytes(name))),
  };
}

/** The bytes of a text in base64. */
function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function missing(name: string): never {
  throw new Error(`${name}: no such data file`);
}
