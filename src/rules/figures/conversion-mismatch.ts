import type { NormalisedValue } from '../../model/entity.ts';
import type { RuleWords } from '../../model/resources/rule-words.ts';
import { overlaps, type Span } from '../../model/span.ts';
import { blockAt } from '../../text/positions/blocks.ts';
import { defineRule } from '../rule.ts';

/** What is between a measure and the same in another unit. */
const between =
  /^,? ?(?:\(|\[|—|–|,|or|i\.e\.)(?: ?(?:about|around|roughly|approximately|nearly|almost|just over|just under|some|or|a little (?:over|under)|c\.?|~))*[ ]?$/i;

/** A measure with its conversion, which is not the same. */
export const conversionMismatch = defineRule({
  id: 'conversion-mismatch',
  description: 'A measure and its conversion to another unit do not agree: 9.3 km (15 miles).',
  reason: 'One of the two numbers is wrong, and half of the readers rely on it.',
  severity: 'warning',
  presets: ['recommended', 'strict', 'draft'],
  precision: null,
  fixable: null,
  bad: 'The wreck lies 9.3 km (15 miles) off the coast.',
  good: 'The wreck lies 15 km (9.3 miles) off the coast.',
  options: { tolerance: 0.2 },
  messages: { differs: '{first} is {right} {unit}, not {second}' },
  needs: ['entities'],
  *check({ article, entities }, { options, words }) {
    const { text } = article;
    const done: Span[] = [];
    for (const [index, first] of entities.mentions.entries()) {
      const second = entities.mentions[index + 1];
      if (!second || second.span.start - first.span.end > 24 || first.form !== 'value') continue;
      if (!between.test(text.slice(first.span.end, second.span.start)) || !blockAt(article, first.span.start)) continue;
      const a = measureOf(entities.entities[first.entity]?.value ?? null);
      const b = measureOf(entities.entities[second.entity]?.value ?? null);
      if (!a || !b || a.unit === b.unit || isMetric(a.unit) === isMetric(b.unit)) continue;
      const previous = entities.mentions[index - 1];
      // `5ft 6in (168cm)`: the inches are half of a height.
      if (previous?.type === 'quantity' && first.span.start - previous.span.end <= 6) continue;
      const right = convert(signed(text, first.span.start, a), b.unit, words.measures);
      const factor = convert({ amount: 1, unit: a.unit }, b.unit, words.measures) ?? 1;
      const [given, shown] = [first, second].map(({ span }) => text.slice(span.start, span.end));
      if (right === null || isDifference(a, b)) continue;
      if (
        isNear(
          right,
          shown ?? '',
          signed(text, second.span.start, b).amount,
          given ?? '',
          factor,
          options.tolerance,
          b.unit,
        )
      )
        continue;
      done.push(first.span);
      yield {
        messageId: 'differs',
        data: {
          first: text.slice(first.span.start, first.span.end),
          ...inUnit(Math.abs(right) < 10 ? Math.round(right * 10) / 10 : Math.round(right), b.unit),
          second: text.slice(second.span.start, second.span.end),
        },
        span: { start: first.span.start, end: second.span.end },
      };
    }
    for (const { span, ...data } of wrongDegrees(text)) {
      if (blockAt(article, span.start) && !done.some((other) => overlaps(other, span)))
        yield { messageId: 'differs' as const, data, span };
    }
  },
});

/** A number with the name of its unit, in the plural but for one. */
function inUnit(right: number, unit: string): { readonly right: number; readonly unit: string } {
  if (right === 1) return { right, unit };
  const plural = unit
    .replace(/^foot/, 'feet')
    .replace(/^inch/, 'inches')
    .replace(/^degree\b/, 'degrees');
  return {
    right,
    unit: plural === unit && !/s$/.test(unit) ? unit.replace(/^\p{L}+(?: mile| foot)?/u, (word) => `${word}s`) : plural,
  };
}

/** `5 feet, 10 inches` is one height: a conversion goes from one system of units to the other. */
function isMetric(unit: string): boolean {
  return /met(?:re|er)|gram|lit(?:re|er)|hectare|tonne|watt|Celsius/.test(unit);
}

/** `2 degrees Celsius (3.6 degrees Fahrenheit)` of warming: a difference, converted without the 32. */
function isDifference(a: Measure, b: Measure): boolean {
  const ratio = a.unit === 'degree Celsius' ? b.amount / a.amount : a.amount / b.amount;
  return a.unit.startsWith('degree') && Math.abs(ratio - 1.8) < 0.35;
}

interface Measure {
  readonly amount: number;
  readonly unit: string;
}

function measureOf(value: NormalisedValue | null): Measure | null {
  if (value?.kind !== 'quantity' || value.ordinal || value.unit === null || value.amount === null) return null;
  return { amount: value.amount, unit: value.unit };
}

/** A minus sign is part of a temperature. */
function signed(text: string, start: number, measure: Measure): Measure {
  const isBelow =
    measure.unit.startsWith('degree') &&
    /(?:^|[\s(])(?:[-−–]|minus )$/i.test(text.slice(Math.max(0, start - 7), start));
  return isBelow && measure.amount > 0 ? { ...measure, amount: -measure.amount } : measure;
}

/** The measure in another unit; null where the two measure different things. */
function convert({ amount, unit }: Measure, to: string, measures: RuleWords['measures']): number | null {
  const [from, target] = [measures[unit], measures[to]];
  if (!from || !target || from[0] !== target[0]) return null;
  if (from[0] === 'temperature') return unit === 'degree Celsius' ? amount * 1.8 + 32 : (amount - 32) / 1.8;
  return (amount * from[1]) / target[1];
}

/** Conversions are rounded, as far as the numbers themselves are: `about 10 miles (15 km)`. */
function isNear(
  right: number,
  shown: string,
  amount: number,
  given: string,
  factor: number,
  tolerance: number,
  unit: string,
): boolean {
  if (unit.startsWith('degree')) return Math.abs(right - amount) <= 2.5;
  const rounding = 0.6 * (stepOf(shown) + stepOf(given) * factor);
  const slack = Math.min(Math.max(rounding, Math.abs(right) * 0.03, 0.6), Math.max(Math.abs(right) * tolerance, 0.6));
  return Math.abs(right - amount) <= slack;
}

/** What the last digit that counts stands for: 10 of `120`, 0.1 of `9.3`. */
function stepOf(words: string): number {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(words)?.[0].replaceAll(',', '') ?? '1';
  const [whole = '', fraction = ''] = digits.split('.');
  if (fraction !== '') return 10 ** -fraction.length;
  return 10 ** (whole.length - whole.replace(/0+$/, '').length);
}

/** Degrees with their sign or letter, as weather reports write them: `35C (95F)`, `-3°C (27°F)`. */
const degrees =
  /(?<![\p{L}\d.])([-−–]?\d{1,3}(?:\.\d)?) ?(?:°|º|degrees?)? ?(C|F)(?![\p{L}])(?: ?\(|, or )(?:about )?([-−–]?\d{1,3}(?:\.\d)?) ?(?:°|º|degrees?)? ?(C|F)(?!\p{L})/gu;

/** Degrees that are no values of the entity layer, and do not agree. */
function* wrongDegrees(text: string) {
  for (const match of text.matchAll(degrees)) {
    const [shown, first = '', from, second = '', to] = match;
    const [a, b] = [first, second].map((number) => Number(number.replace(/[−–]/, '-')));
    if (a === undefined || b === undefined || from === to) continue;
    const right = from === 'C' ? a * 1.8 + 32 : (a - 32) / 1.8;
    const isChange = Math.abs((from === 'C' ? b / a : a / b) - 1.8) < 0.35;
    if (isChange || Math.abs(right - b) <= 2.5) continue;
    yield {
      span: { start: match.index, end: match.index + shown.length },
      first: `${first}${from}`,
      right: Math.round(right),
      unit: to ?? '',
      second: `${second}${to}`,
    };
  }
}
