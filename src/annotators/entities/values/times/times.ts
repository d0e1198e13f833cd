import type { TimeValue } from '../../../../model/entity.ts';
import type { Lexeme } from '../lexemes.ts';

/** A clock time with the index after it. */
interface TimeMatch {
  readonly to: number;
  readonly value: TimeValue;
}

const zones = new Set(
  'gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest ist jst kst aest aedt sgt hkt pkt wib msk eat wat cat sast nzst'.split(
    ' ',
  ),
);
const named: Readonly<Record<string, string>> = { noon: '12:00', midday: '12:00', midnight: '00:00' };

/** Reads a clock time: `10:30 a.m. EST`, `8am`, `5-9pm`, `1430 GMT`, `noon`, `6 o'clock`; a bare `10:30` where a word of time is before. */
export function readTime(lexemes: readonly Lexeme[], at: number): TimeMatch | null {
  const word = lexemes[at]?.norm ?? '';
  if (Object.hasOwn(named, word)) return withZone(lexemes, at + 1, named[word] ?? '');
  if (lexemes[at]?.kind !== 'number' || gluedToWord(lexemes, at)) return null;
  const start = readClock(lexemes, at);
  if (!start) return null;
  if (lexemes[start.to]?.norm === '-' || lexemes[start.to]?.norm === 'to') {
    const end = readClock(lexemes, start.to + 1);
    const half = end && readHalf(lexemes, end.to);
    if (end && half) return withZone(lexemes, half.to, clock(start, half.afternoon));
  }
  const half = readHalf(lexemes, start.to);
  if (half)
    return start.hour > 12 ? null : withZone(lexemes, endOfHours(lexemes, half.to), clock(start, half.afternoon));
  if (lexemes[start.to]?.norm === 'o' && lexemes[start.to + 2]?.norm === 'clock')
    return withZone(lexemes, start.to + 3, clock(start, null));
  const part = /^(?:in the (?:morning|afternoon|evening)|at night)$/.exec(
    lexemes
      .slice(start.to, start.to + (lexemes[start.to]?.norm === 'at' ? 2 : 3))
      .map(({ norm }) => norm)
      .join(' '),
  );
  if (part && start.hour <= 12) {
    const to = start.to + (part[0] === 'at night' ? 2 : 3);
    return withZone(lexemes, to, clock(start, part[0] !== 'in the morning'));
  }
  const zone = zones.has(lexemes[start.to]?.norm ?? '') || /^(?:hrs|hours|local)$/.test(lexemes[start.to]?.norm ?? '');
  const told = ['at', 'by', 'around', 'about', 'until', 'from', 'before', 'after', 'since', 'till'].includes(
    lexemes[at - 1]?.norm ?? '',
  );
  if (start.minutes && (zone || told)) return withZone(lexemes, start.to, clock(start, null));
  const military = /^([01]\d|2[0-3])([0-5]\d)$/.exec(lexemes[at]?.text ?? '');
  // `0900 hours` is a time, `1200 hours` may be a length.
  if (military && lexemes[start.to]?.norm === 'hours' && lexemes[at]?.text.startsWith('0'))
    return withZone(lexemes, at + 2, `${military[1]}:${military[2]}`);
  return military && zone && lexemes[start.to]?.norm !== 'hours'
    ? withZone(lexemes, at + 1, `${military[1]}:${military[2]}`)
    : null;
}

/** After `9am`: the end of `-5pm`, where that follows. */
function endOfHours(lexemes: readonly Lexeme[], at: number): number {
  if (lexemes[at]?.norm !== '-' && lexemes[at]?.norm !== 'to') return at;
  const end = readClock(lexemes, at + 1);
  return (end && readHalf(lexemes, end.to)?.to) ?? at;
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly minutes: boolean;
  readonly to: number;
}

function readClock(lexemes: readonly Lexeme[], at: number): Clock | null {
  const [hours, mark, minutes] = lexemes.slice(at, at + 3);
  if (hours?.kind !== 'number') return null;
  const decimal = /^(\d{1,2})\.([0-5]\d)$/.exec(hours.text);
  if (decimal) return { hour: Number(decimal[1]), minute: Number(decimal[2]), minutes: false, to: at + 1 };
  if (!/^\d{1,4}$/.test(hours.text)) return null;
  if (mark?.norm === ':' && mark.glued && minutes?.glued && /^[0-5]\d$/.test(minutes.text) && Number(hours.text) < 24) {
    return { hour: Number(hours.text), minute: Number(minutes.text), minutes: true, to: at + 3 };
  }
  return { hour: Number(hours.text), minute: 0, minutes: false, to: at + 1 };
}

/** `am`, `a.m.`, `p.m`, `pm`. */
function readHalf(lexemes: readonly Lexeme[], at: number): { readonly afternoon: boolean; readonly to: number } | null {
  const [first, dot, second, last] = lexemes.slice(at, at + 4);
  if (first?.norm === 'am' || first?.norm === 'pm') return { afternoon: first.norm === 'pm', to: at + 1 };
  if ((first?.norm !== 'a' && first?.norm !== 'p') || dot?.norm !== '.' || second?.norm !== 'm') return null;
  return { afternoon: first.norm === 'p', to: last?.norm === '.' && last.glued ? at + 4 : at + 3 };
}

function clock({ hour, minute }: Clock, afternoon: boolean | null): string {
  const full = afternoon === null ? hour : (hour % 12) + (afternoon ? 12 : 0);
  return `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function withZone(lexemes: readonly Lexeme[], at: number, iso: string): TimeMatch {
  const lexeme = lexemes[at];
  if (lexeme && zones.has(lexeme.norm) && lexeme.text === lexeme.text.toUpperCase()) {
    return { to: at + 1, value: { kind: 'time', iso, zone: lexeme.text, date: null } };
  }
  if (lexeme?.norm === 'local' && lexemes[at + 1]?.norm === 'time')
    return { to: at + 2, value: { kind: 'time', iso, zone: 'local', date: null } };
  return { to: at, value: { kind: 'time', iso, zone: null, date: null } };
}

function gluedToWord(lexemes: readonly Lexeme[], at: number): boolean {
  const before = lexemes[at - 1];
  return lexemes[at]?.glued === true && before !== undefined && /[\p{L}\d:/.$£€_-]$/u.test(before.norm);
}
