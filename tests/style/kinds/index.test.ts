import { describe, expect, test } from 'vitest';
import { kinds } from '../../../src/style/kinds/index.ts';
import { corrected, reported, story, wordsReported } from '../../support/style.ts';

const vale = (kind: string, fields: object) => ({ extends: kind, ...fields });

describe('existence', () => {
  test.each([
    [{ tokens: ['very', 'quite'] }, 'It is very, very far; everybody knows.', ['very', 'very']],
    [{ tokens: ['[A-Z]{3,}'] }, 'The NHS and the BBC.', ['NHS', 'BBC']],
    [{ nonword: true, tokens: ['\\.\\.\\.'] }, 'So... it goes', ['...']],
    [{ raw: ['\\b(?:is|was)\\b\\s+'], tokens: ['\\w+ed'] }, 'It was closed. It has opened.', ['was closed']],
    [{ raw: ['\\s+said'], append: true, tokens: ['he', 'she'] }, 'Then he said that she went.', ['he said']],
    [{ raw: ['(?i)foo|', 'bar'] }, 'Foo or bar', ['Foo', 'bar']],
  ])('%j', (fields, text, expected) => {
    expect(wordsReported(vale('existence', fields), story(text))).toEqual(expected);
  });
});

describe('substitution', () => {
  test.each([
    [{ swap: { '(?:give|gave) rise to': 'cause' } }, 'It gave rise to doubt.', "gave rise to: Use 'cause'"],
    [{ swap: { kill: 'stop|exit|end' } }, 'They kill it.', "kill: Use 'stop, exit or end'"],
    [{ ignorecase: true, swap: { 'e-mail': 'email' } }, 'E-mail it.', "E-mail: Use 'email'"],
  ])('%j', (fields, text, expected) => {
    expect(reported(vale('substitution', { ...fields, message: "Use '%s'" }), story(text))).toEqual([expected]);
  });
});

test.each([
  [{ NHS: 'NHS England' }, 'The NHS met NHS England.', ['NHS']],
  [{ minister: 'prime minister' }, 'The Prime Minister met a minister.', ['minister']],
  [{ 'Mayor Petrenko': 'Mayor Anna Petrenko', Anna: 'Mayor Anna Petrenko' }, 'Mayor Anna Petrenko left.', []],
  [{ '%': 'per cent' }, 'It rose 5 per cent.', []],
])('a term that is part of what is preferred: %j', (replace, text, expected) => {
  expect(wordsReported({ replace }, story(text))).toEqual(expected);
  expect(wordsReported({ replace }, corrected({ replace }, story(text)))).toEqual([]);
});

describe('occurrence', () => {
  test('at most, in a sentence', () => {
    const rule = vale('occurrence', { scope: 'sentence', token: ',', max: 1, message: '%s commas' });
    expect(reported(rule, story('One, two, three. One, two.'))).toEqual(['One, two, three.: 2 commas']);
  });
  test('at least, in the article', () => {
    const rule = vale('occurrence', { scope: 'summary', token: 'Reuters', min: 1, message: 'no agency' });
    expect(reported(rule, story('It was said.'))).toEqual(['article: no agency']);
    expect(reported(rule, story('It was said by Reuters.'))).toEqual([]);
  });
});

describe('repetition', () => {
  test.each([
    [
      { tokens: ['[^\\s]+'], alpha: true, ignorecase: true },
      'The the mayor met met 5 5 times.',
      ['The the', 'met met'],
    ],
    [{ tokens: ['\\w+'] }, 'The the mayor, mayor.', []],
    [{ tokens: ['\\w+'], max: 2 }, 'no no no, so so', ['no no no']],
  ])('%j', (fields, text, expected) => {
    expect(wordsReported(vale('repetition', fields), story(text))).toEqual(expected);
  });
});

describe('consistency', () => {
  const rule = vale('consistency', { ignorecase: true, either: { adviser: 'advisor' }, message: "'%s' too" });
  test.each([
    ['The adviser met an advisor and another adviser.', ["advisor: 'advisor' too"]],
    ['The advisor met an adviser.', ["adviser: 'adviser' too"]],
    ['The adviser met an adviser.', []],
    ['The adviser spoke. “An advisor knew,” he said.', []],
  ])('%s', (text, expected) => {
    expect(reported(rule, story(text))).toEqual(expected);
  });
});

describe('conditional', () => {
  const rule = vale('conditional', {
    first: '\\b([A-Z]{3,5})\\b',
    second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)',
    exceptions: ['USA'],
  });
  test('the first place of what is not introduced', () => {
    const text = 'The World Health Organization (WHO) met the IMF in the USA. The IMF left the WHO.';
    expect(wordsReported(rule, story(text))).toEqual(['IMF']);
  });
});

