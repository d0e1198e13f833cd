import { expect, test } from 'vitest';
import { joinKnownPlaces } from '../../../../../src/annotators/entities/names/correct/known-places.ts';
import { marked } from '../mark-guesses.ts';

test.each([
  ['Then «Bosnia|LOC» and «Herzegovina|LOC» voted.', ['Bosnia and Herzegovina|LOC']],
  ['Then «Trinidad|LOC» and «Tobago|LOC» voted.', ['Trinidad and Tobago|LOC']],
  ['They left «Dar|LOC» es «Salaam|LOC» at dawn.', ['Dar es Salaam|LOC']],
  ['Then «Antigua|LOC» and «Barbuda|LOC» voted.', ['Antigua and Barbuda|LOC']],
  ['Then «Chad|LOC» and «Niger|LOC» voted.', ['Chad|LOC', 'Niger|LOC']],
  ['Then «Bosnia and Herzegovina Football Union|ORG» met.', ['Bosnia and Herzegovina Football Union|ORG']],
])('%s', (source, expected) => {
  const { reading, guesses, print } = marked(source);
  expect(print([...joinKnownPlaces(reading, guesses)])).toEqual(expected);
});
