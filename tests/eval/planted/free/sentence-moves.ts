import { dayBefore, lastWeekday, monthDay } from './days.ts';
import { capital, type Move, rewording, small, turning } from './move.ts';
import synonyms from './synonyms.json' with { type: 'json' };

const bothWays = new Set(synonyms.bothWays);
const others = new Map(
  synonyms.pairs.flatMap(([first = '', second = '']) => [
    [first, second] as const,
    ...(bothWays.has(first) ? [[second, first] as const] : []),
  ]),
);

/** A word by one that means the same. */
const synonym = rewording(/(?<![\p{L}-])\p{Ll}{3,}(?: \p{Ll}{2,})?(?![\p{L}-])/gu, ([words], random) => {
  const [first = '', second] = words.split(' ');
  if (random.below(3) === 0) return null;
  if (second !== undefined && others.has(words)) return others.get(words) ?? null;
  const one = others.get(first);
  const two = second === undefined ? undefined : others.get(second);
  if (one !== undefined) return second === undefined ? one : `${one} ${second}`;
  return two === undefined ? null : `${first} ${two}`;
});

const numberWords = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** `12` as `twelve`, `three` as `3`, before a plural noun. */
const notation = rewording(
  /(?<![\p{L}\d.,$£€-])(?:(?:[2-9]|1[0-2])|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))(?= \p{Ll}{3,}s(?!\p{L}))/gu,
  ([words]) => {
    const value = numberWords.indexOf(words);
    return value < 0 ? (numberWords[Number(words)] ?? null) : String(value);
  },
);

/** `$1.2 million` as `$1.2m` or `1.2 million dollars`. */
const sum = rewording(/\$(\d[\d,.]*\d|\d) (million|billion|trillion)(?![\p{L}-])/gu, ([, amount, unit = ''], random) =>
  random.below(2) === 0
    ? `$${amount}${{ million: 'm', billion: 'bn', trillion: 'tn' }[unit]}`
    : `${amount} ${unit} dollars`,
);

/** A long number rounded. */
const rounding = rewording(
  /(?<![\p{L}\d.,$£€-])(\d{1,3}),(\d{3})(?= \p{Ll}{3,})/gu,
  ([words, thousands = '', rest = '']) => {
    const value = Number(thousands + rest);
    const round = Number(value.toPrecision(2));
    return round === value ? words.replace(',', '') : `about ${round.toLocaleString('en-US')}`;
  },
);

/** `45 percent` as `45%` and back, a broken one rounded. */
const percentage = rewording(
  /(?<![\p{L}\d.,-])(\d+)(\.\d+)? ?(?:percent|per cent|%)/gu,
  ([words, whole = '', rest], random) => {
    if (rest !== undefined && random.below(2) === 0) return `about ${Math.round(Number(whole + rest))}%`;
    return words.endsWith('%') ? `${whole}${rest ?? ''} percent` : `${whole}${rest ?? ''}%`;
  },
);

const shortened: readonly (readonly [string, string])[] = [
  ['United States', 'US'],
  ['United Kingdom', 'UK'],
  ['European Union', 'EU'],
  ['United Nations', 'UN'],
  ['Federal Bureau of Investigation', 'FBI'],
  ['Environmental Protection Agency', 'EPA'],
  ['Department of Justice', 'DOJ'],
  ['Justice Department', 'DOJ'],
  ['National Rifle Association', 'NRA'],
  ['Supreme Court', 'high court'],
  ['Prime Minister', 'PM'],
  ['Senator', 'Sen.'],
  ['Representative', 'Rep.'],
  ['Governor', 'Gov.'],
];
const longForms = new Map(shortened.slice(0, 6).map(([long, short]) => [short, long]));
const shortForms = new Map(shortened);

/** A name by its abbreviation, or the other way round. */
const abbreviation = rewording(
  /(?<![\p{L}.-])(?:[A-Z][a-z]+(?: of)? (?:[A-Z][a-z]+ )?(?:of )?[A-Z][a-z]+|[A-Z]{2,3}|Senator|Representative|Governor)(?![\p{L}.-])/gu,
  ([words]) => shortForms.get(words) ?? longForms.get(words) ?? null,
);

