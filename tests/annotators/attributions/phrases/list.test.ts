import { expect, test } from 'vitest';
import { voicesOf } from '../marked.ts';

/** Those who are printed as the speakers of the quotations. */
function speakersOf(body: string): string[] {
  return voicesOf(body).map((line) => line.slice(0, line.indexOf(': ')));
}

test.each([
  [
    'Residents of Lund, Vik, Ha Pitso and Mokoto say they live in “fear”.',
    'Residents of Lund, Vik, Ha Pitso and Mokoto',
  ],
  [
    'Fishers in Galle, Matara, and Hambantota told the panel the sea was “empty”.',
    'Fishers in Galle, Matara, and Hambantota',
  ],
  ['Anna Berg, Tom Holm and Jan Reed said the plan was “a mess”.', 'Anna Berg, Tom Holm and Jan Reed'],
  ['Last week Norvia, Estavia and Kordia called the tariff “an insult”.', 'Norvia, Estavia and Kordia'],
  [
    'Several states including Norvia, Estavia and Kordia issued alerts, warning their people to “stay away”.',
    'Several states including Norvia, Estavia and Kordia',
  ],
  // No list: a place or an office before the subject.
  ['In Oslo, Tom Holm and Jan Reed said the plan was “a mess”.', 'Tom Holm and Jan Reed'],
  ['After a night in Durban, Sipho Dube and his wife said it was “over”.', 'Sipho Dube and his wife'],
])('who speaks in %s', (body, speaker) => {
  expect(speakersOf(body)).toEqual([speaker]);
});

test.each([
  ['Police and residents said the jet “fell like a stone”.', 'Police and residents'],
  ['Teachers and parents told the school board the cut was “cruel”.', 'Teachers and parents'],
  ['Farmers and hauliers called the toll “a second tax”.', 'Farmers and hauliers'],
  ['Nurses and the health ministry both said the ward was “safe”.', 'Nurses and the health ministry'],
  ['Unions and employers described the deal as “a truce”.', 'Unions and employers'],
])('the capital that opens a sentence makes no name of a group: %s', (body, speaker) => {
  expect(speakersOf(body)).toEqual([speaker]);
});
