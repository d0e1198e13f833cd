import { expect, test } from 'vitest';
import { linesOf } from '../marked.ts';

test.each([
  [
    'the possessor accuses',
    "Niger's accusation that France moved the border was rejected.",
    ['Niger | accusation | that France moved the border'],
  ],
  [
    'the possessor with its determiner',
    'The union’s promise that nobody would lose a job was broken.',
    ['The union | promise | that nobody would lose a job'],
  ],
  [
    'a name with its title',
    'Few shared Mr Bell’s view that the plant should close.',
    ['Mr Bell | view | that the plant should close'],
  ],
  [
    'not what is about the possessor',
    'The site ran a fact-check on Anna Reed’s claim that prices had doubled.',
    ['Anna Reed | claim | that prices had doubled'],
  ],
  [
    'whose mark is outside the word',
    'The voters’ demand that he resign was ignored.',
    ['The voters | demand | that he resign'],
  ],
  ['the possessor promises', 'Her promise to cut fares helped.', ['Her | promise | to cut fares']],
  [
    'who complains stands after the noun',
    'The company faced complaints from its neighbours that the noise was too loud.',
    ['its neighbours | complaints | that the noise was too loud'],
  ],
  ['with an agent', 'A call by the mayor for an inquiry was ignored.', ['the mayor | call | an inquiry']],
  [
    'the subject of a verb of saying',
    'Anna Reed made a promise to visit the school.',
    ['Anna Reed | promise | to visit the school'],
  ],
  ['nobody is named', 'The team was shaken by accusations of doping.', ['- | accusations | doping']],
  [
    'a clause without that',
    'The council fell apart over allegations he hid the report.',
    ['- | allegations | he hid the report'],
  ],
  [
    'a participle before the noun',
    'Reed made an unprompted call for an end to the tax.',
    ['Reed | call | an end to the tax'],
  ],
  ['rolled out', 'Reed has rolled out proposals to cut fares.', ['Reed | proposals | to cut fares']],
  ['a relative clause', 'An email that included a picture was found.', []],
  ['a thing, not words', 'His plan to paint the bridge was cheap.', []],
  ['a noun alone', 'The charge was dropped.', []],
])('%s', (_name, body, expected) => {
  expect(linesOf(body)).toEqual(expected);
});
