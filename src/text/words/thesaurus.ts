import type { Relation, Thesaurus } from '../../model/resources/thesaurus.ts';
import { remembering } from './remembering.ts';
import { sortedLines } from './sorted-lines.ts';

/** Steps up the tree of terms that still count as the wider term. */
const mostSteps = 2;

/** Endings that inflection adds, with what was there before (WordNet's morphy). */
const endings: readonly (readonly [ending: string, lemma: string])[] = [
  ['ses', 's'],
  ['xes', 'x'],
  ['zes', 'z'],
  ['ches', 'ch'],
  ['shes', 'sh'],
  ['men', 'man'],
  ['ies', 'y'],
  ['ied', 'y'],
  ['es', 'e'],
  ['es', ''],
  ['ed', 'e'],
  ['ed', ''],
  ['ing', 'e'],
  ['ing', ''],
  ['er', ''],
  ['er', 'e'],
  ['est', ''],
  ['est', 'e'],
  ['s', ''],
];

/** The senses of a lemma with those around them, by number. */
interface Surroundings {
  readonly senses: readonly number[];
  readonly similar: ReadonlySet<number>;
  /** Its first senses with what is similar to them, and the opposites of those. */
  readonly near: readonly number[];
  readonly against: ReadonlySet<number>;
  /** Wider senses: of all within some steps, and the next ones of the first two. */
  readonly above: ReadonlySet<number>;
  readonly parents: ReadonlySet<number>;
}

/** Reads the thesaurus from its sections, an empty line between them: words with senses, senses with wider and similar ones, antonyms, derivations, irregular forms, related words. */
export function parseThesaurus(text: string): Thesaurus {
  const [words = '', synsets = '', antonymPairs = '', derivedPairs = '', irregular = '', related = ''] =
    text.split('\n\n');
  const senseLines = sortedLines(words);
  const synsetLines = sortedLines(synsets);
  const relatedLines = sortedLines(related);
  const antonyms = readPairs(antonymPairs);
  const derived = readPairs(derivedPairs);
  const bases = readPairs(irregular, true);
  const sensesOf = remembering((lemma: string) => readNumbers(senseLines.find(lemma) ?? ''));
  const isWord = (lemma: string) => sensesOf(lemma).length > 0;
  const relatedTo = remembering((lemma: string) => new Set(readSteps(relatedLines.find(lemma) ?? '')));

  const pointersOf = remembering((synset: number) => {
    const [wider = '', similar = ''] = synsetLines.at(synset).slice(1).split('\t');
    return { wider: readNumbers(wider), similar: readNumbers(similar) };
  });
  const ancestorsOf = (senses: readonly number[], steps: number): ReadonlySet<number> => {
    const all = new Set<number>();
    let level: readonly number[] = senses;
    for (let step = 0; step < steps; step++) {
      level = level.flatMap((sense) => pointersOf(sense).wider);
      for (const sense of level) all.add(sense);
    }
    return all;
  };
  const near = (senses: readonly number[]) =>
    senses.slice(0, 3).flatMap((sense) => [sense, ...pointersOf(sense).similar.slice(0, 8)]);
  let opposed: ReadonlyMap<number, ReadonlySet<number>> | null = null;
  /** What a lemma is compared by: each is asked of in many pairs. */
  const surroundingsOf = remembering((lemma: string): Surroundings => {
    const senses = sensesOf(lemma);
    opposed ??= opposedSenses(antonyms, sensesOf);
    const own = near(senses);
    return {
      senses,
      similar: new Set(senses.flatMap((sense) => pointersOf(sense).similar)),
      near: own,
      against: new Set(own.flatMap((sense) => [...(opposed?.get(sense) ?? [])])),
      above: ancestorsOf(senses, mostSteps),
      parents: ancestorsOf(senses.slice(0, 2), 1),
    };
  });
  const relatedIndex = remembering((lemma: string) => relatedLines.indexOf(lemma));
  const areListedTogether = (first: string, second: string) => {
    const [own, other] = [relatedIndex(first), relatedIndex(second)];
    return own >= 0 && other >= 0 && (relatedTo(first).has(other) || relatedTo(second).has(own));
  };

  const lemmas = remembering((form: string): readonly string[] => {
    const found = new Set<string>();
    if (isWord(form)) found.add(form);
    for (const base of bases.get(form) ?? []) found.add(base);
    for (const [ending, replacement] of endings) {
      if (!form.endsWith(ending)) continue;
      const stem = form.slice(0, -ending.length);
      const candidates = [stem + replacement];
      // stopped, biggest
      if (replacement === '' && /([b-df-hj-np-tv-z])\1$/.test(stem)) candidates.push(stem.slice(0, -1));
      for (const candidate of candidates) if (candidate.length > 1 && isWord(candidate)) found.add(candidate);
    }
    return [...found];
  });

  /** The closest relation of two lemmas. */
  const between = (first: string, second: string): Relation => {
    if (first === second || derived.get(first)?.has(second)) return 'same';
    if (antonyms.get(first)?.has(second)) return 'antonym';
    const [own, other] = [surroundingsOf(first), surroundingsOf(second)];
    const { senses } = other;
    if (own.senses.some((sense) => senses.includes(sense))) return 'synonym';
    if (senses.some((sense) => own.similar.has(sense))) return 'synonym';
    if (other.near.some((sense) => own.against.has(sense))) return 'antonym';
    if (senses.some((sense) => own.above.has(sense))) return 'wider';
    if (own.senses.some((sense) => other.above.has(sense))) return 'narrower';
    for (const sense of other.parents) {
      if (own.parents.has(sense)) return areListedTogether(first, second) ? 'related' : 'sibling';
    }
    return areListedTogether(first, second) ? 'related' : 'none';
  };

  const relations = new Map<string, Relation>();
  return {
    lemmas: (form) => lemmas(keyOf(form)).map((lemma) => lemma.replaceAll('_', ' ')),
    relation(first, second) {
      if (first === second) return 'same';
      const key = `${first}\t${second}`;
      const known = relations.get(key);
      if (known) return known;
      let best: Relation = 'none';
      for (const one of lemmas(keyOf(first))) {
        for (const two of lemmas(keyOf(second))) {
          const relation = between(one, two);
          if (closeness[relation] > closeness[best]) best = relation;
        }
      }
      relations.set(key, best);
      return best;
    },
  };
}

