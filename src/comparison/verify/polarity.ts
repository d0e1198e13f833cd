import type { Piece, PieceNote } from '../../model/cross-text/comparison.ts';
import type { PartOfSpeech } from '../../model/document.ts';
import type { Relation } from '../../model/resources/thesaurus.ts';
import type { Aligned } from '../align.ts';
import type { ComparedSentence, ComparedText, Term } from '../compared-text.ts';
import type { SourceSentence } from '../source-index.ts';
import type { Draft, FindPieces } from './draft-check.ts';
import { isNegator, type Standing, standingOf, wordsHave } from './standing.ts';

/** Parts of speech that are denied of a thing; participles are taken for adjectives. */
const stating: ReadonlySet<PartOfSpeech> = new Set(['verb', 'adjective']);

/** Verbs that say by themselves how sure something is. */
const modals = /^(?:will|would|shall|should|can|could|may|might|must)$/;

/** Words of a draft that are negated where the sources do not negate them, or are sure where the sources are not; and the other way round. */
export const findPolarityPieces: FindPieces = function* (draft) {
  for (const row of draft.aligned) yield* inSentence(row, draft);
};

function* inSentence(row: Aligned, draft: Draft): Generator<Piece> {
  const { text, index, data } = draft;
  for (const { term, relation, found } of row.support) {
    if (!stating.has(term.part) || modals.test(term.word) || !found || (relation !== 'same' && relation !== 'synonym'))
      continue;
    if (term.part !== 'verb' && relation !== 'same') continue;
    const own = standingOf(term, text, data.comparisonWords);
    const holders = row.sources[0]?.terms.some(({ keys }) => keys.some((key) => term.keys.includes(key)))
      ? row.sources.slice(0, 1)
      : row.sources;
    const others = holders.flatMap((sentence) =>
      sentence.terms
        .filter((other) => other.keys.some((key) => term.keys.includes(key)) || other.token === found.term.token)
        .flatMap((other) => {
          const source = index.texts[sentence.source];
          return source ? [{ sentence, term: other, standing: standingOf(other, source, data.comparisonWords) }] : [];
        }),
    );
    const [first] = others;
    if (!first) continue;
    const note = noteOf(
      own,
      relation,
      others.map(({ standing }) => standing),
    );
    // `never-before-seen` is one word, and what denies in it denies nothing else
    if (isInCompound(term, text)) continue;
    if (term.part !== 'verb' && (note === 'certain-here' || note === 'uncertain-here')) continue;
    if (note === 'negated' && isDeniedSomewhere(term, row, draft)) continue;
    if (note === null || isSaidElsewhere(note, row.sentence, term, others, draft)) continue;
    const span = spanOf(term, text);
    const source = index.texts[first.sentence.source];
    yield {
      kind: note === 'negated' || note === 'not-negated' ? 'negation' : 'modality',
      span,
      verdict: 'differs',
      source: source ? { source: first.sentence.source, ...spanOf(first.term, source) } : null,
      note,
    };
  }
}

function noteOf(own: Standing, relation: Relation, others: readonly Standing[]): PieceNote | null {
  if (others.every(({ isNegated }) => isNegated !== own.isNegated)) return own.isNegated ? 'negated' : 'not-negated';
  if (own.isNegated || own.isInfinitive || own.isUnderWay || relation !== 'same') return null;
  const areAll = (isSo: (other: Standing) => boolean) => others.every(isSo);
  switch (own.certainty) {
    case 'certain':
      return areAll(({ certainty }) => certainty !== 'certain') ? 'certain-here' : null;
    case 'future':
      return areAll(({ certainty }) => certainty === 'possible' || certainty === 'alleged') ? 'certain-here' : null;
    default:
      return areAll(
        ({ certainty, isInfinitive, isUnderWay }) => certainty === 'certain' && !isInfinitive && !isUnderWay,
      )
        ? 'uncertain-here'
        : null;
  }
}

/** Tokens on each side of a word in which a negation may be of the same thing: `found no trace`, `did not find any`. */
const near = 9;

/**
 * Whether the text that seems to lack a negation or a doubt has one somewhere else in its sentence: what it is over cannot
 * be reported without a parser, and no finding is better than a wrong one.
 */
function isSaidElsewhere(
  note: PieceNote,
  own: ComparedSentence,
  term: Term,
  sources: readonly { readonly sentence: SourceSentence; readonly term: Term }[],
  { text, index, data }: Draft,
): boolean {
  const { comparisonWords: words } = data;
  const isDoubt = note === 'certain-here' || note === 'uncertain-here';
  const countIn = (layers: ComparedText['layers'], { sentence }: ComparedSentence, { token }: Term) => {
    const from = isDoubt ? sentence.from : Math.max(sentence.from, token - near);
    const to = isDoubt ? sentence.to : Math.min(sentence.to, token + near);
    return layers.document.tokens.slice(from, to).filter(({ norm, index: at }) => {
      if (!isDoubt) return isNegator(at, layers, words) || wordsHave(words.denying, norm);
      return words.possible.has(norm) || wordsHave(words.planned, norm) || wordsHave(words.alleged, norm);
    }).length;
  };
  const counts = sources.flatMap(({ sentence, term: other }) => {
    const source = index.texts[sentence.source];
    return source ? [countIn(source.layers, sentence, other)] : [];
  });
  const count = countIn(text.layers, own, term);
  switch (note) {
    case 'certain-here':
      return count > 0;
    case 'uncertain-here':
      return counts.some((each) => each > 0);
    case 'not-negated':
      return count > 0 && counts.every((each) => count >= each);
    default:
      return counts.some((each) => each >= count);
  }
}

/** Sentences of the sources in which a denial is looked for. */
const mostHolders = 20;

/** Whether another sentence of the sources that shares further words with the draft's denies the word, too. */
function isDeniedSomewhere(term: Term, row: Aligned, { index, data }: Draft): boolean {
  const shared = ({ terms }: SourceSentence) =>
    row.sentence.terms.filter(
      (own) => own !== term && terms.some(({ keys }) => keys.some((key) => own.keys.includes(key))),
    ).length;
  const numbers = [...new Set(term.keys.flatMap((key) => index.withKey(key).slice(0, mostHolders)))];
  return numbers.some((number) => {
    const sentence = index.sentences[number];
    const source = index.texts[sentence?.source ?? -1];
    if (!sentence || !source || shared(sentence) < 2) return false;
    return sentence.terms.some(
      (other) =>
        other.keys.some((key) => term.keys.includes(key)) && standingOf(other, source, data.comparisonWords).isNegated,
    );
  });
}

function isInCompound({ token }: Term, { layers }: ComparedText): boolean {
  const start = layers.document.tokens[token]?.start ?? 0;
  return /[-‑]/.test(layers.article.text[start - 1] ?? '');
}

function spanOf({ token }: Term, { layers }: ComparedText) {
  const found = layers.document.tokens[token];
  if (!found) throw new Error('a term without its token');
  return { start: found.start, end: found.end };
}
