import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBytes } from '../../src/io/read/read.ts';
import { toSourceSpan } from '../../src/text/positions/segments.ts';
import { bytesOf, writers } from '../support/written-formats.ts';

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

const wordsOf = (text: string) => text.match(/[hw]\d+x/g) ?? [];

test.each(Object.entries(writers))(
  '%s: every word comes out, in order, or a message says why not',
  async (_, write) => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(article, async ({ headline, paragraphs }) => {
        const outcomes = await parseBytes(write(headline, paragraphs).name, bytesOf(write(headline, paragraphs)));
        if (outcomes.some((outcome) => !outcome.ok || outcome.warnings.length > 0)) return;
        compared++;
        const texts = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.text] : []));
        expect(texts.flatMap(wordsOf)).toEqual([headline, ...paragraphs].flatMap(wordsOf));
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
