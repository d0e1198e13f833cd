import type { Article } from '../model/article.ts';
import { bodyKinds } from './positions/blocks.ts';

/** A page whose story has fewer characters gives little of it… */
const littleText = 200;
/** …where the page itself has so many. */
const wholePage = 10_000;

/**
 * Characters of the story of an article that has none, or next to none of what its page holds; null where nothing is amiss. A
 * brief is short because its file is.
 */
export function missingText({ text, blocks, body, format, source }: Article): number | null {
  if (body === null) return 0;
  if (format !== 'html' || source.length < wholePage) return null;
  let length = 0;
  for (const { kind, start, end } of blocks) if (bodyKinds.has(kind)) length += text.slice(start, end).trim().length;
  return length < littleText ? length : null;
}
