import { describe, expect, test } from 'vitest';
import { attributionsOf, linesOf } from '../marked.ts';

describe('subjects', () => {
  test.each([
    [
      'a quantifier after them',
      'Reed and Berg have both urged the town to wait.',
      ['Reed and Berg | have both urged | the town to wait'],
    ],
    ['a quantifier alone', 'Both want a new inquiry.', ['Both | want | a new inquiry']],
    ['all but', 'Reed all but accused Berg of lying.', ['Reed | all but accused | Berg of lying']],
    [
      'a participle with a day behind them',
      'A poll released Tuesday found that most people want the bridge.',
      ['A poll released Tuesday | found | that most people want the bridge'],
    ],
    [
      'a participle with a place behind them',
      'Two lawsuits being heard in Leeds accused the school of hiding the report.',
      ['Two lawsuits being heard in Leeds | accused | the school of hiding the report'],
    ],
    [
      'a participle with a name behind them',
      'Several delegates backing Reed declined to comment.',
      ['Several delegates backing Reed | declined | to comment'],
    ],
    ['a clause of its own', 'Reed claimed Berg lied.', ['Reed | claimed | Berg lied']],
    [
      'an insertion after the auxiliary',
      'Reed has in the past described the plan as a trap.',
      ['Reed | described | the plan as a trap'],
    ],
    [
      'the first word of a sentence is part of it',
      'Retired surgeon Ben Carter proposed a new clinic.',
      ['surgeon Ben Carter | proposed | a new clinic'],
    ],
    ['a word with a hyphen', 'The under-fire minister vows action.', ['The under-fire minister | vows | action']],
    [
      'a description and a name',
      'The mayor and Anna Reed said the bridge is safe.',
      ['The mayor and Anna Reed | said | the bridge is safe'],
    ],
  ])('%s', (_name, body, expected) => {
    expect(linesOf(body)).toEqual(expected);
  });
});

describe('subjects of participles', () => {
  test.each([
    [
      'several people right before one',
      'A chorus of Democrats urging him to leave office met in Leeds.',
      ['A chorus of Democrats | urging | him to leave office'],
    ],
    ['who is told', 'Reed sent a letter to members urging them to wait.', ['Reed | urging | them to wait']],
    ['with a name', 'Reed left the room with Berg calling it a mistake.', ['Berg | calling | it a mistake']],
    [
      'behind an embedded clause',
      'Reed made clear that the bridge works, saying it was tested.',
      ['Reed | saying | it was tested'],
    ],
    [
      'behind a clause before the main one',
      'After Reed claimed it was safe, Berg won the vote by promising a new bridge.',
      ['Reed | claimed | it was safe', 'Berg | promising | a new bridge'],
    ],
    [
      'who a relative clause describes',
      'Tom Reid opened a shop and two women who worked there went home saying the roof was unsafe.',
      ['two women | saying | the roof was unsafe'],
    ],
    [
      'also with an auxiliary',
      'Tom Reid held services and one guest who attended had gone home saying that the cellar was locked.',
      ['one guest | saying | that the cellar was locked'],
    ],
    [
      'also behind a comma',
      'Tom Reid ran the plant, and an inspector who visited left saying the roof was unsafe.',
      ['an inspector | saying | the roof was unsafe'],
    ],
    [
      'but the subject around an insertion',
      'Tom Reid, who runs the club, left saying there was a gun behind the bar.',
      ['Tom Reid | saying | there was a gun behind the bar'],
    ],
    [
      'not the possessor of a noun',
      "Reed blamed Berg for repeating Carter's claim that the bridge was safe and called for a new one.",
      ["Reed | blamed | Berg for repeating Carter's claim that the bridge was safe", 'Reed | called for | a new one'],
    ],
    [
      'before the main clause',
      'Declaring that the town needs a bridge, Anna Berg offered herself as a builder.',
      ['Anna Berg | Declaring | that the town needs a bridge', 'Anna Berg | offered | herself as a builder'],
    ],
  ])('%s', (_name, body, expected) => {
    expect(linesOf(body)).toEqual(expected);
  });
});

test.each([
  [
    'a name with a comma too many',
    '“I am there every day,” Riham, told the Leeds Times.',
    ['Riham | told | “I am there every day,”'],
  ],
  [
    'a gerund that hangs on a participle',
    'A mayor accused of taking bribes from builders told the court that he was innocent.',
    [
      '- | accused | A mayor / of taking bribes from builders',
      'A mayor accused of taking bribes from builders | told | that he was innocent',
    ],
  ],
  [
    'a name in a phrase beside another noun',
    'Experts on Niger and nuclear trade said the mine was old.',
    ['Experts on Niger and nuclear trade | said | the mine was old'],
  ],
  [
    'a name in another clause',
    'Talks were held in Leeds and local residents said the mine was old.',
    ['local residents | said | the mine was old'],
  ],
  [
    'when somebody spoke',
    'The First Lady, who spoke Thursday evening at State House, Nairobi during a ceremony, said her work was done.',
    ['The First Lady, who spoke Thursday evening at State House, Nairobi during a ceremony | said | her work was done'],
  ],
  ['some of many', 'Many in Lebanon said the road was closed.', ['Many in Lebanon | said | the road was closed']],
  ['one of them', 'One of the men said the road was closed.', ['One of the men | said | the road was closed']],
  [
    'a verb in progress before a possessor',
    "Norland is rejecting President Berg's claims.",
    ["Norland | is rejecting | President Berg's claims"],
  ],
  ['a number makes a noun', 'Of the 10 judges who will hear the case, six are new.', []],
  ['a name with an article too', 'It is for a U.S. appeals court to throw out the rules.', []],
])('subjects beside quotations and numbers: %s', (_name, body, expected) => {
  expect(linesOf(body)).toEqual(expected);
});

test.each([
  [
    'they, behind several who spoke',
    'The neighbours said the park is theirs. The Fonatur agency came in June. They said that no one signed.',
    ['The neighbours', 'The neighbours'],
  ],
  ['a name behind its office', 'Secretary of State John F. Berg said the bridge is safe.', ['John F. Berg']],
  [
    'who is accused of saying it, not who accuses',
    'Tom Reed accused Anna Berg of suggesting violence against the mayor.',
    ['Tom Reed', 'Anna Berg'],
  ],
  [
    'a participle after a comma is of who speaks',
    'Tom Reed accused Anna Berg, suggesting violence against the mayor.',
    ['Tom Reed', 'Tom Reed'],
  ],
  ['not behind a spokesman', 'A spokesman for John Berg said the bridge is safe.', ['A spokesman for John Berg']],
])('speakers: %s', (_name, body, names) => {
  expect(attributionsOf(body).layer.attributions.map(({ speaker }) => speaker.name)).toEqual(names);
});

test.each([
  ['two names', '“We are late,” said Anna Reed and Carl Berg.', 'Anna Reed and Carl Berg', 'group'],
  ['two roles of one', '“We are late,” said founder and chief executive Anna Reed.', 'Anna Reed', 'named'],
])('who speaks together: %s', (_name, body, name, kind) => {
  const [attribution] = attributionsOf(body).layer.attributions;
  expect([attribution?.speaker.name, attribution?.source?.kind]).toEqual([name, kind]);
});
