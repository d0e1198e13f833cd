import { makeReporter } from '../../src/cli/runs/stages/make-reporter.ts';
import type { LocatedFinding, View } from '../../src/model/display/view.ts';
import type { OutputFormat } from '../../src/reporters/index.ts';

/** What a reporter writes of an article in which every text is the given one: names, messages, cells, statements, nodes, errors. */
export async function reportOf(format: OutputFormat, text: string): Promise<string> {
  const context = { schema: 'newsan/x@1', version: '1', fields: ['a'], isBatch: true, width: 80, color: false };
  const reporter = await makeReporter(format, context);
  const view = viewOf(text);
  const closing = { run: view, errors: [{ id: text, code: 'format' as const, message: text }] };
  const before = reporter.begin() + reporter.article(view, 0);
  const ending = reporter.ending ? [...reporter.ending(closing, 1)].join('') : reporter.end(closing, 1);
  return before + ending;
}

function viewOf(text: string): View {
  const region = { start: 0, end: 1, line: 1, column: 1, endLine: 1, endColumn: 2, byteColumn: 1, endByteColumn: 2 };
  const finding = {
    rule: 'doubled-word',
    about: text,
    severity: 'error',
    file: `${text}.txt`,
    message: text,
    region,
    related: [{ file: text, message: text, region }],
    edits: [],
    fixable: null,
    fingerprint: 'f',
    frame: [],
  } as unknown as LocatedFinding; // what reporters of findings read of it
  return {
    id: `${text}.txt`,
    data: { id: text, [text]: [text] },
    rows: [[text]],
    sections: [],
    findings: [finding],
    statements: [
      {
        text,
        type: 'a',
        author: { kind: 'person', name: text },
        about: [text],
        article: { id: text, headline: text, date: null },
        places: [{ start: 0, end: 1 }],
      },
    ],
    graph: {
      nodes: [{ id: text, label: text, kind: 'article', group: null, fields: {} }],
      edges: [{ from: text, to: text, label: text, fields: {} }],
    },
  };
}
