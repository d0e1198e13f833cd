import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseText } from '../../support/analyse-text.ts';
import { voicesOf } from './marked.ts';

const given = ['Anna', 'Tom', 'Amina', 'Carlos', 'Grace', 'Ivan', 'Mary', 'Pedro', 'Sarah', 'Peter'] as const;
const family = ['Berg', 'Holm', 'Yusuf', 'Reed', 'Otieno', 'Sokol', 'Nkosi', 'Duarte', 'Walsh', 'Demir'] as const;
/** Two people whose names have nothing in common. */
const two = fc
  .tuple(
    fc.shuffledSubarray([...given], { minLength: 2, maxLength: 2 }),
    fc.shuffledSubarray([...family], { minLength: 2, maxLength: 2 }),
  )
  .map(([[a, b], [x, y]]) => [`${a} ${x}`, `${b} ${y}`] as const);
const office = fc.constantFrom('', 'Mayor ', 'Professor ', 'Inspector ', 'union leader ', 'finance minister ');
const says = fc.constantFrom('said', 'says', 'told reporters', 'told the inquiry', 'added', 'argued', 'insisted');
const words = fc.constantFrom(
  'The road is closed until the snow melts',
  'We have waited nine years for this',
  'Nobody asked the people who live here',
  'It was the longest night of my life',
);
const runs = { numRuns: 60 };

/** The speakers of all stretches in marks. */
function speakersOf(body: string): string[] {
  return voicesOf(body).map((line) => line.slice(0, line.indexOf(': ')));
}

describe('laws of who speaks, whoever it is and whatever is said', () => {
  test('who is named inside the marks does not say what stands in them', () => {
    fc.assert(
      fc.property(two, office, says, words, ([outer, inner], title, verb, said) => {
        expect(speakersOf(`“${inner} said so. ${said},” ${title}${outer} ${verb}.`)).toEqual([outer]);
      }),
      runs,
    );
  });

  test('who does something in reported words is not quoted by the marks in them', () => {
    const does = fc.constantFrom('won', 'lost', 'approved', 'built', 'left behind', 'inherited', 'faced');
    fc.assert(
      fc.property(two, says, does, ([outer, inner], verb, deed) => {
        expect(speakersOf(`${outer} ${verb} that ${inner} ${deed} “a very long fight”.`)).toEqual([outer]);
      }),
      runs,
    );
  });

  test('the reporting clause at the end of a sentence takes in what another is said to show or ask for', () => {
    const shows = fc.constantFrom('expressed “regret” over', 'voiced “anger” at', 'wanted “a pause” in');
    const adjunct = fc.constantFrom('', ' on Monday', ' in a statement', ' during a press briefing in Oslo');
    fc.assert(
      fc.property(two, office, shows, adjunct, ([outer], title, shown, when) => {
        const [voice, ...others] = voicesOf(`Peru ${shown} the raid, ${title}${outer} said${when}.`);
        expect([voice, others]).toEqual([`${outer}: Peru ${shown} the raid`, []]);
      }),
      runs,
    );
  });

  test('a closed quotation takes in no narration behind it', () => {
    const narration = fc.constantFrom(
      'The hall was cold.',
      'Rain fell on the square.',
      'Two people were taken to hospital.',
      'The vote is on Friday.',
    );
    fc.assert(
      fc.property(two, says, words, narration, fc.constantFrom(' ', '\n\n'), ([outer], verb, said, rest, gap) => {
        expect(voicesOf(`${outer} ${verb}: “${said}.”${gap}${rest}`)).toEqual([`${outer}: “${said}.”`]);
      }),
      runs,
    );
  });

  test('dates, titles and nicknames say nothing and are said by nobody', () => {
    const silent = fc.constantFrom(
      'June 4, 1961: “This stone was laid by the mayor in memory of the miners.”',
      'The choir sang “Songs of the Long Sea” on Monday.',
      'Ed “Ironjaw” Marsden came second.',
      'The pupils held a sign with “PEACE” on it.',
      'The book “The Last Mill” came out in May.',
    );
    fc.assert(
      fc.property(two, silent, ([outer], sentence) => {
        expect(speakersOf(`${outer} watched from the hill. ${sentence}`)).toEqual([]);
      }),
      runs,
    );
  });

  test('a pronoun or description is no surer as a speaker than it is whom it means', () => {
    const source = fc.constantFrom('he', 'she', 'they', 'the minister', 'the company', 'the 36-year-old', 'the group');
    fc.assert(
      fc.property(two, office, source, words, ([one, other], title, pronoun, said) => {
        const text = `Rain again\n\n${title}${one} met ${other} at Norden Bank. “${said},” ${pronoun} said.`;
        const { attributions, references } = analyseText(text, 'attributions');
        for (const { source: from, speaker } of attributions.attributions) {
          if (!/^(?:pronoun|title)$/.test(speaker.via)) continue;
          const reference = references?.references.find(({ span }) => span.start === from?.head.start);
          if (reference) expect(speaker.confidence).toBeLessThanOrEqual(reference.confidence + 0.005);
        }
      }),
      runs,
    );
  });
});
