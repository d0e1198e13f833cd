// usage: npm run train:names -- DIR
// Trains the name recogniser on the openly licensed texts in DIR (`gmb.jsonl`, …) and writes src/data/name-model.bin.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constantFeature } from '../../../dist/annotators/entities/names/model/features.js';
import { labelCount, labelOf, modelTypes, Part } from '../../../dist/annotators/entities/names/model/labels.js';
import { readLexicon } from '../../../dist/annotators/entities/names/words/lexicon.js';
import { copiesOf } from './augment.mjs';
import { packWithin } from './binary.mjs';
import { featuresOf, prepare, readTexts, trainingSets } from './corpus.mjs';
import { meanOf, randomFrom, train } from './perceptron.mjs';

const settings = { epochs: 5, margin: 400, minCount: 2 };
/** The model is the mean of as many as there are seeds: each learns in another order. */
const seeds = [1, 2, 3];
const augmentationSeed = 7;
/** Makes integers of weights, so that the median name leads by about 3,800 (`agree.ts` and `names.ts` know the scale). */
const scale = 15;
const largestModel = 2_450_000;
/** Weights for types wherever a name may stand: the model leans away from those that are rare, and a little helps on parts of all sets that were held out. */
const towards = { ORG: 40, MISC: 80 };

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
const mean = Object.entries(towards).reduce(
  (model, [type, weight]) => favour(model, modelTypes.indexOf(type), weight),
  meanOf(models),
);
const { bytes, features } = packWithin(largestModel, mean, scale);
writeFileSync(new URL('../../../src/data/name-model.bin', import.meta.url), bytes);
log(`${features} features, ${bytes.length} bytes`);

/** Adds to the weights of a type's labels in the feature that every piece has. */
function favour(model, type, weight) {
  const row = model.index[constantFeature] * labelCount;
  const weights = Float64Array.from(model.weights);
  for (let part = Part.begin; part <= Part.unit; part++) weights[row + labelOf(type, part)] += weight;
  return { ...model, weights };
}
