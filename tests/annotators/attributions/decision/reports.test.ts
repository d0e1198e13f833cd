import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseText } from '../../../support/analyse-text.ts';
import { linesOf } from '../marked.ts';

describe('what is no report', () => {
  test.each([
    ['food that is ordered', 'Anna Berg ordered pizza for the whole crew.'],
    ['what is shown', 'The driver showed his permit at the gate.'],
    ['what is sought', 'The driver sought a garage in the next village.'],
    ['shelter', 'The driver found a way to the coast.'],
    ['a condition of speaking', 'The driver did not want to be identified.'],
    ['a time at which somebody laughed', 'People laughed when the lights went out.'],
    ['a relative clause behind the phrase', 'The film tells the story of a band that gets lost in Leeds.'],
  ])('%s', (_name, body) => {
    expect(linesOf(body)).toEqual([]);
  });

  test.each([
    ['an act', 'Carl Berg requested yet another inquiry.', ['Carl Berg | requested | yet another inquiry']],
    ['money', 'The council wants more funding for buses.', ['The council | wants | more funding for buses']],
    ['words', 'Anna Berg offered an apology for the delay.', ['Anna Berg | offered | an apology for the delay']],
    ['what a court holds', 'Justice Berg held that the law was void.', ['Justice Berg | held | that the law was void']],
    [
      'who is not named',
      'A clerk who did not want to be identified said the door was locked.',
      ['A clerk who did not want to be identified | said | the door was locked'],
    ],
    [
      'not the day',
      'The court on Friday issued a warning that the pier was unsafe.',
      ['The court | warning | that the pier was unsafe'],
    ],
    [
      'not a given name that is a verb',
      'Army chief Said Berg suggested that it is over.',
      ['Army chief Said Berg | suggested | that it is over'],
    ],
  ])('but %s', (_name, body, lines) => {
    expect(linesOf(body)).toEqual(lines);
  });
});

test('what somebody says is reported once', () => {
  const says = fc.constantFrom('said', 'told reporters', 'called on the mayor', 'announced', 'promised');
  const inner = fc.constantFrom(
    'expected rain',
    'hoped for a truce',
    'wanted to invite the miners',
    'planned to ask the bank for help',
  );
  fc.assert(
    fc.property(says, inner, (verb, what) => {
      const joined = /call|promise/.test(verb) ? `to invite the auditors to discuss the report` : `he ${what}`;
      const { attributions } = analyseText(`Rain again\n\nTom Berg ${verb} ${joined}.`, 'attributions');
      const seen: string[] = [];
      for (const { speaker, content } of attributions.attributions) {
        for (const { start, end } of content)
          for (let at = start; at < end; at++) {
            expect(seen[at]).not.toBe(speaker.name ?? '');
            seen[at] = speaker.name ?? '';
          }
      }
    }),
    { numRuns: 40 },
  );
});
