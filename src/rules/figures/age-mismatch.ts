import type { Article } from '../../model/article.ts';
import type { Document, Sentence } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { blockAt } from '../../text/positions/blocks.ts';
import { readCount } from '../../text/read-count.ts';
import { defineRule } from '../rule.ts';

/** An age, or a number of years, that does not fit the years beside it. */
export const ageMismatch = defineRule({
  id: 'age-mismatch',
  description: 'An age or a number of years does not fit the years beside it: 61, who was born in 1972.',
  reason: 'One of the two is wrong, and those who are meant will write in.',
  severity: 'warning',
  presets: ['recommended', 'strict', 'draft'],
  precision: null,
  fixable: null,
  bad: 'May 3, 2024\nOffice opens\nBy Anna Smith\n\nTom Brandel, 61, who was born in 1972, spoke in the town hall.\n',
  good: 'May 3, 2024\nOffice opens\nBy Anna Smith\n\nTom Brandel, 51, who was born in 1972, spoke in the town hall.\n',
  options: {},
  messages: {
    age: 'born in {year}, that is {right} years old, not {wrong}',
    ago: '{year} was {right} years ago, not {wrong}',
    span: 'from {from} to {to} is {right} years, not {wrong}',
    reversed: '{to} is before {from}',
    death: '{wrong} in the headline, {right} in the story',
    two: 'two ages: {right} and {wrong}',
  },
  needs: ['document'],
  *check({ article, document }, { words }) {
    const now = yearOf(article);
    const latest = now === null ? latestYear(article.text) : null;
    yield* deathAges(article);
    for (const sentence of document.sentences) {
      if (!blockAt(article, sentence.start)) continue;
      const text = article.text.slice(sentence.start, sentence.end);
      for (const report of twoAges(text, words.numbers)) yield placed(report, sentence.start);
      if (!/\d{4}/.test(text)) continue;
      for (const report of agesIn(text, now, latest)) yield placed(report, sentence.start);
      for (const report of spansIn(document, sentence, now, words.numbers)) yield report;
    }
  },
});

const diesAt =
  /\b(?:dies|dead|died|killed)(?: suddenly| peacefully)?,? (?:at (?:the age of |age )?|aged? |age )(\d{1,3})\b(?![-–,.:]?\d)/gi;

/** The age at which somebody died, in the headline and in the story, where each has one. */
function* deathAges({ text, headline, body }: Article): Generator<AgeReport> {
  if (!headline || !body) return;
  const deathsIn = (part: Span) => [...text.slice(part.start, part.end).matchAll(diesAt)];
  const [above, ...more] = deathsIn(headline);
  if (!above || more.length > 0) return;
  const ages = new Set(deathsIn(body).map(([, age]) => Number(age)));
  const [right] = ages;
  if (ages.size !== 1 || right === undefined || right === Number(above[1])) return;
  const start = headline.start + above.index;
  const data = { right, wrong: Number(above[1]) };
  yield { messageId: 'death', data, span: { start, end: start + above[0].length } };
}

interface AgeReport {
  readonly messageId: 'death' | 'two' | 'age' | 'ago' | 'span' | 'reversed';
  readonly data: Readonly<Record<string, string | number>>;
  readonly span: Span;
}

function placed(report: AgeReport, by: number): AgeReport {
  return { ...report, span: { start: report.span.start + by, end: report.span.end + by } };
}

function yearOf({ date }: Article): number | null {
  const year = Number(date?.value.slice(0, 4));
  return Number.isInteger(year) && year > 1000 ? year : null;
}

/** An article without a date is taken to be at most so many years younger than the latest year that it names. */
const mostAfter = 15;

/** The latest year that a text names, not counting those to come; null where it names none. */
function latestYear(text: string): number | null {
  const years = [...text.matchAll(/(?<![\d.,$£€-])(?:19|20)[0-4]\d(?![\d.,]*\d)/g)].map(([year]) => Number(year));
  return years.length === 0 ? null : Math.max(...years);
}

