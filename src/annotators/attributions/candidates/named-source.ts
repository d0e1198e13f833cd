import type { Mention } from '../../../model/entity.ts';
import { lowerBound } from '../../../model/lists/lower-bound.ts';
import { type ItemRange, nounPhraseStartingAt } from '../phrases/noun-phrase.ts';
import type { Item, Reading, Unit } from '../phrases/reading.ts';
import { breaksPhrase, gapBefore, isComma, isDateWord, isFiniteVerb, isName, itemAt } from '../phrases/words.ts';
import type { FoundSource } from './found.ts';

/** How far before a description the name is that it describes, in items. */
const farthestName = 24;
/** Words before a name that it hangs on: `a spokesman for | Tom Reed`. */
const hanging = /^(?:of|for|from|to|by|with|at|in|on|against|about|near|than|like|including|and|or|&)$/;

/**
 * The source with the person for its core whom its words name: `the company's CEO, | Abdul Jafari`, `minister of mines |
 * Tom Alwendo`, `Louise Berg, | director of the agency, said`. The range of the source stays, or grows to the name.
 */
export function nameSource(reading: Reading, unit: Unit, found: FoundSource): FoundSource {
  if (found.place === 'relative' || found.place === 'possessive') return found;
  const source = { ...found, core: withoutOccasion(reading, unit, found.core) };
  const { core, range } = source;
  const behind = nameEnding(reading, unit, core);
  if (behind) return behind.from === core.from ? source : { ...source, core: behind };
  const head = headOf(unit, core);
  const first = itemAt(unit, core.from);
  if (!head || !first || head.quotation || /^(?:he|she|they|it|who|we|i|you)$/.test(first.norm)) return source;
  if (isPerson(reading, unit, core) || /[^s]s$/.test(head.norm)) return source;
  // `Anna Berg, the sister of the mayor, Tom Berg, said`: the first name is the subject.
  const described = source.place === 'left' ? nameDescribed(reading, unit, core) : null;
  if (described) return { ...source, core: described, range: { from: described.from, to: range.to } };
  const apposed = nameInApposition(reading, unit, core.to, range.to);
  return apposed
    ? { ...source, core: apposed, range: { from: range.from, to: Math.max(range.to, apposed.to) } }
    : source;
}

/** `The army | in a statement`, `The mayor | at a rally`: without the words for what something is said in. */
function withoutOccasion({ words }: Reading, unit: Unit, core: ItemRange): ItemRange {
  const last = itemAt(unit, core.to - 1);
  if (!last || !(words.occasions.has(last.norm) || words.occasions.has(last.norm.replace(/s$/, '')))) return core;
  for (let index = core.to - 2; index > Math.max(core.from, core.to - 6); index--) {
    const item = itemAt(unit, index);
    const next = itemAt(unit, index + 1);
    if (item?.pos !== 'preposition') continue;
    const isOccasion =
      /^(?:in|at|during|on)$/.test(item.norm) && /^(?:an?|its|his|her|their|another)$/.test(next?.norm ?? '');
    return isOccasion ? { from: core.from, to: index } : core;
  }
  return core;
}

