import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../src/text/display/wrap.ts';
import { runCli } from '../support/run-cli.ts';

const cwd = 'fixtures/corpora/desk';

describe('duplicates --diff', () => {
  test('shows in which words the places of a passage differ, within the screen', async () => {
    const { code, stdout } = await runCli(['duplicates', 'articles/', '--min-words', '12', '--diff'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('44 words, shared: 93 % the same');
    expect(stdout).toContain('trucks [-of more than 20 tonnes-]');
    expect(stdout).toContain('{+heavy+} trucks');
    for (const line of stdout.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(80);
  });

  test('names the places of a passage that is the same everywhere', async () => {
    const article = 'fixtures/articles/iran-iraq-talks/article.txt';
    const { stdout } = await runCli(['duplicates', article, '--diff']);
    expect(stdout).toBe(`351 words, pasted: the same in\n${article}:5:1\n${article}:10:1\n\n1 passage in 1 article\n`);
  });

  test('is shown by strikes and bold letters in Markdown', async () => {
    const line = ['duplicates', 'articles/', '--min-words', '12', '--diff', '--format', 'markdown'];
    const { stdout } = await runCli(line, { cwd });
    expect(stdout).toContain('has barred **heavy** trucks ~~of more than 20 tonnes~~ since February.');
    expect(stdout).not.toContain('##  ');
  });

  test('is refused where nobody would see it', async () => {
    const { code, stderr } = await runCli(['duplicates', 'articles/', '--diff', '--json'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('--diff requires --format table or markdown');
  });
});

test('duplicates draws who shares what', async () => {
  const line = ['duplicates', 'articles/', '--min-words', '12', '--format'];
  const dot = await runCli([...line, 'dot'], { cwd });
  expect(dot.stdout).toContain('"p0" -- "a1" [label="9:1"];');
  const graphml = await runCli([...line, 'graphml'], { cwd });
  expect(graphml.stdout).toContain('<edge source="p0" target="a1">');
});

test('duplicates numbers the paragraphs of what is repeated in one article', async () => {
  const folder = 'fixtures/articles/iran-iraq-talks';
  const { stdout } = await runCli(['duplicates', 'article.txt'], { cwd: folder });
  expect(stdout).toContain('article.txt:5:1 (paragraphs');
  expect(stdout).toContain('and 10:1 (paragraphs 7–11)');
  const shared = await runCli(['duplicates', 'articles/', '--min-words', '12'], { cwd });
  expect(shared.stdout).not.toContain('(paragraph');
});
