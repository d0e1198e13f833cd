import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDuplicates, findOwnDuplicates, searchDuplicates } from '../../../src/corpus/passages/find-duplicates.ts';
import { parseText } from '../../../src/formats/text.ts';
import type { DuplicatePassage } from '../../../src/model/cross-text/duplicate.ts';

const sample = readFileSync('fixtures/articles/iran-iraq-talks/article.txt', 'utf8');

const ferry =
  'The night ferry to Skagen turned back twenty minutes after leaving the harbour on Monday when water was found in the engine room. ' +
  'Nobody was hurt, and the 212 passengers were given blankets and soup in the terminal until buses came for them at dawn.';
const council =
  'The town council voted seven to four on Tuesday to close the old swimming hall, which needs a new roof, and to spend the money on the library instead.';
const fillers = [
  'Farmers in the eastern valleys are waiting for rain.\nThe wells are dry and the maize is knee high at best.',
  'A violin that had been left in a taxi came back to its owner after eleven years.\nShe said it still held its tune.',
  'Prices of second-hand bicycles doubled in a summer.\nDealers blame a strike at the docks and a fashion for baskets.',
];

function article(id: string, ...paragraphs: readonly string[]) {
  return parseText(id, ['A headline of some words', ...paragraphs].join('\n'));
}

function textsOf(passages: readonly DuplicatePassage[], texts: Readonly<Record<string, string>>) {
  return passages.map((passage) =>
    passage.occurrences.map(({ article, span }) => texts[article]?.slice(span.start, span.end)),
  );
}

/** The text with every n-th word replaced. */
function edited(text: string, n: number): string {
  return text.replace(/\S+/g, (word, at) => (text.slice(0, at).split(' ').length % n === 0 ? 'otherwise' : word));
}

describe('findOwnDuplicates', () => {
  test('finds what is found in a run of one article, once', () => {
    const pasted = parseText('a', sample);
    const own = findOwnDuplicates(pasted);
    expect(own).toEqual(findDuplicates([pasted]));
    expect(own).toHaveLength(1);
    expect(findOwnDuplicates(pasted)).toBe(own);
  });
});

