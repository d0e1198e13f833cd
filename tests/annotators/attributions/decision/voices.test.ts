import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributionsOf, voicesOf } from '../marked.ts';

describe('one voice for each quotation', () => {
  test.each([
    [
      'what the subject inside does quotes nobody',
      'Chief Anna Berg promised that Norvik Steel will stay “a quiet neighbour.”',
      ['Anna Berg: that Norvik Steel will stay “a quiet neighbour.”'],
    ],
    [
      'nor with a clause that no word introduces',
      'Senator Anna Berg said the House passed “a fair price for wool.”',
      ['Anna Berg: the House passed “a fair price for wool.”'],
    ],
    [
      'nor behind a modal verb',
      'Minister Anna Berg said Norvia could return “once the snow melts”.',
      ['Anna Berg: Norvia could return “once the snow melts”'],
    ],
    [
      'nor where a person suffers it',
      'Ms Berg said that Mr Holm met “a wall of silence”.',
      ['Berg: that Mr Holm met “a wall of silence”'],
    ],
    [
      'nor where the reporting clause comes last',
      'The tariff signals “a very firm intention”, says Anna Berg.',
      ['Anna Berg: The tariff signals “a very firm intention”'],
    ],
    [
      'an utterance inside is the words of its own speaker',
      'Anna Berg said that Tom Holm shouted: “Nobody moves.”',
      ['Tom Holm: “Nobody moves.”'],
    ],
    [
      'so is what somebody calls something',
      'Anna Berg said that Tom Holm called the plan “a mess”.',
      ['Tom Holm: the plan “a mess”'],
    ],
  ])('%s', (_name, body, expected) => {
    expect(voicesOf(body)).toEqual(expected);
  });

  const words = fc.constantFrom(
    'Anna Berg said ',
    'Tom Holm said that ',
    'she claimed ',
    'the report showed ',
    'he called it ',
    'Norvia will remain ',
    '“a wall of silence” ',
    '“We are late,” ',
    '“Nobody moves.” ',
    'according to the police ',
    ', adding ',
    'who told the court ',
    'the mayor promised to ',
    ': ',
    ', ',
    '. ',
    'and ',
    '\n\n',
  );

  test('no stretch in marks is printed twice, whatever the words are', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const { layer } = attributionsOf(parts.join(''));
        const starts = layer.attributions.flatMap(({ quoted }) => quoted.map(({ start }) => start));
        expect(starts.length).toBe(new Set(starts).size);
        for (const { kind, quoted } of layer.attributions) expect(kind === 'indirect').toBe(quoted.length === 0);
      }),
      { numRuns: 150 },
    );
  });
});
