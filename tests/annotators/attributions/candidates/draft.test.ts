import { describe, expect, test } from 'vitest';
import { voicesOf } from '../marked.ts';

describe('plain attributions', () => {
  test.each([
    ['According to engineer Liz Reed, “it is the longest span of all.”', 'Liz Reed: “it is the longest span of all.”'],
    ['According to research by the Coast Institute, “it sinks.”', 'research by the Coast Institute: “it sinks.”'],
    [
      'The bridge is, according to the engineers, “the longest span of all.”',
      'the engineers: The bridge is / “the longest span of all.”',
    ],
    ['The pilot recalls: “The left engine went quiet.”', 'The pilot: “The left engine went quiet.”'],
    ['The ferry master answers, “Ask the harbour.”', 'The ferry master: “Ask the harbour.”'],
    ['Quizzed on the fare, the mayor answers: “Ask me in May.”', 'the mayor: “Ask me in May.”'],
    ['Minister Anja Brandt asked its owners to “come clean”.', 'Anja Brandt: its owners to “come clean”'],
    ['The boatman replies: “Nobody asked us about it.”', 'The boatman: “Nobody asked us about it.”'],
    ['Asked why the road took so long, the mayor replies, “We hit rock.”', 'the mayor: “We hit rock.”'],
    ['Sir Dan Hale ducked the questions, pledging only to “read the file”.', 'Dan Hale: to “read the file”'],
    ['The judges concurred that it was a "lazy" film.', 'The judges: that it was a "lazy" film'],
    ['“The coast is moving,” comments Ana Prado, head of the museum.', 'Ana Prado: “The coast is moving,”'],
    ['The author favoured the term, labelling it “a fair word”.', 'The author: it “a fair word”'],
  ])('%s', (body, expected) => {
    expect(voicesOf(body)).toEqual([expected]);
  });

  test('what somebody described this as', () => {
    const body =
      'Ana Prado stayed at home. In a letter at the time she described this as the "longest week of my life".';
    expect(voicesOf(body)).toEqual(['Ana Prado: this as the "longest week of my life"']);
  });
});

describe('indirect speech', () => {
  test.each([
    ['The bill had risen to 21 million, officials said late Saturday.', 'officials: The bill had risen to 21 million'],
    ['The ferry had sunk at noon, the coastguard said early Monday.', 'the coastguard: The ferry had sunk at noon'],
    [
      'More than 250 homes were lost, according to research by the Coast Institute.',
      'research by the Coast Institute: More than 250 homes were lost',
    ],
    [
      'Anna Mbeki said since the day Olwethu left the country, he was in touch with the crew.',
      'Anna Mbeki: since the day Olwethu left the country, he was in touch with the crew',
    ],
    [
      'Anna Mbeki said after the mill closed, the town lost its school.',
      'Anna Mbeki: after the mill closed, the town lost its school',
    ],
    [
      'Local officials reported bridges across the county also were closed.',
      'Local officials: bridges across the county also were closed',
    ],
    [
      'General Asim Noor has over the past few months repeatedly warned that bridges are being closed.',
      'Asim Noor: that bridges are being closed',
    ],
  ])('%s', (body, expected) => {
    expect(voicesOf(body, { indirect: true })).toEqual([expected]);
  });
});

describe('where the content begins and ends', () => {
  test.each([
    [
      'When he was asked, “Will you pay it back?” Ken Ishida responded: “Every coin, by Easter.”',
      ['-: “Will you pay it back?”', 'Ken Ishida: “Every coin, by Easter.”'],
    ],
    [
      'When a reporter shouted, “Are you resigning?” Tumi Mokgosi replied: “Ask me on Monday.”',
      ['a reporter: “Are you resigning?”', 'Tumi Mokgosi: “Ask me on Monday.”'],
    ],
    [
      'After a juror asked, “Was it dark?” the warden said: “Black as tar.”',
      ['a juror: “Was it dark?”', 'the warden: “Black as tar.”'],
    ],
    [
      'Asked, “Did you see the light?” the driver answered: “Not before the bend.”',
      ['-: “Did you see the light?”', 'the driver: “Not before the bend.”'],
    ],
    [
      'Captain Arturo Rosas said at Friday’s opening ceremony in Marala that the drill had “nothing to do with it.”',
      ['Arturo Rosas: that the drill had “nothing to do with it.”'],
    ],
    [
      'Anna Trask urged a new law, saying it would help farmers, after she called the old one “a cruel joke”.',
      ['Anna Trask: the old one “a cruel joke”'],
    ],
    [
      'Anna Trask backed the port, saying it would bring trade, when she branded the critics “men of straw”.',
      ['Anna Trask: the critics “men of straw”'],
    ],
  ])('%s', (body, expected) => {
    expect(voicesOf(body)).toEqual(expected);
  });
});