/** The name that ends a phrase and that the words before it describe: `Police and Crime Commissioner | Matt Stone`. */
function nameEnding(reading: Reading, unit: Unit, core: ItemRange): ItemRange | null {
  const last = itemAt(unit, core.to - 1);
  const first = itemAt(unit, core.from);
  if (!last || !first) return null;
  const people = peopleIn(reading, first.start, last.end);
  const name = people.at(-1);
  if (!name || name.span.end < last.end || people.length > 1) return null;
  const at = indexOf(unit, core, name.span.start);
  if (at === null || at === core.from) return at === null ? null : core;
  const before = itemAt(unit, at - 1);
  if (!before || hanging.test(before.norm) || /['’]s?$/.test(before.norm) || before.quotation) return null;
  if (before.pos === 'verb' || isFiniteVerb(reading, before)) return null;
  // `a friend of actor Tom Berg`: the role next to the name hangs on a preposition.
  const words = unit.items.slice(core.from, at);
  const preposition = words.findLastIndex(({ norm }) => /^(?:of|for|to|from|with|by|at)$/.test(norm));
  // `University of Leeds professor Tom Berg`: the preposition is inside a name.
  const head = words[preposition - 1];
  const isWithinName = preposition > 0 && head !== undefined && isName(head) && !reading.speakers.has(head.norm);
  const isHeld =
    preposition >= 0 && !isWithinName && words.slice(preposition + 1).some(({ norm }) => reading.speakers.has(norm));
  if (isHeld) return null;
  const isJoined = words.some(
    ({ norm, pos }, index) => norm === 'and' && words[index + 1]?.pos === 'determiner' && pos,
  );
  return isJoined ? null : { from: at, to: core.to };
}

/** The person named right behind a description and a comma: `The hostess, school board member | Nicole Leder,`. */
function nameInApposition(reading: Reading, unit: Unit, from: number, limit: number): ItemRange | null {
  if (!isComma(gapBefore(unit, from))) return null;
  const phrase = nounPhraseStartingAt(reading, unit, from, true);
  if (!phrase || phrase.to > limit || itemAt(unit, from)?.pos === 'preposition') return null;
  const name = nameEnding(reading, unit, phrase);
  return name && !hanging.test(itemAt(unit, name.from - 1)?.norm ?? '') ? name : null;
}

/** The person at the start of the clause whom the phrase describes: `Louise Berg, | director of the agency`. */
function nameDescribed(reading: Reading, unit: Unit, core: ItemRange): ItemRange | null {
  const first = itemAt(unit, core.from);
  if (!first || !isComma(first.before) || !describes(reading, unit, core)) return null;
  const least = Math.max(0, core.from - farthestName);
  const name = peopleIn(reading, itemAt(unit, least)?.start ?? 0, first.start).at(-1);
  if (!name) return null;
  const from = indexOf(unit, { from: least, to: core.from }, name.span.start);
  if (from === null) return null;
  let to = from + 1;
  while (to < core.from && (itemAt(unit, to)?.start ?? 0) < name.span.end) to++;
  if (to !== core.from) return null;
  const opener = itemAt(unit, from - 1);
  const opens =
    !opener || opener.quotation || breaksPhrase(gapBefore(unit, from)) || /^(?:and|but|while|as)$/.test(opener.norm);
  const isTitled = opener !== null && isName(opener) && from <= 3;
  return opens || isTitled ? { from, to } : null;
}

/** The word that the phrase is about: the last one before its first preposition. */
function headOf(unit: Unit, { from, to }: ItemRange): Item | null {
  for (let index = from + 1; index < to; index++)
    if (itemAt(unit, index)?.pos === 'preposition') return itemAt(unit, index - 1);
  return itemAt(unit, to - 1);
}

/** Whether a phrase can describe a person: its first words hold a noun for somebody who speaks. */
function describes(reading: Reading, unit: Unit, { from, to }: ItemRange): boolean {
  for (let index = from; index < to; index++) {
    const item = itemAt(unit, index);
    if (!item || isDateWord(reading, item)) return false;
    if (item.pos === 'preposition') return false;
    if (reading.speakers.has(item.norm)) return true;
  }
  return false;
}

function isPerson(reading: Reading, unit: Unit, core: ItemRange): boolean {
  const [first, last] = [itemAt(unit, core.from), itemAt(unit, core.to - 1)];
  return !!first && !!last && peopleIn(reading, first.start, last.end).some(({ span }) => span.start === first.start);
}

/** Index of the item of the range that begins there. */
function indexOf(unit: Unit, { from, to }: ItemRange, start: number): number | null {
  for (let index = from; index < to; index++) if (itemAt(unit, index)?.start === start) return index;
  return null;
}

/** People named within the stretch. */
function peopleIn({ names }: Reading, start: number, end: number): readonly Mention[] {
  const from = lowerBound(names.length, (index) => (names[index]?.span.start ?? 0) < start);
  const people: Mention[] = [];
  for (let index = from; index < names.length; index++) {
    const name = names[index];
    if (!name || name.span.start >= end) break;
    if (name.type === 'person' && name.span.end <= end) people.push(name);
  }
  return people;
}
