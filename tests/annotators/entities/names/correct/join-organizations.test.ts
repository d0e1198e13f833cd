import { describe, expect, test } from 'vitest';
import { joinOrganizations } from '../../../../../src/annotators/entities/names/correct/join-organizations.ts';
import { marked } from '../mark-guesses.ts';

describe('joinOrganizations', () => {
  test.each([
    ['The «Support Mission|ORG» in «Libya|LOC» (SML) left.', ['Support Mission in Libya|ORG']],
    [
      'The «School of Asian|ORG» and «African Arts|ORG» (SAAA) and the «Senate|ORG» met.',
      ['School of Asian and African Arts|ORG', 'Senate|ORG'],
    ],
    ['The «Support Mission|ORG» in «Libya|LOC» (SMX) left.', ['Support Mission|ORG', 'Libya|LOC']],
    ['The «Support Mission|ORG» of «Laura Doe|PER» (SMLD) left.', ['Support Mission|ORG', 'Laura Doe|PER']],
    [
      'The UN «Relief|ORG» and «Works Agency for Libya|ORG» (UNRWA) left.',
      ['UN Relief and Works Agency for Libya|ORG'],
    ],
    ['Then Lakes, Harbours and «Shipping Norland|ORG» (LHSN) left.', ['Lakes, Harbours and Shipping Norland|ORG']],
    ['Its Prime Minister (PMR) and «Libya|LOC» left.', ['Libya|LOC']],
    ['Later the «Western Cape|LOC» «High Court|ORG» heard their appeal again.', ['Western Cape High Court|ORG']],
    ['Later the «Kenyan|MISC» «Teachers Union|ORG» heard their appeal again.', ['Kenyan Teachers Union|ORG']],
    ['Later in «Ghana|LOC», «High Court|ORG» judges heard their appeal again.', ['Ghana|LOC', 'High Court|ORG']],
    ['Later the «Ghana|LOC» «Reuters|ORG» desk heard their appeal again.', ['Ghana|LOC', 'Reuters|ORG']],
  ])('%s', (source, expected) => {
    const { reading, guesses, print } = marked(source);
    expect(print([...joinOrganizations(reading, guesses)])).toEqual(expected);
  });
});
