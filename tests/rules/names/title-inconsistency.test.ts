import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'title-inconsistency';

test.each([
  ['Karlow governor Johnson Sakari spoke first. Later the deputy governor Sakari said roads were open.', 1],
  ['Karlow’s deputy governor, Ahmed Ketsi, spoke first. Ketsi, the state governor, left early.', 1],
  ['Karlow’s deputy governor, Ahmed Ketsi, spoke first. Deputy governor Ahmed Ketsi left early.', 0],
  ['Senate Minority Leader Juan Zubel spoke first. Majority Leader Zubel agreed on Sunday.', 1],
  ['Senate Majority Leader Juan Zubel spoke first. Senator Zubel agreed on Sunday.', 0],
  ['The speaker John Hale praised Mayor John Hale.', 0],
  ['Area chief Mr Charles Odongo was there. “It rained,” said Ms Odongo.', 1],
  ['Karen Walters spoke for the boy. Mr Walters said he was ill.', 1],
  ['Karen Walters spoke for the boy. Ms Walters said he was ill.', 0],
  ['Mr Charles Odongo was there with his wife. “It rained,” said Mrs Odongo.', 0],
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
