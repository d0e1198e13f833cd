import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import type { OutputFormat } from '../../src/reporters/index.ts';
import { reportOf } from '../support/any-view.ts';

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
    const usual = tagsOf(await reportOf(format, 'plain'));
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const xml = await reportOf(format, text);
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
        const output = await reportOf(format, text);
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
