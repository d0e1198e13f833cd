import { expect, test } from 'vitest';
import { makeDeskReader } from '../../src/desk/desk-file.ts';
import { defaultConfig } from '../../src/model/config/config.ts';

const story = 'Ferry news\n\nHarwich said on Monday that the ferry would sail. Harwich did not say when.\n';

/** Types that the entities named Harwich have. */
async function typesWith(lexicon: Parameters<typeof makeDeskReader>[1]) {
  const { articles } = await (await makeDeskReader(defaultConfig, lexicon))('a.txt', story);
  return articles.flatMap(({ analysis }) =>
    (analysis.entities?.entities ?? []).filter(({ name }) => name === 'Harwich').map(({ type }) => type),
  );
}

test('an editor sees the names that the house knows', async () => {
  const entry = {
    name: 'Harwich',
    type: 'organization',
    aliases: [],
    role: null,
    wikidata: null,
    isName: true,
  } as const;
  expect(await typesWith([])).toEqual(['place']);
  expect(await typesWith([entry])).toEqual(['organization']);
});
