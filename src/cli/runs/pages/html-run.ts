import { relative, resolve, sep } from 'node:path';
import { rulesOf } from '../../../io/config/rule-book.ts';
import { loadPageAssets } from '../../../io/serve/page-assets.ts';
import type { Job } from '../../../io/work/job.ts';
import { openSite } from '../../../io/write/site.ts';
import { fileOutput, streamOutput } from '../../../io/write/write.ts';
import type { Article } from '../../../model/article.ts';
import type { ArticlePage, IndexRow } from '../../../model/display/page.ts';
import { NewsanError } from '../../../model/error.ts';
import { findSharedText } from '../../../pipeline/shared-text.ts';
import { type PageContext, renderArticlePage } from '../../../reporters/html/article-page.tsx';
import { addSummaries, renderIndexPage } from '../../../reporters/html/index-page.tsx';
import { renderSharedPage } from '../../../reporters/html/shared-page.tsx';
import { makePathNames, type PathNames } from '../../../text/display/path-name.ts';
import type { CheckedOptions } from '../../../views/articles/fact-check-data.ts';
import { pageNeeds, showArticlePage } from '../../../views/page/article-page.ts';
import { indexRowOf } from '../../../views/page/site.ts';
import { sharedBy } from '../shared-passages.ts';
import { analysed, articlesOf, type Reading } from '../stages/analyse.ts';
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

async function writePage(call: InputCall, run: Reading, check: Job['check'], context: SiteContext): Promise<void> {
  const { io, values } = call;
  if (run.inputs.length > 1) throw tooMany();
  const output = values.output === null ? streamOutput(io.stdout) : await fileOutput(values.output, io.cwd);
  try {
    let page: string | null = null;
    for await (const outcome of analysed(run, pageNeeds, check)) {
      if (!outcome.ok) continue;
      if (page !== null) throw tooMany();
      const shown = named(showArticlePage(outcome.value, context.checked), pathNamesOf(call));
      page = renderArticlePage(shown, { ...context, home: null });
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

/**
 * Writes each page as soon as its turn comes. Articles are read twice: first their texts alone, to see what they share, so that
 * findings are those of `newsan check` for the same articles.
 */
async function writeSite(
  call: InputCall,
  run: Reading,
  check: Job['check'],
  { checked, ...context }: SiteContext,
  folder: string,
): Promise<void> {
  const site = await openSite(folder, call.io.cwd);
  const names = pathNamesOf(call);
  const articles: Article[] = [];
  // Standard input is read once: its articles are looked at alone.
  const isReadTwice = run.inputs.every((input) => input.path !== null);
  if (isReadTwice) for await (const article of articlesOf(run)) articles.push(article);
  const text = isReadTwice ? findSharedText(articles, check === null ? [] : await rulesOf(check.config)) : undefined;
  const rows: IndexRow[] = [];
  for await (const outcome of analysed(run, pageNeeds, check, text)) {
    if (!outcome.ok) continue;
    const page = showArticlePage(outcome.value, checked);
    const shown = named(page, names);
    const row = { ...indexRowOf(page), id: shown.id, title: shown.title };
    await site.write(`articles/${row.page}`, [renderArticlePage(shown, { ...context, home: '../index.html' })]);
    rows.push(row);
    if (!isReadTwice) articles.push(outcome.value.article);
  }
  const { path } = names;
  const shared = sharedBy(articles, names.of);
  await site.write('passages.html', [renderSharedPage(shared, path, context)]);
  const errors = run.log.errors.map((error) => ({ ...error, id: names.of(error.id) }));
  const head = { path, total: addSummaries(rows), sharedPassages: shared.passageCount, errors };
  await site.write('index.html', renderIndexPage(head, rows, context));
}

/** A page under the name that its file goes by on pages. */
function named(page: ArticlePage, names: PathNames): ArticlePage {
  const id = names.of(page.id);
  const findings = page.findings.map((finding) => ({ ...finding, message: names.inText(finding.message) }));
  return { ...page, id, title: page.title === page.id ? id : page.title, findings };
}

/** What the articles were named by, for pages. */
function pathNamesOf({ io, args }: InputCall): PathNames & { readonly path: string } {
  const given = args.map((each) => relative(io.cwd, resolve(io.cwd, each)).split(sep).join('/') || '.');
  const names = makePathNames(given);
  return { ...names, path: given.map(names.of).join(' ') };
}
