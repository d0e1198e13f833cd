import { describe, expect, test } from 'vitest';
import { findDuplicates } from '../../../src/corpus/passages/find-duplicates.ts';
import type { DuplicateOptions } from '../../../src/corpus/passages/options.ts';
import { parseText } from '../../../src/formats/text.ts';

const opening = 'The harbour office in Skagen opened again on Monday after three weeks without heating or light.';
const said =
  '“We have waited for eleven years, we have written forty letters, and now the ministry asks us to be patient for one more winter.”';
const stories = [
  'A violin that had been left in a taxi came back to its owner.\nShe said it still held its tune, and played it at once.',
  'Prices of second-hand bicycles doubled in a summer.\nDealers blame a strike at the docks and a new fashion for baskets.',
  'Farmers in the eastern valleys wait for rain.\nThe wells are dry, the maize stands knee high, and the goats are sold.',
  'The oldest baker of the town shut his oven for good.\nHis sons drive lorries, and nobody else wants to rise at two.',
  'Three bridges over the canal will be closed to lorries.\nThe engineers found cracks that were not there in the spring.',
];
const note =
  'This newspaper is published by a trust and lives on its readers alone. Write to the desk in Harbour Street if you found a mistake.';

function article(id: string, ...paragraphs: readonly string[]) {
  return parseText(id, ['A headline of some words', ...paragraphs].join('\n'));
}

function reasons(articles: readonly ReturnType<typeof article>[], options: Partial<DuplicateOptions> = {}) {
  return findDuplicates(articles, options).map(({ reason }) => reason);
}

describe('reason of a passage', () => {
  test('pasted, where paragraphs stand twice in an article', () => {
    const paragraph = `${opening} The clerk lit a candle for the photographers.`;
    expect(reasons([article('a', paragraph, stories[0] ?? '', paragraph)])).toEqual(['pasted']);
  });

  test('pull-quote, where words of a paragraph are set apart', () => {
    const paragraph = `${opening} ${said} she said, and folded the letter while the boats came in.`;
    expect(reasons([article('a', stories[0] ?? '', paragraph, said, stories[1] ?? '')])).toEqual(['pull-quote']);
  });

  test('quotation, where two articles quote the same words', () => {
    const articles = [
      article('a', `Nobody came. ${said} the mayor told us.`, stories[0] ?? ''),
      article('b', stories[1] ?? '', `At noon the mayor rose: ${said}`),
    ];
    expect(reasons(articles)).toEqual(['quotation']);
    expect(reasons(articles, { ignoreQuotes: true })).toEqual([]);
  });

  test('boilerplate, where many articles end alike, and it is left out unless asked for', () => {
    const articles = stories.map((story, n) =>
      article(`${n}`, story, `${story}`.replaceAll(' ', ' so '), story.replaceAll(' ', ' to '), note),
    );
    expect(reasons(articles)).toEqual([]);
    expect(reasons(articles, { includeBoilerplate: true })).toContain('boilerplate');
  });

  test('shared, where two articles have a paragraph of the writer', () => {
    expect(reasons([article('a', note, stories[0] ?? ''), article('b', stories[1] ?? '', note)])).toEqual(['shared']);
  });
});
