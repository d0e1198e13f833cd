import type { Piece, PieceNote, SourcePlace } from '../../model/cross-text/comparison.ts';
import type { Token } from '../../model/document.ts';
import { lowerBound } from '../../model/lists/lower-bound.ts';
import type { Quote } from '../../model/quote.ts';
import { overlaps, type Span, textOf } from '../../model/span.ts';
import type { ComparedText } from '../compared-text.ts';
import type { FindPieces } from './draft-check.ts';
import { findRun, type RunIndex, runIndex } from './find-run.ts';
import { sameSpeaker } from './same-speaker.ts';

/** Kinds of marked words that must be verbatim. */
const quotedKinds: ReadonlySet<Quote['kind']> = new Set(['direct', 'mixed', 'orphan']);

const pronouns = /^(?:he|she|they|it|we|i|who)$/i;

/** Least share of a quotation's words, in order, that a source must have for the one to be the other altered. */
const leastAlike = 0.6;

/** Quotations of a draft, word for word against the sources, and who is given as their speaker. */
export const findQuotationPieces: FindPieces = function* ({ text, index }) {
  const { article, quotes, document } = text.layers;
  const runs = index.texts.map(({ layers }) => runIndex(layers.document.tokens));
  for (const quote of quotes) {
    const isQuoted = quotedKinds.has(quote.kind);
    for (const span of quote.quoted) {
      const inner = innerOf(article.text, span);
      const tokens = tokensWithin(document.tokens, inner);
      if (tokens.length === 0 || (!isQuoted && tokens.length < 3)) continue;
      const { piece, place } = judge(span, splitAtGaps(article.text, tokens), runs, index.texts);
      yield piece;
      if (place && quote.kind !== 'orphan' && isQuoted) yield* judgeSpeaker(quote, place, text, index.texts);
    }
  }
};

interface Judged {
  readonly piece: Piece;
  /** Where the words are in the sources. */
  readonly place: SourcePlace | null;
}

function judge(
  span: Span,
  parts: readonly (readonly Token[])[],
  runs: readonly RunIndex[],
  texts: readonly ComparedText[],
): Judged {
  const done = (verdict: Piece['verdict'], place: SourcePlace | null, note: PieceNote | null): Judged => ({
    piece: { kind: 'quotation', span, verdict, source: place, note },
    place,
  });
  const found = parts.map((part) => bestRun(part, runs, texts));
  const [first] = found;
  if (!first) return done('not-found', null, null);
  const worst = found.reduce((low, each) => (each.share < low.share ? each : low), first);
  if (worst.share === 1) return done('supported', first.place, null);
  if (worst.share >= leastAlike && worst.place) return done('differs', worst.place, 'altered');
  const part = parts[found.indexOf(worst)] ?? [];
  const halves = stitched(part, runs, texts);
  return halves ? done('differs', halves, 'stitched') : done('not-found', null, null);
}

interface Run {
  /** Share of the words that are there, in order. */
  readonly share: number;
  readonly place: SourcePlace | null;
}

function bestRun(part: readonly Token[], runs: readonly RunIndex[], texts: readonly ComparedText[]): Run {
  let best: Run = { share: 0, place: null };
  for (const [source, run] of runs.entries()) {
    const found = findRun(
      part.map(({ norm }) => norm),
      run,
    );
    if (found === null || found.share <= best.share) continue;
    const tokens = texts[source]?.layers.document.tokens ?? [];
    const [first, last] = [tokens[found.from], tokens[found.to - 1]];
    if (first && last) best = { share: found.share, place: { source, start: first.start, end: last.end } };
  }
  return best;
}

/** Where the first half of a quotation is, when both of its halves are in the sources, apart. */
function stitched(
  part: readonly Token[],
  runs: readonly RunIndex[],
  texts: readonly ComparedText[],
): SourcePlace | null {
  for (let cut = 3; cut <= part.length - 3; cut++) {
    const before = bestRun(part.slice(0, cut), runs, texts);
    if (before.share < 1) return null;
    const after = bestRun(part.slice(cut), runs, texts);
    if (after.share === 1) return before.place;
  }
  return null;
}

/** The parts of a quotation between ellipses and words put in by the writer in brackets. */
function splitAtGaps(text: string, tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let isInside = false;
  for (const [at, token] of tokens.entries()) {
    const before = text.slice(tokens[at - 1]?.end ?? token.start, token.start);
    if (/…|\.\s?\.|\[/.test(before)) parts.push([]);
    if (before.includes('[')) isInside = true;
    if (before.includes(']') && !/\][^[]*\[/.test(before)) isInside = before.lastIndexOf('[') > before.lastIndexOf(']');
    if (!isInside) parts.at(-1)?.push(token);
  }
  return parts.filter(({ length }) => length > 0);
}

function* judgeSpeaker(
  quote: Quote,
  place: SourcePlace,
  text: ComparedText,
  texts: readonly ComparedText[],
): Generator<Piece> {
  const own = text.layers.attributions.attributions[quote.attribution ?? -1];
  const source = texts[place.source];
  if (!own?.source || own.speaker.name === null || !source) return;
  // Whom a pronoun means is too unsure a reading to call a speaker another one.
  if (pronouns.test(textOf(text.layers.article.text, own.source.span))) return;
  const { attributions } = source.layers.attributions;
  const other = attributions.find(
    ({ content, speaker }) => speaker.name !== null && content.some((span) => overlaps(span, place)),
  );
  if (!other?.source || other.speaker.name === null) return;
  const isSame = sameSpeaker(own, text.layers.entities, other, source.layers.entities);
  if (isSame === null) return;
  yield {
    kind: 'speaker',
    span: own.source.span,
    verdict: isSame ? 'supported' : 'differs',
    source: { source: place.source, ...other.source.span },
    note: isSame ? null : 'other-speaker',
  };
}

function innerOf(text: string, span: Span): Span {
  const inside = textOf(text, span).replace(/^[“"‘'«„]+/, '');
  const start = span.end - inside.length;
  return { start, end: start + inside.replace(/[”"’'»“,.]+$/, '').length };
}

function tokensWithin(tokens: readonly Token[], { start, end }: Span): readonly Token[] {
  const from = lowerBound(tokens.length, (at) => (tokens[at]?.start ?? 0) < start);
  const to = lowerBound(tokens.length, (at) => (tokens[at]?.start ?? 0) < end);
  return tokens.slice(from, to);
}
