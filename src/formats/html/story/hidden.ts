import type { Element } from '../tree.ts';
import { hiddenNames } from './telling-names.ts';

/** A paragraph of more characters that is hidden from screen readers alone is shown to everybody else. */
const longestDecoration = 140;

/** Whether an element, with all below it, is not shown. `length` is the number of its characters. */
export function isHidden(element: Element, length: number): boolean {
  const id = element.attribute('id') ?? '';
  if (element.attribute('hidden') !== null && !streamedPart.test(id)) return true;
  if (element.attribute('aria-hidden') === 'true' && length <= longestDecoration) return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(0/i.test(element.attribute('style') ?? ''))
    return true;
  const names = (element.attribute('class') ?? '').split(/\s+/, mostNames);
  return names.some((name) => hiddenNames.has(name.toLowerCase())) && !names.some((name) => shownAgain.test(name));
}

/** React streams parts of a page as hidden elements that a script puts into place. */
const streamedPart = /^S:[\da-f]+$/i;
/** `hidden md:block`: not shown on small screens alone. */
const shownAgain = /^(?:sm|md|lg|xl|2xl|print)[:-](?:block|flex|grid|inline|table|contents)/;
/** Longer lists of classes are style alone. */
const mostNames = 40;
