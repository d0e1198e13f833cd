import type { Piece } from '../../model/cross-text/comparison.ts';
import type { PartOfSpeech } from '../../model/document.ts';
import type { Mention } from '../../model/entity.ts';
import type { Relation, Thesaurus } from '../../model/resources/thesaurus.ts';
import type { Span } from '../../model/span.ts';
import type { Aligned, Support } from '../align.ts';
import type { Term } from '../compared-text.ts';
import { isOfOneFamily, type SourceSentence } from '../source-index.ts';
import { numberOf } from './bare-numbers.ts';
import type { Draft, FindPieces } from './draft-check.ts';
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

function exclusion(term: Term, excluded: FoundTerm, draft: Draft): Piece {
  const isOpposite = draft.data.thesaurus.relation(excluded.term.word, term.word) === 'antonym';
  return {
    kind: isOpposite ? 'direction' : 'wording',
    span: spanOf(term, draft),
    verdict: 'differs',
    source: placeOf(excluded, draft),
    note: isOpposite ? 'opposite' : 'other-word',
  };
}

/** Strength from which a counterpart of a word leaves no room for its opposite. */
const leastSure = 0.9;

/** Parts of speech that name things: what is done, and how, is put in other words more freely. */
const naming: ReadonlySet<PartOfSpeech> = new Set(['noun', 'proper-noun', 'number']);

function isNaming({ part }: Term): boolean {
  return naming.has(part);
}

function judgeWord(row: Aligned, at: number, { term, strength }: Support, draft: Draft): Piece | null {
  const span = spanOf(term, draft);
  if (numberOf(term) !== null) return judgeNumber(row, at, term, draft);
  const excluded = excludedBy(row, at, draft);
  if (excluded) return exclusion(term, excluded, draft);
  const whole = strength === 0 ? wholeOf(term, row, draft) : null;
  if (whole) return { kind: 'role', span, verdict: 'differs', source: placeOf(whole, draft), note: 'other-role' };
  const opposite = strength < leastSure ? oppositeOf(term, row, draft) : null;
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
  const isThere = draft.index.sentences.some(
    ({ number, terms, values, source }) =>
      (row.sources.some((each) => each.number === number) && terms.some((other) => numberOf(other) === value)) ||
      values.some((mention) => amountOf(draft, source, mention) === value),
  );
  if (isThere) return null;
  const slot = slotOf(row, at, at + 1);
  const other = slot?.terms.find((each) => numberOf(each) !== null);
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

function amountOf({ index }: Draft, source: number, { entity }: Mention): number | null {
  const value = index.texts[source]?.layers.entities.entities[entity]?.value;
  return value && 'amount' in value ? value.amount : null;
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

/** A word of the sentences that say the same which is the opposite of the term, and has no other counterpart in the draft. */
function oppositeOf(term: Term, row: Aligned, { data }: Draft): FoundTerm | null {
  const { thesaurus, comparisonWords: words } = data;
  const isOpposite = (other: Term) =>
    thesaurus.relation(other.word, term.word) === 'antonym' ||
    (has(words.rise, term) && has(words.fall, other)) ||
    (has(words.fall, term) && has(words.rise, other));
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
      if (!isUsed) return { sentence, term: other };
    }
  }
  return null;
}

/**
 * A word of the sentences that say the same which cannot be said of one thing together with a word of the draft, and which
 * the draft's sentence does not have. Of a word that the sources have elsewhere it must be in the very place.
 */
function excludedBy(row: Aligned, at: number, draft: Draft): FoundTerm | null {
  const term = row.sentence.terms[at];
  if (!term) return null;
  const { areContrasted, areAlike } = draft.data.thesaurus;
  const isElsewhere = term.keys.some((key) => draft.index.withKey(key).length > 0);
  const slot = isElsewhere ? slotOf(row, at, at + 1) : null;
  if (isElsewhere && !slot) return null;
  const sentences = slot ? [slot.sentence] : row.sources;
  if (sentences.some(({ terms }) => terms.some((other) => areAlike(other.word, term.word)))) return null;
  for (const sentence of sentences) {
    for (const other of slot?.terms ?? sentence.terms) {
      if (other.mention !== null || !areContrasted(other.word, term.word)) continue;
      if ((slot || isNaming(other) === isNaming(term)) && !isSaid(other, sentence, row))
        return { sentence, term: other };
    }
  }
  return null;
}

/** Whether the draft's sentence has a word of a source, or another that means the same in its place. */
function isSaid(other: Term, sentence: SourceSentence, { support }: Aligned): boolean {
  return support.some(
    ({ term, strength, found }) =>
      term.keys.some((key) => other.keys.includes(key)) ||
      (strength >= leastSure && found?.sentence === sentence && found.term.token === other.token),
  );
}

/** A term of a source with its sentence. */
interface FoundTerm {
  readonly sentence: SourceSentence;
  readonly term: Term;
}

function has(lemmas: ReadonlySet<string>, { keys }: Term): boolean {
  return keys.some((key) => lemmas.has(key));
}

function spanOf(term: Term, { text }: Draft): Span {
  const token = text.layers.document.tokens[term.token];
  if (!token) throw new Error('a term without its token');
  return { start: token.start, end: token.end };
}

function placeOf({ sentence, term }: FoundTerm, { index }: Draft) {
  const token = index.texts[sentence.source]?.layers.document.tokens[term.token];
  return token ? { source: sentence.source, start: token.start, end: token.end } : null;
}
