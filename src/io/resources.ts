import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { formsThatDeny, makeCueLexicon } from '../annotators/attributions/cue-lexicon.ts';
import { speakersAmong } from '../annotators/attributions/source-nouns.ts';
import { makeAcronyms } from '../annotators/entities/merge/merge-organizations.ts';
import { makeNameRecogniser } from '../annotators/entities/names.ts';
import { makeGazetteer } from '../annotators/entities/places/gazetteer.ts';
import type { CheckSigns, Country, CueEntry, Resources, WordSignal } from '../model/resources.ts';
import { parseThesaurus } from '../text/words/thesaurus.ts';

/** How each resource is read; files lie in `data/` beside the compiled code. */
const loaders: { readonly [Name in keyof Resources]: () => Resources[Name] } = {
  cues: () => makeCueLexicon(JSON.parse(readText('cues.json')) as readonly CueEntry[]), // the file's lines have that shape
  sourceKinds: () => JSON.parse(readText('source-kinds.json')) as Resources['sourceKinds'],
  sourceNouns: () => JSON.parse(readText('source-nouns.json')) as Resources['sourceNouns'],
  speakers: () => speakersAmong(load('roles'), load('sourceNouns'), load('attributionWords')),
  denying: () => formsThatDeny(load('cues').entries, load('claimWords').refusal),
  attributionWords: () => readWordSets('attribution-words.json') as Resources['attributionWords'],
  acronyms: () => makeAcronyms(JSON.parse(readText('acronyms.json')) as Readonly<Record<string, string>>),
  placeForms: () => JSON.parse(readText('place-forms.json')) as Resources['placeForms'],
  links: () => JSON.parse(readText('links.json')) as Resources['links'],
  countries: () => makeGazetteer(JSON.parse(readText('countries.json')) as readonly Country[]), // the file's lines have that shape
  currencies: () => JSON.parse(readText('currencies.json')) as Resources['currencies'],
  units: () => JSON.parse(readText('units.json')) as Resources['units'],
  groups: () => JSON.parse(readText('groups.json')) as Resources['groups'],
  nicknames: () => JSON.parse(readText('nicknames.json')) as Resources['nicknames'],
  roles: () => JSON.parse(readText('roles.json')) as Resources['roles'],
  names: () => makeNameRecogniser(readBytes('gazetteer.bin'), readBytes('name-model.bin')),
  checkSigns: () => ({
    words: readSignWords(JSON.parse(readText('check-words.json')) as Record<string, readonly string[]>),
    weights: JSON.parse(readText('check-weights.json')) as Record<string, number>,
  }),
  claimTypes: () => JSON.parse(readText('claim-types.json')) as Resources['claimTypes'],
  claimWords: () => readWordSets('claim-words.json') as Resources['claimWords'],
  sentences: () => readWordSets('sentences.json') as Resources['sentences'],
  comparisonWords: () => readWordSets('comparison-words.json') as Resources['comparisonWords'],
  thesaurus: () => parseThesaurus(gunzipSync(readBytes('thesaurus.txt.gz')).toString()),
  functionWords: () => readWordClasses('function-words.json') as Resources['functionWords'],
};

const loaded: Partial<Record<keyof Resources, unknown>> = {};

/** Loads the named resources, each at most once a process. `weights` take the place of those that check-worthiness has by itself. */
export function loadResources(
  names: Iterable<keyof Resources>,
  weights: Readonly<Record<string, number>> = {},
): Partial<Resources> {
  const resources: Partial<Record<keyof Resources, unknown>> = {};
  for (const name of names) {
    resources[name] = load(name);
  }
  const typed = resources as Partial<Resources>; // each loader is typed by its name
  const { checkSigns: signs } = typed;
  if (!signs || Object.keys(weights).length === 0) return typed;
  return { ...typed, checkSigns: { ...signs, weights: { ...signs.weights, ...weights } } };
}

function load<Name extends keyof Resources>(name: Name): Resources[Name] {
  loaded[name] ??= loaders[name]();
  return loaded[name] as Resources[Name]; // made by the loader of that name
}

/** Reads an object of word lists as sets. */
function readWordSets(name: string): object {
  const lists = JSON.parse(readText(name)) as Record<string, readonly string[]>;
  return Object.fromEntries(Object.entries(lists).map(([key, list]) => [key, new Set(list)]));
}

/** Reads an object of word lists as the class of each word. */
function readWordClasses(name: string): ReadonlyMap<string, string> {
  const lists = JSON.parse(readText(name)) as Record<string, readonly string[]>;
  return new Map(Object.entries(lists).flatMap(([key, list]) => list.map((word) => [word, key] as const)));
}

/** Signals by word or phrase, from words by signal. */
function readSignWords(lists: Readonly<Record<string, readonly string[]>>): CheckSigns['words'] {
  interface Entry {
    readonly signals: WordSignal[];
    longer: Map<string, Entry> | null;
  }
  const words = new Map<string, Entry>();
  for (const [name, phrases] of Object.entries(lists)) {
    const signal = { name, more: name.startsWith('-') ? `-more${name}` : `more-${name}` };
    for (const phrase of phrases) {
      let level = words;
      let entry: Entry | undefined;
      for (const word of phrase.split(' ')) {
        if (entry) level = entry.longer ??= new Map();
        entry = level.get(word) ?? { signals: [], longer: null };
        level.set(word, entry);
      }
      entry?.signals.push(signal);
    }
  }
  return words;
}

function readText(name: string): string {
  return readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8');
}

function readBytes(name: string): Uint8Array {
  return readFileSync(new URL(`../data/${name}`, import.meta.url));
}
