import { type LogSyntax, withoutLogCommands } from '../text/log-commands.ts';
import type { OutputFormat } from './index.ts';
import type { Reporter } from './reporter.ts';

/** How each format says a character otherwise; null for pages, which no log shows and whose scripts must stay as they are. */
const syntaxes: Readonly<Record<OutputFormat, LogSyntax | null>> = {
  table: 'text',
  stylish: 'text',
  markdown: 'text',
  csv: 'text',
  tsv: 'text',
  conll: 'text',
  brat: 'text',
  timeml: 'xml',
  dot: 'text',
  github: 'github',
  json: 'json',
  ndjson: 'json',
  gitlab: 'json',
  sarif: 'json',
  rdjsonl: 'json',
  claimreview: 'json',
  junit: 'xml',
  checkstyle: 'xml',
  graphml: 'xml',
  html: null,
};

/** A reporter in whose output nothing is a command of a build server. */
export function guardLog(reporter: Reporter, format: OutputFormat): Reporter {
  const syntax = syntaxes[format];
  if (syntax === null) return reporter;
  const quiet = (text: string) => withoutLogCommands(text, syntax);
  const { ending } = reporter;
  return {
    begin: () => quiet(reporter.begin()),
    article: (view, index) => quiet(reporter.article(view, index)),
    end: (closing, count) => quiet(reporter.end(closing, count)),
    ...(ending && {
      *ending(closing, count) {
        for (const piece of ending(closing, count)) yield quiet(piece);
      },
    }),
  };
}
