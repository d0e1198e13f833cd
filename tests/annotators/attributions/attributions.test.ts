import { describe, expect, test } from 'vitest';
import { attributionsOf, linesOf } from './marked.ts';

describe('attributions', () => {
  test.each([
    ['quote first', '“The road is closed,” Anna Berg said.', ['Anna Berg | said | “The road is closed,”']],
    [
      'split over a tag',
      '"It is cold," Mr. Hale said. "We are going home."',
      ['Mr. Hale | said | "It is cold," / "We are going home."'],
    ],
    [
      'inverted with title',
      '“It is a good day,” said Tom Reed, a teacher from Leeds who joined the strike.',
      ['Tom Reed, a teacher from Leeds who joined the strike | said | “It is a good day,”'],
    ],
    [
      'apposition to the left',
      'Maria Lund, a nurse at the hospital, said the ward was full.',
      ['Maria Lund, a nurse at the hospital | said | the ward was full'],
    ],
    [
      'according to',
      'Sales fell by a third, according to the company.',
      ['the company | according to | Sales fell by a third'],
    ],
    [
      'according to, with a relative clause',
      'According to another witness to the crash that killed two men, the driver fled.',
      ['another witness to the crash that killed two men | According to | the driver fled'],
    ],
    [
      'according to a plural that could be a verb',
      'Sales fell by a third, according to forecasts from the bank.',
      ['forecasts from the bank | according to | Sales fell by a third'],
    ],
    [
      'according to, between a subordinate clause and its main clause',
      'Although it rained, according to the Courier, the match was good.',
      ['the Courier | according to | Although it rained / the match was good'],
    ],
    ['words without a verb before a subject', 'Before the vote, Berg predicted.', []],
    ['a participle before its noun', 'He spoke of a war between two newly declared nuclear states.', []],
    [
      'an office between commas before its holder',
      'The deputy head (media) of Leeds Police, Anna Berg, confirmed that the case was filed.',
      ['Anna Berg | confirmed | that the case was filed'],
    ],
    [
      'a request',
      'Carl Berg on Tuesday requested yet another inquiry.',
      ['Carl Berg | requested | yet another inquiry'],
    ],
    ['trailing', 'The bridge will open in May, the mayor said.', ['the mayor | said | The bridge will open in May']],
    [
      'a quotation is said once',
      '“The road will be mended,” Anna Berg said in a speech to fired-up workers.',
      ['Anna Berg | said | “The road will be mended,”'],
    ],
    [
      'a clause behind hearers, places and times',
      'Lund told a crowd in Leeds, Yorkshire, on Monday that she had few regrets.',
      ['Lund | told | that she had few regrets'],
    ],
    [
      'a thing with a relative clause is no clause',
      'Mr. Hale reported the driver who had hit the gate. Ms. Berg maintained a garden that won prizes.',
      [],
    ],
    [
      'an adverb before the verb of the subject',
      'Anna Berg immediately sent a note of her own, saying, “We are so pleased to hear it.”',
      ['Anna Berg | saying | “We are so pleased to hear it.”'],
    ],
    [
      'a contracted subject is no possessor',
      "He's telling friends that the pier will close.",
      ["He's | telling | that the pier will close"],
    ],
    [
      'what is added has a cue of its own',
      '“The plan is good,” Berg said, adding: “We will vote for it.”',
      ['Berg | said | “The plan is good,”', 'Berg | adding | “We will vote for it.”'],
    ],
    [
      'so has what is added after a conjunction',
      '“The plan is good,” Berg said before adding: “We will vote for it.”',
      ['Berg | said | “The plan is good,”', 'Berg | adding | “We will vote for it.”'],
    ],
    [
      'what goes on has none',
      '“The plan is good,” Berg said, smiling, “and we will vote for it.”',
      ['Berg | said | “The plan is good,” / “and we will vote for it.”'],
    ],
    ['no cue at all', 'The bridge was painted green by workers from the town.', []],
  ])('%s', (_name, body, expected) => {
    expect(linesOf(body)).toEqual(expected);
  });

  test('leaves a sentence in marks after a paraphrased group without a speaker', () => {
    const body = 'They had criticised the plan, saying it was "not enough". "We will wait and see what happens next."';
    const { layer } = attributionsOf(body);
    expect(layer.attributions.flatMap(({ quoted }) => quoted).length).toBe(1);
  });
});

describe('speakers', () => {
  /** Speaker of each attribution: `name via`, or the reason why there is none. */
  const speakersOf = (body: string) =>
    attributionsOf(body).layer.attributions.map(({ speaker }) => `${speaker.name ?? speaker.reason} (${speaker.via})`);

  test.each([
    [
      'surname and pronoun',
      'Anna Berg said the road was closed. “It is too dangerous,” Berg said. “We lost a car there,” she said.',
      ['Anna Berg (name)', 'Anna Berg (surname)', 'Anna Berg (pronoun)'],
    ],
    [
      'gender decides between two',
      'Maria Lund told Peter Hall that the ward was full. “We have no beds,” she said.',
      ['Maria Lund (name)', 'Maria Lund (pronoun)'],
    ],
    ['nobody is named', '“The ward is full,” a nurse at the hospital said.', ['a nurse at the hospital (nominal)']],
    ['relative pronoun', 'They met Peter Hall, who said the ward was full.', ['Peter Hall (pronoun)']],
    [
      'one who is described, not named',
      'Anna Berg opened the ward. “It is full,” a nurse at the hospital said. “We have no beds,” she said.',
      ['a nurse at the hospital (nominal)', 'a nurse (pronoun)'],
    ],
    [
      'the name in apposition to a description',
      'Peter Hall stayed away. His wife, Jane Hall, said he was tired. “He will come back,” she said.',
      ['Jane Hall (name)', 'Jane Hall (pronoun)'],
    ],
    [
      'who speaks in the words of somebody else does not speak now',
      'His plan seems to please Peter Hall, said Tom Reed, director of the pier. “He has to answer now,” he said.',
      ['Tom Reed (name)', 'Tom Reed (pronoun)'],
    ],
    [
      'relative pronoun after an apposition',
      'They met Anna Berg, a lawyer from Leeds, who said the ward was full.',
      ['Anna Berg (pronoun)'],
    ],
    ['a part of a group', 'Some Democrats said the plan was dead.', ['Some Democrats (nominal)']],
    ['no antecedent', '“The ward is full,” she said.', ['no-antecedent (none)']],
  ])('%s', (_name, body, expected) => {
    expect(speakersOf(body)).toEqual(expected);
  });
});
