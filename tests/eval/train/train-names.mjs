// usage: npm run train:names -- DIR
// Trains the name recogniser on the openly licensed texts in DIR (`gmb.jsonl`, …) and writes src/data/name-model.bin.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLexicon } from '../../../dist/annotators/entities/names/lexicon.js';
import { loadResources } from '../../../dist/io/resources.js';
import { packModel } from './binary.mjs';
import { featuresOf, prepare, readTexts } from './corpus.mjs';
import { train } from './perceptron.mjs';

/** Licences: src/data/README.md. */
export const trainingSets = [
  'gmb',
  'gum',
  'pud',
  'wikigold',
  'crossner-politics-dev',
  'crossner-politics-test',
  'crossner-politics-train',
  're3d',
  'btc-f',
  'btc-g',
  'wnut17',
  'ewt',
  'ewt-2',
];
export const settings = { epochs: 6, margin: 10, minCount: 2, seed: 1 };
export const packing = { scale: 100, threshold: 13 };

const [directory] = process.argv.slice(2);
const log = (line) => process.stderr.write(`${line}\n`);
const lexicon = readLexicon(loadResources(['names']).names.gazetteer);
const examples = trainingSets.flatMap((set) =>
  readTexts(join(directory, `${set}.jsonl`)).map((record) => {
    const prepared = prepare(record, lexicon, set);
    return { ...featuresOf(prepared, lexicon), ...prepared };
  }),
);
const { bytes, features } = packModel(train(examples, { ...settings, log }), packing);
writeFileSync(new URL('../../../src/data/name-model.bin', import.meta.url), bytes);
log(`${features} features, ${bytes.length} bytes`);
