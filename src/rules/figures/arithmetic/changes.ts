import type { Span } from '../../../model/span.ts';
import { type Amount, areAlike, isYear } from './amounts.ts';

/** A change whose verb says something else than its two numbers. */
export interface WrongChange {
  readonly verb: string;
  readonly from: number;
  readonly to: number;
  readonly span: Span;
}

const up =
  'rose|risen|rises|rise|rising|increased|increases|increasing|increase|climbed|climbs|jumped|grew|grown|grows|gained|surged|soared|raised|hiked|up|widened';
const down =
  'fell|fallen|falls|fall|falling|dropped|drops|declined|declines|decreased|decreases|decrease|shrank|shrunk|plunged|slumped|slipped|sank|tumbled|cut|reduced|lowered|slashed|down|narrowed|dipped';
const times: Readonly<Record<string, readonly [least: number, most: number]>> = {
  doubl: [1.75, 2.45],
  tripl: [2.6, 3.45],
  trebl: [2.6, 3.45],
  quadrupl: [3.6, 4.5],
  halv: [0.4, 0.58],
};
const verb = new RegExp(`\\b(?:(${up})|(${down})|((?:doubl|tripl|trebl|quadrupl|halv)(?:ed|es|ing|e)))\\b`, 'giu');

/** `fell from 12 to 14`, `doubled from 20 to 30`: two numbers of one unit with `from` and `to`, and the nearest verb of change before them. */
export function wrongChangeIn(text: string, sentence: Span, amounts: readonly Amount[]): WrongChange | null {
  for (const [index, first] of amounts.entries()) {
    const next = amounts[index + 1];
    const range = first.low === first.high ? null : wrongRange(text, sentence, first);
    if (range) return range;
    if (!next || first.low !== first.high || next.low !== next.high || !areAlike(first, next) || isYear(first))
      continue;
    const between = text.slice(first.span.end, next.span.start);
    const before = text.slice(Math.max(sentence.start, first.span.start - 60), first.span.start);
    const isFrom =
      /\bfrom (?:about |around |nearly |some |just )?$/i.test(before) &&
      /^(?: \p{L}+){0,5} to (?:about |around |nearly |some |just )?$/u.test(between);
    const isTo =
      /\bto (?:about |around |nearly |some |just )?$/i.test(before) &&
      /^(?: \p{L}+){0,5},? from (?:about |around |nearly |some |just )?$/u.test(between);
    if (!isFrom && !isTo) continue;
    const [from, to] = isFrom ? [first.low, next.low] : [next.low, first.low];
    const words = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), 0));
    const said = [...words.matchAll(verb)].at(-1);
    if (!said || from <= 0 || to <= 0) continue;
    const [shown, isUp, isDown, isTimes] = said;
    const factor = isTimes ? factorOf(shown) : undefined;
    const isWrong = isUp ? to < from : isDown ? to > from : factor !== undefined && isOutside(to / from, factor);
    if (!isWrong || /\b(?:almost|nearly|more than|not|never|if)\b/i.test(words)) continue;
    const start =
      Math.max(sentence.start, first.span.start - 60) + Math.max(before.length - words.length, 0) + said.index;
    return { verb: shown, from, to, span: { start, end: next.span.end } };
  }
  return null;
}

/** `from $12 million to $14 million`, read as one range: which number is printed first shows its direction. */
function wrongRange(text: string, sentence: Span, { span, low, high }: Amount): WrongChange | null {
  const shown = text.slice(span.start, span.end);
  const before = text.slice(Math.max(sentence.start, span.start - 50), span.start);
  const whole = /^from /i.test(shown) ? before : /\bfrom $/i.test(before) ? before : null;
  const printed = Number(/\d[\d,]*(?:\.\d+)?/.exec(shown)?.[0].replaceAll(',', ''));
  if (whole === null || !(printed > 0) || !/\bto\b/.test(shown)) return null;
  const scaleOf = (value: number) => [1, 1e3, 1e6, 1e9, 1e12].some((size) => Math.abs(value / size - printed) < 1e-9);
  if (scaleOf(low) === scaleOf(high)) return null;
  const [from, to] = scaleOf(low) ? [low, high] : [high, low];
  const words = whole.slice(Math.max(whole.lastIndexOf(','), whole.lastIndexOf(';'), 0));
  const said = [...words.matchAll(verb)].at(-1);
  if (!said || /\b(?:not|never|if|anywhere|range|vary|varies)\b/i.test(words)) return null;
  const [word, isUp, isDown, isTimes] = said;
  const factor = isTimes ? factorOf(word) : undefined;
  const isWrong = isUp ? to < from : isDown ? to > from : factor !== undefined && isOutside(to / from, factor);
  if (!isWrong) return null;
  return { verb: word, from, to, span };
}

function factorOf(word: string): readonly [number, number] | undefined {
  return times[Object.keys(times).find((stem) => word.toLowerCase().startsWith(stem)) ?? ''];
}

function isOutside(ratio: number, [least, most]: readonly [number, number]): boolean {
  return ratio < least || ratio > most;
}
