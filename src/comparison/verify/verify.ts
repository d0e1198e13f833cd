import type { Piece } from '../../model/cross-text/comparison.ts';
import { bySpan, overlaps } from '../../model/span.ts';
import { align } from '../align.ts';
import { type ComparedData, type ComparedLayers, prepareText } from '../compared-text.ts';
import { makeMeaning } from '../meaning.ts';
import { indexSources, type SourceIndex } from '../source-index.ts';
import { findDifferencePieces } from './differences.ts';
import type { Draft, FindPieces } from './draft-check.ts';
import { findNamePieces } from './names.ts';
import { findPolarityPieces } from './polarity.ts';
import { findQuotationPieces } from './quotations.ts';
import { findRolePieces } from './roles.ts';
import { findStatementPieces } from './statements.ts';
import { findValuePieces } from './values.ts';

/** Every sort of check, in the order in which pieces of one span are listed. */
const checks: readonly FindPieces[] = [
  findNamePieces,
  findRolePieces,
  findValuePieces,
  findQuotationPieces,
  findPolarityPieces,
  findStatementPieces,
  findDifferencePieces,
];

/** Sources that drafts are checked against, ready to be searched. */
export type PreparedSources = SourceIndex;

/** Makes sources ready, once for any number of drafts. */
export function prepareSources(sources: readonly ComparedLayers[], data: ComparedData): PreparedSources {
  return indexSources(sources.map((source) => prepareText(source, data, 'source')));
}

/**
 * Checks a draft against its sources: every name, role, value, quotation and statement of the draft with what the sources
 * say of it, in order of the draft's text. Places in sources carry the number of the source as given to `prepareSources`.
 */
export function verifyDraft(draft: ComparedLayers, index: PreparedSources, data: ComparedData): readonly Piece[] {
  const text = prepareText(draft, data, 'draft');
  const thesaurus = makeMeaning(data.thesaurus, data.comparisonWords, data.wordVectors);
  const aligned = text.sentences.map((sentence) => align(sentence, index, thesaurus));
  const checked: Draft = { text, index, aligned, data: { ...data, thesaurus } };
  return [...withoutEchoes(checks.flatMap((find) => [...find(checked)]))].sort((a, b) => bySpan(a.span, b.span));
}

/** Skips what says again of some words that they are not borne out: the first check that said so knows best. */
function withoutEchoes(pieces: readonly Piece[]): readonly Piece[] {
  const doubted: Piece[] = [];
  return pieces.filter((piece) => {
    if (piece.verdict === 'supported' || piece.kind === 'statement') return true;
    if (doubted.some((known) => overlaps(known.span, piece.span))) return false;
    doubted.push(piece);
    return true;
  });
}
