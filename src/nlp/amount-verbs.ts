import type { Document, Token } from '../model/document.ts';
import type { TaggedToken } from './tagger.ts';

/** Verbs of amounts whose forms are nouns as well. */
const amountVerbs = new Set(
  'cost costs rose fell hit cut cuts employs totals jumped dropped climbed grew earned seats houses holds topped lost won'.split(
    ' ',
  ),
);
/** What may be between such a verb and its amount. */
const approximate = new Set(
  'by to from about around some nearly almost over roughly up just only an the taxpayers'.split(' '),
);
const farthestAmount = 4;
const verbTags = new Set(['Verb', 'PastTense']);

/** `The bridge cost $12 million`, `burglaries rose 15 percent`: after a noun, and before an amount, these are verbs where their clause has no other. */
export function withAmountVerbs(document: Document, tagged: readonly TaggedToken[]): TaggedToken[] {
  const mended = [...tagged];
  for (const token of document.tokens) {
    const own = tagged[token.index];
    if (!own || !amountVerbs.has(token.norm) || own.tags.has('Verb')) continue;
    if (followsNoun(document, tagged, token) && precedesAmount(document, tagged, token))
      mended[token.index] = { ...own, tags: verbTags };
  }
  return mended;
}

/** Whether a noun is before it, and no verb between it and the start of its clause. */
function followsNoun(document: Document, tagged: readonly TaggedToken[], { index, sentence, start }: Token): boolean {
  const before = document.tokens[index - 1];
  const tags = tagged[index - 1]?.tags;
  if (!before || before.sentence !== sentence || !tags?.has('Noun') || tags.has('Possessive')) return false;
  if (/\S/.test(document.article.text.slice(before.end, start))) return false;
  for (let at = index - 1; at >= 0; at--) {
    const token = document.tokens[at];
    if (!token || token.sentence !== sentence) break;
    if (/^(?:that|and|but|while|as|because|if|when|after|which|who)$/.test(token.norm)) break;
    const own = tagged[at]?.tags;
    if (own?.has('Verb') || own?.has('Auxiliary') || own?.has('Preposition'))
      return own.has('Preposition') && token.norm === 'of';
  }
  return true;
}

function precedesAmount(document: Document, tagged: readonly TaggedToken[], { index, sentence }: Token): boolean {
  for (let at = index + 1; at < index + farthestAmount; at++) {
    const token = document.tokens[at];
    if (!token || token.sentence !== sentence) return false;
    if (/\d/.test(token.text) || tagged[at]?.tags.has('Money')) return true;
    if (tagged[at]?.tags.has('Value') || !approximate.has(token.norm)) return tagged[at]?.tags.has('Value') === true;
  }
  return false;
}
