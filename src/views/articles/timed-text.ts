import type { Article } from '../../model/article.ts';
import type { TimedText } from '../../model/display/view.ts';
import { headOf, oneLine } from '../view.ts';
import type { EntityData } from './entity-data.ts';

/** The text of an article with the temporal expressions among its entities. */
export function timedText(article: Article, entities: readonly EntityData[]): TimedText {
  const { id, headline, date } = headOf(article);
  const timexes = entities.flatMap(({ timex, value, mentions }) => {
    if (!timex) return [];
    const from = value?.kind === 'date' ? value.start : null;
    return mentions.map(({ start, end }) => ({ ...timex, start, end, from }));
  });
  return {
    id,
    headline: headline && oneLine(headline),
    date,
    text: article.text,
    timexes: timexes.sort((a, b) => a.start - b.start),
  };
}
