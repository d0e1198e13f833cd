import type { Piece, PieceKind, PieceNote, SourcePlace } from '../../model/cross-text/comparison.ts';
import type { Entity, Mention } from '../../model/entity.ts';
import type { Gazetteer } from '../../model/resources/places.ts';
import { editDistance } from '../../text/words/edit-distance.ts';
import { foldName } from '../../text/words/fold-name.ts';
import type { Aligned, Support } from '../align.ts';
import { acronymOf, countryOf } from '../compared-text.ts';
import type { SourceIndex } from '../source-index.ts';
import { withAcronyms } from './acronyms.ts';
import type { Draft, FindPieces } from './draft-check.ts';
import { slotOf } from './slot.ts';

const kinds: Readonly<Partial<Record<Mention['type'], PieceKind>>> = {
  person: 'name',
  organization: 'organization',
  place: 'place',
};

/** A name of the sources, with its first place. */
interface KnownName {
  readonly entity: Entity;
  readonly place: SourcePlace;
  /** Code of the country that it is, or whose people it is; null for other names. */
  readonly country: string | null;
  /** Its printed forms, folded, as words. */
  readonly forms: readonly (readonly string[])[];
}

/** Names of people, places, organisations and other things of a draft, each against the names of the sources. */
export const findNamePieces: FindPieces = function* (draft) {
  const known = knownNames(draft.index, draft.data.countries);
  const words = sourceWords(draft.index);
  for (const row of draft.aligned) {
    for (const mention of row.sentence.names) yield judge(mention, row, draft, known, words);
  }
};

function judge(
  mention: Mention,
  row: Aligned,
  draft: Draft,
  known: readonly KnownName[],
  words: ReadonlyMap<string, SourcePlace>,
): Piece {
  const { text, data } = draft;
  const { article, entities } = text.layers;
  const entity = entities.entities[mention.entity];
  const form = wordsOf(article.text.slice(mention.span.start, mention.span.end));
  const piece = (verdict: Piece['verdict'], source: SourcePlace | null, note: PieceNote | null): Piece => ({
    kind: kinds[mention.type] ?? 'name',
    span: mention.span,
    verdict,
    source,
    note,
  });
  const same = known.find((name) => isSame(name, form, entity, data.countries));
  if (same) {
    const swapped = swappedFor(mention, row, same, draft);
    return swapped ? piece('differs', swapped, 'other-name') : piece('supported', same.place, null);
  }
  const inText = form.length > 0 && form.every((word) => words.has(word)) ? words.get(form[0] ?? '') : undefined;
  if (inText) return piece('supported', inText, null);
  const short = acronymOf(entity?.name ?? '').find((acronym) => words.has(`acronym ${acronym}`));
  if (short !== undefined) return piece('supported', words.get(`acronym ${short}`) ?? null, null);
  const near = known.find((name) => isMisspelt(name, form, mention));
  if (near) return piece('differs', near.place, 'spelling');
  const place = inSlot(mention, row, draft);
  return place ? piece('differs', place, 'other-name') : piece('not-found', null, null);
}

function isSame(
  { entity, country, forms }: KnownName,
  form: readonly string[],
  own: Entity | undefined,
  countries: Gazetteer,
): boolean {
  if (forms.some((other) => isPartOf(withAcronyms(form, other), withAcronyms(other, form)))) return true;
  if (country !== null && own && country === countryOf(own, countries)) return true;
  const [word] = form;
  if (form.length === 1 && word !== undefined && acronymOf(entity.name).includes(word)) return true;
  return (
    own !== undefined &&
    acronymOf(own.name).some((acronym) => forms.some(([first, more]) => first === acronym && !more))
  );
}

/** Whether a name is another one or the end of it: `Kerr` of `Anna Kerr`; a first name alone is, too. */
function isPartOf(form: readonly string[], other: readonly string[]): boolean {
  return form.length > 0 && form.every((word) => other.includes(word));
}

/** Whether a name is most likely one of the sources' with a slip: one word of it is a letter or two off, or the given name is another one. */
function isMisspelt({ entity, forms }: KnownName, form: readonly string[], { type }: Mention): boolean {
  if (entity.type !== type && type !== 'person') return false;
  return forms.some((other) => {
    if (other.length !== form.length) return false;
    const off = form.flatMap((word, at) => (word === other[at] ? [] : [[word, other[at] ?? ''] as const]));
    const [slip] = off;
    if (off.length !== 1 || !slip) return false;
    const [own, right] = slip;
    if (form.length > 1 && type === 'person' && form.at(-1) === other.at(-1)) return true;
    if (Math.min(own.length, right.length) < 4) return false;
    return editDistance(own, right) <= (right.length > 6 ? 2 : 1);
  });
}

