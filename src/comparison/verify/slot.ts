import type { Aligned, Support } from '../align.ts';
import type { Term } from '../compared-text.ts';
import type { SourceSentence } from '../source-index.ts';

/** What a source sentence has where the draft has something else. */
export interface Slot {
  readonly sentence: SourceSentence;
  readonly terms: readonly Term[];
  /** Whether what is on both sides of it in the draft is on both sides of it here, too. */
  readonly isEnclosed: boolean;
}

/** Terms of the source that may be between two that the draft has, where it has one other. */
const mostBetween = 3;

/**
 * The terms that a source has in the place of some of the draft's, [from, to): what is there beside the terms that
 * both have, and is found nowhere in the draft's sentence. Null where the neighbours are not found beside each other.
 */
export function slotOf({ support }: Aligned, from: number, to: number): Slot | null {
  const before = support[isPassedOver(support[from - 1]) ? from - 2 : from - 1];
  const after = support[isPassedOver(support[to]) ? to + 1 : to];
  return between(support, before, after) ?? beside(support, before, 1) ?? beside(support, after, -1);
}

/** Adverbs come and go without a change of what is beside them: `open up its airspace`. */
function isPassedOver(support: Support | undefined): boolean {
  return support !== undefined && support.found === null && support.term.part === 'adverb';
}

function between(support: readonly Support[], before: Support | undefined, after: Support | undefined): Slot | null {
  if (!before?.found || !after?.found || before.found.sentence !== after.found.sentence) return null;
  const { sentence } = before.found;
  const [first, last] = [indexIn(sentence, before.found.term), indexIn(sentence, after.found.term)];
  const [low, high] = first < last ? [first, last] : [last, first];
  const terms = unused(support, sentence, sentence.terms.slice(low + 1, high));
  return terms.length > 0 && high - low - 1 <= mostBetween ? { sentence, terms, isEnclosed: true } : null;
}

/** What is next to one neighbour, on the given side. */
function beside(support: readonly Support[], neighbour: Support | undefined, step: 1 | -1): Slot | null {
  if (!neighbour?.found) return null;
  const { sentence, term } = neighbour.found;
  const next = sentence.terms[indexIn(sentence, term) + step];
  if (!next) return null;
  const terms = unused(support, sentence, [next]);
  return terms.length > 0 ? { sentence, terms, isEnclosed: false } : null;
}

function indexIn(sentence: SourceSentence, term: Term): number {
  return sentence.terms.findIndex(({ token }) => token === term.token);
}

function unused(support: readonly Support[], sentence: SourceSentence, terms: readonly Term[]): readonly Term[] {
  return terms.filter(
    (term) =>
      !support.some(
        ({ term: own, found }) =>
          (found?.sentence === sentence && found.term.token === term.token) ||
          own.keys.some((key) => term.keys.includes(key)),
      ),
  );
}
