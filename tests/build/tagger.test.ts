import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';

const require = createRequire(import.meta.url);

/** What the test looks at of compromise, whole or as newsan builds it. */
interface Tagger {
  (text: string): { json(): readonly { readonly terms: readonly { readonly tags: readonly string[] }[] }[] };
  model(): Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const { writeTagger } = (await import(new URL('../../.build/tagger.mjs', import.meta.url).href)) as {
  writeTagger(folder: string): Promise<void>;
};

/** A module that nothing else has used: the tagger compiles its patterns in place when it first uses them. */
function loadAfresh(name: string): unknown {
  const used = { ...require.cache };
  for (const path of Object.keys(require.cache)) delete require.cache[path];
  const loaded: unknown = require(name);
  Object.assign(require.cache, used);
  return loaded;
}

test('the tagger with its lexicon as data holds what compromise holds, in the same order', async () => {
  const folder = tempFolder({});
  await writeTagger(folder);
  const built = require(join(folder, 'tagger.cjs')) as Tagger;
  const whole = loadAfresh('compromise/two') as Tagger;
  for (const [layer, parts] of Object.entries(whole.model())) {
    for (const [name, part] of Object.entries(parts)) {
      const own = built.model()[layer]?.[name];
      expect(own, `${layer}.${name}`).toEqual(part);
      expect(JSON.stringify(own) === JSON.stringify(part), `order of ${layer}.${name}`).toBe(true);
    }
  }
  const tagsOf = (tagger: Tagger) =>
    tagger('The mayor said she’d been told of smelting.')
      .json()[0]
      ?.terms.map(({ tags }) => tags);
  expect(tagsOf(built)).toEqual(tagsOf(whole));
});
