import type { Span } from '../../model/span.ts';
import { kickers, sectionNames } from './head/vocabulary.ts';

const longestSectionLine = 100;

/**
 * Reads a line that names the sections which a story is in: `Regional, Security, Politics`, `World | Europe`,
 * `Home > News`, `SPORTS`. Spans within the line; null for any other line. One of the names must be a usual one.
 */
export function parseSectionLine(line: string): readonly Span[] | null {
  if (line.length > longestSectionLine || /[.!?"“”:]$/.test(line)) return null;
  const names: Span[] = [];
  for (const match of line.matchAll(/[^,|>›»/•·]+/gu)) {
    const name = match[0].trim();
    if (name === '' || name.length > 30) return null;
    const start = match.index + match[0].indexOf(name);
    if (!isTitled(name)) return null;
    names.push({ start, end: start + name.length });
  }
  if (names.length === 0 || names.length > 6) return null;
  const usual = names.filter((name) => isSectionName(line.slice(name.start, name.end)));
  return usual.length > 0 && usual.length * 2 >= names.length ? names : null;
}

const longestKicker = 30;

/** Whether a line is nothing but words that are over a headline: `EXCLUSIVE`, `Breaking news`. */
export function isKicker(line: string): boolean {
  if (line.length > longestKicker) return false;
  const words = line.replace(/[:!]$/, '').toUpperCase().split(/ +/);
  return words.length <= 3 && words.every((word) => kickers.has(word));
}

/** The section with which a headline of a wire service opens: `SOCCER - JAPAN GET LUCKY WIN`, `Cricket-Root steps down`. */
export function parseSlug(headline: string): Span | null {
  const slug = /^(\p{Lu}[\p{L} ]{2,24}?)(?: - |-)(?=\p{Lu})/u.exec(headline)?.[1];
  return slug !== undefined && sectionNames.has(slug.toLowerCase()) ? { start: 0, end: slug.length } : null;
}

/** Whether it is a usual name of a section, as `World News` or `politics`. */
function isSectionName(name: string): boolean {
  const plain = name.toLowerCase().replace(/ news$/, '');
  if (sectionNames.has(plain) || sectionNames.has(plain.replaceAll(' ', '-'))) return true;
  const parts = plain.split(/ (?:& |and )?/);
  return parts.length <= 3 && parts.every((part) => sectionNames.has(part));
}

function isTitled(name: string): boolean {
  const words = name.split(/ +/);
  return words.length <= 4 && words.every((word) => /^(?:\p{Lu}|&|and$|of$|the$|\d)/u.test(word));
}
