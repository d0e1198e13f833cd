import { describe, expect, test } from 'vitest';
import { claimsOf, linesOf } from '../lines.ts';

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

test.each([
  'Democrats banned Anna Reed from speaking on the floor for the rest of the session.',
  'The league barred Tom Webb from playing until May.',
  'A judge prohibited the firm from selling the drug.',
  'The tie was already decided when Max Hale topped Leo Webb 6-3.',
])('whom somebody keeps from something, and when, is no claim of theirs: %s', (body) => {
  expect(linesOf(body)).toEqual([]);
});

test.each([
  ['The lawyer for Edgar Mello said he would report to police.', 'The lawyer for Edgar Mello'],
  [
    'A spokesman for former councillor Anil Mehta said he would not resign.',
    'A spokesman for former councillor Anil Mehta',
  ],
  ['The mother of Thabo Nkosi said the school had called her twice.', 'The mother of Thabo Nkosi'],
])('who speaks for somebody claims it: %s', (body, name) => {
  expect(claimsOf(body).claims.map(({ claimant }) => [claimant.name, claimant.entity])).toEqual([[name, null]]);
});
