import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/formats/text.ts';
import { findingsOfArticle, findingsOfRule } from '../../src/io/work/test-rule.ts';
import { readyStyle } from '../../src/style/make-style-rule.ts';
import { readHouseRule } from '../../src/style/read/read-house.ts';
import { readOne } from '../support/read-one.ts';
import { corrected, houseRule, reported, story, wordsReported } from '../support/style.ts';

const avoid = { replace: { utilise: 'use' } };

describe('whose words a rule looks at', () => {
  const said = story(
    'We utilise it. “I utilise it daily,” the mayor said. He said they ‘utilise’ buses.\n\n“They utilise trams,” said Ms. Ahmed, who does not utilise them.',
    'Mayor: ‘We utilise buses’',
  );
  test('own words alone, unless it says otherwise', () => {
    expect(reported(avoid, said)).toEqual([
      'utilise: write “use”, not “utilise”',
      'utilise: write “use”, not “utilise”',
    ]);
    expect(
      findingsOfRule(houseRule(avoid), said).map(({ span }) => said.slice((span?.start ?? 3) - 3, span?.start)),
    ).toEqual(['We ', 'ot ']);
  });
  test('quoted words', () => {
    expect(wordsReported({ ...avoid, scope: 'quoted-words' }, said)).toHaveLength(4);
    expect(wordsReported({ ...avoid, scope: ['quoted-words', 'headline'] }, said)).toHaveLength(1);
  });
  test('all words', () => {
    expect(wordsReported({ ...avoid, scope: 'all-words' }, said)).toHaveLength(6);
    expect(wordsReported({ ...avoid, scope: ['own-words', 'quoted-words'] }, said)).toHaveLength(6);
  });
  test('a quotation over several paragraphs', () => {
    const long = story(
      '“We utilise it,” he said. “It is so.\n\n“And we utilise that.\n\n“They utilise all,” he added.',
    );
    expect(wordsReported(avoid, long)).toEqual([]);
  });
  test.each([
    ['straight marks', 'The minister said: "We will utilise it." They «utilise» it.'],
    ['single marks', "'We utilise it,' Mr. Khan said, adding that 'they utilise buses'. We «utilise» more."],
    ['apostrophes are no marks', "The boys' club doesn't «utilise» the drivers' room."],
    ['words in marks that nobody said', 'The so-called “utilise first” policy fails.'],
    ['the title of a work', 'Her book, “How to Utilise Rain”, sold well.'],
    ['a mark that is not closed', '“We utilise it, he said, and left.'],
    ['guillemets', 'The mayor said: « We utilise it ». We «utilise» it.'],
    ['marks as in German', 'She said: „We utilise it“ and left.'],
    ['a quotation in one', '“He told me, ‘Utilise it,’ and I did utilise it,” she said.'],
    ['a quotation in two parts', '“We utilise,” he said, “and they utilise,” while others «utilise».'],
    ['inches', 'The 6" pipe and the 8" pipe «utilise» copper.'],
    ['indirect speech is told in own words', 'She said they «utilise» rain.'],
    ['an interview', 'Q: What do you utilise?\n\nA: We utilise rain.\n\nThey «utilise» snow.'],
    ['a transcript', 'SMITH: We utilise rain in the town.\n\nJONES: They utilise snow.\n\nWe «utilise» all.'],
  ])('%s', (_, marked) => {
    const [first = '', ...rest] = story(marked).split('«utilise»');
    let text = first;
    const starts: number[] = [];
    for (const part of rest) {
      starts.push(text.length);
      text += `utilise${part}`;
    }
    expect(findingsOfRule(houseRule(avoid), text).map(({ span }) => span?.start)).toEqual(starts);
  });

  test('a sentence all in marks is what somebody said', () => {
    const many = 'one two three four five six seven eight nine ten';
    const rule = { extends: 'occurrence', scope: 'sentence', token: '\\w+', max: 9, message: 'too long' };
    expect(reported(rule, story(`“We count ${many}.” It was late. We count ${many}.`))).toEqual([
      `We count ${many}.: too long`,
    ]);
  });
  test('marks and what stands beside them are the own words', () => {
    const rule = { extends: 'existence', nonword: true, tokens: ['"[^"]+"\\.'], message: 'inside' };
    expect(wordsReported(rule, story('He called it “a mess”.'))).toEqual(['“a mess”.']);
  });
});

