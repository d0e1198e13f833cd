import type { ComparisonWords } from '../../model/resources/comparison.ts';
import type { ComparedText, Term } from '../compared-text.ts';

/** What is over a word in its clause: whether it is denied, and how sure the text is of it. */
export interface Standing {
  readonly isNegated: boolean;
  readonly certainty: 'certain' | 'future' | 'possible' | 'planned' | 'alleged';
  /** Whether it is an infinitive, which says of itself neither that a thing is nor that it is not: `to build`. */
  readonly isInfinitive: boolean;
  /** Whether it goes on, or is about to be: `is opening`. */
  readonly isUnderWay: boolean;
}

/** This many tokens before a word may negate or soften it, as long as no clause ends between. */
const reach = 5;

/** Reads what is over a term. */
export function standingOf(term: Term, { layers }: ComparedText, words: ComparisonWords): Standing {
  const { document } = layers;
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
    const isNext = at === term.token - 1;
    if (linking.test(word) && (!isNext || word === 'and')) {
      // `did not open and close` denies both, `lacked detail and set` does not
      if (word !== 'and' || !isNext || !words.negators.has(document.tokens[at - 2]?.norm ?? '')) break;
    }
    if (isNegator(at, layers, words)) negations++;
    else if (wordsHave(words.denying, word)) negations++;
    if (words.possible.has(word)) certainty = 'possible';
    else if (certainty === 'possible') continue;
    else if (isPlanning(word, next.norm, words)) certainty = 'planned';
    else if (wordsHave(words.alleged, word)) certainty = 'alleged';
    else if (future.test(word) && certainty === 'certain') certainty = 'future';
  }
  return {
    isNegated: negations % 2 === 1,
    certainty,
    isInfinitive: isInfinitive(term, { layers }),
    isUnderWay: isUnderWay(term, { layers }),
  };
}

/** Words behind which another clause begins. */
const linking = /^(?:but|because|while|although|that|who|which|and)$/;
/** What is yet to come, and is not doubted. */
const future = /^(?:will|shall|would|'ll)$/;

/** Whether a word denies what follows: `not`, `yet to`; the `not` of `whether or not` does not. */
export function isNegator(at: number, { document, tags }: ComparedText['layers'], words: ComparisonWords): boolean {
  const { tokens } = document;
  const word = tokens[at]?.norm ?? '';
  if (word === 'not' && tokens[at - 1]?.norm === 'or') return false;
  if (word === 'yet' && tokens[at + 1]?.norm === 'to') return true;
  return words.negators.has(word) || word.endsWith("n't") || tags.implicit(at) === 'not';
}

/** Whether a word says that something is meant to be done; who calls a thing something plans nothing. */
function isPlanning(word: string, next: string, words: ComparisonWords): boolean {
  if (/^call(?:s|ed|ing)?$/.test(word)) return /^(?:for|on|to)$/.test(next);
  return wordsHave(words.planned, word);
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
export function wordsHave(lemmas: ReadonlySet<string>, word: string): boolean {
  if (lemmas.has(word)) return true;
  const stem = word.replace(/(?:ing|ed|es|s)$/, '');
  return (
    lemmas.has(stem) ||
    lemmas.has(`${stem}e`) ||
    (/(.)\1$/.test(stem) && lemmas.has(stem.slice(0, -1))) ||
    (/i$/.test(stem) && lemmas.has(`${stem.slice(0, -1)}y`))
  );
}
