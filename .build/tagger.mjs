import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';

const require = createRequire(import.meta.url);

/** Packages whose code is in the tagger. */
export const taggerPackages = ['compromise', 'efrt', 'grad-school', 'suffix-thumb'];

/** compromise's modules, as they are before it is built. */
const source = join(dirname(require.resolve('compromise/two')), '../../src');
/** The one of them that unpacks its lexicon and conjugates the words in it, each time that it is loaded. */
const lexiconModule = join(source, '2-two/preTagger/model/index.js');
const entry = 'tagger-with-data';

/** Parts of what it makes that are plain data. The others hold regular expressions and functions, and are small. */
const dataParts = {
  one: ['lexicon', '_multiCache', 'frozenLex'],
  two: ['irregularPlurals', 'models', 'switches', 'uncountable', 'orgWords', 'placeWords'],
};

/** Takes the place of the module: what is left of it. */
const otherParts = `
  import suffixPatterns from './patterns/suffixes.js';
  import prefixPatterns from './patterns/prefixes.js';
  import endsWith from './patterns/endsWith.js';
  import neighbours from './patterns/neighbours.js';
  import clues from './clues/index.js';
  import regexNormal from './regex/regex-normal.js';
  import regexText from './regex/regex-text.js';
  import regexNumbers from './regex/regex-numbers.js';
  export default {
    one: {},
    two: { suffixPatterns, prefixPatterns, endsWith, neighbours, clues, regexNormal, regexText, regexNumbers },
  };
`;

/** Puts the data in when all is assembled: compromise's way of merging takes longer than all else. */
const assembly = `
  import { readFileSync } from 'node:fs';
  import nlp from ${JSON.stringify(join(source, 'two.js'))};
  const data = JSON.parse(readFileSync(__dirname + '/tagger.json', 'utf8'));
  Object.assign(nlp.model().one, data.one);
  Object.assign(nlp.model().two, data.two);
  export default nlp;
`;

/**
 * Writes compromise's tagger as one CommonJS file, and its lexicon as a JSON file beside it: to read that takes a fraction of the
 * time that it takes to make it anew. What it holds is what compromise holds.
 */
export async function writeTagger(folder) {
  const bundle = await rolldown({
    input: { tagger: entry },
    platform: 'node',
    plugins: [
      {
        name: 'lexicon-as-data',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? assembly : id === lexiconModule ? otherParts : null),
      },
      { name: 'no-debugging', transform: withoutDebugging },
    ],
  });
  await bundle.write({ dir: folder, format: 'cjs', entryFileNames: '[name].cjs', exports: 'default' });
  const model = require('compromise/two').model();
  const partsOf = (layer) => Object.fromEntries(dataParts[layer].map((name) => [name, model[layer][name]]));
  writeFileSync(join(folder, 'tagger.json'), JSON.stringify({ one: partsOf('one'), two: partsOf('two') }));
}

/** Where compromise asks, for each tag that it sets, whether to tell of it: a call of the system that takes longer than the rest. */
const debugging = /typeof process === 'undefined' \|\| !process\.env \? self\.env \|\| \{\} : process\.env/;
const debugged = [
  '1-one/tag/methods/setTag.js',
  '1-one/sweep/methods/tagger/index.js',
  '2-two/preTagger/compute/tagger/_fastTag.js',
];

function withoutDebugging(code, id) {
  if (!debugged.some((module) => id === join(source, module))) return null;
  const changed = code.replace(debugging, '{}');
  if (changed === code) throw new Error(`${id} does not ask for DEBUG_TAGS any more`);
  return { code: changed, map: null };
}
