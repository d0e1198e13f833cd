import type { Range } from '../ranges.ts';
import { type QuoteJudgement, scoreQuotes } from '../scorers/quotes/score-quotes.ts';
import { calibrate } from './calibrate.ts';
import { type Kind, type Miss, percent } from './kind.ts';

/** Who is made responsible for which words. */
export const quotesKind: Kind = {
  name: 'quotes',
  folder: 'quotes',
  purpose: 'quotes/*.jsonl with attributions',
  figures: [
    'segmentSourceF1',
    'directIouF1',
    'contentTokenF1',
    'mixedRecall',
    'sayIndirectRecall',
    'sayIndirectPrecision',
    'indirectPrecision',
    'titlesLeftAlone',
    'cueExactF1',
    'jointF1',
  ],
  find: (workbench) => workbench.quoteSets(),
  measure(set, workbench) {
    const gold = workbench.quoteRecords(set);
    const answers = new Map(gold.map((record) => [record.id, workbench.quoteAnswers(record).attributions]));
    const { scores, judgements } = scoreQuotes(gold, answers);
    return {
      figures: {
        segmentSourceF1: percent(scores.segments.joint.f1),
        directIouF1: percent(scores.direct.overlap.f1),
        contentTokenF1: percent(scores.content.token.f1),
        mixedRecall: percent(scores.recallByKind.mixed),
        sayIndirectRecall: percent(scores.sayIndirectRecall),
        sayIndirectPrecision: percent(scores.sayIndirectPrecision),
        indirectPrecision: percent(scores.precisionByKind.indirect),
        titlesLeftAlone: percent(scores.segments.leftAlone),
        cueExactF1: percent(scores.cue.exact.f1),
        jointF1: percent(scores.joint.f1),
      },
      notes: ['speakers with a right source, by confidence:', ...calibrate(speakersOf(judgements))],
      misses: judgements.flatMap(missesOf),
    };
  },
};

/** Named speakers of attributions whose content the gold knows, with a source to compare. */
function speakersOf(judgements: readonly QuoteJudgement[]): { confidence: number; isRight: boolean }[] {
  return judgements.flatMap(({ system, alignments }) =>
    alignments.flatMap(({ system: index, isSourceRight }) => {
      const confidence = system[index]?.record.confidence;
      return confidence === undefined || isSourceRight === null ? [] : [{ confidence, isRight: isSourceRight }];
    }),
  );
}

function missesOf({ id, text, fragments, segments }: QuoteJudgement): readonly Miss[] {
  const printed = (ranges: readonly Range[] = []): string => ranges.map((range) => text.slice(...range)).join(' | ');
  return [
    ...(['missed', 'spurious'] as const).flatMap((sort) =>
      fragments[sort].map(({ range, kind, speech }) => ({
        kind: `${sort} ${kind} content${kind === 'indirect' && !speech ? ', no cue of saying' : ''}`,
        article: id,
        words: [text.slice(...range), text.slice(Math.max(0, range[0] - 60), range[1] + 60)],
      })),
    ),
    ...segments
      .filter(({ verdict }) => verdict !== 'right' && verdict !== 'left-alone')
      .map(({ segment, verdict, gold, system }) => ({
        kind: `${verdict} segment`,
        article: id,
        words: [text.slice(...segment), printed(gold?.source), printed(system?.source)],
      })),
  ];
}
