import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBytes } from '../../src/io/read/read.ts';
import { readArticles } from '../../src/io/read/read-articles.ts';
import { toSourceSpan } from '../../src/text/positions/segments.ts';
import { bytesOf, writers, writeWarc } from '../support/written-formats.ts';

/** Words that can be told from each other, and what stands between them: all that markup is made of. */
const between = [
  ' ',
  ', ',
  ' & ',
  ' < ',
  ' > ',
  ' "',
  '" ',
  " '",
  ' [',
  '] ',
  ' {',
  '} ',
  ' % ',
  ' \\ ',
  ' # ',
  ' * ',
  ' _ ',
  ' = ',
  ' &amp; ',
  ' &nbsp; ',
  ' – ',
  ' é ',
  ' 😀 ',
  ' [a=b] ',
  ' {{ x }} ',
  ' $1 ',
  ' | ',
];
const paragraph = fc
  .array(fc.tuple(fc.integer({ min: 100, max: 99_999 }), fc.constantFrom(...between)), { minLength: 14, maxLength: 30 })
  .map((parts) => `Word${parts.map(([number, gap]) => `${gap}w${number}x`).join('')}.`);
const article = fc.record({
  headline: fc
    .array(fc.integer({ min: 100, max: 99_999 }), { minLength: 2, maxLength: 6 })
    .map((numbers) => `Head ${numbers.map((number) => `h${number}x`).join(' ')}`),
  paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 5 }),
});

type ReadOutcome = Awaited<ReturnType<typeof parseBytes>>[number];

const wordsOf = (text: string) => text.match(/[hw]\d+x/g) ?? [];

/**
 * Holds an input to the law. Where a message says that something was left out, what is left must still be in the order in which
 * it was put in. Returns 1 where nothing was left out, 0 otherwise.
 */
function keepsWords(outcomes: readonly ReadOutcome[], put: readonly string[]): 0 | 1 {
  const words = put.flatMap(wordsOf);
  const left = outcomes.flatMap((outcome) => (outcome.ok ? wordsOf(outcome.value.text) : []));
  const messages = outcomes.flatMap((outcome) => (outcome.ok ? outcome.warnings : [outcome.error.message]));
  if (messages.length === 0) {
    expect(left).toEqual(words);
    return 1;
  }
  for (const message of messages) expect(message).toMatch(/\w/);
  let at = 0;
  for (const word of words) if (left[at] === word) at++;
  expect(left.slice(at)).toEqual([]);
  return 0;
}

test.each(Object.entries(writers))(
  '%s: every word comes out, in order, or a message says why not',
  async (_, write) => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(article, async ({ headline, paragraphs }) => {
        const outcomes = await parseBytes(write(headline, paragraphs).name, bytesOf(write(headline, paragraphs)));
        compared += keepsWords(outcomes, [headline, ...paragraphs]);
      }),
      { numRuns: 60 },
    );
    // A format that always warns would be compared never.
    expect(compared).toBeGreaterThan(30);
  },
);

test.each(Object.entries(writers))('%s: words lead back to where they stand in the file', async (_, write) => {
  await fc.assert(
    fc.asyncProperty(article, async ({ headline, paragraphs }) => {
      const [outcome] = await parseBytes(write(headline, paragraphs).name, bytesOf(write(headline, paragraphs)));
      if (!outcome?.ok) throw new Error(outcome?.error.message);
      const { source, text } = outcome.value;
      for (const match of text.matchAll(/[hw]\d+x/g)) {
        const span = toSourceSpan(outcome.value, { start: match.index, end: match.index + match[0].length });
        expect(source.slice(span.start, span.end).replace(/=\n|\\/g, '')).toContain(match[0]);
      }
    }),
    { numRuns: 30 },
  );
});

test('web archives: every word of a page comes out, in order, or a message says why not', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(article, async ({ headline, paragraphs }) => {
      const stdin = Readable.from([writeWarc(headline, paragraphs)]);
      const outcomes = await readArticles({ id: '<stdin>', path: null }, { stdin });
      compared += keepsWords(outcomes, [headline, ...paragraphs]);
    }),
    { numRuns: 60 },
  );
  expect(compared).toBeGreaterThan(30);
});