const bothAges =
  /(?<![\p{L}\d-])(\d{1,3}|\p{L}{3,9}(?:-\p{L}{3,5})?)[- ]year[- ]old (?:\p{L}[\p{L}.]* ){0,4}\p{Lu}[\p{L}'’-]+, (\d{1,3}),/gu;

/** `Sixty-three-year-old Anna Kerr, 61,`: two ages around one name. */
function* twoAges(text: string, numbers: Readonly<Record<string, number>>): Generator<AgeReport> {
  if (!/year[- ]old/.test(text)) return;
  for (const match of text.matchAll(bothAges)) {
    const [shown, first = '', second = ''] = match;
    const parts = first
      .toLowerCase()
      .split('-')
      .map((part) => (/^\d/.test(part) ? Number(part) : (numbers[part] ?? Number.NaN)));
    const right = parts.reduce((sum, part) => sum + part, 0);
    const wrong = Number(second);
    if (!(right > 0) || right === wrong) continue;
    yield { messageId: 'two', data: { right, wrong }, span: { start: match.index, end: match.index + shown.length } };
  }
}

const born =
  /\b(?:was |who was |is |were )?born\b[^.;!?\d]{0,40}(?:\b(?:in|on)\b[^.;!?]{0,20}?)?\b((?:18|19|20)\d\d)\b/gi;
const ages = [
  /,? (?:aged |now |age )?(\d{1,3})(?:,| years? old|-year-old)/g,
  /\b(?:aged?|at the age of|is now|turned|turns|at) (\d{1,3})\b(?! (?:percent|per cent|minutes|hours|days|weeks|months|km|miles|metres|meters|p\.?m|a\.?m))/g,
  /\b(\d{1,3})-year-old\b/g,
];
/** `May 3,`: a day and no age. */
const ofMonth =
  /\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?,?$/;
const died =
  /\b(?:died|dead|death|killed|passed away|executed|murdered)\b[^.;!?]{0,60}?\b(?:in |on [^.;!?\d]{0,20}\d{0,2},? ?)?((?:18|19|20)\d\d)\b/;

/** A birth year and an age in one sentence: today's, or at the death whose year is given. */
function* agesIn(text: string, now: number | null, latest: number | null): Generator<AgeReport> {
  const births = [...text.matchAll(born)];
  const [birth] = births;
  if (!birth || births.length > 1) return;
  const year = Number(birth[1]);
  const span = { start: birth.index, end: birth.index + birth[0].length };
  const death = died.exec(text);
  const deathYear = death && Number(death[1]) > year ? Number(death[1]) : null;
  const found = new Map(
    ages
      .flatMap((pattern) => [...text.matchAll(pattern)])
      .map((match) => [match.index + match[0].indexOf(match[1] ?? ''), match]),
  );
  const printed = [...found.values()]
    .filter(({ index, 0: { length } }) => index + length <= span.start || index >= span.end)
    .filter(
      ({ index, 0: shown }) => !ofMonth.test(text.slice(Math.max(0, index - 12), index + (/^,/.test(shown) ? 1 : 0))),
    );
  const [age] = printed;
  if (!age || printed.length > 1) return;
  const [shown, number] = age;
  const isThen =
    /\b(?:when|at the age|at) /.test(text.slice(Math.max(0, age.index - 14), age.index + 8)) && deathYear === null;
  const others = [...text.matchAll(/\b(?:18|19|20)\d\d\b/g)].filter(
    ({ 0: other }) => Number(other) !== year && Number(other) !== deathYear,
  );
  // The only other year may be that of the sentence: `61, who was born in 1972, spoke on May 3, 2024`.
  const [own] = others;
  const isDated = own && /\b\p{Lu}\p{Ll}{2,8}\.? \d{1,2},? $/u.test(text.slice(Math.max(0, own.index - 16), own.index));
  if (!isThen && now === null && deathYear === null && latest !== null && Number(number) > latest - year + mostAfter) {
    const start = Math.min(span.start, age.index + (/^[, ]*/.exec(shown)?.[0].length ?? 0));
    const end = Math.max(span.end, age.index + shown.length);
    yield {
      messageId: 'age',
      data: { year, right: `at most ${latest - year + mostAfter}`, wrong: Number(number) },
      span: { start, end },
    };
    return;
  }
  if (isThen || others.length > 1 || (own && !isDated)) return;
  const until = deathYear ?? (own ? Number(own[0]) : now);
  if (until === null || until < year) return;
  const right = until - year;
  const wrong = Number(number);
  if (wrong === right || wrong === right - 1) return;
  const start = Math.min(span.start, age.index + (/^[, ]*/.exec(shown)?.[0].length ?? 0));
  yield {
    messageId: 'age',
    data: { year, right: `${right - 1} or ${right}`, wrong },
    span: { start, end: Math.max(span.end, age.index + shown.length) },
  };
}

const afterAgo = /^ years? ago,? (?:(?:back )?in|when it was|on) (?:[\p{L}]+ (?:\d{1,2},? )?)?((?:18|19|20)\d\d)\b/u;
const beforeAgo =
  /\b(?:in|since) ((?:18|19|20)\d\d)(?:,| —| –| \()? ?(?:(?:some|about|exactly|around|nearly|almost|just|more than|over) )?$/i;
/** `30 years after the fire of 1995` */
const yearsAfter =
  /^ years? (?:after|since|on from) (?:the |that |its |her |his )?(?:\p{L}[\p{L}'’-]* ){1,4}(?:of|in) ((?:18|19|20)\d\d)\b/u;
const today = /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tonight|this (?:week|month|year))\b/;

/** Whether a sentence is of these days alone: it names one, and no more than one year. */
function isToday(words: string): boolean {
  return today.test(words) && (words.match(/\b(?:18|19|20)\d\d\b/g)?.length ?? 0) === 1;
}

const fromTo = /\b(?:from|between) ((?:18|19|20)\d\d) (?:to|until|till|and|through) ((?:18|19|20)\d\d)\b/g;

/** Years since a year that is named (`22 years ago, in 2010`), and between two (`from 2001 to 2010, 12 years`). */
function* spansIn(
  { tokens, article: { text } }: Document,
  sentence: Sentence,
  now: number | null,
  numbers: Readonly<Record<string, number>>,
): Generator<AgeReport> {
  const words = text.slice(sentence.start, sentence.end);
  for (const match of words.matchAll(fromTo)) {
    const [shown, from = '', to = ''] = match;
    const start = sentence.start + match.index;
    const span = { start, end: start + shown.length };
    if (Number(to) < Number(from)) yield { messageId: 'reversed', data: { from, to }, span };
  }
  const ranges = [...words.matchAll(fromTo)];
  for (let at = sentence.from; at < sentence.to; at++) {
    const count = readCount(tokens, at, sentence.to, numbers);
    const [first, last] = [tokens[at], count && tokens[count.to - 1]];
    if (!count || !first || !last) continue;
    at = count.to - 1;
    const after = text.slice(last.end, Math.min(sentence.end, last.end + 60));
    const before = text.slice(Math.max(sentence.start, first.start - 40), first.start);
    if (
      /\b(?:about|around|some|nearly|almost|roughly|more than|over|least|than|than a|up to|a|approximately|decades?) $/i.test(
        before,
      )
    )
      continue;
    const ago = afterAgo.exec(after);
    const since = /^ years? (?:ago|later|earlier)\b/.test(after) ? beforeAgo.exec(before) : null;
    const afterEvent = isToday(words) ? yearsAfter.exec(after) : null;
    const year = Number(ago?.[1] ?? afterEvent?.[1] ?? (/^ years? ago\b/.test(after) ? since?.[1] : undefined));
    if (now !== null && year > 0 && year <= now) {
      if (Math.abs(now - year - count.amount) > 1) {
        const whole = ago ?? afterEvent;
        const end = whole ? last.end + whole[0].length : last.end + (/^ years? ago/.exec(after)?.[0].length ?? 0);
        const start = whole ? first.start : first.start - (since?.[0].length ?? 0);
        yield { messageId: 'ago', data: { year, right: now - year, wrong: count.amount }, span: { start, end } };
      }
      continue;
    }
    const [range] = ranges;
    if (ranges.length !== 1 || !range || !/^(?: years?\b|-year\b)/.test(after)) continue;
    const isBeside =
      /^(?:[^.;\d]{0,40})(?:,|\(|for|a total of)/.test(words.slice(range.index + range[0].length)) ||
      /\bfor $/.test(before);
    const [from, to] = [Number(range[1]), Number(range[2])];
    const right = to - from;
    if (
      !isBeside ||
      right <= 0 ||
      Math.abs(right - count.amount) <= 1 ||
      /^ years? (?:ago|old|earlier|later|after|before)/.test(after)
    )
      continue;
    if (/^-year-old/.test(after)) continue;
    yield {
      messageId: 'span',
      data: { from, to, right, wrong: count.amount },
      span: { start: first.start, end: last.end },
    };
  }
}
