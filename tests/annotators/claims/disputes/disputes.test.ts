import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../../src/model/claim.ts';
import { textOf } from '../../../../src/model/span.ts';
import { claimsOf } from '../lines.ts';

/** Disputes of an article, one line each: `basis: what is disputed < evidence`. */
function disputesOf(body: string): readonly string[] {
  const { text, claims } = claimsOf(body);
  const contentOf = ({ content }: Claim) => textOf(text, content[0]);
  return claims.flatMap((claim) =>
    claim.disputedBy.map(({ basis, evidence }) => `${basis}: ${contentOf(claim)} < ${textOf(text, evidence)}`),
  );
}

describe('who disputes what', () => {
  test('a charge that the accused denies', () => {
    expect(disputesOf('France accuses Niger of hiding weapons, a charge Niger denies.')).toEqual([
      'explicit: Niger of hiding weapons < a charge Niger denies',
    ]);
  });

  test('the allegations, rejected by the accused in a later sentence', () => {
    expect(
      disputesOf('France accused Niger of hiding weapons. Talks ended on Sunday. Niger rejected the allegations.'),
    ).toEqual(['anaphoric: Niger of hiding weapons < Niger rejected the allegations']);
  });

  test('the same words again, denied by somebody else', () => {
    expect(
      disputesOf('Anna Reed said the mayor had hidden the report. Carl Jones denied that he had taken the money.'),
    ).toEqual([]);
    expect(
      disputesOf(
        'Anna Reed said the mayor had hidden the safety report. Carl Jones denied that he had hidden the safety report.',
      ),
    ).toEqual([
      'explicit: the mayor had hidden the safety report < Carl Jones denied that he had hidden the safety report',
    ]);
  });

  test('what a demand takes for granted', () => {
    expect(
      disputesOf(
        'France urged Niger to stop hiding weapons. France accused Niger of hiding weapons, a charge Niger denies.',
      ),
    ).toContain('presupposition: Niger to stop hiding weapons < a charge Niger denies');
  });

  test.each([
    [
      'whose accusation it is, by name',
      "Anna Reed accused Carl Jones of lying. The council dismissed Reed's accusation.",
      "anaphoric: Carl Jones of lying < The council dismissed Reed's accusation",
    ],
    [
      'an accusation inside the denial, by nobody in particular',
      'Carl Jones dismissed accusations that the mayor had lied.',
      'explicit: that the mayor had lied < Carl Jones dismissed accusations that the mayor had lied',
    ],
    [
      'a passive after a comma',
      'Anna Reed said the order came from the mayor, an allegation rejected by the council.',
      'explicit: the order came from the mayor < an allegation rejected by the council',
    ],
    [
      'a pronoun',
      'Anna Reed accused Carl Jones of pushing her. Jones denied it happened.',
      'anaphoric: Carl Jones of pushing her < Jones denied it happened',
    ],
    [
      'the idea that',
      'Ben Ross said the mayor had misled the council. Anna Reed rejected the notion that she had misled the council.',
      'explicit: the mayor had misled the council < Anna Reed rejected the notion that she had misled the council',
    ],
    [
      'attacks of somebody that say something',
      'Anna Reed rejected attacks from Carl Jones that she had lied.',
      'explicit: that she had lied < Anna Reed rejected attacks from Carl Jones that she had lied',
    ],
    [
      'criticism that says something',
      "Anna Reed denied parents' criticism that the school had been careless.",
      "explicit: that the school had been careless < Anna Reed denied parents' criticism that the school had been careless",
    ],
    [
      'charges, of what was argued just before',
      'Carl Jones has argued that the vote was rigged. Anna Reed pushed back on those charges.',
      'anaphoric: that the vote was rigged < Anna Reed pushed back on those charges',
    ],
    [
      'charges, of what was said of who denies',
      'Carl Jones said Reed had sold the house. Anna Reed denied the charges.',
      'anaphoric: Reed had sold the house < Anna Reed denied the charges',
    ],
    [
      'a claim that is called false',
      'Anna Reed accused Carl Jones of lying. Jones said the allegations were baseless.',
      'anaphoric: Carl Jones of lying < Jones said the allegations were baseless',
    ],
    [
      'no truth to',
      'Anna Reed accused Carl Jones of lying. Jones said there was no truth to the accusation.',
      'anaphoric: Carl Jones of lying < Jones said there was no truth to the accusation',
    ],
    [
      'criticism',
      'Anna Reed said the plan was late. France criticized Niger for the talks. Niger rejected the criticism.',
      'anaphoric: Niger for the talks < Niger rejected the criticism',
    ],
    [
      'a contention whose words are given',
      'France says it is safe. Carl Jones disputed the contention that the bridge was built in May.',
      'explicit: that the bridge was built in May < Carl Jones disputed the contention that the bridge was built in May',
    ],
    [
      'not true',
      'Carl Jones said the council had sold the park. “That is simply not true,” Anna Reed said.',
      'anaphoric: the council had sold the park < “That is simply not true,” Anna Reed said',
    ],
    [
      'the contrary',
      'Carl Jones said the old bridge was safe for lorries. But Anna Reed said the old bridge was not safe for lorries.',
      'contrast: the old bridge was safe for lorries < Anna Reed said the old bridge was not safe for lorries',
    ],
    [
      'the contrary, by a word that excludes the other',
      'Carl Jones said the old bridge was safe for lorries, but Anna Reed said the bridge was dangerous for lorries.',
      'contrast: the old bridge was safe for lorries < Anna Reed said the bridge was dangerous for lorries',
    ],
  ])('%s', (_name, body, expected) => {
    expect(disputesOf(body)).toEqual([expected]);
  });

  test.each([
    'France accused Niger of hiding weapons. Anna Reed recanted the accusation.',
    "Anna Reed accused Carl Jones of lying. The council dismissed Hall's accusation.",
    'France accused Niger of hiding weapons. France rejected the allegations.',
    'France accused Niger of hiding weapons. Chad rejected the allegations.',
    'France accused Niger of hiding weapons. Niger declined to comment on the allegations.',
    'France accused Niger of hiding weapons. Niger refused to confirm or deny the report.',
    'France accused Niger of hiding weapons. Niger rejected the Amnesty report.',
    'France accused Niger of hiding weapons. Chad offered Niger fuel, but Niger rejected that.',
    'France accused Niger of hiding weapons. Niger downplayed the allegations.',
    'Norway and Chad say Niger hides weapons. Niger rejected a suggestion that talks be held.',
    'Chad said a bomb killed six people near Abeche. France disputes the report of people killed near Zinder.',
    'France arrested the men over allegations of theft. Anna Reed said it was a plot of the police. The police denied the allegations.',
    'France accused Niger of hiding weapons. Niger rejected the proposal.',
    "Anna Reed said the school was closed in May. Carl Jones denied parents' claims about the school in May.",
    'Niger denied the allegations and France accused Chad of hiding weapons.',
    'Anna Reed accused Carl Jones of lying. Jones said the allegations were not false.',
    'Carl Jones said the old bridge was safe for lorries. Anna Reed said the old bridge was not safe for lorries.',
    'Carl Jones said the old bridge was safe for lorries. But Anna Reed said the new school was not safe for pupils.',
    'Carl Jones said the old bridge was safe for lorries. But Anna Reed said the old bridge was safe for lorries.',
    'Carl Jones argued that the vote was rigged, while Ben Ross said it was late. Anna Reed pushed back on those charges.',
  ])('nothing: %s', (body) => {
    expect(disputesOf(body)).toEqual([]);
  });
});

test('a pronoun is not taken for one of those whose charge it denies', () => {
  const { claims } = claimsOf('Norway and Chad say Niger is hiding weapons, a charge it denies.');
  const denial = claims.find(({ type }) => type === 'denial');
  expect([denial?.claimant.name, denial?.claimant.entity]).toEqual([null, null]);
});

test('who is asked for word of a plan is not asked to end it', () => {
  const body =
    'Chad said it is seeking word from Niger about its plan to resume the work on weapons. France accuses Niger of work on weapons, a charge Niger denies.';
  expect(disputesOf(body)).toEqual(['explicit: Niger of work on weapons < a charge Niger denies']);
});
