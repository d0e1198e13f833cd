import type { Document } from '../../model/document.ts';
import type { EntityType } from '../../model/entity.ts';
import type { Resources } from '../../model/resources.ts';
import type { Span } from '../../model/span.ts';
import { agree } from './names/agree.ts';
import { decode, type Guess } from './names/decode.ts';
import { gatherEvidence } from './names/document-evidence.ts';
import { typeOf } from './names/kinds.ts';
import { type ModelType, modelTypes } from './names/labels.ts';
import { readLexicon } from './names/lexicon.ts';
import { mendGuesses } from './names/mend.ts';
import { readModel } from './names/model.ts';
import { cutPieces, type Piece } from './names/pieces.ts';
import { readPieces } from './names/runs.ts';

const abbreviation = /(?:^|\s)(?:Inc|Corp|Ltd|Co|Jr|Sr|Bros|\p{Lu}\.[ ]?\p{Lu}(?:\.[ ]?\p{Lu})*)$/u;

/** What a name may name. */
export type NameType = Extract<
  EntityType,
  'person' | 'organization' | 'place' | 'group' | 'event' | 'work' | 'product'
>;

/** One occurrence of a name: exact span, title, possessive and surrounding punctuation outside; `confidence` from 0 to 1. */
export interface NameMention {
  readonly span: Span;
  readonly type: NameType;
  readonly confidence: number;
}

/** Finds the names of a document, in text order, never overlapping. */
export function recogniseNames(document: Document, resources: Pick<Resources, 'names'>): readonly NameMention[] {
  const lexicon = readLexicon(resources.names.gazetteer);
  const model = readModel(resources.names.model);
  const pieces = cutPieces(document, lexicon);
  const reading = readPieces(pieces, lexicon);
  const evidence = gatherEvidence(reading);
  const guesses = agree(reading, evidence, mendGuesses(reading, decode({ reading, evidence, lexicon }, model)));
  return guesses.map((guess) => {
    const type = modelTypes[guess.type] ?? 'MISC';
    return {
      span: spanOf(document.article.text, reading.pieces, guess),
      type: typeOf(reading, guess.from, guess.to, type),
      confidence: confidenceOf(type, guess.margin),
    };
  });
}

/** Span of a name; the period of an abbreviation at its end is its own (`Inc.`, `Jr.`, `U. S.`). */
function spanOf(text: string, pieces: readonly Piece[], { from, to }: Guess): Span {
  const [first, last] = [pieces[from], pieces[to - 1]];
  if (!first || !last) throw new RangeError(`no pieces at ${from} to ${to}`);
  const abbreviated = abbreviation.test(text.slice(first.start, last.end));
  return { start: first.start, end: last.end + (abbreviated && text.charAt(last.end) === '.' ? 1 : 0) };
}

/** Share of names that are right where the model is least sure, and where it is most, measured on news from five continents. */
const confidenceRange: Readonly<Record<ModelType, readonly [number, number]>> = {
  PER: [0.77, 0.97],
  ORG: [0.6, 0.9],
  LOC: [0.65, 0.87],
  MISC: [0.83, 0.86],
};
/** From this margin on the model is as sure as it gets. */
const surestMargin = 9000;

function confidenceOf(type: ModelType, margin: number): number {
  const [least, most] = confidenceRange[type];
  const share = Math.min(Math.max(margin, 0), surestMargin) / surestMargin;
  return Math.round((least + (most - least) * share) * 100) / 100;
}
