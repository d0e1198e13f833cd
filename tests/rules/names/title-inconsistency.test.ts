import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'title-inconsistency';

test.each([
  ['Sen. Mike Lee opposed the bridge. Rep. Mike Lee voted against it.', 1],
  ['Sen. Mike Lee opposed the bridge. Senator Mike Lee voted against it.', 0],
  ['Sgt. Dan Lowe said crime was down. Insp. Dan Lowe said it was not.', 1],
  ['Lt. Col. Dan Lowe said crime was down. Colonel Dan Lowe said so on Sunday.', 0],
  ['Attorney General Dan Lowe said crime was down. Capt. Dan Lowe said so on Sunday.', 0],
  ['Former Gov. Mike Lee opposed the bridge. Sen. Mike Lee voted against it.', 0],
  ['Finance Minister Dana Holm resigned. Holm, the health minister since 2021, said so on Sunday.', 1],
  ['Finance Minister Dana Holm resigned. Holm, the former health minister, said so on Sunday.', 0],
  ['Finance Minister Dana Holm resigned. Holm, the health minister until 2021, said so on Sunday.', 0],
])('%s', (text, count) => {
  expect(said(id, text)).toHaveLength(count);
});
