import { expect, test } from 'vitest';
import { textOf } from '../../../../src/model/span.ts';
import { claimsOf } from '../lines.ts';

/** `type | claimant | content`. */
function linesOf(body: string): readonly string[] {
  const { text, claims } = claimsOf(body);
  return claims.map(({ type, claimant, content, modality }) => {
    const source = claimant.span ? textOf(text, claimant.span) : `(${claimant.kind})`;
    return [type, modality, source, content.map((span) => textOf(text, span)).join(' / ')].join(' | ');
  });
}

test.each([
  [
    'According to data released by the crime bureau in Karlow, the state has topped the list of thefts for nine years.',
    'assertion | asserted | data released by the crime bureau in Karlow | the state has topped the list of thefts for nine years',
  ],
  [
    'Another danger, according to Brandel, is that pupils walk 12 miles along unlit roads.',
    'assertion | asserted | Brandel | Another danger / is that pupils walk 12 miles along unlit roads',
  ],
  [
    'Nearly 3 in 10 new farmers said their debt had grown, the survey found.',
    'finding | asserted | the survey | Nearly 3 in 10 new farmers said their debt had grown',
  ],
  [
    'If the mill closes in May, 300 people will lose their jobs.',
    'fact | conditional | (author) | If the mill closes in May, 300 people will lose their jobs',
  ],
])('%s', (body, line) => {
  expect(linesOf(body)).toEqual([line]);
});

test.each([
  'If one trader sneezes, I would leave the market alone.',
  'Has the city spent $4 million on the park?',
  'Preprint at https://example.org/2025-7; 12 pages, see the archive for 4 figures of it.',
  'Farmers near the border report that soldiers have burned the barns of whole villages.',
])('the writer states nothing: %s', (body) => {
  expect(linesOf(body).filter((line) => line.startsWith('fact'))).toEqual([]);
});
