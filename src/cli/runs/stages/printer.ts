import type { Output } from '../../../io/write/write.ts';
import type { FailedInput } from '../../../model/analysis.ts';
import type { View } from '../../../model/display/view.ts';
import { NewsanError } from '../../../model/error.ts';
import type { OutputFormat } from '../../../reporters/index.ts';
import type { ReportContext } from '../../../reporters/reporter.ts';
import type { ArticleViewer } from '../../../views/view.ts';
import { type ArticleCall, screenOf } from './call.ts';
import { makeReporter } from './make-reporter.ts';
import type { Targets } from './targets.ts';

/** What is known of a run's output before its first article. */
export interface RunShape extends Pick<ArticleViewer, 'schema' | 'fields'> {
  /** Whether the article is named even where there is only one. */
  readonly isNamed?: boolean;
}

/** How a run ends: with what concerns all its articles, and what failed. */
export interface Ending {
  readonly view: View | null;
  /** What people at a screen see in its place. */
  readonly brief: View | null;
  readonly errors: readonly FailedInput[];
}

/** The last stage: writes views in the format of the run, to its output and those beside it. */
export interface Printer {
  /** Shows an article; false once nobody reads any more. `brief` is for people at a screen. */
  show(view: View, brief?: View): Promise<boolean>;
  /** Writes text as it is, which no reporter makes; false once nobody reads any more. */
  print(text: string): Promise<boolean>;
  /** Ends the output; nothing is added where `ending` is null, as all of it was printed. */
  finish(ending: Ending | null): Promise<void>;
  /** Gives up what was written, as far as that can be. */
  abandon(): Promise<void>;
}

/** Formats that are looked over, of which a screen may show less than there is. */
const briefFormats: ReadonlySet<OutputFormat> = new Set(['table', 'stylish', 'markdown']);

/** Makes the printer of a run over this many inputs. Throws a `NewsanError` for what the user got wrong. */
export async function openPrinter(
  call: ArticleCall,
  { schema, fields, isNamed = false }: RunShape,
  count: number,
  output: Output,
): Promise<Printer> {
  const { format, width, color } = screenOf(call);
  const { bom } = call.values;
  if (bom && format !== 'csv' && format !== 'tsv') throw new NewsanError('usage', '--bom requires --format csv or tsv');
  const isBatch = isNamed || count > 1;
  const context = { schema, version: call.version, fields, isBatch, width, color, bom, ...call.context };
  const others = await openOthers(call, context);
  const reporter = await makeReporter(format, context);
  const isForPeople = briefFormats.has(format) && call.values.output === null;
  let shown = 0;
  return {
    async show(view, brief = view) {
      await others?.show(view);
      const text = (shown === 0 ? reporter.begin() : '') + reporter.article(isForPeople ? brief : view, shown++);
      return (await output.write(text)) || others !== null;
    },
    print: (text) => output.write(text),
    async finish(ending) {
      if (ending !== null) {
        const { view, brief, errors } = ending;
        await others?.finish(view, errors);
        const closing = { run: isForPeople ? brief : view, errors };
        if (shown === 0) await output.write(reporter.begin());
        for (const piece of reporter.ending?.(closing, shown) ?? [reporter.end(closing, shown)])
          if (!(await output.write(piece))) break;
      }
      await output.finish();
    },
    async abandon() {
      await others?.abandon();
      await output.abandon();
    },
  };
}

/** Opens the outputs beside the one of the run; null where there are none. */
async function openOthers(call: ArticleCall, context: ReportContext): Promise<Targets | null> {
  const { others = [], io } = call;
  if (others.length === 0) return null;
  const { openTargets } = await import('./targets.ts');
  return openTargets(others, io, context);
}
