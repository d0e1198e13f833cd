import { makeKindTest } from '../../corpus/people/kind-test.ts';
import { startAudit } from '../../corpus/sources/audit.ts';
import { loadResources } from '../../io/resources.ts';
import { loadPageAssets } from '../../io/serve/page-assets.ts';
import { countedKinds, type QuoteKind } from '../../model/quote.ts';
import type { AuditGroup, SourceRows } from '../../model/tables/source-audit.ts';
import { renderSourcesPage } from '../../reporters/html/sources-page.tsx';
import { sourceRowsViewer } from '../../views/folders/corpus-rows.ts';
import { type SourcesRunData, showSources, sourcesShape } from '../../views/folders/sources.ts';
import type { World } from '../command.ts';
import { presented } from './stages/analyse.ts';
import { makeLineWriter } from './stages/article-lines.ts';
import type { ArticleCall } from './stages/call.ts';
import { finish, finishPrinted, withRun } from './stages/run.ts';

/** A call of `newsan sources`. */
interface SourcesCall extends World, ArticleCall {
  readonly values: ArticleCall['values'] & { readonly by: AuditGroup | null; readonly indirect: boolean };
}

/** Counts who is quoted in all articles and shows the result. Returns the exit code. */
export async function runSources(call: SourcesCall): Promise<number> {
  const { by, indirect, format, json } = call.values;
  const { sourceKinds = {}, nicknames = {} } = loadResources(['sourceKinds', 'nicknames']);
  // HTML groups by month by default.
  const isPage = format === 'html' && !json;
  const kinds: readonly QuoteKind[] = [...countedKinds, ...(indirect ? (['indirect'] as const) : [])];
  return withRun(call, sourcesShape(by), async (run) => {
    const audit = startAudit({
      kinds,
      by: by ?? (isPage ? 'month' : null),
      kindOf: makeKindTest(sourceKinds),
      nicknames,
    });
    const viewer = sourceRowsViewer();
    const shown = { view: 'sources', options: null } as const;
    for await (const outcome of presented(run, viewer.needs, null, { shown, present: makeLineWriter(viewer) })) {
      if (outcome.ok) audit.add(JSON.parse(outcome.value) as SourceRows); // a line of this viewer
    }
    const data: SourcesRunData = { counted: kinds, ...audit.finish() };
    if (!isPage) return finish(run, showSources(data, false), showSources(data, true));
    await run.printer.print(renderSourcesPage(data, { assets: loadPageAssets(), version: call.version }));
    return finishPrinted(run);
  });
}
