import type { StoryGroup } from '../../model/cross-text/duplicate.ts';
import type { Graph, GraphNode } from '../../model/display/view.ts';
import { excerpt } from '../../text/display/excerpt.ts';
import { counted } from '../view.ts';
import type { PassageData } from './duplicate-data.ts';

/** Passages and the articles in which they stand, an edge for each place; the articles of one story are a group. */
export function graphOf(passages: readonly PassageData[], stories: readonly StoryGroup[]): Graph {
  const articles = [
    ...new Set(passages.flatMap(({ occurrences }) => occurrences.map(({ article }) => article))),
  ].sort();
  const nodeOf = new Map(articles.map((article, index) => [article, `a${index}`]));
  const storyOf = new Map(stories.flatMap((story, index) => story.articles.map((id) => [id, index] as const)));
  const fullest = new Set(stories.map((story) => story.fullest));
  return {
    nodes: [
      ...articles.map((article, index): GraphNode => {
        return {
          id: `a${index}`,
          label: article,
          kind: 'article',
          group: storyOf.get(article) ?? null,
          fields: { fullest: fullest.has(article) },
        };
      }),
      ...passages.map(({ index, words, reason, similarity, occurrences }): GraphNode => {
        return {
          id: `p${index}`,
          label: `${counted(words, 'word')}, ${reason}: ${excerpt(occurrences[0]?.text ?? '')}`,
          kind: 'passage',
          group: null,
          fields: { words, reason, similarity },
        };
      }),
    ],
    edges: passages.flatMap(({ index, occurrences }) =>
      occurrences.map(({ article, start, end, line, column, similarity }) => ({
        from: `p${index}`,
        to: nodeOf.get(article) ?? '',
        label: `${line}:${column}`,
        fields: { start, end, line, column, agreement: similarity },
      })),
    ),
  };
}
