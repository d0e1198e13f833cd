import { describe, expect, test } from 'vitest';
import { textOf } from '../../../../src/model/span.ts';
import { claimsOf, linesOf } from '../lines.ts';

/** Claims as they read by themselves. */
function wordedOf(body: string): readonly string[] {
  const { text, claims } = claimsOf(body);
  return claims.map(({ type, worded }) => `${type} | ${worded.map((span) => textOf(text, span)).join(' / ')}`);
}

describe('a claim reads by itself', () => {
  test.each([
    [
      'Residents accuse the ministers of selling the forest.',
      'accusation | accuse the ministers of selling the forest',
    ],
    [
      'Two guards were charged on Monday with forging records.',
      'accusation | Two guards were charged on Monday with forging records',
    ],
    [
      'Chief Brandel is alleged to be keeping money from the mill.',
      'accusation | Chief Brandel is alleged to be keeping money from the mill',
    ],
    ['Anna Reed called the strike a crisis of trust.', 'assertion | called the strike a crisis of trust'],
    [
      'The union called for an emergency meeting of the board.',
      'demand | called for an emergency meeting of the board',
    ],
    ['Kerr denied ever taking bribes.', 'denial | denied ever taking bribes'],
    ['Kerr said the dam was safe.', 'assertion | the dam was safe'],
  ])('%s', (body, line) => {
    expect(wordedOf(body)).toContain(line);
  });
});

describe('a content begins and ends with what is said', () => {
  test.each([
    [
      'General Brandel told local radio this week that the troops would stay.',
      'prediction | General Brandel | that the troops would stay',
    ],
    [
      'Anna Reed added that: “Brandel always tells us to leave.”',
      'assertion | Anna Reed | “Brandel always tells us to leave.”',
    ],
    [
      'Anna Reed and Tom Webb denied everything (though Kerr says both confessed to him).',
      'denial | Anna Reed and Tom Webb | everything',
    ],
    [
      'The allegation that Reed told staff to lie for him is an old one.',
      'accusation | (unknown) | that Reed told staff to lie for him',
    ],
    [
      'Anna Reed repeated claims that Brandel takes a share of every truckload.',
      'assertion | Anna Reed | that Brandel takes a share of every truckload',
    ],
    [
      'Norvia said the plan was legal, while Chad condemned the border closure.',
      'assertion | Norvia | the plan was legal',
    ],
    [
      'Norvia said the plan was legal, while Chad condemned the border closure.',
      'criticism | Chad | the border closure',
    ],
  ])('%s', (body, line) => {
    expect(linesOf(body)).toContain(line);
  });

  test('what somebody told others is claimed once, by them and not by the document that passes it on', () => {
    expect(linesOf('“We are on the right path today,” Anna Reed told the farmers, according to a statement.')).toEqual([
      'assertion | Anna Reed | “We are on the right path today,”',
    ]);
  });
});

describe('what is nothing that somebody says', () => {
  test.each([
    'As the bills were published in Leeds, Anna Reed testified before the committee.',
    'Residents laughed when he spoke of patience.',
    'The film was cut to show Brandel losing the case when, in fact, he replied at once.',
    'The firm may be sued by the neighbours.',
    'Most allies distanced themselves from the plan.',
    'Parties have been pushing the limits to win attention.',
    'The exchange raised hopes of a thaw in relations.',
    'Kerr shrugged off the heat.',
    'Six guards reported for duty on Monday.',
  ])('%s', (body) => {
    expect(linesOf(body).filter((line) => !line.startsWith('intention'))).toEqual([]);
  });

  test('a heading, or the title of a linked story, among paragraphs', () => {
    const paragraphs = ['The dam broke.', 'Four people died.', 'Rescue crews came.', 'Officials met in Leeds.'];
    const heading = 'Prison guards forged 300 records of inmates last year';
    expect(wordedOf([...paragraphs, heading, 'The trial begins on Monday.'].join('\n\n')).join()).not.toContain(
      'forged',
    );
    expect(wordedOf([...paragraphs, `${heading}.`].join('\n\n')).join()).toContain('forged');
  });
});

describe('charges and pleas are claims of their own', () => {
  test.each([
    ['Police charged two men aged 18 and 20 with murder.', 'accusation | Police | two men aged 18 and 20 with murder'],
    [
      'Anna Reed, 31, is charged with five counts of fraud.',
      'accusation | (unknown) | Anna Reed, 31, is charged with five counts of fraud',
    ],
    [
      'Anna Reed pleaded not guilty in Leeds on Tuesday.',
      'denial | Anna Reed | pleaded not guilty in Leeds on Tuesday',
    ],
    ['Tom Webb has always maintained his innocence.', 'denial | Tom Webb | has always maintained his innocence'],
  ])('%s', (body, line) => {
    expect(linesOf(body)).toContain(line);
  });

  test('who is charged with a task is not accused', () => {
    expect(linesOf('Anna Reed was charged with overseeing the reform of the police in 2019.')).toEqual([]);
  });
});
