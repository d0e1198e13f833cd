import { expect, test } from 'vitest';
import {
  fitOfShortName,
  parsePersonName,
  sameFullName,
} from '../../../../src/annotators/entities/people/person-name.ts';

const honorifics = { mr: 'male', sen: null };
const nicknames = { bill: ['william'], bob: ['robert'] };
const parse = (text: string) => parsePersonName(text, honorifics);

test.each([
  ['Mr. Nouri Al Maliki', ['nouri', 'maliki'], null, false],
  ['al-Maliki', ['maliki'], null, true],
  ['Robert F. Kennedy Jr.', ['robert', 'f', 'kennedy'], 'jr', false],
  ['Martín Guzmán', ['martin', 'guzman'], null, false],
  ['Gerardo “Tata” Martino', ['gerardo', 'martino'], null, false],
  ['Abu Tarek Nasser', ['tarek', 'nasser'], null, false],
  ['Ben Reyes-Holt', ['reyes', 'holt'], null, false],
  ['El Hadj Ndoye', ['hadj', 'ndoye'], null, false],
  ['Abu Nasser', ['nasser'], null, true],
  ['de la Cruz Ramírez', ['cruz', 'ramirez'], null, true],
])('parsePersonName(%s)', (text, words, suffix, bare) => {
  expect(parse(text)).toMatchObject({ words, suffix, bare });
});

test.each([
  ['Bill Clinton', 'William J. Clinton', true],
  ['Hillary Clinton', 'Bill Clinton', false],
  ['George W. Bush', 'George H.W. Bush', false],
  ['George Bush', 'George W. Bush', true],
  ['Nouri Maliki', 'Nouri al-Maliki', true],
  ['Mohammed bin Salman', 'Mohammed bin Salman Al Saud', true],
  ['Ryan Crocker', 'Ryan Croker', false],
])('sameFullName(%s, %s) is %s', (a, b, same) => {
  expect(sameFullName(parse(a), parse(b), nicknames)).toBe(same);
});

test.each([
  ['Crocker', 'Ryan Crocker', 3],
  ['Al Maliki', 'Nouri Al Maliki', 4],
  ['Abu Amer', 'Sadeq Abu Amer', 4],
  ['Abu Amer', 'Abu Hassan Amer', 3],
  ['van den Berg', 'Jan van den Berg', 4],
  ['Amer', 'Sadeq Abu Amer', 3],
  ['Martínez', 'Fernando Martínez Gómez', 2],
  ['Xi', 'Xi Jinping', 1],
  ['Crocker', 'Crocker', 0],
  ['Ryan', 'Paul Ryan', 3],
])('fitOfShortName(%s, %s) is %i', (short, full, fit) => {
  expect(fitOfShortName(parse(short), parse(full))).toBe(fit);
});
