import { escapeUnseen } from '../text/display/escape-unseen.ts';
import type { Closing, ReportContext, Reporter } from './reporter.ts';

/** Pieces of about this many code units are written at once. */
const pieceLength = 1 << 16;

/** One JSON document: an envelope with all articles, indented; written article by article. */
export function makeJsonReporter({ schema, version, list = 'articles' }: ReportContext): Reporter {
  function* ending({ run, errors }: Closing, count: number): Generator<string> {
    yield `${count > 0 ? '\n  ' : ''}],\n`;
    for (const [key, value] of Object.entries(run?.data ?? {})) {
      yield `  ${escapeUnseen(JSON.stringify(key))}: `;
      yield* Array.isArray(value) ? listPieces(value) : [toJson(value, 2)];
      yield ',\n';
    }
    yield `  "errors": ${toJson(errors, 2)}\n}\n`;
  }
  return {
    begin: () =>
      `{\n  "schema": ${JSON.stringify(schema)},\n  "newsan": ${JSON.stringify(version)},\n  ${JSON.stringify(list)}: [`,
    article: ({ data }, index) => `${index > 0 ? ',' : ''}\n    ${toJson(data, 4)}`,
    end: (closing, count) => [...ending(closing, count)].join(''),
    ending,
  };
}

/** A list, whose elements are made when their turn comes. */
function* listPieces(values: readonly unknown[]): Generator<string> {
  let piece = '[';
  for (const [index, value] of values.entries()) {
    piece += `${index > 0 ? ',' : ''}\n    ${toJson(value, 4)}`;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}${values.length > 0 ? '\n  ' : ''}]`;
}

/** Indented JSON, to be `depth` spaces from the margin, two for each list around it: written within those, and taken out of them. */
function toJson(value: unknown, depth: 2 | 4): string {
  const nested = depth === 2 ? [value] : [[value]];
  // `[`, `]` and their line breaks, and the spaces before all but the outermost.
  const [before, after] = depth === 2 ? ['[\n  '.length, '\n]'.length] : ['[\n  [\n    '.length, '\n  ]\n]'.length];
  return escapeUnseen(JSON.stringify(nested, null, 2).slice(before, -after));
}
