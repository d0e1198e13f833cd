import type { Credit } from '../../../model/article.ts';
import type { Span } from '../../../model/span.ts';
import { splitNames } from './names.ts';

/** A credit with the spans of its names within the paragraph. */
export interface PrintedCredit extends Span {
  readonly role: Credit['role'];
  readonly people: readonly Span[];
}

const longestCredits = 600;
const roles: readonly (readonly [RegExp, Credit['role']])[] = [
  [/^additional reporting(?: and [\p{L} ]+)? by\b:?/iu, 'additional-reporting'],
  [/^(?:reporting|reported|report)(?: and (?:writing|editing|[\p{L} ]+?))? by\b:?/iu, 'reporting'],
  [/^(?:writing|written|text)(?: and [\p{L} ]+?)? by\b:?/iu, 'writing'],
  [/^(?:editing|edited)(?: and [\p{L} ]+?)? by\b:?/iu, 'editing'],
  [/^(?:compiled|compilation) by\b:?/iu, 'compiled'],
  [/^(?:photos?|photographs?|photography|images?|pictures?|video) by\b:?/iu, 'photo'],
  [/^(?:with )?(?:contributions?|contributing|assistance|reporting help|files)(?: from| by|:) /iu, 'contributed'],
];
/** How a paragraph of roles begins; looked for first, as `contributed` is. */
const opening =
  /^[([\s;—–-]*(?:additional|report|writ|text|edit|compil|photo|image|picture|video|with|contribut|assistance|files)/iu;
const contributed =
  /^(?:the )?(\p{Lu}[^.!?;“”"]{2,200}?),? (?:also )?contributed(?: reporting)?(?: (?:to|for) (?:this|the) (?:story|report|article|piece|post|column)| from [\p{L} ,.]{2,40}| reporting)?(?: from [\p{L} ,.]{2,40})?\.?$/iu;

/**
 * Reads a paragraph of credits: `(Reporting by A B; Editing by C D)`, `Additional reporting by A B.`,
 * `Associated Press writer A B in Berlin contributed to this report.` One credit for each part; null for any other paragraph.
 */
export function parseCredits(paragraph: string): readonly PrintedCredit[] | null {
  if (paragraph.length > longestCredits) return null;
  const whole = /contributed/i.test(paragraph) ? contributed.exec(paragraph) : null;
  if (whole?.[1] !== undefined) {
    const start = paragraph.indexOf(whole[1]);
    const people = splitNames(whole[1]).map((name) => shifted(name, start));
    const subject = people.length > 0 || /\b(?:Press|Reuters|News|AFP|AP|staff|writers?)\b/.test(whole[1]);
    return subject ? [{ role: 'contributed', start: 0, end: paragraph.length, people }] : null;
  }
  if (!opening.test(paragraph)) return null;
  const open = /^[([\s—–-]*/.exec(paragraph)?.[0].length ?? 0;
  const credits: PrintedCredit[] = [];
  for (const part of paragraph.slice(open).matchAll(/[^;]+/g)) {
    const lead = part[0].length - part[0].trimStart().length;
    const raw = part[0].trim().replace(/[)\]]?\.?[)\]]?$/, '');
    const role = roles.find(([pattern]) => pattern.test(raw));
    const start = open + part.index + lead;
    const names = role && splitNames(raw.slice(role[0].exec(raw)?.[0].length ?? 0));
    if (role === undefined || names === undefined || names.length === 0) return null;
    const offset = start + (role[0].exec(raw)?.[0].length ?? 0);
    credits.push({ role: role[1], start, end: start + raw.length, people: names.map((name) => shifted(name, offset)) });
  }
  return credits.length > 0 ? credits : null;
}

function shifted(span: Span, offset: number): Span {
  return { start: span.start + offset, end: span.end + offset };
}
