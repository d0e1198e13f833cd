import { describe, expect, test } from 'vitest';
import { voicesOf } from '../marked.ts';

describe('a noun in the form of a verb', () => {
  test.each([
    ['said in a March report that the dam failed because of “cheap bolts” in the gate.'],
    ['said in an April statement that the bridge moved because of “tired steel” in the arch.'],
    ['said farm ministers from EU states will meet to “settle the milk price.”'],
    ['said delegates from island states will go home with “empty hands.”'],
    ['said in a London court filing that the yard had “nothing to hide”.'],
  ])('Inspector Dana Rook %s', (words) => {
    expect(voicesOf(`Inspector Dana Rook ${words}`).map((line) => line.split(':')[0])).toEqual(['Dana Rook']);
  });

  test.each([
    ['Earlier, at the inquest, state lawyer Leo Marsh said the crew had been “dead tired”.', ['Leo Marsh']],
    ['Later, in the vote, state senator Leo Marsh said the plan was “dead on arrival”.', ['Leo Marsh']],
    ['The 2019 contract that pilots work under drew a “yes” from two in three.', []],
    ['The 2021 contract that miners live by drew a “no” from the board.', []],
  ])('%s', (body, speakers) => {
    expect(voicesOf(body).map((line) => line.split(':')[0])).toEqual(speakers);
  });

  test.each([
    ['The police say the road is “a death trap”.', 'The police'],
    ['The club say the pitch is “ready for anything”.', 'The club'],
    ['Villagers say the river is “a death trap”.', 'Villagers'],
    ['Reports say the river is “a death trap”.', 'Reports'],
  ])('the verb of %s stays one', (body, speaker) => {
    expect(voicesOf(body).map((line) => line.split(':')[0])).toEqual([speaker]);
  });
});
