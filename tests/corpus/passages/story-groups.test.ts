import { expect, test } from 'vitest';
import { groupStories } from '../../../src/corpus/passages/story-groups.ts';
import type { DuplicatePassage, Occurrence } from '../../../src/model/cross-text/duplicate.ts';

function passage(
  tokens: number,
  reason: DuplicatePassage['reason'],
  ids: readonly [string, string, ...string[]],
): DuplicatePassage {
  const place = (article: string): Occurrence => ({
    article,
    span: { start: 0, end: 9 },
    paragraphs: null,
    similarity: 1,
  });
  const [first, second, ...rest] = ids;
  return {
    kind: 'exact',
    similarity: 1,
    tokens,
    reason,
    occurrences: [place(first), place(second), ...rest.map(place)],
  };
}

test('joins articles that share a good part of a story, and names the one that has most of it', () => {
  const groups = groupStories([
    passage(80, 'shared', ['a', 'b', 'c']),
    passage(60, 'shared', ['b', 'c']),
    passage(50, 'shared', ['a', 'b']),
    passage(20, 'shared', ['c', 'd']),
    passage(300, 'shared', ['e', 'f']),
  ]);
  expect(groups.map(({ articles, fullest }) => [articles, fullest])).toEqual([
    [['a', 'b', 'c'], 'b'],
    [['e', 'f'], 'e'],
  ]);
  expect(groups[0]?.links).toEqual([
    { a: 'a', b: 'b', words: 130 },
    { a: 'b', b: 'c', words: 140 },
  ]);
});

test('does not take a common statement or a common footer for a common story', () => {
  expect(groupStories([passage(200, 'quotation', ['a', 'b']), passage(200, 'boilerplate', ['a', 'b', 'c'])])).toEqual(
    [],
  );
});

test('a passage in very many articles makes a link for each of them, not for each pair', () => {
  const more = Array.from({ length: 1998 }, (_, n) => `${10_002 + n}`);
  const [group, ...others] = groupStories([passage(200, 'shared', ['10000', '10001', ...more])]);
  expect([group?.articles.length, group?.links.length, group?.fullest, others]).toEqual([2000, 1999, '10000', []]);
});