/** Which relation counts where two words have several. An antonym outranks a rare sense in common. */
const closeness: Readonly<Record<Relation, number>> = {
  same: 7,
  antonym: 6,
  synonym: 5,
  wider: 4,
  narrower: 3,
  sibling: 2,
  related: 1,
  none: 0,
};

function keyOf(form: string): string {
  return form.replaceAll(' ', '_');
}

function readPairs(section: string, isOneWay = false): ReadonlyMap<string, ReadonlySet<string>> {
  const pairs = new Map<string, Set<string>>();
  const add = (from: string, to: string) => {
    const known = pairs.get(from);
    if (known) known.add(to);
    else pairs.set(from, new Set([to]));
  };
  for (const line of section.split('\n')) {
    const [first, second] = line.split('\t');
    if (!first || !second) continue;
    add(first, second);
    if (!isOneWay) add(second, first);
  }
  return pairs;
}

function readNumbers(text: string): readonly number[] {
  return text === '' ? [] : text.split(' ').map((number) => Number.parseInt(number, 36));
}

/** Numbers that are given as steps from one to the next. */
function readSteps(text: string): readonly number[] {
  let sum = 0;
  return readNumbers(text).map((step) => (sum += step));
}

/** Senses that opposites have as their first ones. */
function opposedSenses(
  antonyms: ReadonlyMap<string, ReadonlySet<string>>,
  sensesOf: (lemma: string) => readonly number[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const opposed = new Map<number, Set<number>>();
  for (const [lemma, others] of antonyms) {
    const [sense] = sensesOf(lemma);
    if (sense === undefined) continue;
    for (const other of others) {
      const [against] = sensesOf(other);
      if (against === undefined) continue;
      const known = opposed.get(sense) ?? new Set();
      known.add(against);
      opposed.set(sense, known);
    }
  }
  return opposed;
}