describe('findDuplicates', () => {
  test('finds the pasted paragraphs of the sample article, to the character', () => {
    expect(findDuplicates([parseText('a', sample)])).toEqual([
      {
        kind: 'exact',
        similarity: 1,
        tokens: 351,
        reason: 'pasted',
        occurrences: [
          { article: 'a', span: { start: 553, end: 2623 }, paragraphs: expect.anything(), similarity: 1 },
          { article: 'a', span: { start: 2624, end: 4694 }, paragraphs: expect.anything(), similarity: 1 },
        ],
      },
    ]);
  });

  test('finds an exact passage in two articles, with its closing full stop', () => {
    const a = article('a', fillers[0] ?? '', ferry);
    const b = article('b', ferry, fillers[1] ?? '');
    const passages = findDuplicates([a, b]);
    expect(textsOf(passages, { a: a.text, b: b.text })).toEqual([[ferry, ferry]]);
    expect(passages[0]).toMatchObject({ kind: 'exact', similarity: 1, reason: 'shared' });
  });

  test('finds a passage of which every sixth word is changed', () => {
    const changed = edited(ferry, 6);
    const a = article('a', fillers[0] ?? '', ferry);
    const b = article('b', changed, fillers[1] ?? '');
    const passages = findDuplicates([a, b]);
    expect(textsOf(passages, { a: a.text, b: b.text })).toEqual([[ferry, changed]]);
    expect(passages[0]?.kind).toBe('near');
    expect(passages[0]?.similarity).toBeCloseTo(5 / 6, 1);
  });

  test('finds a passage whose sentences changed places', () => {
    const turned = ferry
      .split(/(?<=\.) /)
      .reverse()
      .join(' ');
    const a = article('a', ferry, fillers[0] ?? '');
    const b = article('b', fillers[1] ?? '', turned);
    expect(textsOf(findDuplicates([a, b]), { a: a.text, b: b.text })).toEqual([[ferry, turned]]);
  });

  test('joins three copies to one passage', () => {
    const articles = ['a', 'b', 'c'].map((id, n) => article(id, fillers[n] ?? '', ferry));
    const [passage, ...others] = findDuplicates(articles);
    expect(others).toEqual([]);
    expect(passage?.occurrences.map((occurrence) => occurrence.article)).toEqual(['a', 'b', 'c']);
  });

  test.each([2, 3, 40])('joins %i copies within one article to one passage', (copies) => {
    const a = article('a', ...Array.from({ length: copies }, () => ferry));
    const [passage, ...others] = findDuplicates([a]);
    expect(others).toEqual([]);
    expect(passage?.occurrences.map(({ span }) => a.text.slice(span.start, span.end))).toEqual(
      Array.from({ length: copies }, () => ferry),
    );
  });

  test('tells a wide passage from a part of it that stands a third time', () => {
    const both = `${ferry}\n${council}`;
    const a = article('a', both, fillers[0] ?? '', both, fillers[1] ?? '', council);
    expect(textsOf(findDuplicates([a]), { a: a.text })).toEqual([
      [both, both],
      [council, council, council],
    ]);
  });

  test('takes case, accents and kinds of quotation marks for the same words, but not for the same text', () => {
    const a = article(
      'a',
      'The café owner, José Núñez, told the paper he hadn’t slept since the fire in the old market hall on Friday.',
    );
    const b = article(
      'b',
      "THE CAFE OWNER, Jose Nunez, told the paper he hadn't slept since the fire in the old market hall on Friday.",
    );
    expect(findDuplicates([a, b])).toMatchObject([{ kind: 'near', similarity: 1 }]);
  });

  test('leaves headlines, short formulas and different stories on the same subject alone', () => {
    const a = article('a', 'According to early results of the exit polls, the party lost.', fillers[0] ?? '');
    const b = article('b', 'According to early results of the exit polls, nobody won.', fillers[1] ?? '');
    expect(findDuplicates([a, b])).toEqual([]);
  });

  test('keeps to one article, or to several, as asked', () => {
    const a = article('a', ferry, fillers[0] ?? '', ferry);
    const b = article('b', ferry);
    const within = findDuplicates([a, b], { across: false });
    expect(within.map(({ occurrences }) => occurrences.map((place) => place.article))).toEqual([['a', 'a']]);
    const across = findDuplicates([a, b], { within: false });
    expect(across.map(({ occurrences }) => occurrences.map((place) => place.article))).toEqual([['a', 'a', 'b']]);
  });

  test('does not depend on the order of the articles', () => {
    const articles = [
      article('a', ferry, fillers[0] ?? '', council),
      article('b', fillers[1] ?? '', edited(ferry, 6)),
      article('c', council, ferry),
      article('d', fillers[2] ?? '', council),
    ];
    const expected = findDuplicates(articles);
    expect(expected.length).toBeGreaterThan(1);
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
        expect(findDuplicates(shuffled)).toEqual(expected);
      }),
    );
  });

  test('gives spans inside their articles, whatever the text', () => {
    const word = fc.constantFrom(
      'harbour',
      'the',
      'vote',
      'of',
      '“No',
      'more”',
      '—',
      'a.b',
      "it's",
      '\n',
      '.',
      '😀',
      '東京',
    );
    const text = fc.array(word, { maxLength: 120 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, text, (x, y, z) => {
        const a = parseText('a', [x, y, x].join(' '));
        const b = parseText('b', [z, x].join('\n'));
        for (const { occurrences } of findDuplicates([a, b])) {
          for (const { article: id, span } of occurrences) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual((id === 'a' ? a : b).text.length);
          }
        }
      }),
    );
  });
});

test('finds exact passages alone where every word must agree, those between edits too, where they say enough', () => {
  const first = parseText(
    'a.txt',
    'Ferry\n\nFishermen who had stayed at home watched from the hill as the red ferry drifted towards the old lighthouse below the town. Insurance firms put the damage at 40 million kroner, and the port expects to reopen its northern basin on Friday if the divers agree.\n',
  );
  const other = parseText(
    'b.txt',
    'Freed\n\nFishermen who had stayed at home watched from the hill as the blue ferry drifted towards the old lighthouse below the town. Insurance firms put the damage at 90 million kroner, and the port expects to reopen its northern basin on Friday if the divers agree.\n',
  );
  const texts = (similarity: number) =>
    findDuplicates([first, other], { similarity, minWords: 12 }).map(
      ({ occurrences: [{ span }], similarity: share }) => {
        return [first.text.slice(span.start, span.end), share];
      },
    );
  expect(texts(0.5)).toHaveLength(1);
  expect(texts(1)).toEqual([
    ['ferry drifted towards the old lighthouse below the town. Insurance firms put the damage at', 1],
    ['million kroner, and the port expects to reopen its northern basin on Friday if the divers agree.', 1],
  ]);
});

