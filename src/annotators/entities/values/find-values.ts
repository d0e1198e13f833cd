import type { Document, TagLayer } from '../../../model/document.ts';
import type { DateValue, EntityType, NormalisedValue } from '../../../model/entity.ts';
import type { Gazetteer, Resources } from '../../../model/resources.ts';
import type { Span } from '../../../model/span.ts';
import { foreignKinds } from '../../../text/positions/blocks.ts';
import { countryOfPeople, placeKey } from '../places/gazetteer.ts';
import { readAnchor } from './anchored.ts';
import { parseIsoDay } from './calendar.ts';
import { readCount } from './counts.ts';
import type { DateMatch } from './date-expression.ts';
import { readDate } from './dates.ts';
import { directionAt } from './direction.ts';
import { type Lexeme, lex } from './lexemes.ts';
import { readMeasure } from './measures.ts';
import { type MoneyContext, readMoney } from './money.ts';
import { startsNumber } from './numbers.ts';
import { resolveDate } from './resolve-date.ts';
import { shiftDate } from './shift-date.ts';
import { readTime } from './times.ts';

/** A date, time, sum, percentage or quantity in the text; `value` is null where it could not be resolved. */
export interface ValueMention {
  readonly span: Span;
  readonly type: Extract<EntityType, 'date' | 'time' | 'money' | 'percent' | 'quantity'>;
  readonly value: NormalisedValue | null;
  /** `nominal` for a date told from another (`last month`), `value` for one of the calendar and for all other values. */
  readonly form: 'value' | 'nominal';
}

/** Finds the values of a document by linear grammar, in text order, never overlapping. Dates are resolved against the article's date. */
export function findValues(
  document: Document,
  tags: TagLayer,
  gazetteer: Gazetteer,
  { currencies, units }: Pick<Resources, 'currencies' | 'units'>,
): readonly ValueMention[] {
  const { article } = document;
  const reference = article.date ? parseIsoDay(article.date.value) : null;
  const money: MoneyContext = {
    currencies,
    bareDollar: /\b(?:US|U\.S\.|A|AU|C|CA|NZ|HK|S|NT)\s?\$\d/.test(article.text) ? null : 'USD',
    countryOf: (words) => (gazetteer.byName.get(placeKey(words)) ?? countryOfPeople(gazetteer, words))?.code ?? null,
  };
  const mentions: ValueMention[] = [];
  for (const block of article.blocks) {
    if (foreignKinds.has(block.kind)) continue;
    const lexemes = lex(article.text, block);
    let previous: DateValue | null = null;
    for (let at = 0; at < lexemes.length; ) {
      if (!mayStart(lexemes, at)) {
        at++;
        continue;
      }
      const found = longest(document, tags, lexemes, at, money, units);
      if (!found) {
        at++;
        continue;
      }
      const resolve = (date: DateMatch, span: Span): DateValue | null =>
        resolveDate(date, { reference, direction: directionAt(document, tags, span.start), previous });
      const counted = found.value?.kind === 'duration' ? countFrom(lexemes, at, found.to, resolve) : null;
      const value: NormalisedValue | null = counted ?? (found.date ? resolve(found.date, found.span) : found.value);
      if (value?.kind === 'date') previous = value;
      const { span, type, form } = counted ? ({ ...found, type: 'date', form: 'nominal' } as const) : found;
      mentions.push({ span, type, value, form });
      at = found.to;
    }
  }
  return mentions;
}

/** The date that a stretch of time before `after` or `before` leads to, where the one that it is counted from is told. */
function countFrom(
  lexemes: readonly Lexeme[],
  from: number,
  to: number,
  resolve: (date: DateMatch, span: Span) => DateValue | null,
): DateValue | null {
  const anchored = readAnchor(lexemes, from, to);
  const first = anchored && lexemes[anchored.anchor.from];
  const base = anchored && first ? resolve(anchored.anchor, first) : null;
  return anchored && base ? shiftDate(anchored.unit, anchored.by, base) : null;
}

