import { diffArrays } from 'diff';
import type { Piece, PieceKind, PieceNote, SourcePlace } from '../../model/cross-text/comparison.ts';
import type { Token } from '../../model/document.ts';
import { append } from '../../model/lists/append.ts';
import type { Relation } from '../../model/resources/thesaurus.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { Aligned, Support } from '../align.ts';
import { isOfOneFamily, type SourceSentence } from '../source-index.ts';
import type { Draft, FindPieces } from './draft-check.ts';

/** Share of a sentence's words that the best source sentence must have for the two to be compared word by word. */
const leastShared = 0.6;
/** Share from which a single other word is said about, too: of less, the draft says it in its own words. */
const leastVerbatim = 0.8;
/** Words that differ in a row: more are another way to say it. */
const mostWords = 4;

/** Where a sentence of a draft follows one of a source word by word: words that are others, put in or skipped. */
export const findDifferencePieces: FindPieces = function* (draft) {
  for (const row of draft.aligned) {
    for (const source of row.sources.slice(0, 2)) {
      const hunks = hunksOf(row, source, draft);
      if (hunks === null) continue;
      const isVerbatim = hunks.share >= leastVerbatim;
      const pieces = hunks.hunks.flatMap((hunk) => judge(hunk, isVerbatim, row, source, draft) ?? []);
      yield* withoutMoved(pieces);
      break;
    }
  }
};

/** What one place of a sentence gains and another loses says the same in another order: `found no` for `did not find any`. */
function withoutMoved(pieces: readonly Piece[]): readonly Piece[] {
  const notes = new Set(pieces.map(({ note }) => note));
  return pieces.filter(({ note }) => {
    const counterpart = note === null ? undefined : counterparts[note];
    return counterpart === undefined || !notes.has(counterpart);
  });
}

const counterparts: Readonly<Partial<Record<PieceNote, PieceNote>>> = {
  negated: 'not-negated',
  'not-negated': 'negated',
  'certain-here': 'uncertain-here',
  'uncertain-here': 'certain-here',
};

/** Words of the draft with those that a source has in their place; one of the two may be none. */
interface Hunk {
  readonly own: readonly Token[];
  readonly other: readonly Token[];
  /** The word of the draft that comes next; null at the end of the sentence. */
  readonly next: Token | null;
}

/** The differences of two sentences; null where they are too many for one to follow the other. */
function hunksOf(
  { sentence }: Aligned,
  source: SourceSentence,
  { text, index }: Draft,
): { readonly hunks: readonly Hunk[]; readonly share: number } | null {
  const tokens = text.layers.document.tokens.slice(sentence.sentence.from, sentence.sentence.to);
  const all = index.texts[source.source]?.layers.document.tokens ?? [];
  const others = all.slice(source.sentence.from, source.sentence.to);
  const changes = diffArrays(
    others.map(({ norm }) => norm),
    tokens.map(({ norm }) => norm),
    { maxEditLength: 200 },
  );
  if (!changes) return null;
  const same = changes.reduce((sum, { added, removed, value }) => sum + (added || removed ? 0 : value.length), 0);
  if (same < leastShared * tokens.length || same < 4) return null;
  const hunks: Hunk[] = [];
  let [at, otherAt] = [0, 0];
  let open: { own: Token[]; other: Token[] } | null = null;
  const close = () => {
    if (open) hunks.push({ ...open, next: tokens[at] ?? null });
    open = null;
  };
  for (const { added, removed, value } of changes) {
    if (!added && !removed) {
      close();
      at += value.length;
      otherAt += value.length;
      continue;
    }
    open ??= { own: [], other: [] };
    if (added) {
      append(open.own, tokens.slice(at, at + value.length));
      at += value.length;
    } else {
      append(open.other, others.slice(otherAt, otherAt + value.length));
      otherAt += value.length;
    }
  }
  close();
  return { hunks, share: same / tokens.length };
}

