import { type Element, elementsOf } from '../tree.ts';
import type { LinkedArticle } from './json-ld.ts';

/** The address that a page states as its own: the canonical one, that of OpenGraph, or that of its JSON-LD; null where it states none. */
export function pageAddress(root: Element, linked: LinkedArticle | null): string | null {
  let canonical: string | null = null;
  let shared: string | null = null;
  for (const element of elementsOf(root)) {
    if (element.tag === 'body') break;
    if (element.tag === 'link' && /^canonical$/i.test(element.attribute('rel')?.trim() ?? ''))
      canonical ??= element.attribute('href');
    if (element.tag === 'meta' && /^og:url$/i.test(element.attribute('property')?.trim() ?? ''))
      shared ??= element.attribute('content');
  }
  const stated = [canonical, shared, ...(linked?.strings('url') ?? [])];
  return stated.find((each) => each !== null && /^https?:\/\//i.test(each.trim()))?.trim() ?? null;
}
