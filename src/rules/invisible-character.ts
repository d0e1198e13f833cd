import type { Edit } from '../model/finding.ts';
import { defineRule } from './rule.ts';

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

// UTF-8 read as windows-1252: a lead byte's letter and a continuation byte's sign, which no language puts together.
const mojibake =
  /(?:[ÃÂ][\u0080-\u00BF\u0192\u02C6\u2020-\u2026\u2030\u2039\u2122€ŒŠŽœšžŸ]|â€[\u0098-\u009D™œ“”˜¦¢])+/g;

/** Characters that nobody sees, and letters broken by a wrong encoding. */
export const invisibleCharacter = defineRule({
  id: 'invisible-character',
  description:
    'A character that nobody sees (zero-width, bidirectional, control), or letters broken by a wrong encoding.',
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
    mojibake: 'broken letters “{text}”: text in UTF-8 was read as windows-1252',
  },
  needs: [],
  *check({ article }) {
    for (const match of article.text.matchAll(invisible)) {
      const point = match[0].codePointAt(0) ?? 0;
      const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
      const span = { start: match.index, end: match.index + match[0].length };
      const edits: readonly Edit[] = [{ ...span, text: '' }];
      yield {
        messageId: 'invisible',
        data: { name: names[point] ?? kindOf(point), code },
        span,
        ...(point === 0xfffd ? {} : { fix: { safe: true, edits } }),
      };
    }
    for (const match of article.text.matchAll(mojibake)) {
      yield {
        messageId: 'mojibake',
        data: { text: match[0] },
        span: { start: match.index, end: match.index + match[0].length },
      };
    }
  },
});

function kindOf(point: number): string {
  return point < 0xa0 ? 'control character' : 'bidirectional or formatting character';
}
