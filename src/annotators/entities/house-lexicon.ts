import type { LexiconEntry } from '../../model/config/house-lexicon.ts';
import type { Document } from '../../model/document.ts';
import type { NameMention } from '../../model/entity.ts';
import type { HouseForm, HouseLexicon } from '../../model/resources/names.ts';
import { contains, overlaps, type Span, textOf } from '../../model/span.ts';
import { fold } from '../../text/words/fold.ts';

/** A mention with the entry of the lexicon that decides it; null where none does. */
export interface HouseMention extends NameMention {
  readonly entry: LexiconEntry | null;
}

interface Word extends Span {
  readonly key: string;
  readonly isCapital: boolean;
}

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’.&-](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/gu;
const sure = 0.99;

/** Makes the look-ups of a lexicon. Of several entries with one form the first has it. */
export function makeHouseLexicon(entries: readonly LexiconEntry[]): HouseLexicon {
  const byWord = new Map<string, HouseForm[]>();
  for (const entry of entries) {
    for (const printed of [entry.name, ...entry.aliases]) {
      const words = wordsOf(printed, 0);
      const [first] = words;
      if (!first) continue;
      const form = { entry, words: words.map(({ key }) => key), capitals: words.map(({ isCapital }) => isCapital) };
      const known = byWord.get(first.key);
      if (known) known.push(form);
      else byWord.set(first.key, [form]);
    }
  }
  for (const forms of byWord.values()) forms.sort((a, b) => b.words.length - a.words.length);
  return { byWord };
}

/**
 * Lets the lexicon decide: its names are found wherever they stand, with its type; what it says is no name is none. A longer name of
 * the text that holds one of the lexicon stays (`Karlow Town Council` where the lexicon has `Karlow`). In text order.
 */
export function applyHouseLexicon(
  document: Document,
  mentions: readonly NameMention[],
  lexicon: HouseLexicon,
): readonly HouseMention[] {
  if (lexicon.byWord.size === 0) return mentions.map((mention) => ({ ...mention, entry: null }));
  const { text } = document.article;
  const found = document.sentences.flatMap(({ start, end }) => findForms(text.slice(start, end), start, lexicon));
  const kept: HouseMention[] = [];
  const lost = new Set<(typeof found)[number]>();
  let at = 0;
  for (const mention of mentions) {
    while ((found[at]?.span.end ?? Number.POSITIVE_INFINITY) <= mention.span.start) at++;
    const rivals: (typeof found)[number][] = [];
    for (let k = at; k < found.length; k++) {
      const form = found[k];
      if (!form || form.span.start >= mention.span.end) break;
      if (overlaps(form.span, mention.span)) rivals.push(form);
    }
    const isLonger = (form: (typeof found)[number]) =>
      contains(mention.span, form.span) && !isSame(text, mention.span, form.span);
    if (rivals.length > 0 && !rivals.every(isLonger)) continue;
    for (const rival of rivals) lost.add(rival);
    kept.push({ ...mention, entry: null });
  }
  const decided = found.flatMap((form): readonly HouseMention[] => {
    if (lost.has(form) || !form.entry.isName) return [];
    const own = mentions.find(({ span }) => overlaps(span, form.span));
    return [
      { span: form.span, type: form.entry.type ?? own?.type ?? 'organization', confidence: sure, entry: form.entry },
    ];
  });
  return [...kept, ...decided].sort((a, b) => a.span.start - b.span.start);
}

/** Whether two spans hold the same words, a possessive, an article and marks aside. */
function isSame(text: string, a: Span, b: Span): boolean {
  const keyOf = (span: Span) =>
    wordsOf(textOf(text, span), 0)
      .map(({ key }) => key)
      .join(' ')
      .replace(/^the /, '');
  return keyOf(a) === keyOf(b);
}

function findForms(sentence: string, offset: number, { byWord }: HouseLexicon) {
  const words = wordsOf(sentence, offset);
  const found: { readonly span: Span; readonly entry: LexiconEntry }[] = [];
  for (let i = 0; i < words.length; i++) {
    const first = words[i] as Word; // i is within
    const form = (byWord.get(first.key) ?? []).find(({ words: keys, capitals }) =>
      keys.every((key, k) => words[i + k]?.key === key && (!capitals[k] || words[i + k]?.isCapital)),
    );
    if (!form) continue;
    const last = words[i + form.words.length - 1] ?? first;
    found.push({ span: { start: first.start, end: last.end }, entry: form.entry });
    i += form.words.length - 1;
  }
  return found;
}

function wordsOf(text: string, offset: number): readonly Word[] {
  return [...text.matchAll(wordPattern)].map(({ 0: printed, index }) => {
    const bare = printed.replace(/['’]s$/i, '');
    return {
      start: offset + index,
      end: offset + index + bare.length,
      key: fold(bare).replace(/\./g, ''),
      isCapital: /^[\p{Lu}\p{N}]/u.test(bare),
    };
  });
}

/**
 * Lets groups of mentions follow the lexicon: mentions of one entry are one, and those of two are two. `entries` are the entries of
 * the mentions by position. Groups hold positions, ascending; so do the results, in no order of their own.
 */
export function groupByLexicon(
  groups: readonly (readonly number[])[],
  entries: readonly (LexiconEntry | null)[],
): readonly (readonly number[])[] {
  const byEntry = new Map<LexiconEntry, number[]>();
  const rest: (readonly number[])[] = [];
  for (const members of groups) {
    const named = new Set(members.flatMap((member) => entries[member] ?? []));
    const [first] = named;
    if (!first) {
      rest.push(members);
      continue;
    }
    for (const member of members) {
      const entry = entries[member] ?? first;
      const known = byEntry.get(entry);
      if (known) known.push(member);
      else byEntry.set(entry, [member]);
    }
  }
  return [...rest, ...[...byEntry.values()].map((members) => members.sort((a, b) => a - b))];
}
