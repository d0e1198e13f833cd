import { expect } from 'vitest';
import { parseBytes, type ReadOptions } from '../../src/io/read/read.ts';
import type { Article } from '../../src/model/article.ts';
import { toSourceSpan } from '../../src/text/positions/segments.ts';

/** Articles read from a file of that name and content; fails the test where it cannot be read. */
export async function readAll(
  name: string,
  content: string | Uint8Array,
  options: ReadOptions = {},
): Promise<readonly Article[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const outcomes = await parseBytes(name, bytes, options);
  return outcomes.map((outcome) => {
    if (!outcome.ok) throw new Error(`${outcome.id}: ${outcome.error.message}`);
    return outcome.value;
  });
}

/** The only article of a file. */
export async function readOne(name: string, content: string | Uint8Array, options: ReadOptions = {}): Promise<Article> {
  const articles = await readAll(name, content, options);
  expect(articles).toHaveLength(1);
  return articles[0] as Article; // the length was just asserted
}

/** Blocks as `kind: text`. */
export function blocksOf(article: Article): readonly string[] {
  return article.blocks.map((block) => `${block.kind}: ${article.text.slice(block.start, block.end)}`);
}

/** Asserts that words of the text, cut from the source file, are the same words; those that stand encoded there are skipped. */
export function expectRoundTrip(article: Article): void {
  let compared = 0;
  for (const match of article.text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const span = toSourceSpan(article, { start: match.index, end: match.index + match[0].length });
    if (span.end - span.start !== match[0].length) continue;
    expect(article.source.slice(span.start, span.end)).toBe(match[0]);
    compared++;
  }
  expect(compared).toBeGreaterThan(0);
}
