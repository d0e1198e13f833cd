import { describe, expect, test } from 'vitest';
import { doubts } from '../../support/compare-texts.ts';

const source = `Harbour fund

The state pays 272 crore rupees into the harbour fund, Treasurer Lena Voss said on 3 May 2024. Ships bring 41,870 tonnes of grain.

Of the 3,454 crore rupees that came from the centre, 2,451 crore rupees has gone to fishermen. The pier is 12 kilometres long and took 17 years.
`;

describe('values of other sentences than the one that says the same', () => {
  test.each([
    // exact ones are borne out wherever they are
    ['The state pays into the harbour fund, and 2,451 crore rupees has been spent.', []],
    ['Voss said that ships bring about 42,000 tonnes of grain.', []],
    // converted ones too
    ['The pier is 7.5 miles long.', []],
    ['The pier is 9 miles long.', ['count differs: 9 miles ~ 12 kilometres']],
    // a month and a year are less exact than a day
    ['Voss said in May 2024 that the state pays into the harbour fund.', []],
    ['Voss said in June 2024 that the state pays into the harbour fund.', ['date differs: June 2024 ~ 3 May 2024']],
    ['The pier took 17 years.', []],
    ['The pier took 71 years.', ['count differs: 71 years ~ 17 years']],
  ])('%s', (draft, expected) => {
    expect(doubts(draft, source)).toEqual(expected);
  });
});

describe('two sources', () => {
  test.each([
    // the other one has this value in the same place: the draft may follow either
    ['The fire injured 14 people and cost $1.2 billion.', 'The fire injured 14 people.', []],
    ['The fire injured 14 people and cost $1.2 billion.', 'Officials said the fire had injured 14 people by noon.', []],
    ['The bank cut 300 jobs in Leeds.', 'The bank is to cut 300 jobs in Leeds, unions said.', []],
    ['Prices rose 4 percent in March.', 'In March prices rose 4 percent, the office said.', []],
    ['The levy brought in £30m last year.', 'The levy brought in £30m last year, the council said.', []],
    ['Fourteen people were injured by the fire.', 'By night 14 people had been injured by the fire.', []],
    // it has the value of something else
    ['The bank cut 300 jobs in Leeds.', 'In Leeds the bank filled 300 jobs.', ['count differs: 300 jobs ~ 200 jobs']],
    [
      'Prices rose 4 percent in March.',
      'Prices fell 4 percent in March of last year.',
      ['percent differs: 4 percent ~ 3 percent'],
    ],
    [
      'The fire injured 14 people and cost $1.2 billion.',
      'A choir of 14 people sang after the fire at the hall.',
      ['count differs: 14 people ~ 12 people'],
    ],
    [
      'The fire injured 14 people and cost $1.2 billion.',
      'The hall has room for 14 people and cost little.',
      ['count differs: 14 people ~ 12 people'],
    ],
    [
      'The bank cut 300 jobs in Leeds.',
      'The bank has 300 jobs open in York, and none in Leeds.',
      ['count differs: 300 jobs ~ 200 jobs'],
    ],
    [
      'Prices rose 4 percent in March.',
      'Prices in shops are 4 percent of what a family spends.',
      ['percent differs: 4 percent ~ 3 percent'],
    ],
    [
      'The levy brought in £30m last year.',
      'The levy office spent £30m on a new roof last year.',
      ['amount differs: £30m ~ £20m'],
    ],
  ])('%s | %s', (draft, other, expected) => {
    const source = `The fire injured 12 people and cost $1.2 billion.

The bank cut 200 jobs in Leeds. Prices rose 3 percent in March. The levy brought in £20m last year.
`;
    expect(doubts(draft, source, other)).toEqual(expected);
  });
});