/** Where another name is in the sentence that says the same, in the place that this one has in the draft. */
function inSlot(mention: Mention, row: Aligned, draft: Draft): SourcePlace | null {
  const own = row.sentence.terms.flatMap((term, at) => (term.mention === mention.index ? [at] : []));
  const [from, to] = [own[0], own.at(-1)];
  if (from === undefined || to === undefined) return null;
  const { index } = draft;
  const slot = slotOf(row, from, to + 1);
  const term = slot?.terms.find((each) => each.mention !== null);
  if (!slot || !term) return null;
  const source = index.texts[slot.sentence.source];
  const found = source?.layers.entities.mentions[term.mention ?? -1];
  if (!source || found?.type !== mention.type) return null;
  const other = source.layers.entities.entities[found.entity];
  const entity = draft.text.layers.entities.entities[mention.entity];
  if (entity && other && isWithin(entity, other, draft.data.countries)) return null;
  return { source: slot.sentence.source, ...found.span };
}

/** Whether one is a place of the country that the other is: `Iran` for `Qom` is less exact, and not another place. */
function isWithin(own: Entity, other: Entity, countries: Gazetteer): boolean {
  const country = countryOf(own, countries);
  return country !== null && other.link?.country === country;
}

/** Where a name that the sources have elsewhere is in the place of another of its type: the sentence that says the same has that one, and not this. */
function swappedFor(mention: Mention, row: Aligned, { entity }: KnownName, draft: Draft): SourcePlace | null {
  if (row.coverage < leastCoverage) return null;
  const own = row.support.filter(({ term }) => term.mention === mention.index);
  if (own.some(({ strength }) => strength > 0) && !isFoundApart(own, row)) return null;
  const place = inSlot(mention, row, draft);
  return place !== null && entity.type === mention.type ? place : null;
}

/** Whether a name is found in another sentence than what is beside it in the draft, on both sides. */
function isFoundApart(own: readonly Support[], { support }: Aligned): boolean {
  const [one, end] = [own[0], own.at(-1)];
  if (!one || !end) return false;
  const [first, last] = [support.indexOf(one), support.indexOf(end)];
  const before = support[first - 1]?.found?.sentence;
  const after = support[last + 1]?.found?.sentence;
  const sides = [before, after].filter((side) => side !== undefined);
  const isAtEdge = first === 0 || last === support.length - 1;
  if (sides.length < (isAtEdge ? 1 : 2) || sides.some((side) => side !== sides[0])) return false;
  return own.every(({ found }) => found?.sentence !== sides[0]);
}

/** Share of the sentence that must be found for another name in it to be the one that was meant. */
const leastCoverage = 0.55;

function knownNames({ texts }: SourceIndex, countries: Gazetteer): readonly KnownName[] {
  return texts.flatMap(({ layers }, source) =>
    layers.entities.entities.flatMap((entity): readonly KnownName[] => {
      const first = layers.entities.mentions[entity.mentions[0] ?? -1];
      if (!first || entity.value !== null) return [];
      const forms = [entity.name, ...entity.aliases].map(wordsOf);
      return [{ entity, country: countryOf(entity, countries), place: { source, ...first.span }, forms }];
    }),
  );
}

/** All words of the sources, folded, with their first place, and acronyms as such, too: a name need not have been taken for one there. */
function sourceWords({ texts }: SourceIndex): ReadonlyMap<string, SourcePlace> {
  const words = new Map<string, SourcePlace>();
  for (const [source, { layers }] of texts.entries()) {
    for (const { start, end, text } of layers.document.tokens) {
      const isAcronym = /^(?:\p{Lu}\.?){2,}$/u.test(text);
      for (const word of wordsOf(text)) {
        if (!words.has(word)) words.set(word, { source, start, end });
        if (isAcronym && !words.has(`acronym ${word}`)) words.set(`acronym ${word}`, { source, start, end });
      }
    }
  }
  return words;
}

const titles: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'dr', 'the', 'of', 'and']);

/** The words of a name as they are compared: folded, without titles, possessives and plural. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/[’']s?(?=\s|$)/gu, '')
    .split(/[\s‐‑–-]+/)
    .map(foldName)
    .map((word) => word.replace(/[^\p{L}\p{N}&]/gu, ''))
    .filter((word) => word !== '' && !titles.has(word));
}
