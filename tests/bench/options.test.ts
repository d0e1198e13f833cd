import { expect, test } from 'vitest';
import { readOptions, sections } from './options.ts';

test('reads what is asked for', () => {
  expect(readOptions([])).toEqual({
    corpus: null,
    articles: 40,
    rounds: 5,
    only: new Set(sections),
    shapes: new Set(),
    commands: new Set(),
  });
  expect(
    readOptions([
      '--corpus',
      'news',
      '--articles',
      '924',
      '--rounds',
      '1',
      '--only',
      'peers,growth',
      '--shapes',
      'tabs,one name',
      '--commands',
      'check',
    ]),
  ).toEqual({
    corpus: 'news',
    articles: 924,
    rounds: 1,
    only: new Set(['peers', 'growth']),
    shapes: new Set(['tabs', 'one name']),
    commands: new Set(['check']),
  });
  expect(readOptions(['--help'])).toBeNull();
});

test.each([
  [['--articles', '0'], '--articles takes a whole number from 1, not "0"'],
  [
    ['--only', 'memory'],
    '--only takes start, article, layers, folder, duplicates, length, editor, growth, peers, not "memory"',
  ],
])('%s is refused', (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});
