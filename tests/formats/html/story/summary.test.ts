import { describe, expect, test } from 'vitest';
import { markSummary } from '../../../../src/formats/html/story/summary.ts';
import type { BlockKind } from '../../../../src/model/article.ts';

const point = ['list-item', 'Barley fell by two percent at Lysvik on Monday.'] as const;
const long = [
  'paragraph',
  'The price of barley fell for a fifth week on Monday, to its lowest level since the autumn.',
] as const;
const blocks = (...all: readonly (readonly [BlockKind, string])[]) => all.map(([kind, words]) => ({ kind, words }));
const kinds = (...all: readonly (readonly [BlockKind, string])[]) =>
  markSummary(blocks(...all)).map(({ kind }) => kind);

describe('points that sum a story up', () => {
  test('stand above its first paragraph, with their heading', () => {
    expect(kinds(['subhead', 'Key points'], point, point, long, long)).toEqual([
      ...['abstract', 'abstract', 'abstract'],
      ...['paragraph', 'paragraph'],
    ]);
    expect(kinds(['caption', 'The mill'], point, point, long, long).slice(0, 3)).toEqual([
      ...['caption', 'abstract', 'abstract'],
    ]);
    expect(kinds(['paragraph', 'A standfirst.'], ['subhead', 'In short'], point, point, long, long)[1]).toBe(
      'abstract',
    );
  });

  test.each([
    ['below a paragraph without a heading', [long, point, point, long, long]],
    ['of one point', [['subhead', 'Key points'], point, long, long]],
    ['of a few words each', [['list-item', 'One onion'], ['list-item', 'Two carrots'], long, long]],
    ['without a story below', [['subhead', 'Key points'], point, point, long]],
  ] as const)('are none %s', (_, all) => {
    expect(kinds(...all)).not.toContain('abstract');
  });
});
