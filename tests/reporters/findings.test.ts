import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { create } from 'xmlbuilder2';
import { runCli } from '../support/run-cli.ts';

const hostile =
  'Council meets on the bridge\n\nMayor [insert <b>&\u001B[31m\u202E] said so to the the council.\n\nThe council will meet again.\n';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsan-formats-'));
  await writeFile(join(folder, 'a b.txt'), hostile);
  await writeFile(join(folder, 'clean.txt'), 'Council meets\n\nThe council met on Sunday.\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const check = async (format: string) => {
  const args = ['check', 'a b.txt', 'clean.txt', 'gone.txt', '--format', format];
  const { code, stdout } = await runCli(args, { cwd: folder });
  expect(code).toBe(2);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no such character may come through
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
  return stdout;
};

test('sarif is what its schema allows', async () => {
  const log = JSON.parse(await check('sarif'));
  const schemaFile = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, logger: false });
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'));
  expect(ajv.validate(schema, log), ajv.errorsText()).toBe(true);
  const [run] = log.runs;
  expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
    'doubled-word',
    'invisible-character',
    'placeholder-left-in',
  ]);
  expect(run.results.at(-1)).toMatchObject({
    ruleId: 'doubled-word',
    level: 'error',
    message: { text: 'repeated word: “the”' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'a%20b.txt' },
          region: { startLine: 3, startColumn: 38, endLine: 3, endColumn: 45 },
        },
      },
    ],
    partialFingerprints: { 'newsan/v1': expect.stringMatching(/^[0-9a-f]{16}$/) },
  });
});

describe.each(['junit', 'checkstyle'])('%s', (format) => {
  test('is well-formed XML, whatever the article holds', async () => {
    const xml = await check(format);
    expect(create(xml).end({ prettyPrint: true })).toBe(xml.trimEnd());
  });
});

test('junit counts findings as failures and unread files as errors', async () => {
  const xml = await check('junit');
  expect(xml).toContain('<testsuites name="newsan" tests="6" failures="4" errors="1">');
  expect(xml).toContain('<testcase name="newsan" classname="clean.txt"/>');
  expect(xml).toContain('<error type="not-found"');
});

test('checkstyle names file, line, column and rule', async () => {
  expect(await check('checkstyle')).toContain(
    '<error line="3" column="38" severity="error" message="repeated word: “the”" source="newsan.doubled-word"/>',
  );
});

test('gitlab gives each finding a fingerprint of its own', async () => {
  const issues: readonly { readonly fingerprint: string }[] = JSON.parse(await check('gitlab'));
  // Four findings, and what could not be read.
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(5);
  expect(issues.at(-1)).toMatchObject({
    check_name: 'doubled-word',
    severity: 'major',
    location: { path: 'a b.txt', lines: { begin: 3, end: 3 } },
  });
});

test('rdjsonl is one diagnostic a line', async () => {
  const lines = (await check('rdjsonl')).trimEnd().split('\n');
  expect(lines).toHaveLength(4);
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
    severity: 'ERROR',
    code: { value: 'doubled-word' },
    location: { path: 'a b.txt', range: { start: { line: 3, column: 40 }, end: { line: 3, column: 47 } } },
  });
});

test('github shows ten of a level and counts the rest', async () => {
  const paragraphs = Array.from({ length: 12 }, (_, index) => `Story${index} is at the the bridge${index}.`);
  await writeFile(join(folder, 'many.txt'), `Council meets\n\n${paragraphs.join('\n\n')}\n`);
  const { stdout } = await runCli(['check', 'many.txt', '--format', 'github'], { cwd: folder });
  expect(stdout.match(/^::error /gm)).toHaveLength(10);
  expect(stdout).toContain('::notice title=newsan::2 more findings are not shown; use another format\n');
});
