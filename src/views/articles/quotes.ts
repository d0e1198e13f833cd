import type { Article } from '../../model/article.ts';
import type { Attribution, AttributionLayer, Cue, Speaker } from '../../model/attribution.ts';
import type { Cell, FlatRow, Section } from '../../model/display/view.ts';
import type { Quote, QuoteKind } from '../../model/quote.ts';
import { hull } from '../../model/span.ts';
import { type Locate, locateAll, locateOptional, makeLocate } from '../place.ts';
import {
  type ArticleHead,
  type ArticleViewer,
  column,
  counted,
  defineViewer,
  type Envelope,
  headOf,
  oneLine,
  rounded,
  table,
  toned,
  wideColumn,
} from '../view.ts';
import { annotatedQuotes } from './annotated-quotes.ts';
import { countSpeech, speakerOf } from './counts.ts';
import type { CueData, QuoteData, SpeakerData } from './quote-data.ts';

/** Which quotes are shown, and how. */
export interface QuotesOptions {
  readonly kinds: readonly QuoteKind[];
  /** Only speakers whose name or printed source holds this, letter case aside; null for all. */
  readonly speaker: string | null;
  readonly minConfidence: number;
  /** Quotes of one speaker together, the most quoted first. */
  readonly bySpeaker: boolean;
  /** Words with their labels, for formats of annotation. */
  readonly annotated?: boolean;
}

/** The quotes of one article. */
export interface QuotesData extends ArticleHead {
  readonly quotes: readonly QuoteData[];
}

/** JSON document of `newsan quotes`. */
export interface QuotesDocument extends Envelope<'newsan/quotes@1', QuotesData> {}

const fields = [
  'article',
  'quote',
  'kind',
  'speaker',
  'via',
  'speakerConfidence',
  'source',
  'cue',
  'text',
  'start',
  'end',
  'line',
  'column',
  'confidence',
  'repeated',
];

/** Shows who said what. */
export function quotesViewer(options: QuotesOptions): ArticleViewer<QuotesData> {
  return defineViewer({
    schema: 'newsan/quotes@1',
    needs: options.annotated ? ['quotes', 'attributions', 'document'] : ['quotes', 'attributions'],
    fields,
    show({ article, quotes: layer, attributions, document }) {
      const quotes = selectQuotes(quotesData(layer, attributions, makeLocate(article)), options);
      return {
        id: article.id,
        data: { ...headOf(article), quotes },
        rows: quotes.map((quote) => flatRow(article, quote)),
        sections: quoteSections(quotes, options),
        ...(options.annotated ? { annotated: annotatedQuotes(document, quotes) } : {}),
      };
    },
  });
}

/** All quotes of an article, in text order. */
export function quotesData(
  quotes: readonly Quote[],
  { attributions }: AttributionLayer,
  locate: Locate,
): readonly QuoteData[] {
  return quotes.map((quote) => {
    const attribution = quote.attribution === null ? null : (attributions[quote.attribution] ?? null);
    const content = locateAll(locate, quote.content);
    return {
      index: quote.index,
      kind: quote.kind,
      text: content.map((part) => part.text).join(' '),
      content,
      quoted: quote.quoted.map(locate),
      ...partsOf(attribution, locate),
      attribution: quote.attribution,
      problem: quote.problem,
      flags: attribution?.flags ?? [],
      repeatedAt: quote.repeatedAt.map(locate),
    };
  });
}

function partsOf(
  attribution: Attribution | null,
  locate: Locate,
): Pick<QuoteData, 'speaker' | 'source' | 'cue' | 'addressee' | 'confidence'> {
  if (attribution === null) return { speaker: null, source: null, cue: null, addressee: null, confidence: null };
  return {
    speaker: speakerData(attribution.speaker, locate),
    source: attribution.source && { ...locate(attribution.source.span), kind: attribution.source.kind },
    cue: attribution.cue && cueData(attribution.cue, locate),
    addressee: locateOptional(locate, attribution.addressee),
    confidence: rounded(attribution.confidence),
  };
}

function speakerData(speaker: Speaker, locate: Locate): SpeakerData {
  const { name, entity, via, reason } = speaker;
  return { name, entity, via, confidence: rounded(speaker.confidence), evidence: speaker.evidence.map(locate), reason };
}

