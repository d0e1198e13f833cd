import type { Document, TagLayer } from '../../../model/document.ts';
import type { DateValue } from '../../../model/entity.ts';
import { append } from '../../../model/lists/append.ts';
import type { Gazetteer } from '../../../model/resources/places.ts';
import type { Resources } from '../../../model/resources.ts';
import { foreignKinds } from '../../../text/positions/blocks.ts';
import { placeKey } from '../../../text/words/place-key.ts';
import { countryOfPeople } from '../places/gazetteer.ts';
import { homeCurrencyOf } from './amounts/money/home-currency.ts';
import type { MoneyContext } from './amounts/money/money.ts';
import { readNumber } from './amounts/numbers.ts';
import type { DateMatch } from './dates/date-expression.ts';
import { type Lexeme, lex } from './lexemes.ts';
import { longest } from './read-value.ts';
import { dayOf, parseIsoDay, partsOf, spanValue } from './resolve/calendar.ts';
import { settle } from './settle-value.ts';
import { mayStart } from './starts.ts';
import { dateTimes } from './times/time-dates.ts';
import type { Found, Scene, ValueMention } from './value-mention.ts';

/** Finds the values of a document by linear grammar, in text order, never overlapping. Dates are resolved against the article's date. */
export function findValues(
  document: Document,
  tags: TagLayer,
  gazetteer: Gazetteer,
  { currencies, units, links, timeWords: words }: Pick<Resources, 'currencies' | 'units' | 'links' | 'timeWords'>,
): readonly ValueMention[] {
  const { article } = document;
  const money: MoneyContext = {
    currencies,
    home: homeCurrencyOf(article, { gazetteer, currencies, places: links.places }),
    countryOf: (name) => (gazetteer.byName.get(placeKey(name)) ?? countryOfPeople(gazetteer, name))?.code ?? null,
  };
  const reference = article.date ? parseIsoDay(article.date.value) : null;
  const scene: Scene = { document, tags, money, units, words, scheduled: words.scheduled, reference };
  const mentions: ValueMention[] = [];
  let previous: DateValue | null = null;
  for (const block of article.blocks) {
    if (foreignKinds.has(block.kind)) continue;
    const lexemes = lex(article.text, block);
    const found = findInBlock(scene, lexemes, block.kind === 'headline', previous);
    previous = null;
    for (const { value } of found) if (value?.kind === 'date') previous = value;
    append(mentions, dateTimes(found, article.text, reference));
  }
  return mentions;
}

/** The values of one block; `before` is the last date of the block before it. */
function findInBlock(
  scene: Scene,
  lexemes: readonly Lexeme[],
  isHeadline: boolean,
  before: DateValue | null,
): readonly ValueMention[] {
  const mentions: ValueMention[] = [];
  let previous = before;
  let period: DateValue | null = null;
  let floor = 0;
  for (let at = 0; at < lexemes.length; ) {
    const found = mayStart(lexemes, at, scene.words) ? longest(scene, lexemes, at, floor) : null;
    if (!found) {
      at++;
      continue;
    }
    const mention = settle(scene, lexemes, found, isHeadline, { previous, period });
    if (mention.value?.kind === 'date') {
      previous = mention.value;
      if (mention.value.precision === 'quarter' || found.date?.expression.kind === 'months') period = previous;
      else period = periodEnded(lexemes, found.from, mention.value) ?? period;
    }
    mentions.push(mention);
    at = found.to;
    const other = found.date?.other && otherDay(lexemes, found.date.other);
    if (other) {
      const next = settle(scene, lexemes, other, isHeadline, { previous, period });
      mentions.push(next);
      if (next.value?.kind === 'date') previous = next.value;
      at = other.to;
    }
    floor = at;
  }
  return mentions;
}

/** The quarter or months that end on a day: `the quarter ended Sept. 30`, `for the nine months ended Sept. 30`. */
function periodEnded(lexemes: readonly Lexeme[], from: number, value: DateValue): DateValue | null {
  if (!/^(?:ended|ending)$/.test(lexemes[from - 1]?.norm ?? '') || value.precision !== 'day') return null;
  const { year, month } = partsOf(parseIsoDay(value.start) ?? 0);
  const noun = lexemes[from - 2]?.norm;
  if (noun === 'quarter') {
    const quarter = spanValue(dayOf(year, month - 2, 1), dayOf(year, month + 1, 0), 'quarter');
    return { ...quarter, iso: `${quarter.start.slice(0, 4)}-Q${Math.ceil(month / 3)}` };
  }
  const count = noun === 'months' ? readNumber(lexemes, from - 3)?.amount : null;
  return count ? spanValue(dayOf(year, month - count + 1, 1), dayOf(year, month + 1, 0), 'interval') : null;
}

/** The second day of `Oct. 13 and 14, 1989`. */
function otherDay(lexemes: readonly Lexeme[], { from, to, ...day }: NonNullable<DateMatch['other']>): Found | null {
  const [first, last] = [lexemes[from], lexemes[to - 1]];
  if (!first || !last) return null;
  const expression = { kind: 'day', ...day, last: null, weekday: null } as const;
  const date: DateMatch = { from, to, expression, part: null, dayPart: null, mod: null, approximate: false };
  return {
    span: { start: first.start, end: last.end },
    type: 'date',
    value: null,
    timex: null,
    form: 'value',
    at: from,
    from,
    to,
    date,
  };
}
