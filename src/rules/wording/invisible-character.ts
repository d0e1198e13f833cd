import type { Edit } from '../../model/finding.ts';
import { type Span, textOf } from '../../model/span.ts';
import { decodeText } from '../../text/encoding/decode.ts';
import { makeEncoder } from '../../text/encoding/encode.ts';
import { decodeWindows1252 } from '../../text/encoding/windows-1252.ts';
import { defineRule, type Report } from '../rule.ts';

const names: Readonly<Record<number, string>> = {
  173: 'soft hyphen',
  8203: 'zero-width space',
  8206: 'left-to-right mark',
  8207: 'right-to-left mark',
  8288: 'word joiner',
  65279: 'byte-order mark',
  65533: 'replacement character',
};

// Tab and line breaks are layout; zero-width joiners are spelling in many scripts and in emoji.
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\uFFFD]/g;

// UTF-8 read as windows-1252: a lead byte's letter (whole, or with its accent apart) and a continuation byte's sign, which no
// language puts together.
const mojibake =
  /(?:(?:[ÃÂ]|A[\u0302\u0303])[\u0080-\u00BF\u0192\u02C6\u2020-\u2026\u2030\u2039\u2122€ŒŠŽœšžŸ]|â€[\u0098-\u009D™œ“”˜¦¢]|[ÄÅ][\u0080-\u00BF](?=\p{Ll}))+/gu;

/** Characters that nobody sees, and letters broken by a wrong encoding. */
export const invisibleCharacter = defineRule({
  id: 'invisible-character',
  description: 'An invisible character (zero-width, bidirectional, control), or text garbled by a wrong encoding.',
  reason: 'They break search and print, and can hide or reorder words.',
  severity: 'error',
  presets: ['recommended', 'strict', 'draft'],
  precision: { right: 30, judged: 30 },
  fixable: 'safe',
  bad: 'SÃ©golène Royal spoke of\u200B growth.',
  good: 'Ségolène Royal spoke of growth.',
  options: {},
  messages: {
    invisible: 'invisible character {name} ({code})',
    several: 'invisible character {name} ({code}), {count} in a row or close together',
    mojibake: 'garbled text “{text}”: UTF-8 decoded as windows-1252',
  },
  needs: [],
  inAnyLanguage: true,
  *check({ article }) {
    const { text } = article;
    const broken = [...text.matchAll(mojibake)].map(({ index, 0: letters }) => ({
      start: index,
      end: index + letters.length,
    }));
    for (const span of broken) {
      const letters = textOf(text, span);
      const meant = mendMojibake(letters, text.charAt(span.start - 1));
      yield {
        messageId: 'mojibake',
        data: { text: letters },
        span,
        ...(meant !== null && { fix: { safe: true, edits: [{ ...span, text: meant }] } }),
      };
    }
    for (const run of runsOf(text, broken)) {
      const point = text.codePointAt(run.places[0]) ?? 0;
      const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
      const data = { name: names[point] ?? kindOf(point), code };
      const fix = removeAll(text, run.places, point);
      const span = { start: run.places[0], end: (run.places.at(-1) ?? run.places[0]) + 1 };
      const count = run.places.length;
      yield count === 1
        ? { messageId: 'invisible', data, span, ...(fix && { fix }) }
        : { messageId: 'several', data: { ...data, count }, span, ...(fix && { fix }) };
    }
  },
});

/** Places of one invisible character that are reported together. */
interface Run {
  readonly places: [number, ...number[]];
}

/** Characters of visible text between two places of one run at most: soft hyphens of a text pasted from a typesetter are one slip. */
const widestGap = 24;

/** Invisible characters outside broken letters, in runs: the same character, on one line, each close to the one before. */
function runsOf(text: string, broken: readonly Span[]): readonly Run[] {
  const runs: Run[] = [];
  let next = 0;
  for (const { index, 0: character } of text.matchAll(invisible)) {
    while ((broken[next]?.end ?? Number.POSITIVE_INFINITY) <= index) next++;
    if ((broken[next]?.start ?? Number.POSITIVE_INFINITY) <= index) continue;
    const last = runs.at(-1)?.places;
    const before = last?.at(-1);
    const isSame =
      before !== undefined &&
      index - before <= widestGap &&
      text.charAt(before) === character &&
      !/[\r\n]/.test(text.slice(before, index));
    if (last && isSame) last.push(index);
    else runs.push({ places: [index] });
  }
  return runs;
}

/** Takes every place of a run out; null where one of them stands for something that nobody can know. */
function removeAll(text: string, places: readonly number[], point: number): Report['fix'] | null {
  const isDirection = point === 0x61c || (point >= 0x200e && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
  const edits = places.map((place) => editOf(text, place, point));
  const known = edits.filter((edit) => edit !== null);
  return known.length < edits.length ? null : { safe: !(isDirection && rightToLeft.test(text)), edits: known };
}

/** Direction matters to what is read where letters run from right to left. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** A sequence that shows a terminal its colours: nothing of it is text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const escapeSequence = /^\u001B(?:\[[0-9;?]{0,20}[A-Za-z]|\][^\u0007\u001B\n]{0,200}\u0007)/;

/** Takes the character out; null where it stands for something that nobody can know. */
function editOf(text: string, start: number, point: number): Edit | null {
  if (point === 0xfffd || (point >= 0xfff9 && point <= 0xfffb)) return null;
  if (point >= 0x80 && point < 0xa0) {
    const meant = decodeWindows1252(Uint8Array.of(point));
    return /[€…‘’“”•–—™]/.test(meant) ? { start, end: start + 1, text: meant } : null;
  }
  const length = point === 0x1b ? (escapeSequence.exec(text.slice(start, start + 256))?.[0].length ?? 1) : 1;
  // Line and page breaks of old systems, and separators of fields, part words.
  const parts = (point >= 0x0b && point <= 0x0c) || (point >= 0x1c && point <= 0x1f);
  const isBetweenWords = parts && /^\S\S$/.test(text.charAt(start - 1) + text.charAt(start + length));
  return { start, end: start + length, text: isBetweenWords ? ' ' : '' };
}

/** The letters that were meant, where no capital comes out within a word: then a letter was lost. */
function mendMojibake(broken: string, before: string): string | null {
  let meant = decodeAgain(broken);
  // Some texts were read wrongly twice.
  if (meant?.match(mojibake)?.[0] === meant) meant = decodeAgain(meant ?? '');
  if (meant === null || /\p{C}/u.test(meant)) return null;
  return /\p{Ll}/u.test(before) && /^\p{Lu}/u.test(meant) ? null : meant;
}

/** The letters as bytes of windows-1252, or of Latin-1 where that has a control, read as UTF-8; null where they are not whole. */
function decodeAgain(letters: string): string | null {
  const encode = makeEncoder('windows-1252');
  const bytes = [...letters.normalize('NFC')].map((letter) => encode?.(letter)?.[0] ?? letter.charCodeAt(0));
  const decoded = decodeText(Uint8Array.from(bytes), { forced: 'utf-8' });
  return decoded.ok ? decoded.text : null;
}

function kindOf(point: number): string {
  return point < 0xa0 ? 'control character' : 'bidirectional or formatting character';
}
