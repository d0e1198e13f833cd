// Makes `.github/report.png`, the picture of a page that the README shows, from the sample article. Needs a built newsan and Chromium.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const folder = mkdtempSync(join(tmpdir(), 'newsan-picture-'));
const file = join(folder, 'report.html');
const program = join(import.meta.dirname, '../bin/newsan.js');
const cwd = join(import.meta.dirname, '../fixtures/articles/iran-iraq-talks');
execFileSync(process.execPath, [program, 'report', 'article.txt', '--format', 'html', '-o', file], { cwd });

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium' });
const page = await browser.newPage({ viewport: { width: 1240, height: 860 }, deviceScaleFactor: 1.25 });
await page.goto(pathToFileURL(file).href);
await page.locator('#text .claim-disputed', { hasText: 'of arming' }).first().hover();
await page.locator('#peek').waitFor({ state: 'visible' });
await page.screenshot({ path: join(import.meta.dirname, '../.github/report.png') });
await browser.close();
rmSync(folder, { recursive: true });
