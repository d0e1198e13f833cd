import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'label-not-in-text';
const story = (labels: string) =>
  `Council meets on the bridge\n\nMayor Anna Smith spoke of the bridge on Sunday. Smith left early.\nLabels: ${labels}\n`;

test.each([
  ['bridge, Anna Smith', []],
  ['Local news, business, INDG08, 8f507083-bac4, Language: English', []],
  ['Carl Jones, bridge', ['"Carl Jones": label “Carl Jones” is not mentioned in the text']],
])('Labels: %s', (labels, expected) => {
  expect(said(id, story(labels))).toEqual(expected);
});
