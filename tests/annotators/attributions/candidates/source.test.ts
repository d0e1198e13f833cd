import { describe, expect, test } from 'vitest';
import { voicesOf } from '../marked.ts';

describe('the subject of the verb, not the noun next to it', () => {
  test.each([
    [
      'behind a clause with “where”',
      'A nurse at a hospital where two men were hurt in a gas explosion has branded the inquiry a ‘farce’.',
      'A nurse at a hospital',
    ],
    [
      'behind a clause with “which”',
      'A pilot from a base which lost three crews in the storm has called the order “a mistake”.',
      'A pilot from a base',
    ],
    [
      'behind a participle with an object',
      'A letter from the family solicitor confirming the sale read: “The keys will be handed over in May.”',
      'A letter from the family solicitor',
    ],
    [
      'behind a participle of time',
      'A notice from the water board announcing the repair read: “The tap will run dry on Friday.”',
      'A notice from the water board',
    ],
    [
      'the object of a verb that makes somebody act',
      'The poll result led Governor Chris Sunder, a Hale ally, to urge his rival to “go home”.',
      'Chris Sunder',
    ],
    [
      'the same with a hearer',
      'The scandal prompted Senator Bola Adeyemi, a critic of the bank, to tell its chairman to “pack his bags”.',
      'Bola Adeyemi',
    ],
    [
      'the same right before the infinitive',
      'Talk of this sort led Christy Webb to suggest, over dinner, “Her money is gone by March.”',
      'Christy Webb',
    ],
    [
      'before words for a time behind the auxiliary',
      'General Asim Noor has over the past few months repeatedly warned that bridges are “one truck from collapse”.',
      'Asim Noor',
    ],
    [
      'before a participle of a description',
      'Ana Prado, known for her maps, said: “The coast is moving.”',
      'Ana Prado',
    ],
    ['the same with a place', 'Ana Prado, born in Leeds, said: “The coast is moving.”', 'Ana Prado'],
    [
      'behind “with”',
      'There is anger with some teachers suggesting that pupils are “left in the cold”.',
      'some teachers',
    ],
    [
      'several with a comma',
      'Anna Trask, and other critics of the plan, claim the rule is “a dead letter”.',
      'Anna Trask, and other critics of the plan',
    ],
    [
      'one of several verbs',
      'Some mayors have backed the mine, called the treaty “a con job” and cut their grants.',
      'Some mayors',
    ],
  ])('%s', (_name, body, speaker) => {
    expect(voicesOf(body).map((line) => line.slice(0, line.indexOf(': ')))).toEqual([speaker]);
  });
});
