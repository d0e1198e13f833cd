import { loadPageAssets } from '../../../io/serve/page-assets.ts';
import type { Job } from '../../../io/work/job.ts';
import { openSite } from '../../../io/write/site.ts';
import { fileOutput, streamOutput } from '../../../io/write/write.ts';
import type { Article } from '../../../model/article.ts';
import { NewsanError } from '../../../model/error.ts';
import type { IndexRow } from '../../../model/page.ts';
import { type PageContext, renderArticlePage } from '../../../reporters/html/article-page.tsx';
import { addSummaries, renderIndexPage } from '../../../reporters/html/index-page.tsx';
import { renderSharedPage } from '../../../reporters/html/shared-page.tsx';
import type { CheckedOptions } from '../../../views/articles/fact-check-data.ts';
import { pageNeeds, showArticlePage } from '../../../views/page/article-page.ts';
import { indexRowOf } from '../../../views/page/site.ts';
import { sharedBy } from '../shared-passages.ts';
import { analysed, type Reading } from '../stages/analyse.ts';
import type { InputCall } from '../stages/call.ts';
import { findInputs } from '../stages/find-inputs.ts';
import { startLog } from '../stages/log.ts';

/**
 * Writes the report of one article to a file or the screen, or of all articles to a folder, depending on the
 * output name. Returns the exit code.
 */
export async function writePages(
  call: InputCall,
  check: Job['check'],
  checked: CheckedOptions | null = null,
): Promise<number> {
  const { output } = call.values;
  const found = await findInputs(call);
  const log = startLog(call, found);
  const run: Reading = { call, inputs: found.inputs, done: new Set(), log };
  const context: PageContext = { assets: loadPageAssets(), version: call.version, isLive: false };
  try {
    if (output === null || /\.x?html?$/i.test(output)) await writePage(call, run, check, { ...context, checked });
    else await writeSite(call, run, check, { ...context, checked }, output);
  } finally {
    log.clear();
  }
  return log.errors.length > 0 ? 2 : 0;
}

/** Settings and fact-checks for reports. */
type SiteContext = PageContext & { readonly checked: CheckedOptions | null };

async function writePage(
  { io, values }: InputCall,
  run: Reading,
  check: Job['check'],
  context: SiteContext,
): Promise<void> {
  if (run.inputs.length > 1) throw tooMany();
  const output = values.output === null ? streamOutput(io.stdout) : await fileOutput(values.output, io.cwd);
  try {
    let page: string | null = null;
    for await (const outcome of analysed(run, pageNeeds, check)) {
      if (!outcome.ok) continue;
      if (page !== null) throw tooMany();
      page = renderArticlePage(showArticlePage(outcome.value, context.checked), { ...context, home: null });
    }
    if (page === null) return await output.abandon();
    await output.write(page);
    await output.finish();
  } catch (error) {
    await output.abandon();
    throw error;
  }
}

function tooMany(): NewsanError {
  return new NewsanError('usage', 'an HTML report holds one article; specify a folder for several, such as -o report/');
}

/** Writes each page as soon as it is ready. Texts are kept to the end, to find shared passages. */
async function writeSite(
  { io, args }: InputCall,
  run: Reading,
  check: Job['check'],
  context: SiteContext,
  folder: string,
): Promise<void> {
  const site = await openSite(folder, io.cwd);
  const rows: IndexRow[] = [];
  const articles: Article[] = [];
  for await (const outcome of analysed(run, pageNeeds, check)) {
    if (!outcome.ok) continue;
    const page = showArticlePage(outcome.value, context.checked);
    const row = indexRowOf(page);
    await site.write(`articles/${row.page}`, [renderArticlePage(page, { ...context, home: '../index.html' })]);
    rows.push(row);
    articles.push(outcome.value.article);
  }
  const path = args.join(' ');
  const shared = sharedBy(articles);
  await site.write('passages.html', [renderSharedPage(shared, path, context)]);
  const head = { path, total: addSummaries(rows), sharedPassages: shared.passageCount, errors: run.log.errors };
  await site.write('index.html', renderIndexPage(head, rows, context));
}
