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
  for (const name of new Set(
    [...(signs?.words.values() ?? [])].flatMap(({ signals }) => signals.map(({ name }) => name)),
  )) {
    expect([name, Math.sign(signs?.weights[name] ?? 0)]).toEqual([name, name.startsWith('-') ? -1 : 1]);
  }
});

test('a phrase is reached word by word from its first one', () => {
  const words = loadResources(['checkSigns']).checkSigns?.words;
  expect(words?.get('have')?.signals).toEqual([]);
  expect(words?.get('have')?.longer?.get('to')).toEqual({
    signals: [{ name: '-obligation', more: '-more-obligation' }],
    longer: null,
  });
  expect(
    words
      ?.get('in')
      ?.longer?.get('my')
      ?.longer?.get('view')
      ?.signals.map(({ name }) => name),
  ).toEqual(['-belief']);
});
