// Writes made-up articles as JSON Lines, to try a corpus of any size: `node tests/bench/make-articles.mjs COUNT FILE`. The same
// count gives the same bytes. Paragraphs of the fixtures stand between generated ones, and one article in fifty is a copy of an
// earlier one with changes, as wire copy is.

import { once } from 'node:events';
import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [count, file] = process.argv.slice(2);
if (!/^\d+$/.test(count ?? '') || file === undefined) throw new Error('usage: make-articles.mjs COUNT FILE');

/** Mulberry32, public domain: numbers from 0 to 1. */
function makeRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const given =
  'Ann Tom Maria Jonas Ruth Peter Ines Karl Lena Omar Grace Hugo Nadia Paul Vera Samuel Alice Ivan Clara David Esther Felix Joan Marcus'.split(
    ' ',
  );
const starts = 'Al Ber Cor Dal El Fer Gar Hol Iv Jan Kel Lor Mar Nor Os Pal Quin Ros Sal Tor Ul Van Wel Yar Zel'.split(
  ' ',
);
const ends = 'berg den ner ton well man sen ez ova ini ard wick ley stein mont rup ding field ster'.split(' ');
const roles = [
  'Mayor',
  'Sen.',
  'Police chief',
  'Professor',
  'Union president',
  'Governor',
  'harbour master',
  'Transport minister',
];
const places =
  'Northgate Harwick Ellesport Dunmore Castleford Milbrook Ravensea Ashby Kirkwall Lowton Westbury Oakhampton'.split(
    ' ',
  );
const things = [
  'the bridge',
  'the old harbour',
  'the water plant',
  'the tram line',
  'the school',
  'the hospital',
  'the dam',
  'the market hall',
];
const verbs = ['close', 'rebuild', 'sell', 'inspect', 'widen', 'repair', 'reopen', 'extend'];
const nouns =
  'engineers pillars budget voters lorries winter council tender permit survey inspectors families drivers ferries contract storm'.split(
    ' ',
  );
const sections = ['Local', 'Politics', 'Business', 'Traffic', 'Courts'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const fixtures = join(import.meta.dirname, '../../fixtures');
const texts = [
  'articles/iran-iraq-talks/article.txt',
  ...readdirSync(join(fixtures, 'clean')).map((name) => `clean/${name}`),
]
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .sort();
const borrowed = texts.flatMap((name) =>
  readFileSync(join(fixtures, name), 'utf8')
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part.length > 200),
);

function makeArticle(number) {
  const random = makeRandom(number + 1);
  const pick = (list) => list[Math.floor(random() * list.length)];
  // A few people are in the news often, most once.
  const person = () => {
    const who = makeRandom(Math.floor(20_000 * random() ** 3) + 7);
    const of = (list) => list[Math.floor(who() * list.length)];
    return { name: `${of(given)} ${of(starts)}${of(ends)}`, role: of(roles) };
  };
  const people = [person(), person(), person()];
  const [place, thing, verb] = [pick(places), pick(things), pick(verbs)];
  const amount = Math.floor(2 + random() * 900);
  const day = 1 + Math.floor(random() * 28);
  const month = Math.floor(random() * 12);
  const year = 2015 + Math.floor(random() * 10);
  const clause = () =>
    `the ${pick(nouns)} of ${pick(places)} would ${pick(verbs)} ${pick(things)} before the ${pick(nouns)} came back in ${2000 + Math.floor(random() * 40)}`;
  const surname = ({ name }) => name.split(' ')[1];
  const paragraphs = [
    `${place.toUpperCase()}, ${months[month].slice(0, 3)} ${day} (Wire) - ${people[0].role} ${people[0].name} said on Monday that ${place} would ${verb} ${thing} for $${amount} million.`,
    `"We have looked at ${clause()}, and ${amount % 7} of the ${pick(nouns)} agree," ${surname(people[0])} told reporters. "Nobody here wants ${thing} to fail."`,
    `${people[1].role} ${people[1].name} denied that ${clause()}. "It is not true that anybody was paid ${amount} dollars," ${surname(people[1])} said.`,
    pick(borrowed),
    `According to a report, ${amount} ${pick(nouns)} and ${Math.floor(random() * 5000)} ${pick(nouns)} were counted in ${place} by ${months[(month + 3) % 12]} ${year}.`,
    `Critics accused ${surname(people[0])} of waiting too long. ${people[2].name}, a resident of ${pick(places)}, said: "I saw how ${clause()}."`,
    `${surname(people[2])} added that ${clause()}, while ${clause()}.`,
  ];
  return {
    id: `made-${number}`,
    title: `${place} to ${verb} ${thing}, ${surname(people[0])} says`,
    date: `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    author: person().name,
    section: pick(sections),
    text: paragraphs.join('\n\n'),
  };
}

const out = createWriteStream(file);
for (let number = 0; number < Number(count); number++) {
  const copied = number % 50 === 49 ? makeArticle(number - 37) : null;
  const article = copied
    ? { ...copied, id: `made-${number}`, text: copied.text.replaceAll(' said', ' says') }
    : makeArticle(number);
  if (!out.write(`${JSON.stringify(article)}\n`)) await once(out, 'drain');
}
out.end();
await once(out, 'finish');
