import { describe, expect, test } from 'vitest';
import { type QuotesOptions, quotesViewer } from '../../../src/views/articles/quotes.ts';
import { at, leeQuote, leeSaid, orphanQuote, story } from '../../support/story.ts';

const all: QuotesOptions = { kinds: ['direct', 'mixed', 'orphan'], speaker: null, minConfidence: 0, bySpeaker: false };
const roeCalled = {
  ...leeSaid,
  index: 1,
  kind: 'mixed' as const,
  confidence: 0.4,
  speaker: { ...leeSaid.speaker, name: 'Max Roe' },
  source: { span: at('Engineer Max Roe'), head: at('Roe'), kind: 'named' as const },
  content: [at('it a'), at('miracle')] as const,
};
const quotes = [
  leeQuote,
  orphanQuote,
  { ...leeQuote, index: 2, kind: 'mixed' as const, attribution: 1, content: [at('it a'), at('miracle')] as const },
  { ...leeQuote, index: 3, kind: 'scare' as const, attribution: null },
];

function show(options: Partial<QuotesOptions>) {
  const attributions = { attributions: [leeSaid, roeCalled], quotations: [] };
  return quotesViewer({ ...all, ...options }).show({ article: story, quotes, attributions });
}

function indicesOf(options: Partial<QuotesOptions>) {
  return show(options).data.quotes.map(({ index }) => index);
}

describe('quotesViewer', () => {
  test('says who said what, where, and how that is known', () => {
    expect(show({}).data.quotes[0]).toMatchObject({
      kind: 'direct',
      text: '"It took ten years,"',
      content: [{ line: 3, column: 30, text: '"It took ten years,"' }],
      speaker: { name: 'Ann Lee', entity: 0, via: 'name', confidence: 0.988, evidence: [{ text: 'Ann Lee' }] },
      source: { text: 'Ann Lee', kind: 'named' },
      cue: { text: 'said', lemma: 'say', line: 3, column: 59 },
    });
  });

  test('gives an orphan quote to nobody', () => {
    expect(show({}).data.quotes[1]).toMatchObject({ kind: 'orphan', speaker: null, source: null, confidence: null });
  });

  test('joins what the attribution splits, and keeps the parts', () => {
    const { text, content } = show({}).data.quotes[2] ?? {};
    expect(text).toBe('it a miracle');
    expect(content?.map((part) => part.text)).toEqual(['it a', 'miracle']);
  });

  test('skips what was not requested', () => {
    expect(indicesOf({})).toEqual([0, 1, 2]);
    expect(indicesOf({ kinds: ['scare'] })).toEqual([3]);
    expect(indicesOf({ speaker: 'lee' })).toEqual([0]);
    expect(indicesOf({ minConfidence: 0.5 })).toEqual([0, 1]);
  });

  test('puts the quotes of one speaker together, those of nobody last', () => {
    expect(indicesOf({ bySpeaker: true })).toEqual([0, 2, 1]);
    expect(show({ bySpeaker: true }).sections.map(({ title }) => title)).toEqual([
      'Ann Lee (1)',
      'Max Roe (1)',
      'no speaker found (1)',
      null,
    ]);
  });

  test('has a value for each field of a flat row', () => {
    const { fields } = quotesViewer(all);
    for (const row of show({}).rows) expect(row).toHaveLength(fields.length);
  });

  test('counts', () => {
    expect(show({}).sections.at(-1)).toEqual({
      kind: 'lines',
      title: null,
      lines: [{ text: '3 quotes, 2 speakers, 1 without a speaker', tone: 'muted' }],
    });
  });
});
