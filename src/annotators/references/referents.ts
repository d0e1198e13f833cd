import type { EntityLayer } from '../../model/entity.ts';
import { lowerBound } from '../../model/lists/lower-bound.ts';
import type { Gazetteer } from '../../model/resources/places.ts';
import { bySpan, overlaps, type Span } from '../../model/span.ts';
import { placeKey } from '../../text/words/place-key.ts';
import type { Reading } from '../attributions/phrases/reading.ts';
import { tellNamesakesApart } from './namesakes.ts';
import { type Naming, type Referent, type Referents, surnameOf, wordsOf } from './referent.ts';

const acting: ReadonlySet<string> = new Set(['person', 'organization', 'group', 'place', 'work', 'product', 'event']);

/** Brings the names of the entity layer together with what it skips: later surnames of people it knows. */
export function findReferents(reading: Reading, layer: EntityLayer, { byName }: Gazetteer): Referents {
  const bearers = bearersOf(layer);
  const known = new Map<number, Referent>();
  for (const { index, type, name, gender, statedGender, roles, link } of layer.entities) {
    if (!acting.has(type)) continue;
    known.set(index, {
      index,
      entity: index,
      name,
      type,
      gender,
      plural: type === 'group',
      roles: roles.map(({ text, span }) => ({ words: wordsOf(text).map(inFull), span })),
      isState: type === 'place' && link?.country != null && byName.has(placeKey(name)),
      open: type === 'person' ? openTo(bearers, name) : [],
      isGiven: gender !== null && statedGender === undefined,
    });
  }
  const mentioned = layer.mentions.flatMap(({ form, entity, span: { start, end } }): Naming[] => {
    const referent = form === 'name' ? known.get(entity) : undefined;
    return referent ? [{ start, end, referent, rivals: [] }] : [];
  });
  const namings = tellNamesakesApart(reading.text, addSurnames(reading, mentioned));
  const first = new Map<number, Naming>();
  for (const naming of namings) if (!first.has(naming.referent.index)) first.set(naming.referent.index, naming);
  return { namings, first };
}

/** People with more than one name, by the last. */
function bearersOf({ entities }: EntityLayer): ReadonlyMap<string, readonly number[]> {
  const bearers = new Map<string, number[]>();
  for (const { index, type, name } of entities) {
    if (type !== 'person' || !name.includes(' ')) continue;
    const list = bearers.get(surnameOf(name));
    if (list) list.push(index);
    else bearers.set(surnameOf(name), [index]);
  }
  return bearers;
}

/** Those whom a single name can mean that is no entity's own: several with that surname. */
function openTo(bearers: ReadonlyMap<string, readonly number[]>, name: string): readonly number[] {
  const found = name.includes(' ') ? [] : (bearers.get(surnameOf(name)) ?? []);
  return found.length > 1 ? found : [];
}

/** Short forms of what people are called before their names. */
const shortTitles: Readonly<Record<string, string>> = {
  sen: 'senator',
  rep: 'representative',
  gov: 'governor',
  prof: 'professor',
  dr: 'doctor',
  rev: 'reverend',
  pres: 'president',
  cllr: 'councillor',
  gen: 'general',
  col: 'colonel',
  maj: 'major',
  capt: 'captain',
  lt: 'lieutenant',
  sgt: 'sergeant',
  adm: 'admiral',
  det: 'detective',
  insp: 'inspector',
  supt: 'superintendent',
};

function inFull(word: string): string {
  return shortTitles[word] ?? word;
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
    if (!/^\p{Lu}/u.test(token.text)) continue;
    const word = token.text.replace(/['’]s?$/, '');
    const referent = bySurname.get(word.toLowerCase());
    if (referent) added.push({ start: token.start, end: token.start + word.length, referent, rivals: [] });
  }
  return added.length === 0 ? mentioned : [...mentioned, ...added].sort(bySpan);
}

/** The namings that overlap the span, in text order. */
export function namingsWithin({ namings }: Referents, span: Span): readonly Naming[] {
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
  return lowerBound(namings.length, (index) => (namings[index]?.end ?? 0) <= offset);
}
