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
      purpose: 'paraphrased speech of one speaker, too',
    },
    {
      line: "newsan quotes article.txt --json | jq -r '.articles[].quotes[] | [.speaker.name, .text] | @tsv'",
      purpose: 'speakers and words for other programs',
    },
  ],
  argument: articlesArgument,
  readsArticles: true,
  options: {
    speaker: text('-s, --speaker <name>', 'only speakers whose name holds this'),
    kind: words('-k, --kind <kinds>', 'only these kinds', quoteKinds, null),
    indirect: flag('--indirect', 'paraphrased speech, too'),
    minConfidence: share('--min-confidence <share>', 'only quotes at least so sure, 0 to 1', 0),
    bySpeaker: flag('--by-speaker', 'quotes of one speaker together, the most quoted first'),
    allMarks: flag('--all-marks', 'marked words that quote nobody, too: scare quotes, titles, nicknames, labels'),
    ...articleOptions,
    format: choice('-f, --format <format>', 'format of the output', [...outputFormats, ...annotationFormats], 'table'),
  },
  async run(world, values, args) {
    const { runViewer } = await import('../../runs/articles/view-run.ts');
    const { speaker, minConfidence, bySpeaker } = values;
    const annotated = annotationFormats.some((format) => format === values.format);
    const options = { kinds: kindsOf(values), speaker, minConfidence, bySpeaker, annotated };
    return runViewer({ ...world, values, args }, { view: 'quotes', options });
  },
});

/** Speech in marks and orphan quotes where nothing else was asked for. */
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
