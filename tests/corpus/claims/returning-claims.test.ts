import { expect, test } from 'vitest';
import { collectClaims } from '../../../src/corpus/claims/returning-claims.ts';
import type { ArticleRow, ClaimRow } from '../../../src/model/tables/corpus-rows.ts';

/** What comes back among claims, each as `article date text`; a text that begins with `NOT` is negative. */
function returning(...claims: readonly (readonly [article: string, date: string | null, text: string])[]): string[] {
  const collected = collectClaims((word) => ['the', 'a', 'of', 'in', 'that', 'was', 'had'].includes(word));
  for (const [index, [article, date, text]] of claims.entries()) {
    const head = { article, date } as ArticleRow; // all that is read of it
    const polarity = text.startsWith('NOT ') ? 'negative' : 'positive';
    const row = { claim: index, type: 'assertion', polarity, text: text.replace('NOT ', '') } as ClaimRow; // likewise
    collected.add({ articles: [head], claims: [row] });
  }
  return collected.find().map((row) => `${row.claim_group}.${row.occurrence} ${row.article} ${row.similarity}`);
}

const pumps = 'the ferry company had switched off two bilge pumps in March';
const others = [
  ['x', null, 'farmers in the valley lost half of the barley harvest'],
  ['y', null, 'the museum sold a painting by an unknown Dutch master'],
] as const;

test.each<[string, readonly (readonly [string, string | null, string])[], readonly string[]]>([
  [
    'the same claim in two articles, in order of time',
    [
      ['b', '2024-05-02', pumps],
      ['a', '2024-05-01', pumps],
    ],
    ['0.0 a 1', '0.1 b 1'],
  ],
  [
    'articles without date stand last',
    [
      ['b', null, pumps],
      ['a', '2024-05-01', pumps],
    ],
    ['0.0 a 1', '0.1 b 1'],
  ],
  [
    'in one article alone it does not come back',
    [
      ['a', null, pumps],
      ['a', null, pumps],
    ],
    [],
  ],
  [
    'its denial is another claim',
    [
      ['a', null, pumps],
      ['b', null, `NOT ${pumps}`],
    ],
    [],
  ],
  [
    'what shares little is another claim',
    [
      ['a', null, pumps],
      ['b', null, 'the ferry company had hired new cooks in March'],
    ],
    [],
  ],
  [
    'other numbers are another claim',
    [
      ['a', null, 'the ferry company had carried 212 passengers over the strait in March'],
      ['b', null, 'the ferry company had carried 98 passengers over the strait in March'],
    ],
    [],
  ],
  [
    'short claims are not known again',
    [
      ['a', null, 'it was the pumps'],
      ['b', null, 'it was the pumps'],
    ],
    [],
  ],
])('%s', (_, claims, expected) => {
  expect(returning(...claims, ...others)).toEqual(expected);
});

test('a claim in other words, with plural and possessive, is known again', () => {
  const rows = returning(
    ['a', '2024-05-01', pumps],
    ['b', '2024-05-09', "two of the ferry company's bilge pump switched off in March"],
    ...others,
  );
  expect(rows).toHaveLength(2);
  expect(rows[0]).toBe('0.0 a 1');
  expect(rows[1]).toMatch(/^0\.1 b (?:1|0\.\d+)$/);
});
