import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'name-inconsistency';

test('the rarer spelling is named, with the usual one', () => {
  expect(said(id, 'Mayor Rahm Emanuel spoke. Rahm Emanuel left early. Rahm Emanual did not answer questions.')).toEqual(
    ['"Rahm Emanual": “Rahm Emanual” (1×) looks like “Rahm Emanuel” (2×)'],
  );
});

test('a surname alone that is one slip from that of somebody named in full is not taken for another name', () => {
  const told = 'Esperanza Villanueva spoke first. Villanueva left early.';
  expect(said(id, `${told} Llewellyn accused Vilanueva’s office of delay.`)).toEqual([
    '"Vilanueva": “Vilanueva” is never introduced; did you mean Esperanza Villanueva (2×)?',
  ]);
  expect(said(id, `${told} The Villanuevas moved to Villanova Heights.`)).toEqual([]);
});

test.each([
  'Erica Garner spoke of Eric Garner, her father. Erica Garner left early.',
  'Mayor Rahm Emanuel spoke. Emanuel left early.',
  'The House Democratic leader met House Democrats. House Democratic leaders left early.',
  'Carl Jones met Carla Jones in Rome. Carl Jones left early.',
])('%s is in order', (text) => {
  expect(said(id, text)).toEqual([]);
});

test('a name beside its own in another language, or without its soft sign, is one name', () => {
  expect(said(id, 'She teaches at Lundby University, Lundby Universitet (LU).')).toEqual([]);
  expect(said(id, 'Vasyl’ Orlin Museum reopened. The poet Vasyl’ Orlin died in 1985. Vasyl Orlin was 41.')).toEqual([]);
});

test.each([
  ['Constable David Cheserek is missing. Police had not found Chesserek’s body.', 'Chesserek', 'David Cheserek (1×)'],
  ['Riots in Luton. A shop burned in Luton, and in Lutton a car.', 'Lutton', 'Luton (2×)'],
  ['Qualdimm Inc. lost money. On Sunday Qualdim said it earned $8 million.', 'Qualdim', 'Qualdimm Inc. (1×)'],
  [
    '“It failed,” DCP Surendra Chaudhary said. “It was a raid,” DCP Chowdhary said.',
    'Chowdhary',
    'Surendra Chaudhary (1×)',
  ],
  ['Councillor Brigid Teele spoke of shock. “They are nice people,” said Ms Teale.', 'Teale', 'Brigid Teele (1×)'],
  ['The pier of Drogheim burned. Police in Drogehim asked for help.', 'Drogehim', 'Drogheim (1×)'],
])('a letter doubled or swapped, or a shared title: %s', (text, rare, usual) => {
  expect(said(id, text)).toEqual([`"${rare}": “${rare}” is never introduced; did you mean ${usual}?`]);
});
