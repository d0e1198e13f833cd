import { expect, test } from 'vitest';
import { said } from '../support/check.ts';

const id = 'anonymous-source-without-reason';

test.each([
  ['A person close to the mayor said the bridge would not open in June.', 1],
  ['A person close to the mayor, who was not authorised to speak publicly, said the bridge would not open.', 0],
  ['An official said on condition of anonymity that the bridge would not open.', 0],
  ['City officials, including Mayor Anna Smith, said the bridge would not open in June.', 0],
  ['Local officials said they welcome the bridge.\n\n“We waited for years,” said Mayor Anna Smith.', 0],
  ['Local officials said they welcome the bridge.\n\nMayor Anna Smith was away.', 1],
  ['Mayor Anna Smith said the bridge would not open in June.', 0],
])('%s', (text, count) => {
  expect(said(id, text)).toHaveLength(count);
});
