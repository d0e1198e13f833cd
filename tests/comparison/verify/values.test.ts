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