interface Found extends ValueMention {
  readonly to: number;
  readonly date: ReturnType<typeof readDate>;
}

/** The longest of what the readers see at a position; the first of equals. */
function longest(
  document: Document,
  tags: TagLayer,
  lexemes: readonly Lexeme[],
  at: number,
  money: MoneyContext,
  units: Resources['units'],
): Found | null {
  const candidates: Found[] = [];
  const add = (
    from: number,
    to: number,
    type: ValueMention['type'],
    value: NormalisedValue | null,
    date: Found['date'] = null,
  ) => {
    const [first, last] = [lexemes[from], lexemes[to - 1]];
    if (first && last)
      candidates.push({ span: { start: first.start, end: last.end }, type, value, form: formOf(date), to, date });
  };
  const date = readDate(lexemes, at);
  if (date) add(date.from, date.to, 'date', null, date);
  const isNumber = startsNumber(lexemes[at]);
  const sum = isNumber || maySignMoney(lexemes[at]) ? readMoney(lexemes, at, money) : null;
  if (sum) add(sum.from, sum.to, 'money', sum.value);
  const measure = isNumber ? readMeasure(lexemes, at, units) : null;
  if (measure) add(at, measure.to, measure.value.kind === 'percent' ? 'percent' : 'quantity', measure.value);
  const time = readTime(lexemes, at);
  if (time) add(at, time.to, 'time', time.value);
  let best: Found | null = null;
  for (const candidate of candidates) if (!best || candidate.to > best.to) best = candidate;
  return best ?? countAt(document, tags, lexemes, at);
}

function formOf(date: Found['date']): ValueMention['form'] {
  return date?.expression.kind === 'shift' || date?.expression.kind === 'stretch' ? 'nominal' : 'value';
}

function countAt(document: Document, tags: TagLayer, lexemes: readonly Lexeme[], at: number): Found | null {
  const count = readCount(document, tags, lexemes, at);
  const first = lexemes[at];
  if (!count || !first) return null;
  let to = count.to;
  while (to < lexemes.length && (lexemes[to]?.start ?? 0) < count.end) to++;
  return {
    span: { start: first.start, end: count.end },
    type: 'quantity',
    value: count.value,
    form: 'value',
    to,
    date: null,
  };
}

/** Marks and short capitalised words: `$`, `US`, `Rs`. */
function maySignMoney(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === 'mark' || (lexeme !== undefined && lexeme.text !== lexeme.norm);
}

/** Words that a value may start with, besides short capitalised ones (`Rs`, `US`, `Q3`). */
const startingWords = new Set(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety half dozens scores tens hundreds thousands millions billions trillions
  yesterday today tonight tomorrow last past previous this current next coming upcoming noon midday midnight
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  sunday monday tuesday wednesday thursday friday saturday sundays mondays tuesdays wednesdays thursdays fridays saturdays tues thurs
  spring summer autumn fall winter first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth xv xvi xvii xviii xix xx xxi`.split(
    /\s+/,
  ),
);

/** Words after `a` that make a number or a stretch of time of it. */
const sizes = new Set(
  `dozen hundred thousand lakh million crore billion trillion day night week fortnight month quarter year decade century`.split(
    ' ',
  ),
);

/** Cheap test before the readers are asked. */
function mayStart(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at];
  if (!lexeme) return false;
  if (lexeme.kind === 'number') return true;
  if (lexeme.kind === 'mark') return !/^[.,;:"()“”!?-]$/.test(lexeme.norm);
  const next = lexemes[at + 1];
  if (!next) return startingWords.has(lexeme.norm);
  if (lexeme.norm === 'the') return next.norm === 'day';
  if (lexeme.norm === 'a' || lexeme.norm === 'an') return sizes.has(next.norm) || next.text === '$';
  if (startingWords.has(lexeme.norm)) return true;
  return (
    lexeme.text.length <= 4 &&
    (next.kind === 'number' || next.text === '$' || next.text === '.') &&
    /^\p{Lu}/u.test(lexeme.text)
  );
}