describe('capitalization', () => {
  const body =
    'Mayor Anna Petrenko met officials in Kyiv on Monday. Anna Petrenko said the Indian-controlled part was calm.';
  test.each([
    ['sentence', 'Mayor meets Anna Petrenko in Kyiv', true],
    ['sentence', 'Mayor Meets Old Officials Again', false],
    ['sentence', 'Calm: Indian-controlled part of Kyiv waits', true],
    ['title', 'Mayor Meets Officials in Kyiv', true],
    ['title', 'Mayor meets old officials again', false],
    ['upper', 'MAYOR MEETS 3 OFFICIALS', true],
    ['upper', 'MAYOR meets officials', false],
    ['lower', 'mayor meets officials', true],
  ])('%s: %s', (capitals, headline, isRight) => {
    expect(wordsReported({ capitals, scope: 'headline' }, story(body, headline))).toEqual(isRight ? [] : [headline]);
  });
  test('a pattern that the text must match', () => {
    const rule = vale('capitalization', { match: '[a-z]$', scope: 'heading', message: 'ends oddly' });
    expect(reported(rule, story(body, 'Mayor meets officials!'))).toEqual(['Mayor meets officials!: ends oddly']);
  });
});

describe('metric', () => {
  test('a figure of the article', () => {
    const rule = vale('metric', {
      formula: '(0.39 * (words / sentences)) + (11.8 * (syllables / words)) - 15.59',
      condition: '> 0',
      message: 'Grade %s',
    });
    const [found] = reported(rule, story('Extraordinary considerations necessitated parliamentary deliberation.'));
    expect(found).toMatch(/^article: Grade \d+(?:\.\d+)?$/);
    expect(reported({ ...rule, condition: '> 90' }, story('It was late.'))).toEqual([]);
  });
  test('counts', () => {
    const text = 'Late news\n\nThe mayor left. The beautiful elephant followed him.\n';
    const count = (name: string) =>
      reported(vale('metric', { formula: name, condition: '>= 0', message: '%s', scope: 'summary' }), text);
    expect([
      count('words'),
      count('sentences'),
      count('paragraphs'),
      count('polysyllabic_words'),
      count('long_words'),
    ]).toEqual([['article: 8'], ['article: 2'], ['article: 1'], ['article: 2'], ['article: 3']]);
  });
});

describe('sequence', () => {
  const rule = vale('sequence', {
    message: "'%s'",
    tokens: [{ tag: 'MD' }, { pattern: 'be' }, { tag: 'JJ|VBN', skip: 1 }],
  });
  test('words in a row by part of speech', () => {
    expect(wordsReported(rule, story('The bridge could be very expensive. It is expensive.'))).toEqual([
      'could be very expensive',
    ]);
  });
  test('a word that must not be there', () => {
    const not = vale('sequence', { tokens: [{ pattern: 'of' }, { pattern: 'course', negate: true }] });
    expect(wordsReported(not, story('Of course; most of it.'))).toEqual(['of it']);
  });
});

describe('spelling', () => {
  const rule = { spell: ['McDonald’s', 'BBC News', 'São Paulo', 'e-scooter'] };
  test('any other capitals, accents, hyphens', () => {
    const text =
      'Mcdonald’s in Sao Paulo rents e scooters and an escooter, BBC news said. E-scooter riders: McDonald’s, BBC News.';
    expect(wordsReported(rule, story(text))).toEqual(['Mcdonald’s', 'Sao Paulo', 'escooter', 'BBC news']);
    expect(corrected(rule, story('In Sao Paulo, bbc news said.'))).toBe(story('In São Paulo, BBC News said.'));
  });
});

describe('introduction', () => {
  const rule = { introduce: { NHS: 'National Health Service', Sunak: 'Rishi Sunak' } };
  test.each([
    ['The NHS met. The National Health Service is the NHS.', ['NHS']],
    ['The National Health Service (NHS) met the NHS.', []],
    ['“The NHS is so,” he said. The National Health Service met.', []],
    ['Rishi Sunak met. Sunak left.', []],
    ['Sunak met. Rishi Sunak left. Sunak too.', ['Sunak']],
  ])('%s', (text, expected) => {
    expect(wordsReported(rule, story(text, 'NHS and Sunak meet'))).toEqual(expected);
  });
});

test('every kind goes by its own name, and has a message', () => {
  for (const [name, { kind, message }] of Object.entries(kinds)) {
    expect(kind).toBe(name);
    expect(message).not.toBe('');
  }
});
