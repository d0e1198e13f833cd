import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isStatement } from '../../src/views/articles/counts.ts';
import type { ReportData } from '../../src/views/articles/report.ts';
import { axeFaults } from '../support/axe.ts';
import { chromiumPath, useBrowser } from '../support/browser.ts';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const sample = 'fixtures/articles/iran-iraq-talks/article.txt';

/** What an article could hold to be run by a page that shows it. */
const hostile = `Mayor <script>document.title = 'run'</script> opens bridge

"It </style></script><img src=x onerror="document.title = 'run'"> took <svg onload=alert(1)> years," Ann "<b>" Lee said.

"Click javascript:alert(1) &lt;script&gt;alert(1)&lt;/script&gt; <a href="javascript:alert(1)">here</a>," Max Roe said.
Lee denied that <iframe srcdoc="<script>alert(1)</script>"> cost \u202e$4 million\u202c.${' '}
\u2066 }]]></script><script>alert(1)</script> <!-- <style>*{display:none}</style>
`;

/** Writes the page of an article; returns its address. */
async function pageOf(article: string): Promise<string> {
  const file = join(tempFolder(), 'report.html');
  const { code, stdout, stderr } = await runCli(['report', article, '--format', 'html', '-o', file]);
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
  return pathToFileURL(file).href;
}

async function dataOf(article: string): Promise<ReportData> {
  return JSON.parse((await runCli(['report', article, '--format', 'ndjson'])).stdout);
}

/** What is marked in a page, by id: the text of its runs, joined. */
const readMarks = () => {
  const marks: Record<string, string> = {};
  for (const run of document.querySelectorAll<HTMLElement>('[data-ids]')) {
    for (const id of run.dataset['ids']?.split(' ') ?? []) marks[id] = (marks[id] ?? '') + run.textContent;
  }
  return marks;
};

/** What is to be marked, by id, as the JSON has it. */
function expectedMarks({ entities, quotes, claims, repeats, findings }: ReportData): Record<string, string> {
  const parts = (prefix: string, places: readonly { readonly text: string }[], first = 0) =>
    places.map(({ text }, nth) => [`${prefix}${nth + first}`, text] as const);
  return Object.fromEntries([
    ...entities.flatMap(({ index, mentions }) => parts(`e${index}.`, mentions)),
    ...quotes.flatMap(({ index, content, source, cue, speaker, repeatedAt }) => [
      ...parts(`q${index}.`, content),
      ...(source ? [[`q${index}.s`, source.text] as const] : []),
      ...(cue ? [[`q${index}.c`, cue.text] as const] : []),
      ...parts(`q${index}.v`, speaker?.evidence ?? []),
      ...parts(`q${index}.k`, repeatedAt),
    ]),
    ...claims.filter(isStatement).flatMap(({ index, content }) => parts(`c${index}.`, content)),
    ...repeats.flatMap(({ first, later }, index) => parts(`r${index}.`, [first, ...later])),
    ...findings.flatMap(({ span }, index) => parts(`f${index}.`, span ? [span] : [])),
  ]);
}

