import type { TagLayer } from '../model/document.ts';

type Test = (tags: TagLayer, token: number) => boolean;

const isNoun: Test = (tags, token) => tags.partOfSpeech(token) === 'noun';
const isName: Test = (tags, token) => tags.partOfSpeech(token) === 'proper-noun';
const isVerb: Test = (tags, token) => ['verb', 'auxiliary'].includes(tags.partOfSpeech(token));
const isPlural: Test = (tags, token) => tags.has(token, 'Plural');
const isTagged =
  (tag: string): Test =>
  (tags, token) =>
    tags.has(token, tag);
const isPart =
  (part: ReturnType<TagLayer['partOfSpeech']>): Test =>
  (tags, token) =>
    tags.partOfSpeech(token) === part;
const both =
  (...tests: readonly Test[]): Test =>
  (tags, token) =>
    tests.every((test) => test(tags, token));
const not =
  (test: Test): Test =>
  (tags, token) =>
    !test(tags, token);

/** Tags of the Penn Treebank (Marcus, Santorini and Marcinkiewicz 1993), which style packages name, by newsan's own tags. */
const tests: Readonly<Record<string, Test>> = {
  CC: isPart('conjunction'),
  CD: isPart('number'),
  DT: isPart('determiner'),
  IN: isPart('preposition'),
  JJ: isPart('adjective'),
  JJR: isTagged('Comparative'),
  JJS: isTagged('Superlative'),
  MD: isTagged('Modal'),
  NN: both(isNoun, not(isPlural)),
  NNS: both(isNoun, isPlural),
  NNP: both(isName, not(isPlural)),
  NNPS: both(isName, isPlural),
  PRP: both(isPart('pronoun'), not(isTagged('Possessive'))),
  PRP$: isTagged('Possessive'),
  RB: isPart('adverb'),
  VB: both(isVerb, isTagged('Infinitive')),
  VBD: both(isVerb, isTagged('PastTense')),
  VBG: isTagged('Gerund'),
  VBN: (tags, token) => tags.has(token, 'Participle') || (isVerb(tags, token) && tags.has(token, 'PastTense')),
  VBP: both(isVerb, isTagged('PresentTense')),
  VBZ: both(isVerb, isTagged('PresentTense')),
  WP: isTagged('QuestionWord'),
  WRB: isTagged('QuestionWord'),
};

/** Names of the tags that can be determined here. */
export const pennTags: readonly string[] = [...Object.keys(tests), 'TO'];

/** The tags that a token may carry, given its norm; several where newsan's own are coarser. */
export function pennTagsOf(tags: TagLayer, token: number, norm: string): readonly string[] {
  return pennTags.filter((name) => (name === 'TO' ? norm === 'to' : tests[name]?.(tags, token)));
}
