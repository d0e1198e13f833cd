import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'headline-name-not-in-body';
const body = 'Mayor Carla Jones opened the bridge on Sunday. Jones cut the ribbon at noon.';

test.each([
  ['Anna Smith opens the bridge', ['"Anna Smith": the story never mentions Anna Smith of the headline']],
  ['Carla Jones opens the bridge', []],
  ['Mayor opens the bridge', []],
])('%s', (headline, expected) => {
  expect(said(id, `${headline}\n\n${body}\n`)).toEqual(expected);
});