describe('where a rule looks', () => {
  const text =
    'Utilise buses, says mayor\n\nWe utilise it. They utilise trams.\n\nThey all utilise it again in spring.\n';
  test.each([
    ['headline', ['Utilise']],
    [['paragraphs'], ['utilise', 'utilise', 'utilise']],
    ['~headline', ['utilise', 'utilise', 'utilise']],
    ['heading', ['Utilise']],
    ['captions', []],
  ])('%j', (scope, expected) => {
    expect(parseText('a.txt', text).headline).not.toBeNull();
    expect(wordsReported({ ...avoid, scope }, text)).toEqual(expected);
  });
});

test('labels that stand in the metadata alone', async () => {
  const page =
    '<html><head><meta name="keywords" content="nsw politics"></head><body><h1>Inquiry</h1><p>It met.</p></body></html>';
  const article = await readOne('a.html', page);
  const rule = houseRule({ spell: ['NSW Politics'], scope: 'labels' });
  const found = findingsOfArticle(rule, article);
  expect(found.map(({ span, message }) => [span, message])).toEqual([
    [null, 'house spelling: “NSW Politics”, not “nsw politics”'],
  ]);
});

describe('exceptions', () => {
  test('a match within one is passed over', () => {
    const rule = { ban: ['centre'], except: ['Centre Party', 'shopping centre'] };
    expect(wordsReported(rule, story('The Centre Party met at the centre, near a shopping centre.'))).toEqual([
      'centre',
    ]);
  });
});

describe('fixes', () => {
  test.each([
    ['capitals are kept', avoid, 'Utilise it. We utilise it. UTILISE!', 'Use it. We use it. USE!'],
    ['names have their own', { replace: { kiev: 'Kyiv' } }, 'In Kiev and KIEV.', 'In Kyiv and KYIV.'],
    [
      'quotations stay',
      { ...avoid, scope: 'all-words' },
      'We utilise it. “I utilise it,” he said.',
      'We use it. “I utilise it,” he said.',
    ],
    [
      'an article before it must fit',
      { replace: { error: 'mistake', fault: 'error' } },
      'It is an error, the fault.',
      'It is an error, the error.',
    ],
    ['an acronym', { replace: { EEC: 'European Union' } }, 'The EEC met.', 'The European Union met.'],
    [
      'an acronym after an article',
      { replace: { NHS: 'health service' } },
      'It is an NHS hospital.',
      'It is an NHS hospital.',
    ],
    ['what must be introduced', { introduce: { NHS: 'National Health Service' } }, 'The NHS met.', 'The NHS met.'],
    [
      'several alternatives are left to people',
      { replace: { whilst: ['while', 'although'] } },
      'It rains whilst we wait.',
      'It rains whilst we wait.',
    ],
    [
      'apostrophes are those of the article',
      { replace: { cannot: "can't" } },
      'It’s so; we cannot.',
      'It’s so; we can’t.',
    ],
    [
      'only case differs',
      { replace: { Internet: 'internet' } },
      'The Internet is big. Internet users agree.',
      'The internet is big. Internet users agree.',
    ],
  ])('%s', (_, entry, text, expected) => {
    expect(corrected(entry, story(text))).toBe(story(expected));
  });
  test('what is not safe is made with unsafe fixes', () => {
    expect(corrected({ replace: { error: 'mistake' } }, story('It is an error.'), true)).toBe(
      story('It is an mistake.'),
    );
  });
  test('groups of a pattern are filled in', () => {
    const rule = { replace: { '(\\d+) per ?cent': '$1%' }, patterns: true };
    expect(corrected(rule, story('It rose 5 per cent, then 12 percent.'))).toBe(story('It rose 5%, then 12%.'));
  });
});

test('a fingerprint does not depend on the place', () => {
  const [a] = findingsOfRule(houseRule(avoid), story('We utilise it.'));
  const [b] = findingsOfRule(houseRule(avoid), story('Much else happened.\n\nWe utilise it.'));
  expect(a?.fingerprint).toBe(b?.fingerprint);
});

test.each([
  [{ ban: ['a(?=b)c'], patterns: true }, 'lookahead that is not at the end'],
  [{ ban: ['(a'], patterns: true }, 'missing closing )'],
])('readyStyle refuses %j', (entry, refusal) => {
  const ready = readyStyle(readHouseRule('house/a', 'configuration', entry));
  expect(ready).toEqual({ refusal: expect.stringContaining(refusal) });
});

test('a word with a bracket is no pattern', () => {
  expect(wordsReported({ ban: ['(a'] }, story('It is (a or b).'))).toEqual(['(a']);
});
