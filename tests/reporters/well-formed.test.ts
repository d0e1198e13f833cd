import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { makeReporter } from '../../src/cli/runs/stages/make-reporter.ts';
import type { LocatedFinding, View } from '../../src/model/display/view.ts';
import type { OutputFormat } from '../../src/reporters/index.ts';

/** Any string: of code units, lone surrogates among them, of what XML and JSON treat apart, and of commands of build servers. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      { maxLength: 8 },
    )
    .map((units) => units.join('')),
  fc.constantFrom(
    '&nbsp;',
    '&foo;',
    '&#0;',
    '&lt;',
    ']]>',
    '\ufffe',
    '\uffff',
    '\ud800',
    '\udc00x',
    '<!--',
    '"',
    "'",
    '##vso[task.complete]',
    '##teamcity[x]',
    '::error::x',
    '\u0000',
    '\u2028',
  ),
);
const texts = fc.array(anyText, { minLength: 1, maxLength: 4 }).map((parts) => `a${parts.join('')}`);

async function report(format: OutputFormat, text: string): Promise<string> {
  const context = { schema: 'newsan/x@1', version: '1', fields: ['a'], isBatch: true, width: 80, color: false };
  const reporter = await makeReporter(format, context);
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
  const view: View = {
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
  const closing = { run: view, errors: [{ id: text, code: 'format' as const, message: text }] };
  const before = reporter.begin() + reporter.article(view, 0);
  const ending = reporter.ending ? [...reporter.ending(closing, 1)].join('') : reporter.end(closing, 1);
  return before + ending;
}

/** What makes a text no XML document: characters that it cannot hold, and ampersands that begin no reference it knows. */
const impossible =
  /(?![\t\n\r])\p{Cc}(?<![\u0080-\u009f])|[\ufffe\uffff]|\p{Cs}|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/iu;

/** Tags of a document in order, those that are closed out of order as an error. */
function tagsOf(xml: string): readonly string[] {
  const open: string[] = [];
  const seen: string[] = [];
  const parser = new Parser(
    {
      onopentag(tag) {
        open.push(tag);
        seen.push(tag);
      },
      onclosetag: (tag) => void expect(open.pop()).toBe(tag),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  expect(open).toEqual([]);
  return seen;
}

const logCommand = /##(?:vso|teamcity)?\[/i;

describe.each<OutputFormat>(['junit', 'checkstyle', 'graphml'])('%s', (format) => {
  test('is well-formed, whatever an article holds, and has the same elements', async () => {
    const usual = tagsOf(await report(format, 'plain'));
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const xml = await report(format, text);
        expect(xml).not.toMatch(impossible);
        expect(xml).not.toMatch(logCommand);
        expect(tagsOf(xml)).toEqual(usual);
      }),
      { numRuns: 200 },
    );
  });
});

describe.each<OutputFormat>(['json', 'ndjson', 'gitlab', 'sarif', 'rdjsonl', 'claimreview'])('%s', (format) => {
  test('is JSON that gives the text back, whatever an article holds', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const output = await report(format, text);
        expect(output).not.toMatch(logCommand);
        const lines = format === 'ndjson' || format === 'rdjsonl' ? output.trim().split('\n') : [output];
        const values: unknown[] = lines.map((line) => JSON.parse(line));
        if (format === 'ndjson') expect(values).toMatchObject([{ schema: 'newsan/x@1', id: text, [text]: [text] }]);
        if (format === 'json') expect(values).toMatchObject([{ articles: [{ id: text }], errors: [{ id: text }] }]);
        if (format === 'rdjsonl') expect(values).toMatchObject([{ message: text }]);
        if (format === 'gitlab') expect(values[0]).toContainEqual(expect.objectContaining({ description: text }));
      }),
      { numRuns: 200 },
    );
  });
});