describe('edges', () => {
  const tunnel = 'at least 300 metres of the new tunnel under the river will have to be dug again before the summer';
  const gull = 'Gulls sat on the roof of the harbour office, as they do each day.';

  test('take in what stands before and behind in two places, though a third one has something else there', () => {
    const quoted = `{{“$40 million of it is gone, and ${tunnel}.”}}`;
    const a = article('a', fillers[0] ?? '', quoted, gull);
    const b = article('b', quoted, fillers[1] ?? '');
    const c = parseText(
      'c',
      `Councillors hear of rain\nNow $40 million of it was gone, and ${tunnel}; those who heard it left the hall at once and did not come back until dawn\n`,
    );
    const texts = { a: a.text, b: b.text, c: c.text };
    expect(textsOf(findDuplicates([a, b, c]), texts)).toEqual([
      [quoted, quoted, `$40 million of it was gone, and ${tunnel}`],
    ]);
  });

  test('take in signs of money, and no half of a sign', () => {
    const a = article('a', fillers[0] ?? '', `It costs, they say, 😀$40 million, since ${tunnel} 😀`, gull);
    const b = article('b', `Nobody knew why 😁$40 million, since ${tunnel} 😁`, fillers[1] ?? '');
    expect(textsOf(findDuplicates([a, b]), { a: a.text, b: b.text })).toEqual([
      [`$40 million, since ${tunnel}`, `$40 million, since ${tunnel}`],
    ]);
  });

  const follow = 'Follow Mira Holt on Twitter @mira_holt_gazette';

  test('take in a line of the page that was pasted with the story', () => {
    const a = article('a', fillers[0] ?? '', ferry, follow);
    const b = article('b', ferry, follow, fillers[1] ?? '');
    const c = article('c', fillers[2] ?? '', ferry, gull);
    expect(a.blocks.at(-1)?.kind).toBe('boilerplate');
    const both = `${ferry}\n${follow}`;
    expect(textsOf(findDuplicates([a, b]), { a: a.text, b: b.text })).toEqual([[both, both]]);
    expect(textsOf(findDuplicates([a, c]), { a: a.text, c: c.text })).toEqual([[ferry, ferry]]);
  });

  test('take in a line that says nothing only where more of what was pasted follows', () => {
    const rule = '___.';
    const a = article('a', fillers[0] ?? '', ferry, rule, follow);
    const b = article('b', ferry, rule, follow, fillers[1] ?? '');
    const c = article('c', fillers[2] ?? '', ferry, rule, gull);
    const both = `${ferry}\n${rule}\n${follow}`;
    expect(textsOf(findDuplicates([a, b]), { a: a.text, b: b.text })).toEqual([[both, both]]);
    expect(textsOf(findDuplicates([a, c]), { a: a.text, c: c.text })).toEqual([[ferry, ferry]]);
  });

  test('do not go over to what stands on from different marks', () => {
    const a = article('a', fillers[0] ?? '', `${ferry}”`, follow);
    const b = article('b', ferry, follow);
    expect(textsOf(findDuplicates([a, b]), { a: a.text, b: b.text })).toEqual([[ferry, ferry]]);
  });
});

test('what stands in many articles is one exact passage, though some go on alike behind words that differ', () => {
  const foot =
    'The Harbour Gazette belongs to the Northern Press Trust, which keeps an archive of its papers in the old customs house at Lowmarket, open every weekday to readers and to schools.';
  const signOffs = ['Follow the Twitter of Jeff', 'Follow Jeff on Twitter'];
  const articles = Array.from({ length: 24 }, (_, n) => {
    const story = Array.from({ length: 60 }, (__, word) => `${(n * 60 + word).toString(26)}ward`).join(' ');
    return article(`a${n}`, `${story}.`, ...signOffs.slice(n, n + 1), foot);
  });
  const passages = findDuplicates(articles, { includeBoilerplate: true });
  expect(passages).toMatchObject([{ kind: 'exact', similarity: 1 }]);
  expect(passages[0]?.occurrences).toHaveLength(24);
});

test('a place that is wider than what it shares with another one does not agree with it in all', () => {
  const a = article('a', ferry, fillers[0] ?? '');
  const longer = `${ferry} ${council}`;
  const b = article('b', longer, fillers[1] ?? '');
  const c = article('c', fillers[2] ?? '', edited(longer, 9));
  for (const { kind, occurrences } of findDuplicates([a, b, c])) {
    const texts = textsOf([{ occurrences } as DuplicatePassage], { a: a.text, b: b.text, c: c.text })[0] ?? [];
    expect(kind === 'exact').toBe(new Set(texts).size === 1);
  }
});

test('the search pauses at least once for each article', () => {
  const paragraph =
    'The council of Karlow will open the old bridge again in spring, after two years of work on its piers.';
  const articles = Array.from({ length: 20 }, (_, index) =>
    parseText(`${index}.txt`, `Bridge ${index}\n\n${paragraph}\n`),
  );
  const steps = searchDuplicates(articles);
  let pauses = 0;
  while (!steps.next().done) pauses++;
  expect(pauses).toBeGreaterThanOrEqual(3 * articles.length);
});
