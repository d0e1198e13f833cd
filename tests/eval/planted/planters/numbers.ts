import { adding, addingLine, type Planted, type Planter, replace } from '../planter.ts';
import { paragraphsOf, type Story } from '../story.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const months = 'January February March April May June July August September October November December'.split(' ');
const shortMonths = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** A meeting is called for a weekday that its date does not fall on. */
export const wrongWeekday: Planter = (story, random) => {
  const date = new Date(Date.UTC(2010 + random.below(20), random.below(12), 1 + random.below(28)));
  const wrong = random.pick(weekdays.filter((day) => day !== weekdays[(date.getUTCDay() + 6) % 7]));
  const [day, year] = [date.getUTCDate(), date.getUTCFullYear()];
  const [month, short] = [months[date.getUTCMonth()], shortMonths[date.getUTCMonth()]];
  const written = [
    `${wrong}, ${month} ${day}, ${year}`,
    `${wrong}, ${short} ${day}, ${year}`,
    `${wrong}, ${day} ${month} ${year}`,
    `${wrong} ${day} ${month} ${year}`,
    `${wrong}, the ${day}th of ${month} ${year}`,
    `${month} ${day}, ${year}, a ${wrong}`,
  ];
  const places = ['A hearing will be held on DATE, at noon.', 'The letter was sent on DATE, the clerk said.'];
  const sentence = random.pick(places).replace('DATE', random.pick(written));
  return adding(() => [sentence], paragraphsOf)(story, random);
};

/** A day that only the day of reading can tell; the story's own date is cut. */
export const agingDay: Planter = (story, random) => {
  const undated = { ...story, text: withoutDate(story.text) };
  return adding(
    () => [
      'The council met again last night.',
      'The talks resumed yesterday.',
      'A second vote is expected tomorrow.',
      'The police closed the road this morning.',
      'Yesterday, the court heard two witnesses.',
      'The mayor will speak tonight.',
      'The bridge reopens tomorrow morning.',
      'Workers cleared the street yesterday afternoon.',
      'The board will decide this afternoon.',
      'A man was rescued from the river late last night.',
    ],
    paragraphsOf,
  )(undated, random);
};

/** Two numbers for one toll, in two places. */
export const twoTolls: Planter = (story, random) => {
  const first = 11 + random.below(40);
  const second = first + 1 + random.below(9);
  const [before, after] = random.pick(tolls);
  return inTwoPlaces(story, before.replace('N', String(first)), after.replace('N', String(second)));
};

const tolls: readonly (readonly [string, string])[] = [
  ['The crash left N people dead.', 'The N dead were brought to a school.'],
  ['A blast on the same street killed N people in 1998.', 'The blast in 1998 killed N people, the plaque says.'],
  ['At the market, N people were injured.', 'The hospital treated the N injured.'],
  ['The police arrested N people on Sunday.', 'The N arrested on Sunday were released.'],
  ['The landslide left N people missing.', 'The N missing are from one village.'],
  ['Rebels wounded N soldiers on the border.', 'The N soldiers wounded on the border were flown home.'],
  ['The storm caused N deaths.', 'The storm and its N deaths are not forgotten.'],
  ['In the flood, N people died.', 'The N people who died in the flood were buried here.'],
];

/** The headline has another amount than the body. */
export const changedHeadlineNumber: Planter = (story, random) => {
  const lines = story.text.split('\n');
  const index = lines.findIndex((line) => line.length > 20 && !/^By /.test(line));
  const headline = lines[index];
  if (headline === undefined) return null;
  const start = lines.slice(0, index).join('\n').length + (index > 0 ? 1 : 0);
  const amounts = [...headline.matchAll(/\$(\d+)(?= million| billion|$|\s)/g)];
  if (amounts.length > 0) {
    const { 1: digits = '', index: at } = random.pick(amounts);
    const place = { start: start + at + 1, end: start + at + 1 + digits.length };
    return replace(story, place, String(Number(digits) * 2 + 1 + random.below(5)));
  }
  const shares = [...story.text.matchAll(/(\d+) (percent|million)/g)].map(([words]) => words);
  const money = [...story.text.matchAll(/\$\d+(?: million| billion)?/g)].map(([words]) => words);
  const possible = [...shares.filter((words) => words.endsWith('percent')), ...money];
  if (possible.length === 0) return null;
  const changed = random.pick(possible).replace(/\d+/, (digits) => String(Number(digits) * 3 + 1 + random.below(5)));
  const words = random.pick([`${headline}, ${changed} at stake`, `${changed} at stake as ${headline}`]);
  return replace(story, { start, end: start + headline.length }, words);
};

