import { describe, expect, test } from 'vitest';
import { attributionsOf, linesOf } from '../marked.ts';

describe('objects', () => {
  test.each([
    [
      'after a word for how much',
      'The council wants more funding for buses.',
      ['The council | wants | more funding for buses'],
    ],
    ['a bare pointer', 'Niger disputes this.', ['Niger | disputes | this']],
    [
      'told a meeting, which is no verb',
      'Reed told an emergency meeting that the wall was old.',
      ['Reed | told | that the wall was old'],
    ],
    [
      'anybody who is asked',
      'Dan Lowe, of Wessex Police, urged anyone with pictures to come forward.',
      ['Dan Lowe, of Wessex Police | urged | anyone with pictures to come forward'],
    ],
    ['how far, not what', 'Sales declined 3 percent last year.', []],
    [
      'bound by with',
      'Police charged the driver with hiding the car.',
      ['Police | charged | the driver with hiding the car'],
    ],
    ['bound by to', 'Reed likened the deal to theft.', ['Reed | likened | the deal to theft']],
    [
      'bound by from',
      'Reed quickly distanced himself from the bill.',
      ['Reed | quickly distanced | himself from the bill'],
    ],
    [
      'what somebody says of himself',
      'Reed presented himself as a reformer.',
      ['Reed | presented | himself as a reformer'],
    ],
    ['what somebody does for himself', 'Reed enjoyed himself at the fair.', []],
    ['for a thing', 'Unions lobbied for a law.', ['Unions | lobbied | a law']],
    ['for a person', 'Reed campaigned for Ann Berg.', []],
  ])('%s', (_name, body, expected) => {
    expect(linesOf(body)).toEqual(expected);
  });
});

describe('infinitives', () => {
  test.each([
    [
      'a denied one keeps its not',
      'Police urged residents not to spread rumours.',
      ['Police | urged | residents not to spread rumours'],
    ],
    ['without a hearer', 'Reed decided not to resign.', ['Reed | decided | not to resign']],
    [
      'behind a day',
      'The minister sought on Monday to calm the markets.',
      ['The minister | sought | to calm the markets'],
    ],
    [
      'behind a stretch of time',
      'Reed has sought for months to end the strike.',
      ['Reed | has sought | to end the strike'],
    ],
    ['behind a hearer and a year', 'Berg urged Reed last year to resign.', ['Berg | urged | Reed / to resign']],
    ['seeming is not saying', 'The senator seems to be ill.', []],
    ['nor is seeming not to', 'The senator appeared not to listen.', []],
  ])('%s', (_name, body, expected) => {
    expect(linesOf(body)).toEqual(expected);
  });
});

describe('clauses and things', () => {
  test.each([
    [
      'a relative clause makes no clause of a thing',
      'The council noted a rise in complaints that began in May.',
      ['The council | noted | a rise in complaints that began in May'],
    ],
    [
      'a clause whose subject has one',
      'The council noted a rise that began in May had ended.',
      ['The council | noted | a rise that began in May had ended'],
    ],
    [
      'a clause behind an insertion',
      'The Courier reported on Monday, citing people familiar with the sale, that the bank was safe.',
      [
        'The Courier | reported | that the bank was safe',
        'The Courier | citing | people familiar with the sale, that the bank was safe',
      ],
    ],
    ['what goes on is not said', 'The group will continue screening people in Chad for months.', []],
    ['what seems so is not said', 'Their plans seem indistinguishable from the old ones.', []],
    ['a report that is no verb', 'The Chad report is the latest to say so.', []],
    ['a gerund that is said', 'Berg said taxing the rich was wrong.', ['Berg | said | taxing the rich was wrong']],
    [
      'a programme that is told',
      "She told BBC Radio 4's Today programme the bridge would be closed.",
      ['She | told | the bridge would be closed'],
    ],
    [
      'a gerund that is the subject of what is said',
      'Berg said seeing his brother suffer led him to study medicine.',
      ['Berg | said | seeing his brother suffer led him to study medicine'],
    ],
  ])('%s', (_name, body, expected) => {
    expect(linesOf(body)).toEqual(expected);
  });

  test.each([
    ['a gerund that is a subject', 'Berg said seeing his brother suffer led him to study medicine.', 1],
    ['a gerund before its main clause', 'Berg said that, believing the plan was sound, he signed it.', 2],
    ['marks of who is quoted, not of who saw', 'Berg said he had seen “a lot of smoke” over the harbour.', 1],
    ['somebody else who is quoted', 'Berg said Hale had called it “a lot of smoke”.', 2],
  ])('attributions within attributions: %s', (_name, body, count) => {
    expect(attributionsOf(body).layer.attributions.length).toBe(count);
  });
});

describe('gaps', () => {
  test.each([
    ['a noun with that', 'It was a charge that Niger strongly denied.', ['Niger | strongly denied | a charge that']],
    [
      'which',
      'The mayor rejected the report, which Reed also denied.',
      ['The mayor | rejected | the report', 'Reed | also denied | which'],
    ],
    ['what he says', 'It is what Berg says.', []],
  ])('%s', (_name, body, expected) => {
    expect(linesOf(body)).toEqual(expected);
  });
});
