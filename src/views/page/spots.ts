import type { Article } from '../../model/article.ts';
import type { Spot } from '../../model/display/page.ts';
import type { Span } from '../../model/span.ts';
import { makeLocate } from '../place.ts';

/** Gives where a span of `Article.text` is. */
export type SpotOf = (span: Span) => Spot;

/** Makes the function that finds line and block of a span. */
export function makeSpotOf(article: Article): SpotOf {
  const locate = makeLocate(article);
  return (span) => ({
    line: locate(span).line,
    block: Math.max(
      0,
      article.blocks.findLastIndex(({ start }) => start <= span.start),
    ),
  });
}
