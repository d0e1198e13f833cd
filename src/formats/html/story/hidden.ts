import { type Element, isElement, textOf } from '../tree.ts';
import { hiddenNames } from './telling-names.ts';

/** A paragraph of more characters that is hidden from screen readers alone is shown to everybody else. */
const longestDecoration = 140;

/** Whether an element, with all below it, is not shown. `length` is the number of its characters. */
export function isHidden(element: Element, length: number): boolean {
  return saysHidden(element, length) && !isPanel(element);
}

function saysHidden(element: Element, length: number): boolean {
  const id = element.attribute('id') ?? '';
  if (element.attribute('hidden') !== null && !streamedPart.test(id)) return true;
  if (element.attribute('aria-hidden') === 'true' && length <= longestDecoration) return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(0/i.test(element.attribute('style') ?? ''))
    return true;
  const names = (element.attribute('class') ?? '').split(/\s+/, mostNames);
  return names.some((name) => hiddenNames.has(name.toLowerCase())) && !names.some((name) => shownAgain.test(name));
}

/** Whether an element is what a heading with a button opens and closes: an answer below its question. */
function isPanel(element: Element): boolean {
  if (element.parent === null || element.parent.children.length > mostSiblings) return false;
  const siblings = element.parent.children.filter(isElement);
  const heading = siblings[siblings.indexOf(element) - 1];
  return (
    heading !== undefined && /^h[2-6]$/.test(heading.tag) && opensPanel(heading) && textOf(heading).trim().endsWith('?')
  );
}

/** Questions and answers of one list are no more than this many nodes. */
const mostSiblings = 400;

/** Whether a heading, or a button in it, says that it opens what is below. */
function opensPanel(heading: Element): boolean {
  return [heading, ...heading.children.filter(isElement)].some((each) => each.attribute('aria-expanded') !== null);
}

/** React streams parts of a page as hidden elements that a script puts into place. */
const streamedPart = /^S:[\da-f]+$/i;
/** `hidden md:block`: not shown on small screens alone. */
const shownAgain = /^(?:sm|md|lg|xl|2xl|print)[:-](?:block|flex|grid|inline|table|contents)/;
/** Longer lists of classes are style alone. */
const mostNames = 40;
