import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const factChecks = [
  {
    id: '1',
    claim: 'The measles vaccine causes autism in children',
    rating: 'False',
    publisher: 'Check Weekly',
    url: 'https://example.org/1',
  },
  { id: '2', claim: 'The ferry to Karlow cost $12 million', rating: 'True' },
];
const files = {
  'checks.jsonl': factChecks.map((each) => JSON.stringify(each)).join('\n'),
  'story.txt': 'Council meets\n\nAnna Smith said that the measles vaccine causes autism in children.\n',
};

function run(args: readonly string[], stdin?: string) {
  const cwd = tempFolder(files);
  return runCli(args, { cwd, env: { XDG_CACHE_HOME: cwd }, ...(stdin === undefined ? {} : { stdin }) });
}

test('claims are shown with their fact-checks', async () => {
  const { stdout } = await run(['claims', 'story.txt', '--checked', 'checks.jsonl', '--json']);
  const [claim] =
    (JSON.parse(stdout) as { articles: { claims: { checked: { id: string; ratingValue: string }[] }[] }[] }).articles[0]
      ?.claims ?? [];
  expect(claim?.checked).toMatchObject([
    { id: '1', ratingValue: 'false', publisher: 'Check Weekly', otherAmounts: [] },
  ]);
  const table = await run(['claims', 'story.txt', '--checked', 'checks.jsonl']);
  expect(table.stdout.replace(/\s+/g, ' ')).toContain(
    'False: The measles vaccine causes autism in children (Check Weekly',
  );
});

test('statements are looked up, one a line', async () => {
  const args = ['claims', '-', '--checked', 'checks.jsonl', '--statements', '--json'];
  const { stdout, code } = await run(
    args,
    'Vaccines against measles cause autism\n\nThe Karlow ferry cost $12 million\n',
  );
  const { schema, statements } = JSON.parse(stdout) as {
    schema: string;
    statements: { line: number; matches: { id: string; score: number }[] }[];
  };
  const allowed = new Ajv({ allowUnionTypes: true });
  const description = JSON.parse(readFileSync('src/data/schemas/statements.json', 'utf8')) as object;
  expect(allowed.validate(description, JSON.parse(stdout)), allowed.errorsText()).toBe(true);
  expect([code, schema]).toEqual([0, 'newsan/statements@1']);
  expect(statements.map(({ line, matches }) => [line, matches[0]?.id])).toEqual([
    [1, '1'],
    [3, '2'],
  ]);
});

test('claimreview carries the review', async () => {
  const { stdout } = await run(['claims', 'story.txt', '--checked', 'checks.jsonl', '--format', 'claimreview']);
  const [claim] = JSON.parse(stdout) as { subjectOf: { '@type': string; url: string }[] }[];
  expect(claim?.subjectOf).toMatchObject([{ '@type': 'ClaimReview', url: 'https://example.org/1' }]);
});

test('check reports what is repeated, where the rule is on', async () => {
  const { stdout } = await run([
    'check',
    'story.txt',
    '--checked',
    'checks.jsonl',
    '--only',
    'known-false-claim',
    '--json',
  ]);
  expect(stdout).toContain('known-false-claim');
});

test.each([
  [['claims', 'story.txt', '--checked', 'none.jsonl'], 'no such file'],
  [['claims', 'story.txt', '--checked', 'story.txt'], 'no fact-checks found'],
  [['claims', '-', '--statements'], '--statements requires --checked FILE'],
])('%j is reported', async (args, message) => {
  const { stderr, code } = await run(args, '');
  expect(stderr).toContain(message);
  expect(code).toBe(2);
});
