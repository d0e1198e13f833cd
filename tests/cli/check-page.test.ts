import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { chromiumPath, useBrowser } from '../support/browser.ts';
import { runLine } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const files = {
  'port.txt': 'Port opens\n\nThe the port opened on Monday. <b>"It is done," Ann Lee said.</b>\n',
  'pier.txt': 'Pier closes\n\nThe pier closed on 31 April. “Never again,” Tom Roe said and and left.\n',
};

/** Writes the page of a check; returns its address, and what the same check counts. */
async function checkPage() {
  const cwd = tempFolder(files);
  const file = join(tempFolder(), 'check.html');
  await runLine(`check . --preset draft --format html -o ${file}`, { cwd });
  const { summary } = JSON.parse((await runLine('check . --preset draft --json', { cwd })).stdout);
  return { url: pathToFileURL(file).href, summary };
}

if (chromiumPath === null) {
  test.skip('the page of a check in a browser: no Chromium here; install it, or name one by CHROMIUM_PATH');
} else {
  const open = useBrowser();

  describe('check --format html, in a browser', () => {
    test.each(['light', 'dark'] as const)('is fit for all in %s, on a phone too', async (colorScheme) => {
      const { url } = await checkPage();
      const { page, trouble } = await open(url, { colorScheme, viewport: { width: 375, height: 700 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
      expect(await axeFaults(page)).toEqual([]);
      expect(trouble).toEqual([]);
    });

    test('shows the findings that the command counts, each with its severity, and sifts them', async () => {
      const { url, summary } = await checkPage();
      const { page } = await open(url);
      const total = summary.error + summary.warning + summary.info;
      expect(summary.error).toBeGreaterThan(0);
      const shown = page.locator('.finding:not([hidden])');
      expect(await shown.count()).toBe(total);
      const show = page.getByRole('combobox', { name: 'Show' });
      for (const severity of ['error', 'warning', 'info'] as const) {
        await show.selectOption(severity);
        expect(await shown.count()).toBe(summary[severity]);
        expect(new Set(await shown.locator('.tag').allTextContents())).toEqual(
          new Set(summary[severity] > 0 ? [severity] : []),
        );
      }
      await show.selectOption('');
      for (const [rule, count] of Object.entries<number>(summary.rules)) {
        await page.getByRole('searchbox').fill(rule);
        expect(await shown.count()).toBe(count);
      }
      await page.getByRole('searchbox').fill('pier.txt');
      expect(await page.locator('.checked:not([hidden]) h2').allTextContents()).toEqual(['pier.txt']);
    });
  });
}
