import { formsThatDeny, makeCueLexicon } from '../annotators/attributions/cues/cue-lexicon.ts';
import { speakersAmong } from '../annotators/attributions/speakers/source-nouns.ts';
import { makeHouseLexicon } from '../annotators/entities/house-lexicon.ts';
import { makeAcronyms } from '../annotators/entities/merge/merge-organizations.ts';
import type { NameContexts } from '../annotators/entities/names/correct/context-types.ts';
import type { NameWords } from '../annotators/entities/names/correct/name-words.ts';
import { makeNameRecogniser } from '../annotators/entities/names.ts';
import { makeGazetteer } from '../annotators/entities/places/gazetteer.ts';
import { openWordVectors } from '../factchecks/word-vectors.ts';
import type { CheckSigns, WordSignal } from '../model/resources/check-signs.ts';
import type { CueEntry } from '../model/resources/cues.ts';
import type { HouseLexicon } from '../model/resources/names.ts';
import type { Country } from '../model/resources/places.ts';
import type { RuleWords } from '../model/resources/rule-words.ts';
import type { Resources } from '../model/resources.ts';
import { parseThesaurus } from '../text/words/thesaurus.ts';
import { readDataBytes, readDataText, readPackedText } from './data-files.ts';

/** How each resource is read. */
const loaders: { readonly [Name in keyof Resources]: () => Resources[Name] } = {
  cues: () => makeCueLexicon(JSON.parse(readDataText('cues.json')) as readonly CueEntry[]), // the file's lines have that shape
  sourceKinds: () => JSON.parse(readDataText('source-kinds.json')) as Resources['sourceKinds'],
  sourceNouns: () => JSON.parse(readDataText('source-nouns.json')) as Resources['sourceNouns'],
  speakers: () => speakersAmong(load('roles'), load('sourceNouns'), load('attributionWords')),
  denying: () => formsThatDeny(load('cues').entries, load('claimWords').refusal),
  attributionWords: () => readWordSets('attribution-words.json') as Resources['attributionWords'],
  referenceWords: () => readWordSets('reference-words.json') as Resources['referenceWords'],
  acronyms: () => makeAcronyms(JSON.parse(readDataText('acronyms.json')) as Readonly<Record<string, string>>),
  placeForms: () => JSON.parse(readDataText('place-forms.json')) as Resources['placeForms'],
  links: () => JSON.parse(readDataText('links.json')) as Resources['links'],
  countries: () => makeGazetteer(JSON.parse(readDataText('countries.json')) as readonly Country[]), // the file's lines have that shape
  currencies: () => JSON.parse(readDataText('currencies.json')) as Resources['currencies'],
  units: () => JSON.parse(readDataText('units.json')) as Resources['units'],
  timeWords: () => {
    const words = JSON.parse(readDataText('time-words.json')) as Omit<
      Resources['timeWords'],
      'scheduled' | 'starts'
    > & {
      readonly scheduled: readonly string[];
    };
    const names = Object.keys(words.holidays).map((name) => name.split(/[' .]/)[0] ?? '');
    const starts = new Set([...Object.keys(words.references), ...Object.keys(words.sets), ...names]);
    return { ...words, scheduled: new Set(words.scheduled), starts };
  },
  groups: () => JSON.parse(readDataText('groups.json')) as Resources['groups'],
  nicknames: () => JSON.parse(readDataText('nicknames.json')) as Resources['nicknames'],
  roles: () => JSON.parse(readDataText('roles.json')) as Resources['roles'],
  names: () =>
    makeNameRecogniser(
      readDataBytes('gazetteer.bin'),
      readDataBytes('name-model.bin'),
      JSON.parse(readDataText('name-contexts.json')) as NameContexts,
      readWordSets('name-words.json') as unknown as NameWords,
    ),
  houseLexicon: () => makeHouseLexicon([]),
  checkSigns: () => ({
    words: readSignWords(JSON.parse(readDataText('check-words.json')) as Record<string, readonly string[]>),
    weights: JSON.parse(readDataText('check-weights.json')) as Record<string, number>,
    reasons: JSON.parse(readDataText('check-reasons.json')) as Record<string, string>,
  }),
  voiceWeights: () => JSON.parse(readDataText('voice-weights.json')) as Resources['voiceWeights'],
  claimTypes: () => JSON.parse(readDataText('claim-types.json')) as Resources['claimTypes'],
  claimWords: () => readWordSets('claim-words.json') as Resources['claimWords'],
  wordVectors: () => openWordVectors(readDataBytes('word-vectors.bin')),
  matchWeights: () => JSON.parse(readDataText('match-weights.json')) as Resources['matchWeights'],
  sentences: () => readWordSets('sentences.json') as Resources['sentences'],
  comparisonWords: () => readWordSets('comparison-words.json') as Resources['comparisonWords'],
  thesaurus: () => parseThesaurus(readPackedText('thesaurus.txt.gz')),
  ruleWords: readRuleWords,
  functionWords: () => readWordClasses('function-words.json') as Resources['functionWords'],
};

const loaded: Partial<Record<keyof Resources, unknown>> = {};

/** Loads the named resources, each at most once a process. `weights` take the place of those that check-worthiness has by itself, `houseLexicon` that of the empty one. */
export function loadResources(
  names: Iterable<keyof Resources>,
  weights: Readonly<Record<string, number>> = {},
  houseLexicon: HouseLexicon | null = null,
): Partial<Resources> {
  const resources: Partial<Record<keyof Resources, unknown>> = {};
  for (const name of names) {
    resources[name] = load(name);
  }
  const made = resources as Partial<Resources>; // each loader is typed by its name
  const typed = houseLexicon && made.houseLexicon ? { ...made, houseLexicon } : made;
  const { checkSigns: signs } = typed;
  if (!signs || Object.keys(weights).length === 0) return typed;
  return { ...typed, checkSigns: { ...signs, weights: { ...signs.weights, ...weights } } };
}

/** Words that the rules go by. */
export function loadRuleWords(): Pick<Resources, 'ruleWords'> {
  return { ruleWords: load('ruleWords') };
}

function load<Name extends keyof Resources>(name: Name): Resources[Name] {
  loaded[name] ??= loaders[name]();
  return loaded[name] as Resources[Name]; // made by the loader of that name
}

/** Reads an object of word lists as sets. */
function readWordSets(name: string): object {
  const lists = JSON.parse(readDataText(name)) as Record<string, readonly string[]>;
  return Object.fromEntries(Object.entries(lists).map(([key, list]) => [key, new Set(list)]));
}

/** Flags of each list of patterns: whole lines are found whatever their case, marks of editors only as they are written. */
const flags: Readonly<Record<string, string>> = { leftovers: 'gi', modelResidue: 'gi', placeholders: 'gu' };

function readRuleWords(): RuleWords {
  const patterns = JSON.parse(readDataText('rule-patterns.json')) as Record<string, readonly string[]>;
  const compiled = Object.entries(patterns).map(([name, sources]) => {
    const isLine = name === 'leftoverLines';
    return [name, sources.map((source) => new RegExp(isLine ? `^(?:${source})$` : source, flags[name] ?? 'i'))];
  });
  const tables = JSON.parse(readDataText('rule-tables.json')) as object;
  return { ...readWordSets('rule-words.json'), ...tables, ...Object.fromEntries(compiled) } as RuleWords; // the files' lists by their names
}

/** Reads an object of word lists as the class of each word. */
function readWordClasses(name: string): ReadonlyMap<string, string> {
  const lists = JSON.parse(readDataText(name)) as Record<string, readonly string[]>;
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
