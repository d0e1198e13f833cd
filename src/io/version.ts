import { readFileSync } from 'node:fs';

/** Version of newsan, as its package states it. */
export function readVersion(): string {
  return readPackage().version;
}

/** Address of newsan's documentation, as its package states it. */
export function readHomepage(): string {
  return readPackage().homepage;
}

function readPackage(): { readonly version: string; readonly homepage: string } {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')); // our own file
}
