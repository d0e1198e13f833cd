import { expect, test } from 'vitest';
import { loadResources } from '../../src/io/resources.ts';

test('configured weights take the place of the own ones, for that call alone', () => {
  const own = loadResources(['checkSigns']).checkSigns?.weights;
  const configured = loadResources(['checkSigns'], { percent: 9 }).checkSigns?.weights;
  expect(configured).toEqual({ ...own, percent: 9 });
  expect(loadResources(['checkSigns']).checkSigns?.weights).toEqual(own);
});

test('every signal that a word gives has a weight, of its sign', () => {
  const signs = loadResources(['checkSigns']).checkSigns;
  expect(signs?.words.size).toBeGreaterThan(100);
  for (const name of new Set([...(signs?.words.values() ?? [])].flatMap(({ signals }) => signals))) {
    expect([name, Math.sign(signs?.weights[name] ?? 0)]).toEqual([name, name.startsWith('-') ? -1 : 1]);
  }
});

test('what a longer phrase opens with is known, so that phrases are looked for there alone', () => {
  const words = loadResources(['checkSigns']).checkSigns?.words;
  expect(words?.get('have to')).toEqual({ signals: ['-obligation'], opensPhrase: false });
  expect(words?.get('have')).toEqual({ signals: [], opensPhrase: true });
  expect(words?.get('in my')).toEqual({ signals: [], opensPhrase: true });
});
