import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/formats/text.ts';
import { loadResources } from '../../src/io/resources.ts';
import { analyze, planLayers } from '../../src/pipeline/analyze.ts';

const text = readFileSync('fixtures/articles/iran-iraq-talks/article.txt', 'utf8');

describe('analyze', () => {
  test('makes the wanted layers and those that they stand on', () => {
    const plan = planLayers(['claims']);
    const analysis = analyze(parseText('a', text), plan, loadResources(plan.data));
    expect(new Set(Object.keys(analysis))).toEqual(plan.layers);
  });

  test('gives tokens that slice to their text', () => {
    const plan = planLayers(['document']);
    const { document } = analyze(parseText('a', text), plan, loadResources(plan.data));
    expect(document?.tokens.map((token) => text.slice(token.start, token.end))).toEqual(
      document?.tokens.map((token) => token.text),
    );
    expect(document?.tokens.length).toBeGreaterThan(700);
  });
});
