import { type AttributedRecord, type AttributionRecord, findBadRange } from '../../records.ts';
import { type Ratios, ratios, share, sidedRatios } from '../ratios.ts';
import { Tally } from '../tally.ts';
import { type Alignment, align } from './align.ts';
import { type CitronRatios, citronRatios, countCitron } from './citron.ts';
import { type Closeness, countFragments, countTokens, type LoneFragments } from './contents.ts';
import { countCues } from './cues.ts';
import { groundOf } from './ground.ts';
import { type Prepared, prepare, type QuotedKind } from './prepare.ts';
import { judgeSegments, type SegmentVerdict } from './segments.ts';

/** Micro averages over all articles, each 0 to 1. */
export interface QuoteScores {
  /** Fragments whose words all stand within marks. */
  readonly direct: Readonly<Record<Closeness | 'token', Ratios>>;
  readonly content: Readonly<Record<Closeness | 'token', Ratios>>;
  readonly recallByKind: Readonly<Record<QuotedKind, number>>;
  readonly precisionByKind: Readonly<Record<QuotedKind, number>>;
  /** Recall of indirect fragments with a cue of the say class. */
  readonly sayIndirectRecall: number;
  /** Precision of the indirect fragments that the system gives a cue of the say class. */
  readonly sayIndirectPrecision: number;
  readonly segments: {
    readonly detected: Ratios;
    /** Share of the segments that the gold attributes to nobody which the system leaves alone. */
    readonly leftAlone: number;
    readonly sourceAccuracy: number;
    readonly answered: number;
    /** Segment and source: the headline. */
    readonly joint: Ratios;
  };
  readonly sourceAccuracy: Readonly<Record<QuotedKind, number>>;
  /** Content by intersection over union of at least one half, and source. */
  readonly joint: Ratios;
  readonly cue: { readonly exact: Ratios; readonly overlap: Ratios };
  readonly citron: CitronRatios;
}

/** What was judged of one article, for those who look at misses. */
export interface QuoteJudgement {
  readonly id: string;
  readonly text: string;
  readonly gold: readonly Prepared[];
  readonly system: readonly Prepared[];
  readonly fragments: LoneFragments;
  readonly segments: readonly SegmentVerdict[];
  readonly alignments: readonly Alignment[];
}

const kinds = ['direct', 'mixed', 'indirect'] as const;

/**
 * Scores attributions against gold. The measures are those of the project's study of PolNeAR: A direct fragments, B all
 * contents, C quoted segments with their source, D source, E cue, F the definitions of Citron's own scorer.
 * Throws on a range that does not lie in its text. An article that the system lacks counts as empty.
 */
export function scoreQuotes(
  gold: readonly AttributedRecord[],
  system: ReadonlyMap<string, readonly AttributionRecord[]>,
): { readonly scores: QuoteScores; readonly judgements: readonly QuoteJudgement[] } {
  const tally = new Tally();
  const judgements = gold.map((record) => judge(record, system.get(record.id) ?? [], tally));
  return { scores: scoresOf(tally), judgements };
}

function judge(
  { id, text, attributions }: AttributedRecord,
  answers: readonly AttributionRecord[],
  tally: Tally,
): QuoteJudgement {
  checkRanges(id, text, answers);
  const ground = groundOf(text);
  const gold = prepare(ground, attributions);
  const system = prepare(ground, answers).filter((attribution) => attribution.content.length > 0);
  const fragments = countFragments(gold, system, tally);
  countTokens(ground, gold, system, tally);
  const segments = judgeSegments(ground, gold, system, tally);
  const alignments = align(ground, gold, system, tally);
  countCues(ground, gold, system, tally);
  countCitron(ground, gold, system, tally);
  return { id, text, gold, system, fragments, segments, alignments };
}

function checkRanges(id: string, text: string, answers: readonly AttributionRecord[]): void {
  for (const answer of answers) {
    const bad = findBadRange(text, answer);
    if (bad) throw new RangeError(`bad range [${bad.join(', ')}] in ${id}`);
  }
}

function scoresOf(tally: Tally): QuoteScores {
  const get = (name: string): number => tally.get(name);
  const direct = (closeness: Closeness): Ratios =>
    sidedRatios(
      get(`direct.${closeness}.system`),
      get('system.fragment.direct'),
      get(`direct.${closeness}.gold`),
      get('gold.fragment.direct'),
    );
  const content = (closeness: Closeness): Ratios =>
    sidedRatios(
      get(`content.${closeness}.system`),
      get('system.fragment'),
      get(`content.${closeness}.gold`),
      get('gold.fragment'),
    );
  const byKind = (value: (kind: QuotedKind) => number): Record<QuotedKind, number> => ({
    direct: value('direct'),
    mixed: value('mixed'),
    indirect: value('indirect'),
  });
  const byCloseness = (value: (closeness: Closeness) => Ratios): Record<Closeness, Ratios> => ({
    strict: value('strict'),
    core: value('core'),
    overlap: value('overlap'),
  });
  const cue = (closeness: 'exact' | 'overlap'): Ratios =>
    sidedRatios(get(`cue.${closeness}.system`), get('cue.system'), get(`cue.${closeness}.gold`), get('cue.gold'));
  return {
    direct: {
      ...byCloseness(direct),
      token: ratios(get('quoted-token.both'), get('quoted-token.system'), get('quoted-token.gold')),
    },
    content: { ...byCloseness(content), token: ratios(get('token.both'), get('token.system'), get('token.gold')) },
    recallByKind: byKind((kind) => share(get(`recalled.${kind}`), get(`gold.fragment.${kind}`))),
    precisionByKind: byKind((kind) => share(get(`right.${kind}`), get(`system.fragment.${kind}`))),
    sayIndirectRecall: share(get('recalled.say-indirect'), get('gold.fragment.say-indirect')),
    sayIndirectPrecision: share(get('right.say-indirect'), get('system.fragment.say-indirect')),
    segments: {
      detected: ratios(get('segment.both'), get('segment.system'), get('segment.gold')),
      leftAlone: share(get('segment.left-alone'), get('segment.unattributed')),
      sourceAccuracy: share(get('segment.source-right'), get('segment.sourced')),
      answered: share(get('segment.answered'), get('segment.sourced')),
      joint: ratios(get('segment.source-right'), get('segment.system-source'), get('segment.gold-source')),
    },
    sourceAccuracy: byKind((kind) => share(get(`aligned.${kind}.right`), get(`aligned.${kind}`))),
    joint: ratios(
      kinds.reduce((sum, kind) => sum + get(`aligned.${kind}.right`), 0),
      get('sourced.system'),
      get('sourced.gold'),
    ),
    cue: { exact: cue('exact'), overlap: cue('overlap') },
    citron: citronRatios(tally),
  };
}
