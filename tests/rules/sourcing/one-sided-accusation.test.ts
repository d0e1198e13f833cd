import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'one-sided-accusation';

test.each([
  ['Mayor Anna Smith accused Carl Jones of fraud on Sunday.', 1],
  ['Mayor Anna Smith accused Carl Jones of fraud on Sunday. Jones denied it.', 0],
  ['Mayor Anna Smith accused Carl Jones of fraud on Sunday. Jones did not respond to a request for comment.', 0],
  ['Mayor Anna Smith praised Carl Jones on Sunday.', 0],
])('%s', (text, count) => {
  expect(said(id, text)).toHaveLength(count);
});