/** A full name by its family name, or the other way round. */
const personName = rewording(
  /(?<![\p{L}.] ?)(?:(\p{Lu}\p{Ll}+) )?(\p{Lu}\p{Ll}{2,})(?![\p{L}’'-]| \p{Lu})/gu,
  ([, given, family = ''], _, { people }) => {
    const known = people.get(family);
    if (known === undefined || (given !== undefined && given !== known)) return null;
    return given === undefined ? `${known} ${family}` : family;
  },
);

const titles: Readonly<Record<string, string>> = {
  'Sen.': 'the senator',
  Senator: 'the senator',
  'Gov.': 'the governor',
  Governor: 'the governor',
  President: 'the president',
  Mayor: 'the mayor',
  'Rep.': 'the representative',
  Professor: 'the professor',
  Judge: 'the judge',
  Minister: 'the minister',
};

/** A titled name by the title alone. */
const roleForName = rewording(
  /(?<![\p{L}-] ?)(Sen\.|Senator|Gov\.|Governor|President|Mayor|Rep\.|Professor|Judge|Minister)(?: \p{Lu}\p{Ll}+){1,2}(?![\p{L}’'-]| \p{Lu})/gu,
  (match) => {
    const words = titles[match[1] ?? ''];
    return words === undefined ? null : match.index === 0 ? capital(words) : words;
  },
);

/** A weekday by its date. */
const absoluteDate = turning(
  /^(.*\b(?:said|was|were|told|had|announced|\p{L}+ed) .*?)\bon (Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?=[ ,.])(?! (?:morning|afternoon|evening|night))(.*)$/u,
  ([, before = '', weekday = '', after = ''], _, { published }) =>
    /\b(?:will|next|last|every|would)\b/.test(before)
      ? null
      : `${before}on ${monthDay(lastWeekday(published, weekday))}${after}`,
);

const yesterday = rewording(
  /(?<!\p{L})yesterday(?!\p{L})/gu,
  (_, __, { published }) => `on ${monthDay(dayBefore(published))}`,
);

/** `On Friday, X` as `X on Friday`. */
const dayLast = turning(
  /^((?:On (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|In (?:January|February|March|April|May|June|July|August|September|October|November|December|\d{4})|Last (?:week|month|year))(?: (?:morning|afternoon|evening|night))?),? ([^,;]+)\.$/u,
  ([, day = '', rest = '']) => `${capital(rest)} ${small(day).replace(/^Last/, 'last')}.`,
);

/** `X said that Y` as `Y, X said` or `According to X, Y`. */
const attribution = turning(
  /^((?:The |A )?[\p{L}’'. -]{3,40}?) (?:said|says|stated|told reporters)(?: on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)? (?:that )?((?:the|a|an|its?|his|her|their|they|he|she|there|it|more|some|many|most|\p{Lu}\p{Ll}+) [^.;:]+)\.$/u,
  ([, who = '', what = ''], random) => {
    if (/\b(?:who|which|but|and|as|when)\b/.test(who)) return null;
    return random.below(2) === 0 ? `${capital(what)}, ${small(who)} said.` : `According to ${small(who)}, ${what}.`;
  },
);

/** `When A, B` as `B when A`. */
const clauseOrder = turning(
  /^(After|When|While|Because|If|Although|Before|As) ([^,]+), ([^,;]+)\.$/u,
  ([, how = '', first = '', second = '']) => `${capital(second)} ${how.toLowerCase()} ${first}.`,
);
const clauseFirst = turning(
  /^([^,;]{20,}) (after|when|because|although|before|while) ((?:the|a|an|its|his|her|their|it|they|he|she|\p{Lu}\p{Ll}+) [^,;]+)\.$/u,
  ([, first = '', how = '', second = '']) =>
    /\b(?:said|says|told|that)\b/.test(first) ? null : `${capital(how)} ${second}, ${small(first)}.`,
);

const transitive =
  'approved|rejected|arrested|killed|launched|signed|released|announced|passed|blocked|opened|closed|attacked|defeated|criticized|criticised|praised|accused|charged|ordered|supported|opposed|published|endorsed|adopted|introduced|banned|fired|bought|sold|won|built|found|led|held';
const participles: Readonly<Record<string, string>> = { built: 'built', won: 'won', led: 'led' };

/** `A approved B` as `B was approved by A`. */
const passive = turning(
  new RegExp(
    `^((?:The |A |An )?(?:[\\p{L}’'.-]+ ){0,3}[\\p{L}’'.-]+) (${transitive}) ((?:the|a|an|its|his|her|their) (?:[\\p{Ll}’'-]+ ){0,2}[\\p{Ll}’'-]+?)((?: (?:on|in|at|after|before|for|with|by) [^,;]+)?)\\.$`,
    'u',
  ),
  ([, who = '', verb = '', what = '', rest = '']) => {
    if (/\b(?:who|which|that|has|have|had|was|were|is|are|be|been|he|she|they|it|and)\b/i.test(`${who} ${what}`))
      return null;
    return `${capital(what)} ${/s$/.test(what) && !/ss$/.test(what) ? 'were' : 'was'} ${participles[verb] ?? verb} by ${small(who)}${rest}.`;
  },
);

/** `B was approved by A` as `A approved B`. */
const active = turning(
  new RegExp(
    `^((?:The |A |An )?(?:[\\p{L}’'.-]+ ){0,3}[\\p{L}’'.-]+) (?:was|were) (${transitive}) by ((?:the |a |an )?(?:[\\p{L}’'.-]+ ){0,2}[\\p{L}’'.-]+)((?: (?:on|in|at|after) [^,;]+)?)\\.$`,
    'u',
  ),
  ([, what = '', verb = '', who = '', rest = '']) =>
    /\b(?:who|which|that|and|he|she|they|it)\b/i.test(what) ? null : `${capital(who)} ${verb} ${small(what)}${rest}.`,
);

/** What a writer may leave out: an insertion between commas, brackets, an adverb at the start. */
const shorter: Move = (sentence) => {
  if (/[“”"]/.test(sentence)) return null;
  const bare = sentence
    .replace(/ \([^)]*\)/g, '')
    .replace(/, (?:which|who|whose|where) [^,]+,/g, '')
    .replace(/^(?:Meanwhile|However|In addition|Moreover|Indeed|Still|Also|But|And),? (\p{L})/u, (_, letter: string) =>
      letter.toUpperCase(),
    )
    .replace(/, (?:which|where) [^,]+\.$/, '.');
  return bare === sentence ? null : bare;
};

/** `“…,” said X` as `“…,” X said` and back; as `X said: “…”`. */
const quoteOrder: Move = (sentence, random) => {
  const match =
    /^([“"][^”"]{10,}),([”"]) (?:said (\p{Lu}[\p{L}’'. -]+)|(\p{Lu}[\p{L}’'. -]+) (?:said|says|added))\.$/u.exec(
      sentence,
    );
  if (!match) return null;
  const [, words, mark, after, before] = match;
  const who = after ?? before ?? '';
  if (/\b(?:who|he|she|they)\b/i.test(who)) return null;
  return random.below(2) === 0
    ? `${who} said: ${words}.${mark}`
    : `${words},${mark} ${after ? `${who} said` : `said ${who}`}.`;
};

/** Every way of saying one sentence otherwise. */
export const sentenceMoves: Readonly<Record<string, Move>> = {
  synonym,
  notation,
  sum,
  rounding,
  percentage,
  abbreviation,
  personName,
  roleForName,
  absoluteDate,
  yesterday,
  dayLast,
  attribution,
  clauseOrder,
  clauseFirst,
  passive,
  active,
  shorter,
  quoteOrder,
};
