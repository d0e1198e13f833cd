import { parseDateLine } from '../../structure/head/dates.ts';
import { isPersonName } from '../../structure/head/names.ts';
import { type Element, elementsOf, isElement, textOf } from '../tree.ts';
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

/** Reads byline and date that a page shows, those with a label (`Author: …`) before others, else the first of each. */
export function readVisible(root: Element): VisibleMetadata {
  let { bylines, date } = readLabelled(root);
  for (const element of elementsOf(root)) {
    if (bylines.length > 0 && date !== null) break;
    const names = namesOf(element).replace(/([a-z])([A-Z])/g, '$1-$2');
    const isByline = element.attribute('rel') === 'author' || bylineNames.test(names);
    if (!isByline && !dateNames.test(names) && element.tag !== 'time') continue;
    const words = textOf(element).replace(/\s+/g, ' ').trim();
    if (words.length > longest) continue;
    if (isByline && bylines.length === 0) bylines = peopleOf(element, words);
    if (date === null && !isWithinLink(element)) date = dateIn(words);
  }
  return { bylines, date };
}

/** What an element is called: its classes, or what its part of the page is called. */
function namesOf(element: Element): string {
  return `${element.attribute('class') ?? ''} ${element.attribute('data-component') ?? ''} ${element.attribute('data-testid') ?? ''}`;
}

const authorLabel =
  /^(?:authors?|autor(?:in|a|es|en|ka)?(?:\/autor(?:in|a)?)?|auteure?s?|autor[ei]|forfatter|författare|written by|text(?: by)?|reporter|автор|作者|著者)$/i;
const dateLabel =
  /^(?:date|datum|data|dato|fecha|published(?: on)?|publication date|posted(?: on)?|veröffentlicht(?: am)?|publié(?: le)?|publicado|pubblicato|дата|日期)$/i;
const longestLabel = 24;

/** What is beside labels: `<li><b>Author</b> Ann Lee</li>`, `<dt>Date</dt><dd>…</dd>`. */
function readLabelled(root: Element): VisibleMetadata {
  let bylines: readonly string[] = [];
  let date: string | null = null;
  for (const element of elementsOf(root)) {
    const [child, ...others] = element.children;
    if (child === undefined || child.tag !== null || others.length > 0 || element.parent === null) continue;
    if (child.text.length > longestLabel || !labelTags.test(element.tag)) continue;
    const label = child.text.replace(/:\s*$/, '').trim();
    const isAuthor = bylines.length === 0 && authorLabel.test(label);
    if (!isAuthor && (date !== null || !dateLabel.test(label))) continue;
    const words = textBeside(element, element.parent);
    if (isAuthor) bylines = peopleIn(words);
    else date = dateIn(words);
  }
  return { bylines, date };
}

/** A line of details has fewer parts. */
const mostBeside = 60;
const labelTags = /^(?:b|strong|span|dt|th|em|i|label|div)$/;

/** The words after a label: those after it in its line, else the element after it; none where they are many. */
function textBeside(label: Element, parent: Element): string {
  if (parent.children.length > mostBeside) return '';
  const after = parent.children.slice(parent.children.indexOf(label) + 1);
  const next = after.find((node) => isElement(node) || node.text.trim() !== '');
  if (next === undefined) return '';
  const nodes = isElement(next) && /^(?:dd|td|div|p)$/.test(next.tag) ? [next] : after;
  const words = nodes.map((node) => (isElement(node) ? textOf(node) : node.text)).join('');
  return words.length > longest * 4
    ? ''
    : words
        .replace(/^[\s:]+/, '')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, longest);
}

/** The people that an element names: of one with parts of its own for name and job, the first part that names somebody. */
function peopleOf(element: Element, words: string): readonly string[] {
  const people = peopleIn(words);
  const parts = element.children.filter(isElement);
  if (people.length > 0 || parts.length < 2) return people;
  return parts.map((part) => peopleIn(textOf(part).replace(/\s+/g, ' ').trim())).find(({ length }) => length > 0) ?? [];
}

function peopleIn(words: string): readonly string[] {
  const people = splitAuthors(words);
  const named = people.filter((name) => isPersonName(name) && !networks.test(name));
  return named.length > 0 && named[0] === people[0] ? named : [];
}

/** What links beside a byline lead to. */
const networks =
  /\b(?:twitter|facebook|instagram|linkedin|youtube|whatsapp|telegram|bluesky|threads|e-?mail|follow|website)\b/i;

/** Whether an element is a part of a link: what is in one is of the story that it leads to. */
function isWithinLink(element: Element): boolean {
  for (let each = element.parent; each !== null; each = each.parent) if (each.tag === 'a') return true;
  return false;
}

function dateIn(words: string): string | null {
  const date = printedDate.exec(words)?.[0] ?? null;
  return date !== null && parseDateLine(date)?.iso ? date : null;
}
