import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  makeContextTyper,
  type NameContexts,
} from '../../../../../src/annotators/entities/names/correct/context-types.ts';
import { marked } from '../mark-guesses.ts';

const typeByContext = makeContextTyper(JSON.parse(readFileSync('src/data/name-contexts.json', 'utf8')) as NameContexts);

describe('types by what stands around', () => {
  test.each([
    ['Then the «Vostrika|LOC» missile hit a depot.', ['Vostrika|MISC']],
    ['Then the «Vostrika|PER» rockets hit a depot.', ['Vostrika|MISC']],
    ['Doctors say the vaccine «Immunara|LOC» works.', ['Immunara|MISC']],
    ['Crews of «Sepelo|PER» drones left early.', ['Sepelo|MISC']],
    ['They keep «Orvelo|ORG» helicopters in the north.', ['Orvelo|MISC']],
    ['Then the tracking firm «Adhelm|PER» counted ships.', ['Adhelm|ORG']],
    ['Then the tracking firm Adhelm counted ships.', ['Adhelm|ORG']],
    ['A spokesman of the charity «Hopewin|LOC» agreed.', ['Hopewin|ORG']],
    ['Later a «Moruo|LOC» spokesman said no.', ['Moruo|ORG']],
    ['Readers of the newspaper «Leselinyana|LOC» wrote in.', ['Leselinyana|ORG']],
    ['Then residents of «Ha Mosala|PER» fled.', ['Ha Mosala|LOC']],
    ['They left the village of «Deir Wadi|PER» at dawn.', ['Deir Wadi|LOC']],
    ['Fires burned in «Chindwali|PER» district all night.', ['Chindwali|LOC']],
    ['The mayor of «Oduma|ORG» agreed with them.', ['Oduma|LOC']],
    ['They moved to the outskirts of «Teferru|PER» last year.', ['Teferru|LOC']],
  ])('%s', (source, expected) => {
    const { reading, guesses, print } = marked(source);
    expect(print([...typeByContext(reading, guesses)])).toEqual(expected);
  });

  test('goes on through a list, and finds what was missed in it', () => {
    const { reading, guesses, print } = marked(
      'Residents of «Ha Mosala|PER», Mechali, «Ha Peo|ORG» and «Mokota|LOC» fear the blasts that wake them every night.',
    );
    expect(print([...typeByContext(reading, guesses)])).toEqual([
      'Ha Mosala|LOC',
      'Mechali|LOC',
      'Ha Peo|LOC',
      'Mokota|LOC',
    ]);
  });

  test('holds for the same name elsewhere', () => {
    const { reading, guesses, print } = marked('They fired the «Vostrika|LOC» missile. Later «Vostrika|LOC» failed.');
    expect(print([...typeByContext(reading, guesses)])).toEqual(['Vostrika|MISC', 'Vostrika|MISC']);
  });

  test.each([
    ['Then the «Russian|MISC» missile hit a depot.', ['Russian|MISC']],
    ['Then «France|LOC» spokesman Tom left.', ['France|LOC']],
    ['The followers of «Ann Reed|PER» town hall talks left.', ['Ann Reed|PER']],
  ])('leaves what is known: %s', (source, expected) => {
    const { reading, guesses, print } = marked(source, 5000);
    expect(print([...typeByContext(reading, guesses)])).toEqual(expected);
  });
});
