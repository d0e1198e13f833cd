// Copies of training texts that show the model what they lack: names of people from everywhere, bodies that nobody knows, headlines in capitals, text
// that stands off its hyphens. A copy keeps its annotation.
import { readFileSync } from 'node:fs';

const headlineLength = 250;
/** Regions of `lists/people.txt` whose family names stand first, by number. */
const familyFirst = new Set([5]);

const regions = readRegions();

function readRegions() {
  const lines = readFileSync(new URL('lists/people.txt', import.meta.url), 'utf8').split('\n');
  const lists = lines.filter((line) => line !== '' && !/^[#[]/.test(line)).map((line) => line.split(', '));
  return Array.from({ length: lists.length / 3 }, (_, k) => ({
    given: [...lists[3 * k], ...lists[3 * k + 1]],
    family: lists[3 * k + 2],
    familyFirst: familyFirst.has(k),
  }));
}

/** @param random numbers from 0 to 1 @returns copies of the `index`-th text of a set */
export function copiesOf(record, set, index, random) {
  const rare = set === 'gmb' ? 3 : 1;
  if (/^(?:btc|wnut)/.test(set)) return [];
  const copies = [];
  if (index % (2 * rare) === 0) copies.push(withOtherAcronyms(withOtherPeople(record, random), random));
  if (index % (4 * rare) === 1) copies.push(withSpacedHyphens(withOtherPeople(record, random)));
  if (index % (2 * rare) === 1) copies.push(withOtherBodies(withOtherPeople(record, random), random));
  if (index % (4 * rare) === 2) copies.push(inCapitals(asHeadline(record)));
  if (index % (4 * rare) === 3) copies.push(inTitleCase(asHeadline(record)));
  return copies.filter((copy) => copy !== null);
}

/** Papers print acronyms in several ways: `UN`, `U.N.`, `Nato`. One text does it in one way. */
function withOtherAcronyms(record, random) {
  const [dots, small] = [random() < 0.5, random() < 0.3];
  return rewrite(record, ({ t }, surface) => {
    if (dots && (t === 'ORG' || t === 'LOC') && /^\p{Lu}{2,4}$/u.test(surface))
      return Array.from(surface, (letter) => `${letter}.`).join('');
    if (small && t === 'ORG' && /^\p{Lu}{4,6}$/u.test(surface))
      return surface.charAt(0) + surface.slice(1).toLowerCase();
    return surface;
  });
}

/** Every person gets a name from another region, the same one throughout the text. */
function withOtherPeople(record, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const families = new Map();
  const givens = new Map();
  const personOf = (family) => {
    if (!families.has(family)) {
      const region = pick(regions);
      families.set(family, { region, name: familyName(pick, region, random) });
    }
    return families.get(family);
  };
  const names = record.ents.filter(({ t }) => t === 'PER').map(({ s, e }) => record.text.slice(s, e).split(' '));
  for (const words of names) if (words.length > 1) givens.set(words[0], words.at(-1));
  return rewrite(record, ({ t }, surface) => {
    if (t !== 'PER' || !/^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)*$/u.test(surface)) return surface;
    const words = surface.split(' ');
    const isGivenAlone = words.length === 1 && givens.has(surface);
    const { region, name } = personOf(isGivenAlone ? givens.get(surface) : words.at(-1));
    const given = region.given[hash(words[0]) % region.given.length];
    const full =
      words.length === 1 ? (isGivenAlone ? given : name) : region.familyFirst ? `${name} ${given}` : `${given} ${name}`;
    return surface === surface.toUpperCase() && surface.length > 3 ? full.toUpperCase() : full;
  });
}

/** One family name in eight is a double one: `Tan-Smith`, `Al-Jaber Al-Sabah`. */
function familyName(pick, { family }, random) {
  const name = pick(family);
  if (random() >= 0.125) return name;
  const second = pick(family);
  return name.includes('-') || second.includes('-') ? `${name} ${second}` : `${name}-${second}`;
}

const towns = readFileSync(new URL('lists/towns.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
/** Last words of names of bodies, before which another name may stand. */
const tails =
  /^(?:Group|Bank|Corp|Corporation|Company|Co|Ltd|Limited|Inc|Holdings|University|College|Institute|Foundation|Council|Party|Airlines|Airways|Systems|Technologies|Energy|Petroleum|Oil|Motors|Electronics|Industries|Partners|Capital|Media|Times|Post|News|Daily|Tribune|Herald|Association|Federation|Club|Hospital|Court|Police|Union|Center|Centre|Society|Agency|Front|Brigade|Movement)$/;

/** Many a body gets a name that nobody knows, the same one throughout the text, so that what stands around it decides. */
function withOtherBodies(record, random) {
  const names = new Map();
  const pick = (list) => list[Math.floor(random() * list.length)];
  const other = (word, make) => {
    if (!names.has(word)) names.set(word, make());
    return names.get(word);
  };
  return rewrite(record, ({ t }, surface) => {
    const words = surface.split(' ');
    if (t !== 'ORG') return surface;
    if (/^\p{Lu}{2,6}$/u.test(surface))
      return other(surface, () => (random() < 0.7 ? acronym(surface.length, random) : surface));
    if (words.length === 1)
      return /^\p{Lu}\p{Ll}{3,}$/u.test(surface)
        ? other(surface, () => (random() < 0.7 ? brand(pick, random) : surface))
        : surface;
    if (!tails.test(words.at(-1).replace(/\.$/, '')) || tails.test(words[0]) || !/^\p{Lu}\p{Ll}{3,}$/u.test(words[0]))
      return surface;
    return [
      other(words[0], () => (random() < 0.5 ? (random() < 0.5 ? pick(towns) : brand(pick, random)) : words[0])),
      ...words.slice(1),
    ].join(' ');
  });
}

function acronym(length, random) {
  return Array.from({ length }, () => 'ABCDEFGHIKLMNOPRSTUVWZ'.charAt(Math.floor(random() * 22))).join('');
}

const onsets = 'b br c ch cl d dr f fl g gr h j k kr l m n p pl qu r s sh sk sl sm sn st t tr v w x y z'.split(' ');
const rimes = 'a e i o u ai ea io oo an ar el en er in ir on or um un ax ex ix ox'.split(' ');
const ends = 'a o x n r s tech ix ex ly io ia on is co net soft pay pal corp lab bit max med ra va do'.split(' ');

/** A made-up name of a firm: `Zipmex`, `Smoore`. */
function brand(pick, random) {
  if (random() < 0.25) return pick(towns);
  const middle = random() < 0.5 ? pick(onsets) + pick(rimes) : '';
  const word = pick(onsets) + pick(rimes) + middle + pick(ends);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function hash(text) {
  let h = 7;
  for (let i = 0; i < text.length; i++) h = (h * 31 + text.charCodeAt(i)) % 1000003;
  return h;
}

/** Replaces annotated stretches by what `change` makes of them, and shifts the annotation. */
function rewrite({ id, text, ents }, change) {
  const sorted = [...ents].sort((a, b) => a.s - b.s);
  const changed = [];
  let out = '';
  let at = 0;
  for (const entity of sorted) {
    if (entity.s < at) continue;
    out += text.slice(at, entity.s);
    const start = out.length;
    out += change(entity, text.slice(entity.s, entity.e));
    changed.push({ ...entity, s: start, e: out.length });
    at = entity.e;
  }
  return { id: `${id}+`, text: out + text.slice(at), ents: changed };
}

/** Scraped text often has `Mei - yu` and `Carl ’ s` for `Mei-yu` and `Carl’s`. */
function withSpacedHyphens({ id, text, ents }) {
  const inserted = [];
  const spaced = text.replace(/(?<=\p{L})-(?=\p{L})|(?<=\p{L})['’](?=s\b)/gu, (mark, offset) => {
    inserted.push(offset, offset + 1);
    return ` ${mark} `;
  });
  const shift = (offset, isEnd) =>
    offset + inserted.filter((place) => (isEnd ? place < offset : place <= offset - 1)).length;
  return { id, text: spaced, ents: ents.map(({ s, e, t }) => ({ s: shift(s, false), e: shift(e, true), t })) };
}

function asHeadline({ id, text, ents }) {
  const line = text.split('\n', 1)[0];
  const end = /[.!?](?= |$)/.exec(line.slice(60))?.index;
  const cut = end === undefined ? line.length : 60 + end;
  if (cut > headlineLength) return null;
  return { id: `${id}^`, text: text.slice(0, cut), ents: ents.filter(({ e }) => e <= cut) };
}

function inCapitals(record) {
  if (record === null) return null;
  const text = record.text.toUpperCase();
  return text.length === record.text.length ? { ...record, text } : null;
}

function inTitleCase(record) {
  if (record === null) return null;
  return {
    ...record,
    text: record.text.replace(/(?<![\p{L}\p{N}'’])\p{Ll}(?=\p{L}{3})/gu, (letter) => letter.toUpperCase()),
  };
}
