import type { Token } from '../../../model/document.ts';
import { entityMeantBy, referencesWithin } from '../../../model/reference-at.ts';
import { isNonEmpty, type NonEmpty, type Span } from '../../../model/span.ts';
import type { ClaimScene } from '../scene/claim-scene.ts';
import type { ClaimDraft } from './claim-draft.ts';

/** Most tokens of the words for a source. */
const longestSource = 16;

/** What a sentence says by the account of somebody, where no attribution was found for it. */
export interface Sourced {
  readonly claimant: ClaimDraft['claimant'];
  readonly content: NonEmpty<Span>;
}

/**
 * `According to data of the police, theft fell`; `another reason, according to Kerr, is that …`: the claim is made by the source; so is `four in ten lost money, the study found`. Null
 * where the sentence names none in this way.
 */
export function sourcedBy(scene: ClaimScene, tokens: readonly Token[]): Sourced | null {
  const at = tokens.findIndex(({ norm }, index) => norm === 'according' && tokens[index + 1]?.norm === 'to');
  if (at < 0) return namedAtEnd(scene, tokens);
  const phrase = sourceAt(scene, tokens, at + 2);
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!phrase || !first || !last) return null;
  const before = tokens[at - 1];
  const after = tokens[phrase.next];
  const parts = [
    ...(before ? [{ start: first.start, end: before.end }] : []),
    ...(after ? [{ start: after.start, end: last.end }] : []),
  ];
  if (!isNonEmpty(parts)) return null;
  return { claimant: claimantAt(scene, phrase.span), content: parts };
}

/** Verbs by which a source is named at the end of a sentence: `…, the study found`. */
const closing = /^(?:said|says|found|finds|showed|shows|reported|reports|estimated|estimates|claims|added|warned)$/;
/** Most tokens of a source there. */
const longestClosing = 6;

/** `Four buyers in ten lost money, the study found`: who is named at the end; null where nobody is. */
function namedAtEnd(scene: ClaimScene, tokens: readonly Token[]): Sourced | null {
  const verb = tokens.at(-1);
  if (!verb || !closing.test(verb.norm)) return null;
  const least = Math.max(2, tokens.length - 1 - longestClosing);
  for (let at = tokens.length - 2; at >= least; at--) {
    const [before, first, last] = [tokens[at - 1], tokens[at], tokens.at(-2)];
    if (!before || !first || !last || !/^,\s*$/.test(scene.text.slice(before.end, first.start))) continue;
    const start = tokens[0]?.start ?? before.start;
    return {
      claimant: claimantAt(scene, { start: first.start, end: last.end }),
      content: [{ start, end: before.end }],
    };
  }
  return null;
}

function claimantAt(scene: ClaimScene, span: Span): ClaimDraft['claimant'] {
  const isName = referencesWithin(scene.references, span).at(-1)?.form === 'name';
  const entity = isName ? entityMeantBy(scene.references, span) : null;
  const printed = scene.text.slice(span.start, span.end);
  const name = entity === null ? printed : (scene.entities.entities[entity]?.name ?? printed);
  return { span, entity, name, kind: entity === null ? 'nominal' : 'named', via: [], confidence: 0.7 };
}

/** The words from the position up to a mark, and where the rest of the sentence begins; null where they are too many. */
function sourceAt(
  { text }: ClaimScene,
  tokens: readonly Token[],
  from: number,
): { readonly span: Span; readonly next: number } | null {
  const first = tokens[from];
  if (!first) return null;
  let to = from + 1;
  while (to < tokens.length && !/[,;:—–]/.test(text.slice(tokens[to - 1]?.end, tokens[to]?.start))) to++;
  const last = tokens[to - 1];
  return last && to - from <= longestSource ? { span: { start: first.start, end: last.end }, next: to } : null;
}

/** Whether the words show nothing of the world: a question, an address on the web. */
export function isNoStatement({ text }: ClaimScene, tokens: readonly Token[]): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return true;
  const words = text.slice(first.start, last.end);
  return /https?:|www\.|\bdoi\b/i.test(words) || /^["”’)]*\?/.test(text.slice(last.end, last.end + 3));
}

/** Whether the sentence says what would be, and not what is: `if the mill closes, 300 people lose their jobs`. */
export function isSupposition([first]: readonly Token[]): boolean {
  return first !== undefined && /^(?:if|unless|suppose|imagine|should)$/.test(first.norm);
}

/** Verbs after which somebody's words follow, whatever the tagger took them for: `people near the site report that it shakes`. */
const reporting =
  /^(?:reports?|claims?|complain|complains?|fears?|warns?|says?|stated?|argues?|alleges?|insists?|hopes?|worry|worries|note|notes)$/;

/** Whether somebody's report is in the words, though no attribution was found: a plural or name right before the verb and `that` behind it. */
export function hasReport(scene: ClaimScene, tokens: readonly Token[]): boolean {
  return tokens.some(({ norm }, at) => {
    const before = tokens[at - 1];
    if (!before || at < 2 || tokens[at + 1]?.norm !== 'that' || !reporting.test(norm)) return false;
    return (
      !/^(?:determiner|adjective|preposition|verb|auxiliary)$/.test(scene.tags.partOfSpeech(before.index)) &&
      !/['’]s?$/.test(before.text)
    );
  });
}
