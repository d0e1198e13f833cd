import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StatedClaim, View } from '../../../src/model/display/view.ts';
import { makeClaimReporter } from '../../../src/reporters/annotations/claimreview.ts';
import { runCli } from '../../support/run-cli.ts';
import { claimsSchema } from '../../support/schema-org-claim.ts';

const validate = new Ajv().compile(claimsSchema);
const path = 'fixtures/articles/iran-iraq-talks/article.txt';
const article = { id: 'news/bridge.txt', headline: 'Mayor opens bridge', date: '2024-05-01' };
const claim: StatedClaim = {
  text: 'it cost $4 million',
  type: 'assertion',
  author: { kind: 'person', name: 'Ann Lee' },
  about: ['Leeds'],
  article,
  places: [{ start: 10, end: 28 }],
};

function report(...claims: readonly (readonly StatedClaim[])[]) {
  const reporter = makeClaimReporter();
  const views = claims.map((statements): View => ({ id: 'a', data: {}, rows: [], sections: [], statements }));
  const printed =
    reporter.begin() +
    views.map((view) => reporter.article(view, 0)).join('') +
    reporter.end({ run: null, errors: [] }, 1);
  return { printed, claims: JSON.parse(printed) };
}

describe('claimreview', () => {
  test('is an array of schema.org claims', () => {
    const { claims } = report([claim]);
    expect(claims).toEqual([
      {
        '@context': 'https://schema.org',
        '@type': 'Claim',
        text: 'it cost $4 million',
        keywords: 'assertion',
        author: { '@type': 'Person', name: 'Ann Lee' },
        about: [{ '@type': 'Thing', name: 'Leeds' }],
        appearance: {
          '@type': 'NewsArticle',
          '@id': 'news/bridge.txt#char=10,28',
          name: 'news/bridge.txt',
          headline: 'Mayor opens bridge',
          datePublished: '2024-05-01',
        },
      },
    ]);
  });

  test('names what a claim is taken from, and each place of a repeated one', () => {
    const { claims } = report(
      [
        {
          ...claim,
          author: { kind: 'work', name: 'the report' },
          places: [
            { start: 1, end: 2 },
            { start: 5, end: 6 },
          ],
        },
      ],
      [],
      [{ ...claim, author: null }],
    );
    expect(claims.map(({ isBasedOn, author }: { isBasedOn?: object; author?: object }) => [isBasedOn, author])).toEqual(
      [
        [{ '@type': 'CreativeWork', name: 'the report' }, undefined],
        [undefined, undefined],
      ],
    );
    expect(claims[0].appearance).toHaveLength(2);
    expect(validate(claims), JSON.stringify(validate.errors)).toBe(true);
  });

  test('is an empty array where nothing is claimed', () => {
    expect(report([]).printed).toBe('[]\n');
    expect(report().printed).toBe('[]\n');
  });

  test('stays valid whatever stands in the article', () => {
    const words = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(words, words, words, (text, name, id) => {
        const { claims } = report([
          { ...claim, text, author: { kind: 'organization', name }, article: { ...article, id } },
        ]);
        const isValid: boolean = validate(claims);
        return isValid && report([{ ...claim, text }]).claims[0].text === text;
      }),
      { numRuns: 30 },
    );
  });

  test('validates on a whole article', async () => {
    const { stdout, code } = await runCli(['claims', path, '-f', 'claimreview']);
    expect(code).toBe(0);
    const claims = JSON.parse(stdout);
    expect(claims.length).toBeGreaterThan(20);
    expect(validate(claims), JSON.stringify(validate.errors)).toBe(true);
  });

  test('is a format of claims alone', async () => {
    const { stderr, code } = await runCli(['quotes', path, '-f', 'claimreview']);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^newsan: .*must be one of table, json, [^\n]*\n$/)]);
  });
});
