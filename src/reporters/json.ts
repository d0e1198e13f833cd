import { escapeUnseen } from '../text/escape-unseen.ts';
import type { ReportContext, Reporter } from './reporter.ts';

/** One JSON document: an envelope with all articles, indented; written article by article. */
export function makeJsonReporter({ schema, version }: ReportContext): Reporter {
  return {
    begin: () => `{\n  "schema": ${JSON.stringify(schema)},\n  "newsan": ${JSON.stringify(version)},\n  "articles": [`,
    article: ({ data }, index) => `${index > 0 ? ',' : ''}\n    ${toJson(data, 4)}`,
    end({ run, errors }, count) {
      const others = Object.entries(run?.data ?? {}).map(
        ([key, value]) => `  ${JSON.stringify(key)}: ${toJson(value, 2)},\n`,
      );
      return `${count > 0 ? '\n  ' : ''}],\n${others.join('')}  "errors": ${toJson(errors, 2)}\n}\n`;
    },
  };
}

/** Indented JSON, to stand `depth` spaces from the margin. Strings hold no raw line breaks, so that each one is layout. */
function toJson(value: unknown, depth: number): string {
  return escapeUnseen(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${' '.repeat(depth)}`);
}
