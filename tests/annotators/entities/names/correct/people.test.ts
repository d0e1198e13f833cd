import { describe, expect, test } from 'vitest';
import { correctPeople } from '../../../../../src/annotators/entities/names/correct/people.ts';
import { gatherEvidence } from '../../../../../src/annotators/entities/names/model/document-evidence.ts';
import { marked } from '../mark-guesses.ts';

describe('correctPeople', () => {
  test.each([
    ['Later «Ilse von|PER» der Heyde came.', ['Ilse von der Heyde|PER']],
    ['Later «Jan|PER» van den Broek came.', ['Jan van den Broek|PER']],
    ['Later «Rosa|PER» de la Cruz came.', ['Rosa de la Cruz|PER']],
    ['Later «Salim|PER» bin Rashid came.', ['Salim bin Rashid|PER']],
    ['Later «Ilse|PER» of Norland came.', ['Ilse|PER']],
    ['Later «Paris|LOC» Jackson spoke to them.', ['Paris Jackson|PER']],
    ['Later «Grace Park|LOC» won the vote.', ['Grace Park|PER']],
    ['«Victoria|LOC» lives by the sea. She likes it.', ['Victoria|PER']],
    ['«Victoria|LOC» lives by the sea. It likes it.', ['Victoria|LOC']],
    ['They lived in «Victoria|LOC». «Victoria|LOC» said no. She left.', ['Victoria|LOC', 'Victoria|LOC']],
  ])('%s', (source, expected) => {
    const { reading, guesses, print } = marked(source);
    expect(print([...correctPeople(reading, gatherEvidence(reading), guesses)])).toEqual(expected);
  });
});
