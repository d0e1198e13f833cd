import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { chromiumPath, useBrowser } from '../support/browser.ts';
import { runCli, runLine } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const sample = 'fixtures/articles/iran-iraq-talks/article.txt';
const desk = 'fixtures/corpora/desk';
const story = 'Mayor opens bridge\n\nThe mayor, Ann Lee, opened the bridge on Monday. "It is done," she said.\n';

describe('report on a terminal', () => {
  test('summarises all within 80 columns', async () => {
    const { stdout } = await runLine(`report ${sample}`, { columns: 80, env: { NO_COLOR: '1' } });
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(stdout.split('\n').filter((line) => /^[A-Z][a-z]/.test(line) && !/ {2}/.test(line))).toEqual([
      'Speakers, by quotes and reported statements',
      'Named most',
      'Disputed claims',
      'Quotes without a speaker',
      'Duplicate passages',
      'Findings',
    ]);
  });
});

/** Pages that a site links to from its index, by what the link says. */
function linksOf(page: string): readonly (readonly [href: string, text: string])[] {
  return [...page.matchAll(/<a href="([^"#]+)">([^<]*)<\/a>/g)].map(([, href = '', text = '']) => [href, text]);
}

describe('report as a folder of pages', () => {
  test('holds an index, a page for each article, and what they share', async () => {
    const folder = tempFolder();
    const line = `report articles --format html -o ${folder}/site`;
    expect(await runLine(line, { cwd: desk })).toEqual({ code: 0, stdout: '', stderr: '' });
    const index = readFileSync(join(folder, 'site/index.html'), 'utf8');
    const links = linksOf(index);
    expect(links).toEqual([
      ['passages.html', '1 shared passage'],
      [
        expect.stringMatching(/^articles\/bridge-update-[0-9a-f]{8}\.html$/),
        'Drivers plan for two years without a bridge',
      ],
      [expect.stringMatching(/^articles\/bridge-[0-9a-f]{8}\.html$/), 'Northgate bridge to close for two years'],
    ]);
    for (const [href] of links) expect(existsSync(join(folder, 'site', href))).toBe(true);
    const shared = readFileSync(join(folder, 'site/passages.html'), 'utf8');
    expect(shared).toContain('<del>heavy</del>');
    expect(shared).toContain('<ins>of more than 20 tonnes</ins>');
    // Written twice it is the same, and nothing is left of the drafts.
    await runLine(line, { cwd: desk });
    expect(readFileSync(join(folder, 'site/index.html'), 'utf8')).toBe(index);
    expect(readdirSync(join(folder, 'site')).sort()).toEqual([
      '.newsanignore',
      'articles',
      'index.html',
      'passages.html',
    ]);
  });

  test('articles of one name have a page each; what cannot be read is in the index and the exit code', async () => {
    const cwd = tempFolder({ 'a/x.txt': story, 'b/x.txt': story.replaceAll('Lee', 'Roe'), 'c.docx': 'no archive' });
    const { code, stderr } = await runLine('report a b c.docx --format html -o out', { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^newsan: c\.docx: /);
    expect(readdirSync(join(cwd, 'out/articles'))).toHaveLength(2);
    expect(readFileSync(join(cwd, 'out/index.html'), 'utf8')).toContain('<b>c.docx</b>: ');
  });

  test('names no path outside the working directory', async () => {
    const folder = tempFolder({ 'away/a.txt': story, 'away/b.txt': story, 'away/none.docx': 'no archive' });
    const cwd = join(folder, 'here');
    mkdirSync(cwd);
    await runCli(['report', join(folder, 'away'), '--format', 'html', '-o', 'out'], { cwd });
    const pages = [
      'index.html',
      'passages.html',
      ...readdirSync(join(cwd, 'out/articles')).map((name) => `articles/${name}`),
    ];
    expect(pages).toHaveLength(4);
    for (const name of pages) {
      const page = readFileSync(join(cwd, 'out', name), 'utf8');
      expect(page).not.toContain('../away');
      expect(page).not.toContain(folder);
      expect(page).toContain('>away');
    }
  });

  test('in the folder of the articles it is not read as articles by the next run', async () => {
    const cwd = tempFolder({ 'news/x.txt': story });
    await runLine('report news --format html -o news/out', { cwd });
    await runLine('report news --format html -o news/out', { cwd });
    expect(readdirSync(join(cwd, 'news/out/articles'))).toHaveLength(1);
  });

  test('a long article makes a page of bounded size', async () => {
    const people = ['Ann Lee', 'Mayor John Smith', 'Maria Lopez of the Transport Union', 'the engineers'];
    const nouns =
      'road harbour market school winter river engine garden council window summer orchard ferry valley'.split(' ');
    // A filler that repeats no passage, as no article does.
    const filler = (nth: number) =>
      Array.from(
        { length: 24 },
        (_, word) => `the ${nouns[(nth * nth + word * (nth + 3) + 7 * word * word) % nouns.length]}`,
      ).join(' and ');
    const paragraph = (nth: number) =>
      `"The bridge took ${nth + 3} years and $${nth + 2} million," ${people[nth % people.length]} said on May ${(nth % 28) + 1}. It crosses ${filler(nth)}.`;
    const text = Array.from({ length: 230 }, (_, nth) => paragraph(nth)).join('\n\n');
    expect(text.length).toBeGreaterThan(90_000);
    const cwd = tempFolder({ 'a.txt': `Mayor opens bridge\n\n${text}\n` });
    const { stdout } = await runLine('report a.txt --format html', { cwd });
    expect(stdout.length).toBeLessThan(1_500_000);
  });

  test('one page is for one article', async () => {
    const cwd = tempFolder({
      'a.txt': story,
      'b.txt': story,
      'c.jsonl': `${JSON.stringify({ text: story })}\n`.repeat(2),
    });
    for (const line of [
      'report a.txt b.txt --format html -o x.html',
      'report c.jsonl --format html -o x.html',
      'report . --format html',
    ]) {
      expect(await runLine(line, { cwd })).toEqual({
        code: 2,
        stdout: '',
        stderr:
          'newsan: an HTML report holds one article; specify a folder for several, such as -o report/; see `newsan report --help`\n',
      });
    }
    expect(readdirSync(cwd).sort()).toEqual(['a.txt', 'b.txt', 'c.jsonl']);
    expect((await runLine('report a.txt --format html -o a.txt/pages', { cwd })).stderr).toMatch(
      /cannot create folder/,
    );
    expect((await runLine('report a.txt --format html', { cwd })).stdout).toMatch(
      /^<!doctype html>\n[\s\S]*<\/html>\n$/,
    );
  });
});

if (chromiumPath !== null) {
  const open = useBrowser();

  describe('a folder of pages, in a browser', () => {
    test.each(['index.html', 'passages.html'])('%s loads without a sound and is fit for all', async (name) => {
      const folder = tempFolder();
      await runLine(`report articles --format html -o ${folder}`, { cwd: desk });
      for (const colorScheme of ['light', 'dark'] as const) {
        const url = pathToFileURL(join(folder, name)).href;
        const { page, trouble } = await open(url, { colorScheme, viewport: { width: 375, height: 700 } });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
        expect(await axeFaults(page)).toEqual([]);
        expect(trouble).toEqual([]);
      }
    });

    test('articles are searched and chosen, and counted', async () => {
      const cwd = tempFolder({
        'news/mayor.txt': story,
        'news/port.txt': 'Port opens\n\nThe the port opened on Monday.\n',
      });
      await runLine(`report news --format html -o ${cwd}/site`, { cwd });
      const { page } = await open(pathToFileURL(join(cwd, 'site/index.html')).href, {
        viewport: { width: 375, height: 700 },
      });
      const titles = () => page.locator('tbody tr:not([hidden]) th a').allTextContents();
      const count = page.locator('output');
      expect(await count.textContent()).toBe('2 articles');
      await page.getByRole('searchbox', { name: 'Search' }).fill('bridge MAYOR');
      expect(await titles()).toEqual(['Mayor opens bridge']);
      expect(await count.textContent()).toBe('1 of 2 articles');
      await page.getByRole('searchbox', { name: 'Search' }).fill('');
      await page.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'with findings' });
      expect(await titles()).toEqual(['Port opens']);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    });

    test('tables are sorted by their heads', async () => {
      const folder = tempFolder();
      await runLine(`report articles --format html -o ${folder}`, { cwd: desk });
      const { page } = await open(pathToFileURL(join(folder, 'index.html')).href);
      const titles = () => page.locator('tbody th a').allTextContents();
      const [first, second] = await titles();
      await page.getByRole('button', { name: 'Words' }).click();
      expect(await titles()).toEqual([second, first]);
      expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
      await page.getByRole('button', { name: 'Words' }).click();
      expect(await titles()).toEqual([first, second]);
      await page.getByRole('button', { name: 'Article' }).click();
      expect(await titles()).toEqual([first, second]);
      await page.getByRole('link', { name: first ?? '' }).click();
      expect(await page.title()).toBe(`${first} – newsan`);
      await page.getByRole('link', { name: 'newsan' }).click();
      expect(await page.title()).toBe('articles – newsan');
    });
  });
}