/** A percentage that does not follow from the two amounts beside it. */
export const wrongSum: Planter = (story, random) => {
  const from = 10 * (2 + random.below(30));
  const to = Math.round(from * (1.1 + random.below(60) / 100));
  const right = (100 * (to - from)) / from;
  const wrong = Math.round(right + (random.below(2) === 0 ? right * 0.6 + 3 : -right * 0.5 - 2));
  return adding(
    () =>
      [
        `The rent went from $${from} to $${to}, a rise of ${Math.abs(wrong)} percent.`,
        `Membership grew from ${from} to ${to}, an increase of ${Math.abs(wrong)} percent.`,
        `The price of a ticket rose ${Math.abs(wrong)} percent, from $${from} to $${to}.`,
        `Sales fell from $${to} million to $${from} million, a drop of ${Math.abs(wrong) + 60} percent.`,
        `The fee climbed to $${to} from $${from}, or ${Math.abs(wrong)} percent.`,
        `Of the ${to} houses, ${from} were damaged, or ${Math.round((100 * from) / to) - 12} percent.`,
        `${from} of ${to} members (${Math.round((100 * from) / to) - 15} percent) voted.`,
        `The number of patients jumped by ${Math.abs(wrong)}% from ${from} to ${to}.`,
      ].filter((sentence) => !/ (?:0|-\d+)(?: percent|%)/.test(sentence)),
    paragraphsOf,
  )(story, random);
};

/** The difference of two rates is called percent. */
export const percentForPoints: Planter = (story, random) => {
  const from = 3 + random.below(20);
  const by = 1 + random.below(5);
  const to = from + by;
  return adding(
    () => [
      `Unemployment went from ${from} percent to ${to} percent, a ${by} percent rise.`,
      `The tax goes up from ${from}% to ${to}%, an increase of ${by}%.`,
      `Turnout fell from ${to} percent to ${from} percent, a drop of ${by} percent.`,
      `The interest rate climbed ${by} percent, from ${from} percent to ${to} percent.`,
      `The party’s share rose to ${to} percent from ${from} percent, a gain of ${by} percent.`,
      `Inflation slowed by ${by} percent to ${from} percent from ${to} percent.`,
      `Support dropped from ${to} per cent in May to ${from} per cent in June, a decline of ${by} per cent.`,
      `The poverty rate is ${to} percent, up ${by} percent from ${from} percent in 2010.`,
    ],
    paragraphsOf,
  )(story, random);
};

/** A statistic that nobody answers for. */
export const unsourcedStatistic: Planter = (story, random) =>
  addingLine(
    [
      `Crime in the city fell by ${11 + random.below(20)} percent in 2014, the sharpest drop in 30 years.`,
      'More than 60 percent of the country’s bridges are older than 50 years.',
      'Unemployment in the region is three times as high as in the capital.',
      'One in four households in the county spends half of its income on rent.',
      'The country imported $40 billion of food in 2012, twice as much as in 2002.',
      'Taxes in the state are 20 percent higher than in any of its neighbors.',
      'About 9 million people in the country have no health insurance.',
      'The average wage has fallen by 7 percent since 2008.',
      'Violent crime rose by 12 percent in the first half of 2015.',
      'The state spends $9,000 a year on each pupil, less than any other.',
    ],
    paragraphsOf,
  )(story, random);

function inTwoPlaces(story: Story, before: string, after: string): Planted | null {
  const paragraphs = paragraphsOf(story);
  const [first, second] = [paragraphs[1], paragraphs.at(-2)];
  if (!first || !second || first === second) return null;
  const { text } = story;
  const changed = `${text.slice(0, first.end)} ${before}${text.slice(first.end, second.end)} ${after}`;
  return { text: changed + text.slice(second.end), span: { start: first.end, end: changed.length } };
}

function withoutDate(text: string): string {
  return text
    .replace(/^(?:\p{Lu}\p{Ll}+ \d{1,2}, \d{4})\n/u, '')
    .replace(/^([\p{Lu} ]{4,}), \p{Lu}\p{Ll}+\.? \d{1,2} (?=\()/mu, '$1 ');
}
