import { expect, test } from 'vitest';
import { analyseText } from '../../../../support/analyse-text.ts';

/** Names with their types, in text order of first mention, without values. */
function namesIn(text: string): readonly string[] {
  const { entities } = analyseText(`News of the week\n\n${text}`, 'entities').entities;
  return entities.flatMap(({ type, name, value, timex }) => (value || timex ? [] : [`${name}|${type}`]));
}

test.each([
  ['Peter Dunne of Cold Harbor, a London-based private equity and research firm, said so.', 'Cold Harbor|organization'],
  ['The telescope Haleakari saw a comet.', 'Haleakari|product'],
  ['The Orbin probe was launched.', 'Orbin|product'],
  ['Trudo, a messaging app, is banned.', 'Trudo|product'],
  ['Zambair, the national carrier, cut jobs.', 'Zambair|organization'],
  ['The warship Korvetta sank.', 'Korvetta|product'],
  ['A 34-year-old Kavan Brenko died.', 'Kavan Brenko|person'],
  ['He left Brisk Games to join the firm.', 'Brisk Games|organization'],
  ['The Commonwealth Games begin.', 'Commonwealth Games|event'],
  [
    'She runs the think tank Seri (Social and Economic Research Initiative).',
    'Social and Economic Research Initiative|organization',
  ],
  ['She moved to De Soto, MO, in May.', 'De Soto|place'],
  ['AL-AIN, United Arab Emirates (AP) - Japan won.', 'AL-AIN|place'],
  ["Wendy's said it would close stores. Wendy's has many.", "Wendy's|organization"],
  ["Moody's withdrew its rating.", "Moody's|organization"],
  ['Ozy Media was founded here. Ozy said it had readers.', 'Ozy Media|organization'],
])('%s has %s', (text, name) => {
  expect(namesIn(text)).toContain(name);
});

test('no name begins inside a quotation and ends outside of it', () => {
  expect(namesIn('They met in the "Caja Alta" (High House) court.').join()).not.toContain('"');
});

test('a stage of a tournament is no body', () => {
  expect(namesIn('The match in Group A of the Davis Cup was won by Spain, that in Group C by Chile.')).toEqual([
    'Davis Cup|event',
    'Spain|place',
    'Chile|place',
  ]);
});

test('a firm is no person for once where nobody is called so', () => {
  const names = namesIn(
    'Users of Vitrava complained. Vitrava shares fell. At Vitrava nobody spoke. He left Norsk Bank to join Vitrava in May. Vitrava wrote that it would pay. Vitrava says it is free.',
  );
  expect(names.filter((name) => name.startsWith('Vitrava'))).toHaveLength(1);
});
