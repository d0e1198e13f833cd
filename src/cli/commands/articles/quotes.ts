import { countedKinds, type QuoteKind, quoteKinds } from '../../../model/quote.ts';
import { annotationFormats, outputFormats } from '../../../reporters/index.ts';
import { articlesArgument, defineCommand } from '../../command.ts';
import { articleOptions } from '../../options/common-options.ts';
import { choice, flag, share, text, words } from '../../options/options.ts';

/** Who said what. */
export const quotesCommand = defineCommand({
  examples: [
    { line: 'newsan quotes article.txt', purpose: 'a table of quotes with their speakers' },
    {
      line: 'newsan quotes article.txt --indirect --speaker crocker',
      purpose: 'one speaker, including paraphrased speech',
    },
    {
      line: "newsan quotes article.txt --json | jq -r '.articles[].quotes[] | [.speaker.name, .text] | @tsv'",
      purpose: 'tab-separated, for other programs',
    },
  ],
  argument: articlesArgument,
  readsArticles: true,
  options: {
    speaker: text('-s, --speaker <name>', 'only speakers whose name contains this'),
    kind: words('-k, --kind <kinds>', 'only these kinds', quoteKinds, null),
    indirect: flag('--indirect', 'include paraphrased speech'),
    minConfidence: share('--min-confidence <share>', 'minimum confidence, 0 to 1', 0),
    bySpeaker: flag('--by-speaker', 'group by speaker, most quoted first'),
    allMarks: flag('--all-marks', 'include quotation marks that quote nobody: scare quotes, titles, nicknames, labels'),
    ...articleOptions,
    format: choice('-f, --format <format>', 'output format', [...outputFormats, ...annotationFormats], 'table'),
  },
  async run(world, values, args) {
    const { runViewer } = await import('../../runs/articles/view-run.ts');
    const { speaker, minConfidence, bySpeaker } = values;
    const annotated = annotationFormats.some((format) => format === values.format);
    const options = { kinds: kindsOf(values), speaker, minConfidence, bySpeaker, annotated };
    return runViewer({ ...world, values, args }, { view: 'quotes', options });
  },
});

/** Quotations and orphan quotes by default. */
function kindsOf(values: {
  readonly kind: readonly QuoteKind[] | null;
  readonly indirect: boolean;
  readonly allMarks: boolean;
}): readonly QuoteKind[] {
  const kinds: readonly QuoteKind[] = values.kind ?? countedKinds;
  const indirect: readonly QuoteKind[] = values.indirect ? ['indirect'] : [];
  const marks: readonly QuoteKind[] = values.allMarks ? ['scare', 'title', 'nickname', 'label'] : [];
  return [...kinds, ...indirect, ...marks];
}
