import type { Analysis, Attribution, Claim, Span } from 'newsan';
import { analyzeText } from './newsan.ts';
import { hullOf, type Range } from './ranges.ts';
import type { AttributionRecord } from './records.ts';

/** Who newsan says a source is. */
export interface SpeakerAnswer {
  readonly source: Range | null;
  readonly content: readonly Range[];
  /** Whether newsan says who it is at all. */
  readonly isGiven: boolean;
  /** Null for one without a name: `a voter`. */
  readonly name: string | null;
  /** Other names of the same entity in the article. */
  readonly aliases: readonly string[];
  /** The words that the answer rests on. */
  readonly evidence: readonly string[];
  readonly confidence: number;
}

/** What newsan says of one article of the quotes data. */
export interface QuoteAnswers {
  readonly attributions: readonly AttributionRecord[];
  /** Its attributed claims, those of one attribution joined: the gold knows one content per attribution. */
  readonly claims: readonly AttributionRecord[];
  readonly speakers: readonly SpeakerAnswer[];
}

/**
 * Runs newsan on an article of the quotes data and puts its answers into the form of the gold: outermost attributions
 * only, and each place of a repeated passage for itself.
 */
export function answerQuotes(id: string, text: string): QuoteAnswers {
  return answersOf(analyzeText(id, text, ['claims', 'attributions', 'entities']));
}

/** The answers that an analysis holds. */
export function answersOf(analysis: Analysis): QuoteAnswers {
  const { text } = analysis.article;
  const all = analysis.attributions?.attributions ?? [];
  const outer = all.filter((attribution) => attribution.nestedIn === null);
  return {
    attributions: outer.flatMap((attribution) => withCopies(text, attribution, recordOf(attribution))),
    claims: outer.flatMap((attribution) => claimsOf(text, attribution, analysis.claims ?? [])),
    speakers: all.map((attribution) => speakerOf(analysis, attribution)),
  };
}

function recordOf({ source, cue, content, speaker }: Attribution): AttributionRecord {
  return {
    source: source ? [rangeOf(source.span)] : [],
    cue: cue ? [rangeOf(cue.span)] : [],
    content: content.map(rangeOf),
    ...(speaker.name === null ? {} : { confidence: speaker.confidence }),
  };
}

function claimsOf(text: string, attribution: Attribution, claims: readonly Claim[]): readonly AttributionRecord[] {
  const own = claims.filter((claim) => claim.attribution === attribution.index);
  const claimant = own[0]?.claimant.span ?? null;
  if (own.length === 0) return [];
  return withCopies(text, attribution, {
    source: claimant ? [rangeOf(claimant)] : [],
    cue: attribution.cue ? [rangeOf(attribution.cue.span)] : [],
    content: own.flatMap((claim) => claim.content.map(rangeOf)),
  });
}

/** The record, and the same moved to each place where its passage stands again word for word. */
function withCopies(text: string, attribution: Attribution, record: AttributionRecord): readonly AttributionRecord[] {
  const { source, cue, content } = recordOf(attribution);
  const hull = hullOf([...source, ...cue, ...content]);
  if (!hull) return [record];
  const printed = text.slice(...hull);
  const copies = attribution.repeatedAt.filter(({ start, end }) => text.slice(start, end) === printed);
  return [record, ...copies.map(({ start }) => moved(record, start - hull[0]))];
}

function moved(record: AttributionRecord, by: number): AttributionRecord {
  const move = ([start, end]: Range): Range => [start + by, end + by];
  return { ...record, source: record.source.map(move), cue: record.cue.map(move), content: record.content.map(move) };
}

function speakerOf({ article, entities }: Analysis, { source, content, speaker }: Attribution): SpeakerAnswer {
  const entity = speaker.entity === null ? null : entities?.entities[speaker.entity];
  return {
    source: source ? rangeOf(source.span) : null,
    content: content.map(rangeOf),
    isGiven: speaker.via !== 'none',
    name: speaker.name,
    aliases: entity ? [entity.name, ...entity.aliases] : [],
    evidence: speaker.evidence.map(({ start, end }) => article.text.slice(start, end)),
    confidence: speaker.confidence,
  };
}

function rangeOf({ start, end }: Span): Range {
  return [start, end];
}
