import type { Attribution } from '../../../model/attribution.ts';
import type { ClaimType } from '../../../model/claim.ts';
import type { Token } from '../../../model/document.ts';
import type { Span } from '../../../model/span.ts';
import { type ClaimScene, tokensIn } from '../scene/claim-scene.ts';

const objectFrames: ReadonlySet<string> = new Set(['np', 'npnp', 'of', 'ofing', 'as', 'for', 'foring']);
const longestPhrase = 8;

/** Who is accused, criticised, praised or asked: the hearer, else the name or phrase that the content opens with. */
export function targetOf(
  scene: ClaimScene,
  type: ClaimType,
  { addressee, cue }: Attribution,
  content: Span,
): Span | null {
  if (type === 'demand') return addressee ?? askedIn(scene, type, content);
  if (type !== 'accusation' && type !== 'criticism' && type !== 'praise') return null;
  if (addressee && type === 'accusation') return addressee;
  if (!objectFrames.has(cue?.frame ?? '')) return null;
  // `accusations of fraud`: what follows the noun is the charge.
  if (cue?.pos === 'noun' && cue.frame !== 'against') return null;
  return spanOf(openingPhrase(scene, tokensIn(scene, content)));
}

/** Who is asked to do something: `Iran` in `urged | Iran to stop`. */
export function askedIn(scene: ClaimScene, type: ClaimType, content: Span): Span | null {
  if (type !== 'demand') return null;
  const tokens = tokensIn(scene, content);
  const phrase = openingPhrase(scene, tokens);
  for (const token of tokens.slice(phrase.length, phrase.length + 3)) {
    if (token.norm === 'to') return spanOf(phrase);
    if (scene.tags.partOfSpeech(token.index) === 'verb') return null;
  }
  return null;
}

/** Words of the name or noun phrase at the start; a possessive ends it. */
function openingPhrase({ text, tags }: ClaimScene, tokens: readonly Token[]): readonly Token[] {
  const phrase: Token[] = [];
  for (const token of tokens.slice(0, longestPhrase)) {
    const previous = phrase.at(-1);
    const part = tags.partOfSpeech(token.index);
    if (previous && /[^\s"“”‘’'-]/.test(text.slice(previous.end, token.start))) break;
    if (previous && /['’]s?$/.test(previous.text)) break;
    if (!/^(?:proper-noun|noun|determiner|adjective|number|pronoun)$/.test(part)) break;
    if (previous && (part === 'pronoun' || isDay(tags.tags(token.index)))) break;
    phrase.push(token);
    if (part === 'pronoun' && !/^(?:his|her|their|its|my|our|your)$/.test(token.norm)) break;
  }
  return phrase;
}

function isDay(tags: ReadonlySet<string>): boolean {
  return tags.has('Date') || tags.has('WeekDay');
}

/** The span of the phrase without a possessive ending. */
function spanOf(phrase: readonly Token[]): Span | null {
  const [first, last] = [phrase[0], phrase.at(-1)];
  return first && last ? { start: first.start, end: last.end - (/['’]s$/.test(last.text) ? 2 : 0) } : null;
}
