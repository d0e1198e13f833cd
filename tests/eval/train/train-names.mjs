// usage: npm run train:names -- DIR
// Trains the name recogniser on the openly licensed texts in DIR (`gmb.jsonl`, …) and writes src/data/name-model.bin.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLexicon } from '../../../dist/annotators/entities/names/lexicon.js';
import { copiesOf } from './augment.mjs';
import { packWithin } from './binary.mjs';
import { featuresOf, prepare, readTexts } from './corpus.mjs';
import { meanOf, randomFrom, train } from './perceptron.mjs';

/** Licences: src/data/README.md. */
const trainingSets = [
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
const settings = { epochs: 6, margin: 10, minCount: 2 };
/** The model is the mean of as many as there are seeds: each learns in another order. */
const seeds = [1, 2, 3];
const augmentationSeed = 7;
const scale = 100;
const largestModel = 2_000_000;

const [directory] = process.argv.slice(2);
if (directory === undefined) throw new Error('say which folder holds the training texts');
const log = (line) => process.stderr.write(`${line}\n`);
const lexicon = readLexicon(readFileSync(new URL('../../../src/data/gazetteer.bin', import.meta.url)));
const random = randomFrom(augmentationSeed);
const examples = trainingSets.flatMap((set) =>
  readTexts(join(directory, `${set}.jsonl`))
    .flatMap((record, index) => [record, ...copiesOf(record, set, index, random)])
    .map((record) => {
      const prepared = prepare(record, lexicon, set);
      return {
        ...featuresOf(prepared, lexicon),
        stretches: prepared.stretches,
        labels: prepared.labels,
        allowed: prepared.allowed,
      };
    }),
);
const models = seeds.map((seed) => train(examples, { ...settings, seed, log }));
const { bytes, features } = packWithin(largestModel, meanOf(models), scale);
writeFileSync(new URL('../../../src/data/name-model.bin', import.meta.url), bytes);
log(`${features} features, ${bytes.length} bytes`);