function judge(
  { own, other, next }: Hunk,
  isVerbatim: boolean,
  row: Aligned,
  source: SourceSentence,
  draft: Draft,
): Piece | null {
  if (own.length > mostWords || other.length > mostWords) return null;
  const { limiting, opposites } = draft.data.comparisonWords;
  const sourcePlace = (): SourcePlace | null => {
    const [first, last] = [other[0], other.at(-1)];
    if (first && last) return { source: source.source, start: first.start, end: last.end };
    const { start, end } = source.sentence;
    return { source: source.source, start, end };
  };
  const piece = (kind: PieceKind, span: Span, note: PieceNote): Piece => ({
    kind,
    span: { start: span.start, end: span.end },
    verdict: 'differs',
    source: sourcePlace(),
    note,
  });
  const { relation, areUsedAlike } = draft.data.thesaurus;
  const limits = (words: readonly Token[], against: readonly Token[]) =>
    words.filter(
      ({ norm }) =>
        limiting.has(norm) &&
        !(norm === 'would' && against.some((each) => future.test(each.norm))) &&
        !against.some((each) => isSameMeaning(relation(each.norm, norm))),
    );
  const gained = limits(own, other);
  const lost = limits(other, own);
  const [put] = gained;
  if (put && lost.length === 0) return piece(kindOf(put.norm, draft), put, noteOf(put.norm, true, draft));
  const [left] = lost;
  if (left && gained.length === 0) {
    const span = own[0] ?? next;
    return span && piece(kindOf(left.norm, draft), span, noteOf(left.norm, false, draft));
  }
  if (other.length === 0 && isVerbatim) return judgeInserted(own, row, draft);
  if (own.length === 0 || other.length === 0) return null;
  for (const word of own) {
    const against = other.find(
      (each) => opposites.has(`${word.norm} ${each.norm}`) || opposites.has(`${each.norm} ${word.norm}`),
    );
    if (against) return piece('direction', word, 'opposite');
  }
  if (!isVerbatim || own.some((token) => isCheckedElsewhere(token, row))) return null;
  const content = own.filter((token) => row.sentence.terms.some((term) => term.token === token.index));
  const isNoun = (word: string) =>
    row.sentence.terms.some(({ word: own, part }) => own === word && (part === 'noun' || part === 'proper-noun'));
  const odd = content.find(
    ({ norm }) =>
      !particles.has(norm) &&
      other.every(
        (each) =>
          !isSameMeaning(relation(each.norm, norm)) &&
          !isOfOneFamily(each.norm, norm) &&
          !(relation(each.norm, norm) === 'none' && !isNoun(norm) && areUsedAlike(each.norm, norm)),
      ),
  );
  const isEmpty = other.every(({ index }) => !source.terms.some((term) => term.token === index));
  if (!odd || isEmpty || own.length > 2 || other.length > 2) return null;
  const isOpposite = other.some(({ norm }) => relation(norm, odd.norm) === 'antonym');
  // What is done is put in other words more freely than what it is done to.
  const isVerb = row.sentence.terms.some(({ token, part }) => token === odd.index && part === 'verb');
  if (isVerb && !isOpposite) return null;
  return piece(isOpposite ? 'direction' : 'wording', odd, isOpposite ? 'opposite' : 'other-word');
}

/** `would` reports what somebody said `will` be. */
const future = /^(?:will|shall|to)$/;

/** Nouns put into a sentence that otherwise follows its source word by word: a fact that is not there, unless another word of the source says it. */
function judgeInserted(own: readonly Token[], row: Aligned, draft: Draft): Piece | null {
  const odd = own.find((token) => {
    const support = row.support.find(({ term }) => term.token === token.index);
    return support?.term.part === 'noun' && support.term.mention === null && !isBorneOut(support, draft);
  });
  return odd
    ? {
        kind: 'wording',
        span: { start: odd.start, end: odd.end },
        verdict: 'not-found',
        source: null,
        note: null,
      }
    : null;
}

/** Whether the sources have a noun in some form, whatever it is related to in the sentence that says the same. */
function isBorneOut({ term, relation }: Support, { index, data }: Draft): boolean {
  if (relation === 'same' || relation === 'synonym') return true;
  return (
    data.comparisonWords.general.has(term.word) ||
    term.keys.some((key) => data.comparisonWords.general.has(key) || index.withKey(key).length > 0)
  );
}

/** Words that make one with the verb before them: `take back`, `prop up`. */
const particles: ReadonlySet<string> = new Set(['up', 'down', 'back', 'out', 'off', 'away', 'over', 'on', 'in']);

function kindOf(word: string, { data }: Draft): PieceKind {
  const { negators, possible, alleged, planned } = data.comparisonWords;
  if (negators.has(word)) return 'negation';
  if (
    possible.has(word) ||
    alleged.has(word) ||
    planned.has(word) ||
    /^(?:suspected|accused|unconfirmed|attempted|potential|proposed|planned)$/.test(word)
  )
    return 'modality';
  return 'role';
}

function noteOf(word: string, isInDraft: boolean, draft: Draft): PieceNote {
  const kind = kindOf(word, draft);
  if (kind === 'negation') return isInDraft ? 'negated' : 'not-negated';
  if (kind === 'modality') return isInDraft ? 'uncertain-here' : 'certain-here';
  return 'other-role';
}

function isSameMeaning(relation: Relation): boolean {
  return relation === 'same' || relation === 'synonym' || relation === 'wider' || relation === 'related';
}

/** Names and values have checks of their own, which know more of them. */
function isCheckedElsewhere({ start, end }: Token, { sentence }: Aligned): boolean {
  return [...sentence.names, ...sentence.values].some(({ span }) => overlaps(span, { start, end }));
}
