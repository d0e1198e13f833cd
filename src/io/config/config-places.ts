import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { presets } from '../../rules/rule.ts';
import type { LoadedConfig } from './config.ts';

/** Absolute paths of the files and folders that a configuration is made of: its own file, and the style packages that it names by path. Packages of npm are not among them. */
export function configPlaces({ config, folder, path }: LoadedConfig): readonly string[] {
  const named = config.extends.filter((name) => !(presets as readonly string[]).includes(name));
  const lexicon = config.lexicon === null ? [] : [config.lexicon];
  const places = [...named, ...lexicon].map((name) => resolve(folder, name)).filter((place) => existsSync(place));
  return path === null ? places : [path, ...places];
}

/** Whether a path is one of those places, or in one of them. */
export function isInPlaces(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || path.startsWith(place + sep));
}

/** What changes whenever a file of those places is changed, added or removed. */
export function stampOfPlaces(places: readonly string[]): string {
  return places.flatMap(filesOf).map(stampOf).join('\n');
}

/** What changes with a file's content, unless its size and time stay the same; empty for no file. */
export function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${path} ${stat.mtimeMs} ${stat.size} ${stat.ino}` : '';
}

function filesOf(place: string): readonly string[] {
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return [place];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((file) => join(place, file));
}