if (chromiumPath === null) {
  test.skip('pages in a browser: no Chromium here; install it, or name one by CHROMIUM_PATH');
} else {
  const open = useBrowser();

  describe('the page of an article, in a browser', () => {
    test('loads without a sound, and marks what the JSON holds', async () => {
      const { page, trouble } = await open(await pageOf(sample));
      const data = await dataOf(sample);
      expect(await page.evaluate(readMarks)).toEqual(expectedMarks(data));
      expect(await page.title()).toBe(`${data.headline} – newsan`);
      expect(trouble).toEqual([]);
    });

    test('runs nothing that stands in an article, and shows all of it', async () => {
      const folder = tempFolder({ '<img src=x onerror=alert(1)>.txt': hostile });
      const article = join(folder, '<img src=x onerror=alert(1)>.txt');
      const { page, trouble } = await open(await pageOf(article));
      const seen = await page.evaluate(() => ({
        text: document.getElementById('text')?.textContent,
        made: [...document.querySelectorAll('script, style, img, iframe, #text svg, [onload], [onerror]')].map(
          ({ tagName }) => tagName,
        ),
        targets: [...document.querySelectorAll('a')].map(({ href }) => new URL(href).protocol),
      }));
      const written = hostile.replaceAll(
        /[\u202a-\u202e\u2066-\u2069]/g,
        (mark) => `\\u{${mark.codePointAt(0)?.toString(16)}}`,
      );
      expect(seen.text).toBe(written);
      expect(seen.made).toEqual(['STYLE', 'SCRIPT']);
      expect(new Set(seen.targets)).toEqual(new Set(['file:']));
      expect(await page.title()).not.toBe('run');
      expect(trouble).toEqual([]);
    });

    test('begins with speech and findings, and switches each layer off and on', async () => {
      const { page } = await open(await pageOf(sample));
      const lookOf = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((mark) => {
            const { backgroundColor, backgroundImage, textDecorationLine } = getComputedStyle(mark);
            return `${backgroundColor} ${backgroundImage} ${textDecorationLine}`;
          });
      for (const [name, mark] of [
        ['Speech', '.quote-direct'],
        ['Claims', '.claim-stated'],
        ['Names', '.entity-person'],
        ['Repeated', '.repeat-later'],
        ['Findings', '.finding-error-wide'],
      ] as const) {
        const button = page.getByRole('button', { name });
        const first = await lookOf(mark);
        const isOn = name === 'Speech' || name === 'Findings';
        expect(await button.getAttribute('aria-pressed')).toBe(String(isOn));
        await button.click();
        expect(await button.getAttribute('aria-pressed')).toBe(String(!isOn));
        expect(await lookOf(mark)).not.toBe(first);
        await button.click();
        expect(await lookOf(mark)).toBe(first);
      }
    });

    test('describes the quote under the pointer: speaker, cue, how it was resolved and how sure', async () => {
      const { page } = await open(await pageOf(sample));
      await page.getByRole('link', { name: '"It is dangerous for' }).first().hover();
      const peek = page.locator('#peek');
      await peek.waitFor({ state: 'visible' });
      const [quote] = (await dataOf(sample)).quotes.filter(({ kind }) => kind === 'direct');
      const shown = (await peek.textContent()) ?? '';
      expect(shown).toContain('Ryan Crocker');
      expect(shown).toContain(`confidence ${Math.round((quote?.speaker?.confidence ?? 0) * 100)} %`);
      for (const { text, line } of quote?.speaker?.evidence ?? []) expect(shown).toContain(`“${text}” in line ${line}`);
      await page.keyboard.press('Escape');
      await peek.waitFor({ state: 'hidden' });
    });

    test('shows all that a speaker says, from his bar and from his name in the text', async () => {
      const { page } = await open(await pageOf(sample));
      const said = (await dataOf(sample)).quotes.filter(({ speaker }) => speaker?.name === 'Ryan Crocker');
      const drawer = page.getByRole('dialog');
      for (const link of [
        page.locator('#speakers').getByRole('link', { name: 'Ryan Crocker' }),
        page.locator('#text .quote-source', { hasText: 'Crocker' }).first(),
      ]) {
        await link.click();
        expect(await drawer.getByRole('heading', { level: 2 }).textContent()).toBe('Ryan Crocker');
        const words = await drawer.locator('.quote .words').allInnerTexts();
        expect(words).toEqual(said.map(({ text }) => text.replace(/\s+/g, ' ')));
        await drawer.getByRole('button', { name: 'Close' }).click();
        expect(await drawer.isVisible()).toBe(false);
      }
    });

    test('describes all that is marked on the same words', async () => {
      const { page } = await open(await pageOf(sample));
      await page.getByRole('button', { name: 'Claims' }).click();
      await page.locator('#text .quote-direct', { hasText: '"It is dangerous for' }).click();
      const drawer = page.getByRole('dialog');
      expect(await drawer.getByRole('heading').allTextContents()).toEqual(['Quote', 'Also here']);
      expect(await drawer.locator('.claim').textContent()).toMatch(/^assertion Ryan Crocker"It is dangerous/);
    });

    test('shows who disputes a claim', async () => {
      const { page } = await open(await pageOf(sample));
      await page.getByRole('button', { name: 'Speech' }).click();
      await page.getByRole('button', { name: 'Claims' }).click();
      await page.locator('#text .claim-disputed', { hasText: 'of arming' }).first().click();
      const drawer = page.getByRole('dialog');
      expect(await drawer.textContent()).toMatch(/accusation[\s\S]*of arming[\s\S]*Disputed by Iran in line 4/);
      await page.keyboard.press('Escape');
      expect(await drawer.isVisible()).toBe(false);
    });

    test('has its findings above the fold, on a phone too', async () => {
      for (const viewport of [
        { width: 1280, height: 800 },
        { width: 375, height: 667 },
      ]) {
        const { page } = await open(await pageOf(sample), { viewport });
        const box = await page.locator('#findings .finding').first().boundingBox();
        expect((box?.y ?? viewport.height) + 40).toBeLessThan(viewport.height);
      }
    });

    test('a link to what is not marked marks it', async () => {
      const { page } = await open(await pageOf(sample));
      const claims = page.getByRole('button', { name: 'Claims' });
      expect(await claims.getAttribute('aria-pressed')).toBe('false');
      await page.locator('#claims [data-show]').first().click();
      expect(await claims.getAttribute('aria-pressed')).toBe('true');
    });

    test('is used by keyboard: one mark in the order of tabs, arrows lead to the others', async () => {
      const { page } = await open(await pageOf(sample));
      expect(await page.locator('#text a[tabindex="0"]').count()).toBe(1);
      await page.locator('#text a[tabindex="0"]').focus();
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      const first = await focused();
      await page.keyboard.press('ArrowRight');
      expect(await focused()).not.toBe(first);
      expect(await page.locator('#peek').isVisible()).toBe(true);
      await page.keyboard.press('ArrowLeft');
      expect(await focused()).toBe(first);
      await page.keyboard.press('Enter');
      expect(await page.getByRole('dialog').isVisible()).toBe(true);
      expect(await focused()).toBe('Close');
      await page.keyboard.press('Enter');
      expect(await focused()).toBe(first);
    });

    test.each(['light', 'dark'] as const)('has no grave fault of accessibility in %s', async (colorScheme) => {
      const { page } = await open(await pageOf(sample), { colorScheme });
      await page.locator('#speakers a').first().click();
      expect(await axeFaults(page)).toEqual([]);
    });

    test.each([1280, 768, 375])('fits a screen of %i pixels', async (width) => {
      const { page } = await open(await pageOf(sample), { viewport: { width, height: 800 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });

    test('turns dark and light', async () => {
      const { page } = await open(await pageOf(sample), { colorScheme: 'light' });
      const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const light = await paper();
      await page.getByRole('button', { name: 'Dark' }).click();
      expect(await paper()).not.toBe(light);
      await page.getByRole('button', { name: 'Dark' }).click();
      expect(await paper()).toBe(light);
    });
  });
}
