import { expect, test } from 'vitest';
import { readOptions, sections } from './options.ts';

test('reads what is asked for', () => {
  expect(readOptions([])).toEqual({ corpus: null, articles: 40, rounds: 5, only: new Set(sections) });
  expect(readOptions(['--corpus', 'news', '--articles', '924', '--rounds', '1', '--only', 'peers,growth'])).toEqual({
    corpus: 'news',
    articles: 924,
    rounds: 1,
    only: new Set(['peers', 'growth']),
  });
  expect(readOptions(['--help'])).toBeNull();
});

test.each([
  [['--articles', '0'], '--articles takes a whole number from 1, not "0"'],
  [['--only', 'memory'], '--only takes start, article, layers, folder, duplicates, growth, peers, not "memory"'],
])('%s is refused', (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});
