import type { Piece, PieceNote } from '../../model/cross-text/comparison.ts';
import type { PartOfSpeech } from '../../model/document.ts';
import type { ComparisonWords } from '../../model/resources/comparison.ts';
import type { Relation } from '../../model/resources/thesaurus.ts';
import type { Aligned } from '../align.ts';
import type { ComparedSentence, ComparedText, Term } from '../compared-text.ts';
import type { SourceSentence } from '../source-index.ts';
import type { Draft, FindPieces } from './draft-check.ts';

/** What is over a word in its clause: whether it is denied, and how sure the text is of it. */
interface Standing {
  readonly isNegated: boolean;
  readonly certainty: 'certain' | 'possible' | 'planned' | 'alleged';
  /** Whether it is an infinitive, which says of itself neither that a thing is nor that it is not: `to build`. */
  readonly isInfinitive: boolean;
  /** Whether it goes on, or is about to be: `is opening`. */
  readonly isUnderWay: boolean;
}

/** Parts of speech that are denied of a thing; participles are taken for adjectives. */
const stating: ReadonlySet<PartOfSpeech> = new Set(['verb', 'adjective']);

/** This many tokens before a word may negate or soften it, as long as no clause ends between. */
const reach = 5;

/** Words of a draft that are negated where the sources do not negate them, or are sure where the sources are not; and the other way round. */
export const findPolarityPieces: FindPieces = function* (draft) {
  for (const row of draft.aligned) yield* inSentence(row, draft);
};

function* inSentence(row: Aligned, draft: Draft): Generator<Piece> {
  const { text, index, data } = draft;
  for (const { term, relation, found } of row.support) {
    if (!stating.has(term.part) || !found || (relation !== 'same' && relation !== 'synonym')) continue;
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
    const held = others.map(({ sentence }) => sentence);
    // `never-before-seen` is one word, and what denies in it denies nothing else
    if (isInCompound(term, text)) continue;
    if (term.part !== 'verb' && (note === 'certain-here' || note === 'uncertain-here')) continue;
    if (note === null || isSaidElsewhere(note, row.sentence, held, draft)) continue;
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
  const isOwnSure = own.certainty === 'certain';
  if (others.every(({ certainty }) => (certainty === 'certain') !== isOwnSure))
    return isOwnSure ? 'certain-here' : 'uncertain-here';
  return null;
}

/**
 * Whether the text that seems to lack a negation or a doubt has one somewhere else in its sentence: what it is over cannot
 * be reported without a parser, and no finding is better than a wrong one.
 */
function isSaidElsewhere(
  note: PieceNote,
  own: ComparedSentence,
  sources: readonly SourceSentence[],
  { text, index, data }: Draft,
): boolean {
  const { comparisonWords: words } = data;
  const isDoubt = note === 'certain-here' || note === 'uncertain-here';
  const countIn = (layers: ComparedText['layers'], { sentence }: ComparedSentence) =>
    layers.document.tokens.slice(sentence.from, sentence.to).filter(({ norm, index: at }) => {
      const isNegator = words.negators.has(norm) || norm.endsWith("n't") || layers.tags.implicit(at) === 'not';
      if (!isDoubt) return isNegator || wordsHave(words.denying, norm);
      return words.possible.has(norm) || wordsHave(words.planned, norm) || wordsHave(words.alleged, norm);
    }).length;
  const counts = sources.flatMap((sentence) => {
    const source = index.texts[sentence.source];
    return source ? [countIn(source.layers, sentence)] : [];
  });
  const count = countIn(text.layers, own);
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

/** Reads what is over a term. */
function standingOf(term: Term, { layers }: ComparedText, words: ComparisonWords): Standing {
  const { document, tags } = layers;
  const sentence = document.sentences[document.tokens[term.token]?.sentence ?? -1];
  let negations = 0;
  let certainty: Standing['certainty'] = 'certain';
  for (let at = term.token - 1; at >= Math.max(sentence?.from ?? 0, term.token - reach); at--) {
    const token = document.tokens[at];
    const next = document.tokens[at + 1];
    if (!token || !next) break;
    const between = layers.article.text.slice(token.end, next.start);
    if (/[,;:–—“”"()]/.test(between)) break;
    const word = token.norm;
    if (/^(?:but|because|while|although|that|who|which|and)$/.test(word) && at < term.token - 1) break;
    if (words.negators.has(word) || word.endsWith("n't") || tags.implicit(at) === 'not') negations++;
    else if (wordsHave(words.denying, word)) negations++;
    if (words.possible.has(word)) certainty = 'possible';
    else if (wordsHave(words.planned, word) && certainty === 'certain') certainty = 'planned';
    else if (wordsHave(words.alleged, word) && certainty === 'certain') certainty = 'alleged';
  }
  return {
    isNegated: negations % 2 === 1,
    certainty,
    isInfinitive: isInfinitive(term, { layers }),
    isUnderWay: isUnderWay(term, { layers }),
  };
}

function isInCompound({ token }: Term, { layers }: ComparedText): boolean {
  const start = layers.document.tokens[token]?.start ?? 0;
  return /[-‑]/.test(layers.article.text[start - 1] ?? '');
}

/** Whether `to` is before a verb, an adverb between at the most. */
function isInfinitive({ token }: Term, { layers }: Pick<ComparedText, 'layers'>): boolean {
  const { tokens } = layers.document;
  return [1, 2].some(
    (back) => tokens[token - back]?.norm === 'to' && (back === 1 || layers.tags.partOfSpeech(token - 1) === 'adverb'),
  );
}

/** Whether a verb follows `is` or `are` as a participle: `is opening`, `are now building`. */
function isUnderWay({ token, word }: Term, { layers }: Pick<ComparedText, 'layers'>): boolean {
  const { tokens } = layers.document;
  return word.endsWith('ing') && [1, 2].some((back) => /^(?:is|are|am|'s|'re)$/.test(tokens[token - back]?.norm ?? ''));
}

/** Whether a verb's form belongs to one of the lemmas. */
function wordsHave(lemmas: ReadonlySet<string>, word: string): boolean {
  if (lemmas.has(word)) return true;
  const stem = word.replace(/(?:ing|ed|es|s)$/, '');
  return (
    lemmas.has(stem) ||
    lemmas.has(`${stem}e`) ||
    (/(.)\1$/.test(stem) && lemmas.has(stem.slice(0, -1))) ||
    (/i$/.test(stem) && lemmas.has(`${stem.slice(0, -1)}y`))
  );
}

function spanOf({ token }: Term, { layers }: ComparedText) {
  const found = layers.document.tokens[token];
  if (!found) throw new Error('a term without its token');
  return { start: found.start, end: found.end };
}
