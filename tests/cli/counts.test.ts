import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runLine } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const files = {
  'ferry.txt': `Ferry turns back

The night ferry turned back on Monday, harbour master Jonas Berg said.

"Nobody was hurt," Berg told reporters. "We sent the passengers home at dawn."

"It was cold," said a passenger. He thinks that the pumps failed.

"A pump is a pump, and a ship without one goes nowhere."

Berg denied that the pumps had failed, and called the the report "unfair".
`,
  'ferry-again.txt': `Ferry stays in port

"Nobody was hurt," Berg told reporters. "We sent the passengers home at dawn."

Owner Maria Ortiz accused the harbour of neglect. "They never looked at a pump in nine years," she said. The harbour denies this.
`,
  'sample.txt': readFileSync('fixtures/articles/iran-iraq-talks/article.txt', 'utf8'),
};

/** Numbers at the head of a page, by their names, with the word on each. */
function factsOf(page: string): Record<string, string> {
  return Object.fromEntries(
    [...page.matchAll(/<dt>([^<]+)<\/dt><dd><b>([^<]+)<\/b> (?:<span>([^<]*)<\/span>)?/g)].map(
      ([, name = '', value = '', detail = '']) => [name, `${value} ${detail}`.trim()],
    ),
  );
}

test('each command and page counts one thing in one way', async () => {
  const cwd = tempFolder(files);
  const json = async (line: string) => JSON.parse((await runLine(`${line} --json`, { cwd })).stdout);
  const [quotes, claims, entities, check, report, sources] = await Promise.all(
    ['quotes', 'claims', 'entities', 'check', 'report', 'sources'].map((command) => json(`${command} .`)),
  );
  const lines = (await runLine('report . --format csv', { cwd })).stdout.trim().split('\n');
  const folder = tempFolder();
  await runLine(`report . --format html -o ${folder}`, { cwd });
  const facts = factsOf(readFileSync(join(folder, 'index.html'), 'utf8'));

  const each = <Item>(document: { articles: Item[] }, count: (article: Item) => number) =>
    document.articles.reduce((sum, article) => sum + count(article), 0);
  const allQuotes = each(quotes, (article: { quotes: [] }) => article.quotes.length);
  const allClaims = each(claims, (article: { claims: [] }) => article.claims.length);
  const disputed = each(
    claims,
    (article: { claims: { disputedBy: [] }[] }) =>
      article.claims.filter(({ disputedBy }) => disputedBy.length > 0).length,
  );
  const allEntities = each(entities, (article: { entities: [] }) => article.entities.length);
  const { error, warning, info } = check.summary;

  expect(allQuotes).toBeGreaterThanOrEqual(9);
  expect(error + warning + info).toBeGreaterThanOrEqual(2);
  expect(facts).toMatchObject({
    quotes: `${allQuotes} ${sources.total.status.none.quotes} without a speaker`,
    claims: `${allClaims} ${disputed} disputed`,
    names: `${allEntities} with dates and numbers`,
  });
  expect(facts['findings']).toMatch(new RegExp(`^${error + warning + info} `));
  expect(sources.total.quotes).toBe(allQuotes);

  // The last lines of the tables, and the rows of a report, say the same.
  const [head = '', ...rows] = lines;
  const column = (name: string) =>
    rows.reduce(
      (sum, row) => sum + Number(row.split(',').at(head.split(',').indexOf(name) - head.split(',').length)),
      0,
    );
  expect([column('quotes'), column('claims'), column('disputedClaims'), column('entities')]).toEqual([
    allQuotes,
    allClaims,
    disputed,
    allEntities,
  ]);
  expect(column('quotesWithoutSpeaker')).toBe(sources.total.status.none.quotes);
  for (const [index, { id }] of (report.articles as { id: string }[]).entries()) {
    const summary = (await runLine(`quotes ${id}`, { cwd })).stdout.trim().split('\n').at(-1) ?? '';
    const [, count, speakers] = /^(\d+) quotes?, (\d+) speakers?/.exec(summary) ?? [];
    const cells = rows[index]?.split(',') ?? [];
    const cell = (name: string) => cells.at(head.split(',').indexOf(name) - head.split(',').length);
    expect([cell('quotes'), cell('speakers')]).toEqual([count, speakers]);
    const own = JSON.parse((await runLine(`sources ${id} --json`, { cwd })).stdout);
    expect(own.total.sources).toBe(Number(speakers));
  }
});

test('an article alone has the findings of check on its page and in its report', async () => {
  const cwd = tempFolder(files);
  for (const name of Object.keys(files)) {
    const check = JSON.parse((await runLine(`check ${name} --json`, { cwd })).stdout);
    const report = JSON.parse((await runLine(`report ${name} --json`, { cwd })).stdout);
    const page = (await runLine(`report ${name} --format html`, { cwd })).stdout;
    const found = check.articles[0].findings;
    expect(report.articles[0].findings).toEqual(found);
    expect(page.match(/<li id="f\d+"/g) ?? []).toHaveLength(found.length);
  }
});
