import { describe, expect, test } from 'vitest';
import { voicesOf } from '../marked.ts';

describe('marks that quote nobody', () => {
  test.each([
    ['a dated inscription', 'June 4, 1961: “This stone was laid by the mayor in memory of the miners.”'],
    ['a weekday', 'Monday: “The gate opens at six in the morning.”'],
    ['a nickname', 'The film shows Ed “Ironjaw” Marsden hide his brother in a cellar.'],
    ['a nickname of another', 'The poster shows Lena “Two Boots” Falk lead the parade through the town.'],
    ['a scare quote on the object', 'The firm unveils a ‘buddy’ plan, new maps and more.'],
    ['a scare quote after a verb', 'An Act will ban ‘cruel’ traps within a year, ending a long fight.'],
    ['what advice is called', 'The town also issued new advice called ‘Ready for the storm.’'],
    ['what a leaflet is called', 'The council has printed a leaflet titled “Keep your cellar dry.”'],
    ['a prize', 'The judges declared this year’s “Best of the Valley” cheeses on Friday.'],
    ['a sign', 'The footage also showed a black car marked “TV” in large letters.'],
    ['a reference', 'Logging rose under the last president (see ‘The forest in figures’), says nobody.'],
    ['a word that means another', '“Chhota” means “small” in the language of the valley.'],
  ])('%s', (_name, body) => {
    expect(voicesOf(body)).toEqual([]);
  });

  test.each([
    ['Police promise “robust” action at the port.', ['Police: “robust” action at the port']],
    ['Anna Berg called the plan “cruel”.', ['Anna Berg: the plan “cruel”']],
    ['Anna Berg said the traps were “cruel”.', ['Anna Berg: the traps were “cruel”']],
  ])('%s', (body, expected) => {
    expect(voicesOf(body)).toEqual(expected);
  });
});
