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
 * `According to data of the police, theft fell`; `another reason, according to Kerr, is that …`: the claim is made by the source. Null
 * where the sentence names none in this way.
 */
export function sourcedBy(scene: ClaimScene, tokens: readonly Token[]): Sourced | null {
  const at = tokens.findIndex(({ norm }, index) => norm === 'according' && tokens[index + 1]?.norm === 'to');
  const phrase = at < 0 ? null : sourceAt(scene, tokens, at + 2);
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!phrase || !first || !last) return null;
  const before = tokens[at - 1];
  const after = tokens[phrase.next];
  const parts = [
    ...(before ? [{ start: first.start, end: before.end }] : []),
    ...(after ? [{ start: after.start, end: last.end }] : []),
  ];
  if (!isNonEmpty(parts)) return null;
  const { span } = phrase;
  const isName = referencesWithin(scene.references, span).at(-1)?.form === 'name';
  const entity = isName ? entityMeantBy(scene.references, span) : null;
  const name =
    entity === null ? scene.text.slice(span.start, span.end) : (scene.entities.entities[entity]?.name ?? null);
  const kind = entity === null ? 'nominal' : 'named';
  return { claimant: { span, entity, name, kind, via: [], confidence: 0.7 }, content: parts };
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

/** Whether the words tell nothing of the world: a question, an address on the web. */
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
