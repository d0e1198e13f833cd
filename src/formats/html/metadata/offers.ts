import type { Measures } from '../measure.ts';
import { type Element, isElement, textOf } from '../tree.ts';

const asking =
  /\b(?:subscri(?:be|ption|bers?)|sign(?:ing)? (?:up|in)|newsletters?|donat(?:e|ion)|become a (?:member|supporter|patron)|support (?:us|our|local|independent)|log in|(?:your|my) inbox|free trial|membership|advertisement)\b/i;
/** What an offer says line by line, in English and German. */
const offering =
  /\b(?:subscri(?:be|ption|bers?)|sign (?:up|in)|log in|regist(?:er|ration)|unlock|create an account|(?:with )?(?:one|your) account|newsletters?|unlimited|free trial|cancel any ?time|become a member|membership|support (?:local|our|independent)|e-?paper|(?:articles|€|\$|£|\d) (?:per|a) (?:month|week|year)|already a (?:subscriber|member)|continue (?:reading|with your reading)|email updates|exclusive (?:articles|access|content)|join the conversation|crossword|abonnieren|abonnent(?:en|in)?|abo|anmelden|registrieren|jetzt testen|monatlich kündbar)\b/i;
/** What asks readers for something says it in fewer characters. */
const longestAsking = 700;
const longestOffer = 1600;

/** Whether an element is a box that asks readers to subscribe, to pay, or to sign in: with a button or form, or line by line. */
export function asksReader(element: Element, measures: Measures): boolean {
  const measure = measures.get(element);
  if (measure === undefined || measure.length > longestOffer || measure.length === 0 || measure.mainHeadings > 0)
    return false;
  if (/^(?:html|body|main|article|p|li|td|h[1-6]|blockquote)$/.test(element.tag)) return false;
  const hasControl = measure.controls > 0 && measure.length <= longestAsking && asking.test(textOf(element));
  if (!hasControl && (measure.blocks < fewestLines || !offering.test(textOf(element)))) return false;
  const lines = linesIn(element);
  const offers = lines.filter((line) => offering.test(line)).length;
  if (hasControl) return !holdsStory(lines) || offers * 2 > lines.length;
  return offering.test(lines[0] ?? '') && offers * 2 >= lines.length;
}

/** This many lines, most of which offer something, are an offer. */
const fewestLines = 2;
/** A longer paragraph beside a button is one of the story, and so are two of some length. */
const longestLine = 110;
const longLine = 80;

function holdsStory(lines: readonly string[]): boolean {
  const long = lines.filter((line) => line.length > longLine && !asking.test(line));
  return long.length > 1 || long.some((line) => line.length > longestLine);
}

/** The lines of an element: its paragraphs, headings and points, what is loose between them too. */
function linesIn(element: Element): readonly string[] {
  const lines: string[] = [];
  let loose = '';
  const close = () => {
    const line = loose.replace(/\s+/g, ' ').trim();
    if (line !== '') lines.push(line);
    loose = '';
  };
  const walk = (each: Element) => {
    const isBlock = /^(?:p|li|h[1-6]|div|section|ul|ol|td|dt|dd|button|form|header|footer)$/.test(each.tag);
    if (isBlock) close();
    for (const child of each.children) {
      if (isElement(child)) walk(child);
      else loose += child.text;
    }
    if (isBlock) close();
  };
  walk(element);
  close();
  return lines;
}
