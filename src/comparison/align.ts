import type { Relation, Thesaurus } from '../model/resources/thesaurus.ts';
import type { ComparedSentence, Term } from './compared-text.ts';
import type { SourceIndex, SourceSentence } from './source-index.ts';

/** A term of the draft with the term of the sources that it was found as. */
export interface Support {
  readonly term: Term;
  /** 1 for the same word, less for a related one, 0 where nothing is found in the aligned sentences. */
  readonly strength: number;
  readonly relation: Relation;
  readonly found: { readonly sentence: SourceSentence; readonly term: Term } | null;
}

/** A sentence of the draft beside the sentences of the sources that say the same. */
export interface Aligned {
  readonly sentence: ComparedSentence;
  /** The sentences that together hold most of it, the best first. */
  readonly sources: readonly SourceSentence[];
  /** One for each of the sentence's terms, in order. */
  readonly support: readonly Support[];
  /** Weighted share of the terms that are found, 0 to 1; 1 for a sentence without terms. */
  readonly coverage: number;
}

/** A word that more sentences of the sources have is not looked up. */
const mostHolders = 400;
/** This many sentences of the sources are looked at for each of the draft. */
const mostCandidates = 12;
/** This many together may make one of the draft. */
const mostSources = 4;
/** Share of a sentence's weight that a further source sentence must add. */
const leastGain = 0.07;

/** How well a word is borne out by one of that relation. */
const strengths: Readonly<Record<Relation, number>> = {
  same: 1,
  synonym: 0.9,
  wider: 0.8,
  related: 0.75,
  narrower: 0.6,
  sibling: 0,
  antonym: 0,
  none: 0,
};

/** Relations that hold for some senses of the words alone. */
const distant: ReadonlySet<Relation> = new Set(['related', 'wider', 'narrower']);

/** Finds the sentences of the sources that say what a sentence of the draft says. */
export function align(sentence: ComparedSentence, index: SourceIndex, thesaurus: Thesaurus): Aligned {
  const { terms } = sentence;
  const weights = terms.map((term) => index.weightOf(term));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const candidates = candidatesOf(terms, weights, index);
  const found = candidates.map((number) => {
    const source = index.sentences[number];
    if (!source) throw new Error('a sentence that is not there');
    return { source, same: terms.map((term) => sameIn(term, source)) };
  });
  // A word that the likeliest sentence has needs no related one in the others.
  const [likeliest] = found;
  const table = found.map(({ source, same }) => ({
    source,
    supports: supportsIn(terms, same, likeliest?.same ?? same, source, thesaurus),
  }));
  const chosen: typeof table = [];
  let best = terms.map((term): Support => ({ term, strength: 0, relation: 'none', found: null }));
  while (chosen.length < mostSources) {
    let top: { row: (typeof table)[number]; gain: number } | null = null;
    for (const row of table) {
      if (chosen.includes(row)) continue;
      const gain = row.supports.reduce(
        (sum, { strength }, at) => sum + (weights[at] ?? 0) * Math.max(0, strength - (best[at]?.strength ?? 0)),
        0,
      );
      if (top === null || gain > top.gain + 1e-9) top = { row, gain };
    }
    if (top === null || top.gain <= 0 || (chosen.length > 0 && top.gain < leastGain * total)) break;
    chosen.push(top.row);
    const { supports } = top.row;
    best = best.map((known, at) => {
      const own = supports[at];
      return own && own.strength > known.strength ? own : known;
    });
  }
  const covered = best.reduce((sum, { strength }, at) => sum + (weights[at] ?? 0) * strength, 0);
  return {
    sentence,
    sources: chosen.map(({ source }) => source),
    support: best,
    coverage: total === 0 ? 1 : covered / total,
  };
}

/** Numbers of the sentences that hold most of the terms, the best first; in order of the text where they are alike. */
function candidatesOf(terms: readonly Term[], weights: readonly number[], index: SourceIndex): readonly number[] {
  const scores = new Map<number, number>();
  for (const [at, term] of terms.entries()) {
    const lists = term.keys.map((key) => index.withKey(key));
    // A word of every second sentence distinguishes none of them from the others: its sentences are not even listed.
    if (lists.some(({ length }) => length > mostHolders)) continue;
    const held = new Set(lists.flat());
    if (held.size > mostHolders) continue;
    for (const number of held) scores.set(number, (scores.get(number) ?? 0) + (weights[at] ?? 0));
  }
  return [...scores]
    .map(([number, score]) => ({
      number,
      score: score / (1 + Math.log(1 + (index.sentences[number]?.terms.length ?? 0)) / 10),
    }))
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .slice(0, mostCandidates)
    .map(({ number }) => number);
}

/** The word of a sentence that a term is, in whatever form. */
function sameIn(term: Term, sentence: SourceSentence): Term | undefined {
  return sentence.terms.find((other) => term.keys.some((key) => other.keys.includes(key)));
}

/** How each term is found in a sentence: as one of its words, else as the most closely related one that no other term is found as. */
function supportsIn(
  terms: readonly Term[],
  same: readonly (Term | undefined)[],
  likeliest: readonly (Term | undefined)[],
  sentence: SourceSentence,
  thesaurus: Thesaurus,
): readonly Support[] {
  const taken = new Set(same);
  const free = sentence.terms.filter((other) => other.mention === null && !taken.has(other));
  return terms.map((term, at): Support => {
    const other = same[at];
    if (other) return { term, strength: 1, relation: 'same', found: { sentence, term: other } };
    if (likeliest[at]) return { term, strength: 0, relation: 'none', found: null };
    return relatedIn(term, free, sentence, thesaurus);
  });
}

function relatedIn(term: Term, free: readonly Term[], sentence: SourceSentence, thesaurus: Thesaurus): Support {
  let best: Support = { term, strength: 0, relation: 'none', found: null };
  if (term.mention !== null) return best;
  for (const other of free) {
    const relation = thesaurus.relation(other.word, term.word);
    // A distant relation holds between words of one sort: a thing is not what is done.
    if (distant.has(relation) && other.part !== term.part) continue;
    const strength = strengths[relation];
    if (strength > best.strength) best = { term, strength, relation, found: { sentence, term: other } };
  }
  return best;
}
