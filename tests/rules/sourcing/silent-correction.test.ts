import { describe, expect, test } from 'vitest';
import { said } from '../../support/check.ts';
import { changesSince } from '../../support/compare-texts.ts';

const published = `Fire at mill

The fire injured 12 people, fire chief Ines Duarte said. “We had no warning at all,” she told reporters.
`;

describe('silent-correction', () => {
  test.each([
    [
      'a number',
      published.replace('12', '14'),
      ['"14 people": number changed without a correction note; it was “12 people”'],
    ],
    [
      'a name',
      published.replace('Duarte', 'Duarta'),
      ['"Ines Duarta": name changed without a correction note; it was “Ines Duarte”'],
    ],
    [
      'a quotation',
      published.replace('no warning', 'little warning'),
      [
        '"“We had little warning at all,”": quotation changed without a correction note; it was “We had no warning at all”',
      ],
    ],
    ['only other words', published.replace('injured', 'hurt'), []],
    [
      'a number, with a note',
      `${published.replace('12', '14')}\nCorrection: An earlier version of this article said 12 people were injured.\n`,
      [],
    ],
  ])('%s', (_, current, findings) => {
    expect(said('silent-correction', current, { silentChanges: changesSince(published, current) })).toEqual(findings);
  });

  test('says nothing without a published version', () => {
    expect(said('silent-correction', published)).toEqual([]);
  });
});
