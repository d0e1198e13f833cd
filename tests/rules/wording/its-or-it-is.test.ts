import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'its-or-it-is';

test.each([
  ['The valley is known for it’s farming produce.', ['"it’s": “it’s” means “it is”; use “its”']],
  ['The county told the firm to repair it’s water tanks.', ['"it’s": “it’s” means “it is”; use “its”']],
  ['The bank will sell it’s headquarters.', ['"it’s": “it’s” means “it is”; use “its”']],
  ['She used to think it’s summer, and you will see it’s water.', []],
  ['The firm lost it’s licence.', ['"it’s": “it’s” means “it is”; use “its”']],
  ['Its not clear who paid.', ['"Its": “its” is possessive; use “it’s”']],
  ['The bank moved one of it’s offices to Leeds.', ['"it’s": “it’s” means “it is”; use “its”']],
  ['The firm lost its licence, and it’s clear why.', []],
  ['Its only hope is its very own brand; it’s a start.', []],
  ['Of course it’s true that it’s time to go.', []],
  ['The dog wagged its tail because it’s happy.', []],
  ['Its not-for-profit arm is in Leeds.', []],
])('%s', (text, expected) => {
  expect(said(id, text)).toEqual(expected);
});
