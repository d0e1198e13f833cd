import {
  buildFactCheckIndex,
  type FactCheck,
  type FactCheckMatch,
  loadResources,
  makeFactCheckFinder,
  openFactCheckIndex,
} from 'newsan';

/** Claims that were rated false, for the planter of such claims. */
export const falseClaims = [
  'The measles vaccine causes autism in children',
  'Mobile phone towers spread the flu virus',
  'The moon landing of 1969 was filmed in a studio',
  'Drinking bleach cures malaria',
  'Sharks were seen on a flooded motorway in Texas',
] as const;

let find: ((statement: string, most: number) => readonly FactCheckMatch[]) | null = null;

/** Finds fact-checks of these claims. */
export function findFalseClaims(statement: string, most: number): readonly FactCheckMatch[] {
  find ??= makeFinder();
  return find(statement, most);
}

function makeFinder() {
  const { wordVectors, matchWeights } = loadResources(['wordVectors', 'matchWeights']);
  if (!wordVectors || !matchWeights) throw new Error('the data were not loaded');
  const index = openFactCheckIndex(buildFactCheckIndex(falseClaims.map(toFactCheck)), wordVectors);
  if (!index) throw new Error('the index was not packed');
  return makeFactCheckFinder(index, matchWeights);
}

function toFactCheck(claim: string): FactCheck {
  return { id: claim, claim, title: '', rating: 'False', ratingValue: 'false', publisher: null, date: null, url: null };
}
