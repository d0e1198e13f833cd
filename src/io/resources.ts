import { readFileSync } from 'node:fs';
import type { Resources } from '../model/resources.ts';

/** How each resource is read; files lie in `data/` beside the compiled code. */
const loaders: { readonly [Name in keyof Resources]: () => Resources[Name] } = {
  cues: () => JSON.parse(readText('cues.json')) as Resources['cues'],
  names: () => ({ gazetteer: readBytes('gazetteer.bin'), model: readBytes('name-model.bin') }),
};

const loaded: Partial<Record<keyof Resources, unknown>> = {};

/** Loads the named resources, each at most once a process. */
export function loadResources(names: Iterable<keyof Resources>): Partial<Resources> {
  const resources: Partial<Record<keyof Resources, unknown>> = {};
  for (const name of names) {
    loaded[name] ??= loaders[name]();
    resources[name] = loaded[name];
  }
  return resources as Partial<Resources>; // each loader is typed by its name
}

function readText(name: string): string {
  return readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8');
}

function readBytes(name: string): Uint8Array {
  return readFileSync(new URL(`../data/${name}`, import.meta.url));
}
