import type { Piece } from '../../model/cross-text/comparison.ts';
import type { Relation, Thesaurus } from '../../model/resources/thesaurus.ts';
import type { Span } from '../../model/span.ts';
import type { Aligned, Support } from '../align.ts';
import type { Term } from '../compared-text.ts';
import { isOfOneFamily } from '../source-index.ts';
import { numberOf } from './bare-numbers.ts';
import type { Draft, FindPieces } from './draft-check.ts';
import { excludedBy, exclusion, isNaming, leastSure, oppositeOf } from './exclusion.ts';
import { type FoundTerm, placeOf, spanOf } from './found-term.ts';
import { type Slot, slotOf } from './slot.ts';

/** Share of a sentence's weight that must be found for single words of it to be judged; of less, the sentence is not found as a whole. */
const leastCoverage = 0.42;

/** What the sentences of a draft say: whole sentences that are not found, and words that the sentences that say the same do not have. */
export const findStatementPieces: FindPieces = function* (draft) {
  for (const row of draft.aligned) {
    const { sentence, sources, coverage } = row;
    const span: Span = { start: sentence.sentence.start, end: sentence.sentence.end };
    const [first] = sources;
    if (sentence.terms.length < 3) continue;
    if (!first || coverage < leastCoverage) {
      yield { kind: 'statement', span, verdict: 'not-found', source: null, note: null };
      continue;
    }
    const { start, end } = first.sentence;
    yield { kind: 'statement', span, verdict: 'supported', source: { source: first.source, start, end }, note: null };
    yield* findWordings(row, draft);
  }
};

function* findWordings(row: Aligned, draft: Draft): Generator<Piece> {
  for (const [at, support] of row.support.entries()) {
    if (support.term.mention !== null) continue;
    const piece = support.strength === 1 ? judgePlace(row, at, draft) : judgeWord(row, at, support, draft);
    if (piece) yield piece;
  }
}

/** A word that the sources have, but in another sentence, where the one that says the same has what excludes it. */
function judgePlace(row: Aligned, at: number, draft: Draft): Piece | null {
  const support = row.support[at];
  const slot = slotOf(row, at, at + 1);
  if (!support || !slot?.isEnclosed || support.found?.sentence === slot.sentence) return null;
  const excluded = excludedBy(row, at, draft);
  return excluded && exclusion(support.term, excluded, draft);
}

function judgeWord(row: Aligned, at: number, { term, strength }: Support, draft: Draft): Piece | null {
  const span = spanOf(term, draft);
  if (numberOf(term) !== null) return judgeNumber(row, at, term, draft);
  const excluded = excludedBy(row, at, draft);
  if (excluded) return exclusion(term, excluded, draft);
  const whole = strength === 0 ? wholeOf(term, row, draft) : null;
  if (whole) return { kind: 'role', span, verdict: 'differs', source: placeOf(whole, draft), note: 'other-role' };
  const opposite = strength < leastSure ? oppositeOf(at, row, draft) : null;
  if (opposite) {
    return { kind: 'direction', span, verdict: 'differs', source: placeOf(opposite, draft), note: 'opposite' };
  }
  const { relation } = draft.data.thesaurus;
  const slot = strength < leastSure ? slotOf(row, at, at + 1) : null;
  const other = slot && replacedBy(term, slot, strength > 0, relation);
  if (slot && other) {
    const source = placeOf({ sentence: slot.sentence, term: other }, draft);
    return relation(other.word, term.word) === 'antonym'
      ? { kind: 'direction', span, verdict: 'differs', source, note: 'opposite' }
      : { kind: 'wording', span, verdict: 'differs', source, note: 'other-word' };
  }
  if (strength > 0 || term.keys.some((key) => draft.index.withKey(key).length > 0)) return null;
  if (!isNaming(term) || draft.index.isRelatedToAny(term.word, draft.data.thesaurus)) return null;
  return { kind: 'wording', span, verdict: 'not-found', source: null, note: null };
}

/** The word of the sentences that say the same which the term limits with a prefix: `founder` of `co-founder`. */
function wholeOf({ word }: Term, { sources }: Aligned, { data }: Draft): FoundTerm | null {
  const at = word.search(/[-‑]/);
  if (at < 0 || !data.comparisonWords.limiting.has(word.slice(0, at))) return null;
  for (const sentence of sources) {
    const term = sentence.terms.find(({ keys }) => keys.includes(word.slice(at + 1)));
    if (term) return { sentence, term };
  }
  return null;
}

/** A number that counts nothing by itself: `31 to 12`, `seven were hurt`. */
function judgeNumber(row: Aligned, at: number, term: Term, draft: Draft): Piece | null {
  const span = spanOf(term, draft);
  const value = numberOf(term);
  const slot = slotOf(row, at, at + 1);
  const other = slot?.terms.find((each) => numberOf(each) !== null);
  const isInPlace = slot?.isEnclosed === true && other !== undefined;
  const isThere = row.sources.some(({ terms }) => terms.some((each) => numberOf(each) === value));
  if (isThere || value === null || (!isInPlace && draft.index.hasAmount(value))) return null;
  if (slot && other)
    return {
      kind: 'count',
      span,
      verdict: 'differs',
      source: placeOf({ sentence: slot.sentence, term: other }, draft),
      note: 'other-value',
    };
  return { kind: 'count', span, verdict: 'not-found', source: null, note: null };
}

/** The word that is in the place of the term, where it means something else; null where none does, or one of them means much the same. */
function replacedBy(
  term: Term,
  { terms, isEnclosed }: Slot,
  isFound: boolean,
  relation: Thesaurus['relation'],
): Term | null {
  const common = terms.filter(({ mention }) => mention === null);
  const relations = common.map((other) => relation(other.word, term.word));
  if (relations.some((each) => meaningSame.has(each))) return null;
  if (common.some(({ word }) => isOfOneFamily(word, term.word))) return null;
  const other = common.find(
    (_, at) => relations[at] === 'antonym' || (relations[at] === 'sibling' && (isEnclosed || !isFound)),
  );
  if (other) return other;
  const [only, more] = common;
  const isPlain = !isFound && isEnclosed && term.part !== 'verb';
  return isPlain && only && !more && only.part === term.part ? only : null;
}

/** Relations of a word to one that may be in its place. */
const meaningSame: ReadonlySet<Relation> = new Set(['same', 'synonym', 'wider', 'narrower', 'related']);
