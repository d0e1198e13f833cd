import { describe, expect, test } from 'vitest';
import { type ClaimsOptions, claimsViewer } from '../../../src/views/articles/claims.ts';
import { at, claim, story } from '../../support/story.ts';

const all: ClaimsOptions = { types: null, attitudes: false, disputed: false, claimant: null, top: null, minScore: 0 };
const worth = (score: number, rank: number) => ({ checkWorthy: { score, rank, signals: [] } });
const claims = [
  claim(0, { type: 'assertion', ...worth(0.2, 3), content: [at('It took ten years')] }),
  claim(1, {
    ...worth(0.9, 1),
    disputedBy: [{ claim: 0, basis: 'explicit', evidence: at('denied'), confidence: 0.9 }],
  }),
  claim(2, { type: 'belief', ...worth(0.4, 2), claimant: { ...claim(0).claimant, name: null, span: at('Max Roe') } }),
];

function show(options: Partial<ClaimsOptions>, shown = claims) {
  return claimsViewer({ ...all, ...options }).show({
    article: story,
    entities: { mentions: [], entities: [] },
    claims: shown,
  });
}

function indicesOf(options: Partial<ClaimsOptions>) {
  return show(options).data.claims.map(({ index }) => index);
}

describe('claimsViewer', () => {
  test('says who claims what, and who disputes it', () => {
    expect(show({}).data.claims[1]).toMatchObject({
      type: 'denial',
      text: 'it cost $4 million',
      claimant: { name: 'Ann Lee', kind: 'pronoun', place: { line: 3, column: 65, text: 'She' } },
      whole: { text: 'She denied that it cost $4 million' },
      disputedBy: [{ claim: 0, basis: 'explicit', evidence: { text: 'denied' } }],
      checkWorthy: { score: 0.9, rank: 1 },
    });
  });

  test('shows attitudes on request only', () => {
    expect(indicesOf({})).toEqual([0, 1]);
    expect(indicesOf({ attitudes: true })).toEqual([0, 1, 2]);
    expect(indicesOf({ types: ['belief'] })).toEqual([2]);
  });

  test('skips what was not requested', () => {
    expect(indicesOf({ disputed: true })).toEqual([1]);
    expect(indicesOf({ minScore: 0.5 })).toEqual([1]);
    expect(indicesOf({ claimant: 'max', attitudes: true })).toEqual([2]);
    expect(indicesOf({ claimant: 'LEE' })).toEqual([0, 1]);
  });

  test('puts those first that are most worth checking with --top', () => {
    expect(indicesOf({ top: 2, attitudes: true })).toEqual([1, 2]);
  });

  test('puts the claims of one claimant together, with who disputes them', () => {
    const [table] = show({}).sections;
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.rows.map((row) => row.at(-1))).toEqual([
      { tone: 'strong', text: 'Ann Lee:' },
      'It took ten years',
      'it cost $4 million [disputed by Ann Lee in line 3]',
    ]);
  });

  test('says what a denial denies', () => {
    const { data, sections } = show({}, [
      claim(0, { ...worth(0.2, 3), content: [at('It took ten years')] }),
      ...claims.slice(1),
    ]);
    expect(data.claims.map(({ denies }) => denies)).toEqual([[1], []]);
    const [table] = sections;
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.rows[1]?.at(-1)).toBe('It took ten years [denies line 3: it cost $4 million]');
  });

  test('has a value for each field of a flat row', () => {
    const { fields } = claimsViewer(all);
    for (const row of show({}).rows) expect(row).toHaveLength(fields.length);
  });
});
