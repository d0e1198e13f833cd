// Reads annotated texts and turns them into what the model learns from: stretches of candidates with features and labels.
import { readFileSync } from 'node:fs';
import { stretchesOf } from '../../../dist/annotators/entities/names/model/decode.js';
import { gatherEvidence } from '../../../dist/annotators/entities/names/model/document-evidence.js';
import {
  extractFeatures,
  makeFeatureWriters,
  maxFeatures,
} from '../../../dist/annotators/entities/names/model/features.js';
import { labelCount, labelOf, modelTypes, Part } from '../../../dist/annotators/entities/names/model/labels.js';
import { Case, makeFormTable } from '../../../dist/annotators/entities/names/words/forms.js';
import { maskOf } from '../../../dist/annotators/entities/names/words/lexicon.js';
import { cutPieces, Gap, makeTokenCutter } from '../../../dist/annotators/entities/names/words/pieces.js';
import { readPieces } from '../../../dist/annotators/entities/names/words/runs.js';
import { parseText } from '../../../dist/formats/text.js';
import { loadResources } from '../../../dist/io/resources.js';
import { parseArticle } from '../../../dist/nlp/parse.js';

const words = loadResources(['sentences']);

/** Names of the files of training texts. Licences: src/data/README.md. */
export const trainingSets = [
  'gmb',
  'gum',
  'pud',
  'wikigold',
  'crossner-politics-dev',
  'crossner-politics-test',
  'crossner-politics-train',
  'btc-f',
  'btc-g',
  'wnut17',
  'ewt',
  'ewt-2',
];

/** Reads a file of `{id, text, ents: [{s, e, t}]}`, one a line. */
export function readTexts(file) {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const misc = 1 | (0b1111 << labelOf(modelTypes.indexOf('MISC'), 0));
const anything = (1 << labelCount) - 1;
const honorific = maskOf('honorific');
const peoples = maskOf('demonym', 'belief');
const countries = maskOf('country');
const places = maskOf('country', 'geographic');
const organizations = maskOf('organization', 'party', 'medium');
const people = maskOf('female', 'male', 'surname', 'person');
const others = maskOf(
  'country',
  'region',
  'largeCity',
  'city',
  'geographic',
  'demonym',
  'belief',
  'product',
  'work',
  'event',
);
/** Sets that do not annotate other names than those of persons, organizations and places. */
const withoutMisc = new Set(['pud', 'ewt', 'ewt-2', 'btc-f', 'btc-g']);

/**
 * Pieces, stretches of candidates and gold labels of a text of the given set. `allowed` holds a mask of the labels that a piece may
 * have where the gold does not tell, and 0 where it does.
 */
export function prepare({ id, text, ents }, lexicon, set = '') {
  const { document } = parseArticle(parseText(id, text), 'tokens', words);
  const pieces = cutPieces(document, makeTokenCutter(makeFormTable(lexicon)));
  const reading = readPieces(pieces, lexicon);
  const evidence = gatherEvidence(reading);
  const labels = new Uint8Array(pieces.length);
  const allowed = new Int32Array(pieces.length);
  const lost = [];
  for (const entity of ents) {
    let type = modelTypes.indexOf(entity.t);
    if (type < 0) continue;
    let from = pieces.findIndex((piece) => piece.end > entity.s);
    if (from < 0) from = pieces.length;
    let to = from;
    while (to < pieces.length && pieces[to].start < entity.e) to++;
    const fits = from < to && pieces.slice(from, to).every((_, k) => reading.candidate[from + k] && !labels[from + k]);
    if (!fits) {
      lost.push(text.slice(entity.s, entity.e));
      for (let i = from; i < to; i++) if (!labels[i]) allowed[i] = anything;
      continue;
    }
    if (set !== '') [from, type] = mend(reading, from, to, type, set);
    if (from < to) mark(labels, from, to, type);
  }
  for (let i = 0; i < pieces.length && set !== ''; i++) {
    if (labels[i] || allowed[i]) continue;
    const isPeople = pieces[i].form.classes & peoples && pieces[i].form.letterCase !== Case.lower;
    const isCompound = pieces[i + 1]?.gap === Gap.hyphen && pieces[i + 1].form.letterCase === Case.lower;
    // The sets cut `US-led` in different ways; some leave the name in it out.
    if (isCompound && pieces[i].form.letterCase !== Case.lower) allowed[i] = anything;
    else if (withoutMisc.has(set) || (set === 'gmb' && isPeople)) allowed[i] = misc;
  }
  return {
    id,
    text,
    ents,
    document,
    pieces,
    reading,
    evidence,
    stretches: stretchesOf(reading),
    labels,
    allowed,
    lost,
  };
}

/** Brings what the sets do differently under one convention: honorifics outside of names of persons, the United Nations an organization, countries places. */
function mend({ pieces, begins, inside, ends }, start, to, type, set) {
  let from = start;
  const name = modelTypes[type];
  if (name === 'PER')
    while (from < to && (pieces[from].form.classes | begins[from] | inside[from] | ends[from]) & honorific) {
      if (from + 1 < to && pieces[from + 1].gap === Gap.hyphen) break;
      if (from + 1 === to && from === start && set !== 'gmb') break;
      from++;
    }
  const whole = to - start === 1 ? pieces[start].form.classes : begins[start] & ends[to - 1];
  if (name === 'LOC' && set === 'gmb' && /^(?:u\.?n\.?|united nations)$/.test(foldedName(pieces, start, to)))
    return [from, modelTypes.indexOf('ORG')];
  // GMB was annotated by machine first: names that mean one thing have that type.
  if (set === 'gmb') {
    if (name !== 'ORG' && whole & organizations && !(whole & (others | people)))
      return [from, modelTypes.indexOf('ORG')];
    if ((name === 'ORG' || name === 'PER') && whole & places && !(whole & (organizations | people)))
      return [from, modelTypes.indexOf('LOC')];
  }
  const isPeople = pieces.slice(start, to).every(({ form }) => form.classes & peoples && !(form.classes & countries));
  if (name !== 'PER' && set === 'gmb' && isPeople) return [from, modelTypes.indexOf('MISC')];
  return [from, type];
}

function foldedName(pieces, from, to) {
  return pieces
    .slice(from, to)
    .map((piece) => piece.form.folded)
    .join(' ');
}

function mark(labels, from, to, type) {
  if (to - from === 1) {
    labels[from] = labelOf(type, Part.unit);
    return;
  }
  labels.fill(labelOf(type, Part.inside), from, to);
  labels[from] = labelOf(type, Part.begin);
  labels[to - 1] = labelOf(type, Part.last);
}

const buffer = new Int32Array(maxFeatures);

/** Features of all candidates: `features[offsets[i]…offsets[i + 1]]` for piece i. */
export function featuresOf({ reading, evidence, pieces }, lexicon) {
  const writers = makeFeatureWriters(lexicon);
  return collect(pieces.length, reading.candidate, (i) => extractFeatures(writers, { reading, evidence }, i, buffer));
}

function collect(count, candidate, extract) {
  const offsets = new Uint32Array(count + 1);
  const all = [];
  for (let i = 0; i < count; i++) {
    offsets[i] = all.length;
    if (!candidate[i]) continue;
    const found = extract(i);
    for (let k = 0; k < found; k++) all.push(buffer[k]);
  }
  offsets[count] = all.length;
  return { offsets, features: Int32Array.from(all) };
}
