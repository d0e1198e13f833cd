import { describe, expect, test } from 'vitest';
import { textOf } from '../../../../src/model/span.ts';
import { claimsOf } from '../lines.ts';

const rest = [
  'The council met in Leeds.',
  'Anna Reed chairs the board of the harbour.',
  'The board has 12 members and was founded in 1987.',
  'It meets on Mondays.',
];

/** Claims as they read by themselves, the most worth checking first. */
function ranked(paragraphs: readonly string[]): readonly string[] {
  const { text, claims } = claimsOf(paragraphs.join('\n\n'));
  return claims
    .toSorted((a, b) => a.checkWorthy.rank - b.checkWorthy.rank)
    .map(({ worded }) => worded.map((span) => textOf(text, span)).join(' '));
}

/** Names of the signals of the claim that begins with the words. */
function signalsOf(paragraphs: readonly string[], words: string): readonly string[] {
  const { text, claims } = claimsOf(paragraphs.join('\n\n'));
  const claim = claims.find(({ content }) => textOf(text, content[0]).startsWith(words));
  return claim?.checkWorthy.signals.map(({ name }) => name) ?? [];
}

describe('what is known of a claim beside its words', () => {
  test('a promise that the story leads with', () => {
    const promise = 'The minister said she would close every coal plant by 2030.';
    expect(signalsOf([promise, ...rest], 'she would close')).toContain('leading-prospect');
    expect(signalsOf([...rest, promise], 'she would close')).not.toContain('leading-prospect');
  });

  test('who is said to have done harm, with or without figures', () => {
    const body = [
      ...rest,
      'Residents say the mine has poisoned their wells.',
      'Residents say the mine has painted its sheds.',
    ];
    expect(signalsOf(body, 'the mine has poisoned')).toContain('harm');
    expect(signalsOf(body, 'the mine has painted')).not.toContain('harm');
    expect(ranked(body)[0]).toBe('the mine has poisoned their wells');
  });

  test('background told by the writer', () => {
    expect(signalsOf(rest, 'The board has 12')).toContain('-background');
  });

  test('a text of a paragraph or two has no lead', () => {
    expect(signalsOf(['The minister said she would close every coal plant by 2030.'], 'she would')).not.toContain(
      'leading-prospect',
    );
  });
});
