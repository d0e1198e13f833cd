import type { EntityLayer, EntityType } from '../../model/entity.ts';
import { bySpan, overlaps, type Span } from '../../model/span.ts';
import type { Draft } from './candidates/draft.ts';
import type { Item, Reading } from './phrases/reading.ts';
import { isName, itemAt } from './phrases/words.ts';

/** Somebody or something that can be made responsible for words. */
export interface Referent {
  readonly index: number;
  /** Index of its entity; null for a name that only stands as a source and is no entity of the article. */
  readonly entity: number | null;
  readonly name: string;
  readonly type: EntityType;
  readonly gender: 'female' | 'male' | null;
  /** Words for what the article says of it, in lower case, with where it says so. */
  readonly roles: readonly { readonly words: readonly string[]; readonly span: Span }[];
}

/** A place where a referent is named. */
export interface Naming extends Span {
  readonly referent: Referent;
}

/** The people, organisations, groups and places of an article, for look-up by place. */
export interface Referents {
  /** In text order, never overlapping. */
  readonly namings: readonly Naming[];
  /** The first naming of each referent, by its index. */
  readonly first: ReadonlyMap<number, Naming>;
}

const speaking: ReadonlySet<string> = new Set(['person', 'organization', 'group', 'place', 'work', 'product', 'event']);
const honorific = /^(?:mr|mrs|ms|miss|dr|sir|sen|rep|gov|president|senator|governor|prof)$/;

/**
 * Brings the mentions of the entity layer together with what it leaves out: later surnames of people it knows, and
 * capitalised sources that it does not know.
 */
export function findReferents(reading: Reading, layer: EntityLayer, drafts: readonly Draft[]): Referents {
  const known = new Map<number, Referent>();
  for (const entity of layer.entities) {
    if (!speaking.has(entity.type)) continue;
    const roles = entity.roles.map(({ text, span }) => ({ words: text.toLowerCase().split(/[\s-]+/), span }));
    known.set(entity.index, {
      index: entity.index,
      entity: entity.index,
      name: entity.name,
      type: entity.type,
      gender: entity.gender,
      roles,
    });
  }
  const mentioned = layer.mentions.flatMap((mention): Naming[] => {
    const referent = mention.form === 'name' ? known.get(mention.entity) : undefined;
    return referent ? [{ start: mention.span.start, end: mention.span.end, referent }] : [];
  });
  const surnames = addSurnames(reading, mentioned);
  const namings = addSources(reading, surnames, drafts, layer.entities.length);
  const first = new Map<number, Naming>();
  for (const naming of namings) if (!first.has(naming.referent.index)) first.set(naming.referent.index, naming);
  return { namings, first };
}

/** Surnames outside the mentions of people who were named in full before. */
function addSurnames(reading: Reading, mentioned: readonly Naming[]): readonly Naming[] {
  const bySurname = new Map<string, Referent>();
  const added: Naming[] = [];
  let next = 0;
  for (const token of reading.tokens) {
    let naming = mentioned[next];
    while (naming && naming.end <= token.start) naming = mentioned[++next];
    if (naming && naming.start <= token.start) {
      if (naming.referent.type === 'person') bySurname.set(surnameOf(naming.referent.name), naming.referent);
      continue;
    }
    const word = token.text.replace(/['’]s?$/, '');
    const referent = /^\p{Lu}/u.test(word) ? bySurname.get(word.toLowerCase()) : undefined;
    if (referent) added.push({ start: token.start, end: token.start + word.length, referent });
  }
  return added.length === 0 ? mentioned : [...mentioned, ...added].sort(bySpan);
}

function surnameOf(name: string): string {
  return name.split(' ').at(-1)?.toLowerCase() ?? '';
}

/** Names that stand as sources and are in no mention: the same last word is the same person. */
function addSources(
  reading: Reading,
  namings: readonly Naming[],
  drafts: readonly Draft[],
  free: number,
): readonly Naming[] {
  const byName = new Map<string, Referent>();
  const added: Naming[] = [];
  let index = free;
  for (const draft of drafts) {
    const unit = reading.units[draft.unit];
    if (!unit || !draft.source || draft.source.place === 'shared') continue;
    const { from, to } = draft.source.core;
    let start = to;
    while (start > from && isNamePart(itemAt(unit, start - 1))) start--;
    while (start < to && honorific.test(itemAt(unit, start)?.norm ?? '')) start++;
    const first = itemAt(unit, start);
    const last = itemAt(unit, to - 1);
    if (start >= to || !first || !last || within(namings, { start: first.start, end: last.end }).length > 0) continue;
    const name = reading.text.slice(first.start, last.end);
    const known = byName.get(surnameOf(name));
    const referent: Referent = known ?? { index: index++, entity: null, name, type: 'person', gender: null, roles: [] };
    if (!known) byName.set(surnameOf(name), referent);
    added.push({ start: first.start, end: last.end, referent });
  }
  return added.length === 0 ? namings : distinct([...namings, ...added].sort(bySpan));
}

function isNamePart(item: Item | null): boolean {
  return item !== null && isName(item);
}

function distinct(namings: readonly Naming[]): Naming[] {
  let end = -1;
  return namings.filter((naming) => {
    if (naming.start < end) return false;
    end = naming.end;
    return true;
  });
}

/** The namings that overlap the span, in text order. */
export function namingsWithin({ namings }: Referents, span: Span): readonly Naming[] {
  return within(namings, span);
}

function within(namings: readonly Naming[], span: Span): readonly Naming[] {
  const found: Naming[] = [];
  for (let index = firstEndingAfter(namings, span.start); index < namings.length; index++) {
    const naming = namings[index];
    if (!naming || !overlaps(naming, span)) break;
    found.push(naming);
  }
  return found;
}

/** The namings before the offset, the last one first, at most `count`. */
export function namingsBefore({ namings }: Referents, offset: number, count: number): readonly Naming[] {
  const end = firstEndingAfter(namings, offset);
  return namings.slice(Math.max(0, end - count), end).reverse();
}

function firstEndingAfter(namings: readonly Naming[], offset: number): number {
  let low = 0;
  let high = namings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((namings[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
