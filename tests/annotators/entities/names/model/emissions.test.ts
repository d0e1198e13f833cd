import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gatherEvidence } from '../../../../../src/annotators/entities/names/model/document-evidence.ts';
import { makeScorer } from '../../../../../src/annotators/entities/names/model/emissions.ts';
import {
  extractFeatures,
  makeFeatureWriters,
  maxFeatures,
} from '../../../../../src/annotators/entities/names/model/features.ts';
import { labelCount } from '../../../../../src/annotators/entities/names/model/labels.ts';
import { readModel } from '../../../../../src/annotators/entities/names/model/model.ts';
import { makeFormTable } from '../../../../../src/annotators/entities/names/words/forms.ts';
import { readLexicon } from '../../../../../src/annotators/entities/names/words/lexicon.ts';
import { cutPieces, makeTokenCutter } from '../../../../../src/annotators/entities/names/words/pieces.ts';
import { readPieces } from '../../../../../src/annotators/entities/names/words/runs.ts';
import { parseText } from '../../../../../src/formats/text.ts';
import { loadResources } from '../../../../../src/io/resources.ts';
import { parseArticle } from '../../../../../src/nlp/parse.ts';

const lexicon = readLexicon(readFileSync('src/data/gazetteer.bin'));
const model = readModel(readFileSync('src/data/name-model.bin'));
const text = readFileSync('fixtures/articles/iran-iraq-talks/article.txt', 'utf8');

test('what is remembered gives the same scores as all features one by one, each time', () => {
  const { document } = parseArticle(parseText('a', text), 'tokens', loadResources(['sentences']));
  const reading = readPieces(cutPieces(document, makeTokenCutter(makeFormTable(lexicon))), lexicon);
  const source = { reading, evidence: gatherEvidence(reading) };
  const [writers, features] = [makeFeatureWriters(lexicon), new Int32Array(maxFeatures)];
  const expected = reading.pieces.map((_, i) => {
    const scores = new Int32Array(labelCount);
    const count = extractFeatures(writers, source, i, features);
    model.addTo(scores, 0, features, count);
    return [...scores];
  });
  const score = makeScorer(lexicon, model);
  for (let round = 0; round < 2; round++) {
    const found = reading.pieces.map((_, i) => {
      const scores = new Int32Array(labelCount);
      score(source, i, scores, 0);
      return [...scores];
    });
    expect(found).toEqual(expected);
  }
});
