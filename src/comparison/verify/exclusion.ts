import type { Piece } from '../../model/cross-text/comparison.ts';
import type { PartOfSpeech } from '../../model/document.ts';
import type { Aligned } from '../align.ts';
import type { ComparedText, Term } from '../compared-text.ts';
import type { SourceSentence } from '../source-index.ts';
import type { Draft } from './draft-check.ts';
import { type FoundTerm, placeOf, spanOf } from './found-term.ts';
import { slotOf } from './slot.ts';
import { standingOf } from './standing.ts';

/** Strength from which a counterpart of a word leaves no room for its opposite. */
export const leastSure = 0.9;

/** Parts of speech that name things: what is done, and how, is put in other words more freely. */
const naming: ReadonlySet<PartOfSpeech> = new Set(['noun', 'proper-noun', 'number']);

/** Whether a term names something. */
export function isNaming({ part }: Term): boolean {
  return naming.has(part);
}

/** What is reported of a word of a draft that another one of a source excludes. */
export function exclusion(term: Term, excluded: FoundTerm, draft: Draft): Piece {
  const isOpposite = draft.data.thesaurus.relation(excluded.term.word, term.word) === 'antonym';
  return {
    kind: isOpposite ? 'direction' : 'wording',
    span: spanOf(term, draft),
    verdict: 'differs',
    source: placeOf(excluded, draft),
    note: isOpposite ? 'opposite' : 'other-word',
  };
}

/**
 * A word of the sentences that say the same which cannot be said of one thing together with a word of the draft, and which
 * the draft's sentence does not have. Of a word that the sources have elsewhere it must be in the very place.
 */
export function excludedBy(row: Aligned, at: number, draft: Draft): FoundTerm | null {
  const term = row.sentence.terms[at];
  if (!term) return null;
  const { areContrasted, areAlike } = draft.data.thesaurus;
  const isElsewhere = term.keys.some((key) => draft.index.hasWord(key));
  const slot = isElsewhere ? slotOf(row, at, at + 1) : null;
  if (isElsewhere && !slot) return null;
  const sentences = slot ? [slot.sentence] : row.sources;
  if (sentences.some(({ terms }) => terms.some((other) => areAlike(other.word, term.word)))) return null;
  for (const sentence of sentences) {
    for (const other of slot?.terms ?? sentence.terms) {
      if (other.mention !== null || !areContrasted(other.word, term.word)) continue;
      const isOfThis = slot || (isNaming(other) === isNaming(term) && isBeside(row, at, sentence, other));
      if (!isOfThis || isSaid(other, sentence, row)) continue;
      if (isDenied(term, draft.text, draft) === isDenied(other, draft.index.texts[sentence.source], draft))
        return { sentence, term: other };
    }
  }
  return null;
}

/** Terms on each side by which two words are shown to be said of one thing. */
const mostBeside = 2;
/** Terms that may be between the two in the source. */
const mostApart = 3;

/** Whether a term next to one of the draft is found next to another of the source, so that both are said of one thing. */
function isBeside({ support }: Aligned, at: number, sentence: SourceSentence, other: Term): boolean {
  const place = sentence.terms.indexOf(other);
  // What an adjective says it says of what follows.
  const from = support[at]?.term.part === 'adjective' ? at + 1 : Math.max(0, at - mostBeside);
  const near = support.slice(from, at + mostBeside + 1);
  return near.some(
    ({ found }) => found?.sentence === sentence && Math.abs(sentence.terms.indexOf(found.term) - place) <= mostApart,
  );
}

function isDenied(term: Term, text: ComparedText | undefined, { data }: Draft): boolean {
  return text !== undefined && standingOf(term, text, data.comparisonWords).isNegated;
}

/** Whether the draft's sentence has a word of a source, or another that means the same in its place. */
function isSaid(other: Term, sentence: SourceSentence, { support }: Aligned): boolean {
  return support.some(
    ({ term, strength, found }) =>
      term.keys.some((key) => other.keys.includes(key)) ||
      (strength >= leastSure && found?.sentence === sentence && found.term.token === other.token),
  );
}

/** A word of the sentences that say the same which is the opposite of the term, and has no other counterpart in the draft. */
export function oppositeOf(at: number, row: Aligned, { data }: Draft): FoundTerm | null {
  const { thesaurus, comparisonWords: words } = data;
  const term = row.sentence.terms[at];
  if (!term) return null;
  const isOpposite = (other: Term) =>
    thesaurus.relation(other.word, term.word) === 'antonym' ||
    (has(words.rise, term) && has(words.fall, other)) ||
    (has(words.fall, term) && has(words.rise, other));
  const isListed = (other: Term) =>
    words.opposites.has(`${other.word} ${term.word}`) ||
    words.opposites.has(`${term.word} ${other.word}`) ||
    has(words.rise, term) ||
    has(words.fall, term);
  const isLike = (other: Term) =>
    thesaurus.areAlike(other.word, term.word) ||
    other.keys.some((key) => term.keys.includes(key)) ||
    (has(words.rise, term) && has(words.rise, other)) ||
    (has(words.fall, term) && has(words.fall, other));
  if (row.sources.some(({ terms }) => terms.some(isLike))) return null;
  for (const sentence of row.sources.slice(0, 1)) {
    for (const other of sentence.terms) {
      if (other.mention !== null || !isOpposite(other)) continue;
      const isUsed = row.support.some(
        ({ term: own, found }) => own !== term && found?.sentence === sentence && found.term.token === other.token,
      );
      if (!isUsed && (isListed(other) || isBeside(row, at, sentence, other))) return { sentence, term: other };
    }
  }
  return null;
}

function has(lemmas: ReadonlySet<string>, { keys }: Term): boolean {
  return keys.some((key) => lemmas.has(key));
}
