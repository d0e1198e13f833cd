import { describe, expect, test } from 'vitest';
import { attributionsOf, linesOf } from '../marked.ts';

describe('passives', () => {
  test.each([
    [
      'agent between verb and charge',
      'The mayor was accused by two councillors of hiding the report.',
      ['two councillors | was accused | The mayor / of hiding the report'],
    ],
    ['nobody is named', 'Carl Jones is accused of taking bribes.', ['- | is accused | Carl Jones / of taking bribes']],
    ['charged', 'Jones was charged with fraud in May.', ['- | was charged | Jones / with fraud in May']],
    [
      'a second participle',
      'Police met the man arrested and accused of theft on Monday.',
      ['- | accused | the man / of theft on Monday'],
    ],
    [
      'blamed',
      'Farmers were blamed for the spread of the fire.',
      ['- | were blamed | Farmers / for the spread of the fire'],
    ],
    [
      'a participle without auxiliary',
      'Two men accused of setting the fire appeared in court.',
      ['- | accused | Two men / of setting the fire'],
    ],
    [
      'a second participle without auxiliary',
      'Two men arrested and charged with theft were freed on Monday.',
      ['- | charged | Two men / with theft'],
    ],
    [
      'a second participle with the auxiliary of the first',
      'He was arrested on Monday and accused of stealing a car.',
      ['- | accused | He / of stealing a car'],
    ],
    [
      'a second participle right behind the first',
      'She was convicted and ordered to pay a fine.',
      ['- | ordered | She / to pay a fine'],
    ],
    [
      'an auxiliary behind a conjunction',
      'The state missed that deadline, but was ordered to make four payments.',
      ['- | was ordered | The state / to make four payments'],
    ],
    [
      'who accuses behind a conjunction',
      'He was arrested and the mayor accused him of theft.',
      ['the mayor | accused | him of theft'],
    ],
    ['a thing that is required', 'The minimum amount required to join the list was $2.', []],
    [
      'a participle behind an object',
      'Police caught three men accused of robbing shops who had fled.',
      ['- | accused | three men / of robbing shops who had fled'],
    ],
    ['said to', 'The drug is said to cost $400 a month.', ['- | is said | The drug / to cost $400 a month']],
    ['urged to', 'Residents were urged to boil their water.', ['- | were urged | Residents / to boil their water']],
    ['an agent alone', 'The plan was criticised by the Green Party.', ['the Green Party | was criticised | The plan']],
    ['no attribution', 'The bridge was opened by the mayor and is known for its arches.', []],
    ['an active verb with its object', 'She charged her phone with a cable.', []],
  ])('%s', (_name, body, expected) => {
    expect(linesOf(body)).toEqual(expected);
  });

  test('who is told is the addressee', () => {
    const { layer, text } = attributionsOf('Residents were urged to boil their water.');
    const { addressee } = layer.attributions[0] ?? {};
    expect(addressee && text.slice(addressee.start, addressee.end)).toBe('Residents');
  });
});

describe('who is asked or accused', () => {
  test.each([
    ['asked', 'France urged Niger to end the talks.', ['France | urged | Niger to end the talks']],
    [
      'with other words between',
      'France urged Niger yesterday to end the talks.',
      ['France | urged | Niger / to end the talks'],
    ],
    [
      'with a party in brackets',
      'The union called on Gov. Ann Reed (D) to resign.',
      ['The union | called on | Gov. Ann Reed / to resign'],
    ],
    [
      'ordered by a description',
      'A judge ordered the company to hand over its files.',
      ['A judge | ordered | the company to hand over its files'],
    ],
    ['accused', 'France accused Niger of hiding weapons.', ['France | accused | Niger of hiding weapons']],
  ])('%s', (_name, body, expected) => {
    expect(linesOf(body)).toEqual(expected);
  });
});