function cueData(cue: Cue, locate: Locate): CueData {
  const { lemma, frame, negated, stance } = cue;
  const { start, end, line, column, text } = locate(cue.span);
  return { start, end, line, column, text, lemma, class: cue.class, frame, negated, stance };
}

/** The quotes requested, in the order requested. */
export function selectQuotes(quotes: readonly QuoteData[], options: QuotesOptions): readonly QuoteData[] {
  const wanted = options.speaker?.toLowerCase() ?? null;
  const selected = quotes.filter(
    (quote) =>
      options.kinds.includes(quote.kind) &&
      (quote.confidence ?? 1) >= options.minConfidence &&
      (wanted === null ||
        [quote.speaker?.name, quote.source?.text].some((name) => name?.toLowerCase().includes(wanted))),
  );
  return options.bySpeaker ? [...groupBySpeaker(selected).values()].flat() : selected;
}

/** Quotes by speaker, the most quoted first, then by first quote. Those without speaker are last, under null. */
export function groupBySpeaker(quotes: readonly QuoteData[]): ReadonlyMap<string | null, readonly QuoteData[]> {
  const groups = new Map<string | null, QuoteData[]>();
  for (const quote of quotes) {
    const speaker = speakerOf(quote);
    const group = groups.get(speaker);
    if (group) group.push(quote);
    else groups.set(speaker, [quote]);
  }
  const byNumber = ([a, x]: [string | null, QuoteData[]], [b, y]: [string | null, QuoteData[]]) =>
    Number(a === null) - Number(b === null) || y.length - x.length;
  return new Map([...groups].sort(byNumber));
}

function flatRow(article: Article, quote: QuoteData): FlatRow {
  const whole = quote.content[0];
  const { start, end } = hull(quote.content);
  return [
    article.id,
    quote.index,
    quote.kind,
    quote.speaker?.name ?? null,
    quote.speaker?.via ?? null,
    quote.speaker?.confidence ?? null,
    quote.source?.text ?? null,
    quote.cue?.text ?? null,
    quote.text,
    start,
    end,
    whole.line,
    whole.column,
    quote.confidence,
    quote.repeatedAt.length,
  ];
}

function quoteSections(quotes: readonly QuoteData[], options: QuotesOptions): readonly Section[] {
  if (quotes.length === 0) return [table(null, [column('')], [], 'no quotes found')];
  const sections = options.bySpeaker
    ? [...groupBySpeaker(quotes)].map(([speaker, group]) =>
        quoteTable(`${speaker === null ? 'no speaker found' : oneLine(speaker)} (${group.length})`, group, false),
      )
    : [quoteTable(null, quotes, true)];
  return [...sections, { kind: 'lines', title: null, lines: [toned('muted', summary(quotes))] }];
}

function quoteTable(title: string | null, quotes: readonly QuoteData[], speakers: boolean): Section {
  const rows = quotes.map((quote): readonly Cell[] => [
    quote.content[0].line,
    ...(speakers ? [speakerCell(quote)] : []),
    quote.cue ? oneLine(quote.cue.text) : null,
    oneLine(quote.text),
    toned('muted', quote.repeatedAt.length > 0 ? `${quote.kind}, ×${quote.repeatedAt.length + 1}` : quote.kind),
  ]);
  const columns = [...(speakers ? [column('SPEAKER')] : []), column('CUE'), wideColumn('QUOTE'), column('KIND')];
  return table(title, [column('LINE', 'right'), ...columns], rows, '');
}

function speakerCell(quote: QuoteData): Cell {
  const name = speakerOf(quote);
  if (name !== null) return toned('strong', oneLine(name));
  if (quote.source !== null) return toned('muted', `${oneLine(quote.source.text)} (?)`);
  return quote.kind === 'orphan' ? toned('caution', '(none found)') : null;
}

function summary(quotes: readonly QuoteData[]): string {
  const { speakers, withoutSpeaker } = countSpeech(quotes);
  const parts = [counted(quotes.length, 'quote'), counted(speakers, 'speaker')];
  return [...parts, ...(withoutSpeaker > 0 ? [`${withoutSpeaker} without a speaker`] : [])].join(', ');
}
