import { describe, expect, test } from 'vitest';
import { voicesOf } from '../marked.ts';

describe('paragraphs without a closing mark', () => {
  test.each([
    ['double', 'Phil Fodder said: “We chose to bat. The pitch was flat.\n\n“Then it rained.”'],
    ['single, curly', 'Phil Fodder said: ‘We chose to bat. The pitch was flat.\n\n‘Then it rained.’'],
    ['single, straight', "Phil Fodder said: 'We chose to bat. The pitch was flat.\n\n'Then it rained.'"],
    ['single, three of them', 'Phil Fodder said: ‘We chose to bat.\n\n‘The pitch was flat.\n\n‘Then it rained.’'],
    [
      'single, more text behind',
      "Phil Fodder said: 'We chose to bat.\n\n'Then it rained.'\n\nHe left by the back gate.",
    ],
  ])('%s', (_name, body) => {
    const [line, ...rest] = voicesOf(body);
    expect(rest).toEqual([]);
    expect(line?.startsWith('Phil Fodder: ')).toBe(true);
    expect(line?.split(' / ').length).toBe(body.split('\n\n').filter((text) => /[“‘']\p{Lu}/u.test(text)).length);
  });

  test('single, left open behind its speaker', () => {
    const body = '‘The boat sank,’ said Phil Fodder. ‘We swam ashore.\n\n‘Then it rained.’';
    expect(voicesOf(body)).toEqual(['Phil Fodder: ‘The boat sank,’ / ‘We swam ashore. / ‘Then it rained.’']);
  });

  test('an apostrophe at the start of a word opens nothing', () => {
    const body = "They left in the '90s and came back.\n\n'Never again,' said Phil Fodder.";
    expect(voicesOf(body)).toEqual(["Phil Fodder: 'Never again,'"]);
  });
});
