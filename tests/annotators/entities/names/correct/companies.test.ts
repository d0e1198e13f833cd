import { describe, expect, test } from 'vitest';
import { correctCompanies } from '../../../../../src/annotators/entities/names/correct/companies.ts';
import { marked } from '../mark-guesses.ts';

describe('correctCompanies', () => {
  test.each([
    ['Then the jeweller «Reed|PER» & Co. was sold.', ['Reed & Co|ORG']],
    ['Then «Reed & Lund|PER» was sold to them.', ['Reed & Lund|ORG']],
    ['Then «Olsen|PER», Inc., was sold to them.', ['Olsen, Inc|ORG']],
    ['Then «Petróleos de Norland|ORG», «S.A.|ORG» was sold.', ['Petróleos de Norland, S.A.|ORG']],
    ['Then shares of «Boston|LOC» Scientific rose again.', ['Boston Scientific|ORG']],
    ['Then «Ann|PER» and «Tom Reed|PER» came.', ['Ann|PER', 'Tom Reed|PER']],
    ['Then «Boston|LOC» Mayor Tom Reed spoke again.', ['Boston|LOC']],
    ['Then he left «Boston|LOC» on the Monday.', ['Boston|LOC']],
  ])('%s', (source, expected) => {
    const { text, reading, guesses, print } = marked(source);
    expect(print([...correctCompanies(text, reading, guesses)])).toEqual(expected);
  });
});
