import { parseDateLine } from '../../structure/head/dates.ts';
import { isPersonName } from '../../structure/head/names.ts';
import { type Element, elementsOf, textOf } from '../tree.ts';
import { splitAuthors } from './authors.ts';

/** What a page shows of its article beside the text, where it states nothing: read by the names of its elements. */
export interface VisibleMetadata {
  readonly bylines: readonly string[];
  /** As shown, a date alone; null where none is shown. */
  readonly date: string | null;
}

const bylineNames =
  /(?:^|[-_ ])(?:by-?line|authors?|writer|autor|autores|auteur)(?:[-_]{1,2}(?:name|link|text|names|list))?(?:$|[-_ ])/i;
const dateNames =
  /(?:^|[-_ ])(?:date|dateline|published|publish|posted|pub|timestamp|time|date-simple|entry-date)(?:$|[-_ ])/i;

/** Longer elements hold more than a byline or a date. */
const longest = 120;
const printedDate =
  /(?:(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4}|\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d)/i;

/** Reads byline and date that a page shows, the first of each. */
export function readVisible(root: Element): VisibleMetadata {
  let bylines: readonly string[] = [];
  let date: string | null = null;
  for (const element of elementsOf(root)) {
    if (bylines.length > 0 && date !== null) break;
    const names = (element.attribute('class') ?? '').replace(/([a-z])([A-Z])/g, '$1-$2');
    const isByline = element.attribute('rel') === 'author' || bylineNames.test(names);
    if (!isByline && !dateNames.test(names) && element.tag !== 'time') continue;
    const words = textOf(element).replace(/\s+/g, ' ').trim();
    if (words.length > longest) continue;
    if (isByline && bylines.length === 0) bylines = peopleIn(words);
    date ??= dateIn(words);
  }
  return { bylines, date };
}

function peopleIn(words: string): readonly string[] {
  const people = splitAuthors(words);
  const named = people.filter((name) => isPersonName(name) && !networks.test(name));
  return named.length > 0 && named[0] === people[0] ? named : [];
}

/** What links beside a byline lead to. */
const networks =
  /\b(?:twitter|facebook|instagram|linkedin|youtube|whatsapp|telegram|bluesky|threads|e-?mail|follow|website)\b/i;

function dateIn(words: string): string | null {
  const date = printedDate.exec(words)?.[0] ?? null;
  return date !== null && parseDateLine(date)?.iso ? date : null;
}
