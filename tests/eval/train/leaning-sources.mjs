// What the leanings of words are learned from: the classes of the gazetteer, and where words stand in the names of the training texts.
import { join } from 'node:path';
import { modelTypes, Part } from '../../../dist/annotators/entities/names/model/labels.js';
import { Case } from '../../../dist/annotators/entities/names/words/forms.js';
import { foldWord, hashOf } from '../../../dist/annotators/entities/names/words/hash.js';
import { maskOf, prefixBit } from '../../../dist/annotators/entities/names/words/lexicon.js';
import { Gap } from '../../../dist/annotators/entities/names/words/pieces.js';
import { prepare, readTexts } from './corpus.mjs';

const sorts = [
  ['female'],
  ['male'],
  ['person'],
  ['surname'],
  ['country', 'region'],
  ['largeCity', 'city'],
  ['geographic', 'placeWord'],
  ['demonym', 'belief', 'language'],
  ['organization', 'party', 'medium'],
  ['organizationWord', 'companySuffix', 'facilityWord'],
  ['titleWord'],
  ['product', 'work', 'event', 'eventWord', 'workWord'],
  ['common', 'function'],
].map((classes) => maskOf(...classes));

/** Classes of the gazetteer, each word with the same weight. */
export function gazetteerSource(lexicon) {
  return {
    targets: sorts.length,
    common: sorts.length - 1,
    scale: 0.6,
    weight(word, row) {
      const classes = lexicon.classes(hashOf(foldWord(word))) & ~prefixBit;
      sorts.forEach((mask, k) => {
        row[k] = classes & mask ? 1 : 0;
      });
      return classes === 0 ? 0 : 1;
    },
  };
}

/** No name; head and tail of persons, head and tail of organizations, places, other names. */
const roles = 7;
const mostWeight = 3;

/** Shares of what each capitalised word is in the texts; words met more often count for more. */
export function textSource(directory, sets, lexicon) {
  const counts = new Map();
  for (const set of sets)
    for (const record of readTexts(join(directory, `${set}.jsonl`))) {
      const { pieces, labels, allowed, reading } = prepare(record, lexicon, set);
      pieces.forEach(({ form, gap }, i) => {
        if (!reading.candidate[i] || allowed[i] || reading.lettering[i] || form.letterCase === Case.lower) return;
        if (labels[i] === 0 && gap === Gap.start) return;
        const row = counts.get(form.folded) ?? new Float64Array(roles);
        row[roleOf(labels[i])]++;
        counts.set(form.folded, row);
      });
    }
  return {
    targets: roles,
    common: 0,
    scale: 1,
    weight(word, row) {
      const found = counts.get(foldWord(word));
      if (!found) return 0;
      const total = found.reduce((sum, count) => sum + count, 0);
      found.forEach((count, k) => {
        row[k] = count / total;
      });
      return Math.min(mostWeight, Math.sqrt(total));
    },
  };
}

function roleOf(label) {
  if (label === 0) return 0;
  const type = modelTypes[(label - 1) >> 2];
  const isHead = ((label - 1) & 3) <= Part.inside;
  if (type === 'PER') return isHead ? 1 : 2;
  if (type === 'ORG') return isHead ? 3 : 4;
  return type === 'LOC' ? 5 : 6;
}
