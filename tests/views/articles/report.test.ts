import { expect, test } from 'vitest';
import { reportViewer } from '../../../src/views/articles/report.ts';
import { claim, story } from '../../support/story.ts';

test('attitudes are not counted among the claims', () => {
  const claims = [claim(0, { type: 'assertion' }), claim(1, { type: 'belief' }), claim(2, { type: 'agreement' })];
  const { rows } = reportViewer().show({
    article: story,
    entities: { mentions: [], entities: [] },
    attributions: { attributions: [], quotations: [] },
    quotes: [],
    claims,
    repeats: [],
  });
  expect(rows[0]?.[8]).toBe(1);
});
