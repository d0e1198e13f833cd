import { describe, expect, test } from 'vitest';
import { voicesOf } from '../marked.ts';

describe('free-standing quotations', () => {
  test.each([
    [
      'questions of the writer and answers',
      'Does Hollis Grant regret the sale?\n\n“Not for a minute. It saved the yard.”\n\nAnd what would he change?\n\n“The name. Nobody could spell it.”',
      ['Hollis Grant: “Not for a minute. It saved the yard.”', 'Hollis Grant: “The name. Nobody could spell it.”'],
    ],
    [
      'a question after an answer with a tag',
      '“We sold in May,” Ines Ortega said.\n\nWas the price too low?\n\n“It was fair. Ask anybody in the port.”',
      ['Ines Ortega: “We sold in May,”', 'Ines Ortega: “It was fair. Ask anybody in the port.”'],
    ],
    [
      'a source behind the words',
      'Farmers want the dam opened, according to Petra Lund, who chairs the valley union.\n\n“We have had no rain in a hundred days.”',
      ['Petra Lund: “We have had no rain in a hundred days.”'],
    ],
    [
      'paragraphs without a closing mark and a speaker in the last',
      'Deputy minister Karel Oduya answered for the ministry.\n\n“This audit is full of holes. We reject it.\n\n“Its authors never saw the mine,” Oduya concluded.',
      ['Karel Oduya: “This audit is full of holes. We reject it. / “Its authors never saw the mine,”'],
    ],
    [
      'who the paragraph before is about',
      'Rowan Pike was nine when the orchard burned.\n\n“I ran back for the dog. I can still smell it.”\n\nPike, now 37, plants pears there.',
      ['Rowan Pike: “I ran back for the dog. I can still smell it.”'],
    ],
    [
      'the same with a pronoun',
      '“Stones fell on the roof,” Ines Ortega said.\n\nShe has already sold her field.\n\n“It was my only income in those years.”',
      ['Ines Ortega: “Stones fell on the roof,”', 'Ines Ortega: “It was my only income in those years.”'],
    ],
    [
      'after a participle in the same paragraph',
      'Ms Rhodes ends by saying that the choir has more to do. “A song is never finished, only rested.”',
      ['Rhodes: “A song is never finished, only rested.”'],
    ],
    [
      'what the writer puts to somebody',
      'When I suggest that the club spent too much, Anna Dell shakes her head.\n\n“Every penny came from the gate.”',
      ['Anna Dell: “Every penny came from the gate.”'],
    ],
    [
      'what the writer asks somebody',
      'I ask Dame Ruth Callow whether she would do it again.\n\n“Tomorrow, if they let me.”',
      ['Ruth Callow: “Tomorrow, if they let me.”'],
    ],
    [
      'a lead-in without a verb',
      'And from Chairwoman Ines Ortega:\n\n“We close the doors at six.”',
      ['Ines Ortega: “We close the doors at six.”'],
    ],
    [
      'a document that leads in',
      'According to a copy of the filing seen by the Herald:\n\n“At 3 a.m. the tenant entered the house.”',
      ['a copy of the filing: “At 3 a.m. the tenant entered the house.”'],
    ],
    [
      'a description and a colon',
      'The port was blamed. The 80-year-old, a member of the choir: “I have lived here for 50 years.”',
      ['The 80-year-old: “I have lived here for 50 years.”'],
    ],
    [
      'a paraphrase is no part of it',
      'Mr Odell lamented the fact that the villagers, who were hit by the flood, were not asked.\n\n“Nobody knocked on a single door.”',
      ['Odell: “Nobody knocked on a single door.”'],
    ],
  ])('%s', (_name, body, expected) => {
    expect(voicesOf(body)).toEqual(expected);
  });

  test.each([
    [
      'a heading',
      'Another climber said: “He let go of the rope.”\n\n‘We heard the ice crack’\n\nThe warning came late.',
    ],
    [
      'a heading in double marks',
      'A climber said: “He let go of the rope.”\n\n“A long way down for all of us”\n\nNobody came.',
    ],
  ])('a closed quotation does not take in %s', (_name, body) => {
    expect(voicesOf(body).map((line) => line.split(' / ').length)).toEqual([1]);
  });

  test('leaves words behind a paragraph about a place or several people without a speaker', () => {
    expect(voicesOf('The harbour was empty on Monday.\n\n“We lost everything that we had here.”')).toEqual([]);
    expect(voicesOf('Fishermen and their wives stood on the quay.\n\n“We lost everything that we had.”')).toEqual([]);
  });
});
