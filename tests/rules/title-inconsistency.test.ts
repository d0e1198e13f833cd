import { expect, test } from 'vitest';
import { said } from '../support/check.ts';

const id = 'title-inconsistency';

test.each([
  ['Sen. Mike Lee opposed the bridge. Rep. Mike Lee voted against it.', 1],
  ['Sen. Mike Lee opposed the bridge. Senator Mike Lee voted against it.', 0],
  ['Former Gov. Mike Lee opposed the bridge. Sen. Mike Lee voted against it.', 0],
])('%s', (text, count) => {
  expect(said(id, text)).toHaveLength(count);
});
