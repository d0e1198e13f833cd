import type { Analysis, Attribution, Claim, Span } from 'newsan';
import { parseText } from 'newsan';
import { describe, expect, test } from 'vitest';
import { answersOf } from './quote-answers.ts';

const paragraph = 'The mayor said the pier would close and that the town would pay.';
const text = `Pier closes\n\n${paragraph}\n\nMore.\n\n${paragraph}`;
const first = text.indexOf(paragraph);
const second = text.lastIndexOf(paragraph);

function at(words: string, from = first): Span {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
}

const attribution = {
  index: 0,
  cue: { span: at('said') },
  source: { span: at('The mayor') },
  speaker: { entity: null, name: 'Ana Ruiz', via: 'title', confidence: 0.8, evidence: [at('The mayor')], reason: null },
  content: [at('the pier would close and that the town would pay')],
  nestedIn: null,
  repeatedAt: [{ start: second, end: second + paragraph.length - 1 }],
} as unknown as Attribution; // only what is read here

function claim(words: string): Claim {
  return { attribution: 0, claimant: { span: at('The mayor') }, content: [at(words)] } as unknown as Claim; // as above
}

function answers(attributions: readonly Attribution[], claims: readonly Claim[] = []) {
  const analysis: Analysis = { article: parseText('a', text), attributions: { attributions, quotations: [] }, claims };
  return answersOf(analysis);
}

describe('answersOf', () => {
  test('gives the copy of a repeated passage as an answer of its own, at its own place', () => {
    const [own, copy] = answers([attribution]).attributions;
    expect(own).toMatchObject({ source: [[first, first + 9]], confidence: 0.8 });
    expect(copy).toMatchObject({ source: [[second, second + 9]], cue: [[second + 10, second + 14]] });
  });

  test('leaves a copy out that does not read the same', () => {
    const edited = { ...attribution, repeatedAt: [{ start: 0, end: paragraph.length - 1 }] };
    expect(answers([edited]).attributions).toHaveLength(1);
  });

  test('leaves out what stands within another attribution, but keeps its speaker', () => {
    const { attributions, speakers } = answers([{ ...attribution, nestedIn: 3 }]);
    expect({ attributions, names: speakers.map(({ name }) => name) }).toEqual({
      attributions: [],
      names: ['Ana Ruiz'],
    });
  });

  test('joins the claims of one attribution', () => {
    const { claims } = answers(
      [{ ...attribution, repeatedAt: [] }],
      [claim('the pier would close'), claim('that the town would pay')],
    );
    expect(claims.map(({ content }) => content.map(([start, end]) => text.slice(start, end)))).toEqual([
      ['the pier would close', 'that the town would pay'],
    ]);
  });
});
