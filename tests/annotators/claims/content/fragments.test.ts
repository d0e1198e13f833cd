import { describe, expect, test } from 'vitest';
import { linesOf } from '../lines.ts';

describe('what says nothing by itself is no claim', () => {
  test.each([
    'Police found the knife in a ditch.',
    'Anna Kerr showed her best side at the gala.',
    'The mayor highlighted the role of the harbour in the town.',
    'Brandel did not give any details of the deal.',
    'Mountain resorts offer long slopes and clear lakes.',
    'The slump threatens to spread to other towns.',
    'The 1990s required a new sort of bridge.',
    'Prices have been steady for years, which suggests calm in the market.',
    'Residents tried to accuse the firm of fraud.',
    'Whenever pupils attempt to protest or demand answers from the board, guards come.',
    'Nothing says summer like a cold lake.',
    'The research suggests that the town can turn its squares into parks by:',
  ])('%s', (body) => {
    expect(linesOf(body).filter((line) => !/^(?:belief|intention|agreement)/.test(line))).toEqual([]);
  });
});

describe('what stands around who says it is said together', () => {
  test.each([
    [
      'If the river rises again, the engineer said, the dam will break.',
      'the engineer | If the river rises again / the dam will break',
    ],
    [
      'What angers the farmers most, they say, is that the wells were sold.',
      'they | What angers the farmers most / is that the wells were sold',
    ],
    ['At her age, Kerr said, the stairs are a danger.', 'Kerr | At her age / the stairs are a danger'],
    [
      'The raid on the old port, which officials say killed 12 people, lasted an hour.',
      'officials | The raid on the old port / killed 12 people',
    ],
  ])('%s', (body, line) => {
    expect(linesOf(body).map((each) => each.slice(each.indexOf('|') + 2))).toContain(line);
  });

  test('what the next clause was cut off from ends before it', () => {
    const body = 'The harvest was weak in spring, and now, Kerr said, “the barns are full again.”';
    expect(linesOf(body).every((line) => !/and now$/.test(line))).toBe(true);
  });

  test('she is no group', () => {
    const body = 'Former friends talked about Anna Kerr. The neighbours were kind, but she said she had a bad time.';
    const [line] = linesOf(body);
    expect(line).toBe('assertion | she | she had a bad time');
  });
});
