import type { Span } from 'newsan';
import type { Random } from './random.ts';

/** Sorts of changes that are planted into a faithful draft. */
export const plantKinds = [
  'name',
  'number',
  'date',
  'unit',
  'role',
  'negation',
  'direction',
  'speaker',
  'quotation',
  'reordered',
  'modality',
  'ranking',
  'place',
  'invented',
] as const;
/** Sort of a planted change. */
export type PlantKind = (typeof plantKinds)[number];

/** A draft with one change, and where in it that stands. */
export interface Plant {
  readonly kind: PlantKind;
  readonly draft: string;
  readonly span: Span;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = ['January', 'February', 'March', 'April', 'June', 'July', 'August', 'September', 'October', 'November'];
const given = ['Marta', 'Oleg', 'Ines', 'Tariq', 'Bente', 'Kofi'];
const numberWords = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const invented = [
  'A warehouse of the postal service burned down the same evening.',
  'Two swimmers set a national record in the lake a day later.',
  'The local museum will lend its oldest violin to a school next year.',
];

interface Pattern {
  readonly find: RegExp;
  change(match: RegExpExecArray, random: Random): string | null;
}

const swaps = (pairs: readonly (readonly [string, string])[]) =>
  new Map(
    pairs.flatMap(([a, b]) => [
      [a, b],
      [b, a],
    ]),
  );
const opposites = swaps([
  ['rose', 'fell'],
  ['increased', 'decreased'],
  ['higher', 'lower'],
  ['won', 'lost'],
  ['more', 'less'],
  ['before', 'after'],
  ['opened', 'closed'],
  ['gained', 'lost'],
  ['above', 'below'],
  ['supported', 'opposed'],
  ['supports', 'opposes'],
  ['raised', 'cut'],
  ['fewer', 'more'],
  ['accepted', 'rejected'],
  ['growing', 'shrinking'],
]);
const certain: Readonly<Record<string, string>> = {
  'may be': 'is',
  'might be': 'is',
  'could be': 'is',
  'plans to': 'will',
  'plan to': 'will',
  'is expected to': 'will',
  'are expected to': 'will',
  'is accused of': 'admitted',
  'are accused of': 'admitted',
  'was accused of': 'admitted',
  'allegedly ': '',
  'reportedly ': '',
  'could have': 'has',
  'may have': 'has',
  'might have': 'has',
};
const rankings: Readonly<Record<string, string>> = {
  largest: 'smallest',
  biggest: 'second-biggest',
  highest: 'lowest',
  oldest: 'youngest',
  'the first': 'the second',
  'first time': 'third time',
  second: 'fourth',
  most: 'least',
  best: 'worst',
};
const places = [
  'Ohio',
  'Texas',
  'Iowa',
  'Florida',
  'Nevada',
  'London',
  'Paris',
  'Chicago',
  'Boston',
  'Washington',
  'Russia',
  'China',
  'Iran',
  'Syria',
  'Israel',
  'Germany',
  'France',
  'India',
  'Kenya',
  'Australia',
  'Canada',
  'Mexico',
  'Ukraine',
  'Japan',
];
const units = swaps([
  ['million', 'billion'],
  ['kilometres', 'miles'],
  ['days', 'weeks'],
  ['months', 'years'],
  ['hours', 'minutes'],
  ['feet', 'inches'],
  ['pounds', 'ounces'],
  ['tons', 'pounds'],
  ['dollars', 'euros'],
  ['metres', 'kilometres'],
]);
const roles = swaps([
  ['senator', 'governor'],
  ['Sen.', 'Gov.'],
  ['spokesman', 'lawyer'],
  ['spokeswoman', 'lawyer'],
  ['director', 'deputy director'],
  ['President', 'Vice President'],
  ['minister', 'former minister'],
  ['mayor', 'former mayor'],
  ['chief executive', 'chief financial officer'],
  ['professor', 'student'],
  ['chairman', 'treasurer'],
  ['chairwoman', 'treasurer'],
  ['congressman', 'councilman'],
  ['secretary of state', 'secretary of defense'],
  ['founder', 'chairman'],
]);

const word = (words: Iterable<string>) =>
  new RegExp(`(?<![\\w-])(?:${[...words].map((each) => each.replace('.', '\\.')).join('|')})(?![\\w-])`, 'g');

const patterns: Readonly<Partial<Record<PlantKind, Pattern>>> = {
  name: {
    find: /(?<=[a-z,] )([A-Z][a-z]{2,}) ([A-Z][a-z]{3,})(?= (?:said|told|has|had|was|is|will)\b)/g,
    change: ([, , family = ''], random) => `${random.pick(given)} ${family}`,
  },
  number: {
    find: /(?<![\w.,$-])([2-9]|[1-9]\d|two|three|four|five|six|seven|eight|nine|ten)(?= (?:people|percent|per cent|years|states|votes|points|men|women|others|members|children|days|weeks|months|times|seats)\b|%)/g,
    change: ([number = ''], random) => {
      const word = numberWords.indexOf(number);
      return word < 0
        ? String(Number(number) + 1 + random.below(7))
        : (numberWords.filter((_, at) => at !== word)[random.below(numberWords.length - 1)] ?? null);
    },
  },
  date: {
    find: word([...weekdays, ...months]),
    change: ([name = ''], random) =>
      random.pick((weekdays.includes(name) ? weekdays : months).filter((each) => each !== name)),
  },
  unit: { find: word(units.keys()), change: ([unit = '']) => units.get(unit) ?? null },
  role: { find: word(roles.keys()), change: ([role = '']) => roles.get(role) ?? null },
  negation: {
    find: /(?<=[a-z] )(will|would|has|have|is|was|were|can|could|did)( not)?(?= [a-z]+)/g,
    change: ([, auxiliary = '', not]) => (not ? auxiliary : `${auxiliary} not`),
  },
  direction: { find: word(opposites.keys()), change: ([direction = '']) => opposites.get(direction) ?? null },
  speaker: {
    find: /(?<=[”"] )([A-Z][a-z]{2,})(?= said\b)/g,
    change: (_, random) => random.pick(given),
  },
  quotation: {
    find: /(?<=[“"](?:[\w’']+ ){2,6})(?:very|really|never|always|must|should|good|great|bad|first|only)(?=(?: [\w’']+){2,}[^“”"]{0,80}[”"])/g,
    change: ([found = '']) =>
      ({ must: 'may', should: 'could', never: 'seldom', always: 'often', good: 'fair', bad: 'poor' })[found] ?? 'quite',
  },
  reordered: {
    find: /(?<=[“"](?:[\w’']+ ){1,6})([\w’']+ [\w’']+) ([\w’']+ [\w’']+)(?=(?: [\w’']+){1,}[^“”"]{0,80}[”"])/g,
    change: ([, first = '', second = '']) => (first === second ? null : `${second} ${first}`),
  },
  modality: { find: word(Object.keys(certain)), change: ([words = '']) => certain[words] ?? null },
  ranking: { find: word(Object.keys(rankings)), change: ([words = '']) => rankings[words] ?? null },
  place: {
    find: word(places),
    change: ([name = ''], random) => random.pick(places.filter((each) => each !== name)),
  },
};

/** Plants one change of a sort into a draft; null where there is no place for it. */
export function plantChange(draft: string, kind: PlantKind, random: Random): Plant | null {
  if (kind === 'invented') {
    const sentence = random.pick(invented);
    const start = draft.trimEnd().length + 2;
    return { kind, draft: `${draft.trimEnd()}\n\n${sentence}\n`, span: { start, end: start + sentence.length } };
  }
  const pattern = patterns[kind];
  if (!pattern) return null;
  const matches = [...draft.matchAll(pattern.find)].filter(
    ({ index }) => kind === 'quotation' || kind === 'reordered' || !isQuoted(draft, index),
  );
  if (matches.length === 0) return null;
  const match = random.pick(matches);
  const changed = pattern.change(match, random);
  if (changed === null || changed === match[0]) return null;
  const { index } = match;
  return {
    kind,
    draft: draft.slice(0, index) + changed + draft.slice(index + match[0].length),
    span: { start: index, end: index + changed.length },
  };
}

/** Whether an offset stands in quotation marks: what is changed there is a changed quotation. */
function isQuoted(draft: string, offset: number): boolean {
  const paragraph = draft.slice(draft.lastIndexOf('\n', offset) + 1, offset);
  return paragraph.lastIndexOf('“') > paragraph.lastIndexOf('”') || (paragraph.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** A faithful draft in other words, by rule: abbreviations written out or the other way round, sentences left out, verb and speaker exchanged. */
export function paraphrase(text: string, random: Random): string {
  const plain = text
    .replace(/(\d) percent\b/g, '$1%')
    .replace(
      /\$(\d[\d.]*) (million|billion)\b/g,
      (_, amount: string, unit: string) => `$${amount}${unit === 'million' ? 'm' : 'bn'}`,
    )
    .replace(/\bUnited States\b/g, 'US')
    .replace(/\b(\d)(\d{3})\b(?= (?:people|votes|jobs))/g, '$1,$2')
    .replace(/,” ([A-Z][a-z]+) said\./g, ',” said $1.')
    .replace(/\babout (?=\d)/g, 'around ')
    .replace(/\bpurchased\b/g, 'bought')
    .replace(/\bbegan\b/g, 'started');
  const paragraphs = plain.split(/\n{2,}/);
  const kept = paragraphs.filter((_, index) => index < 2 || random.below(4) > 0);
  return `${kept.join('\n\n').trimEnd()}\n`;
}
