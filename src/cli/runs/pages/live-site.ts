import { statSync } from 'node:fs';
import { inputOf } from '../../../io/inputs/input-of.ts';
import type { ExpandedInputs, Input } from '../../../io/inputs/sources.ts';
import { readEach } from '../../../io/read/read-articles.ts';
import { makeArticleAnalyzer } from '../../../io/work/analyzer.ts';
import { analyzeInputs } from '../../../io/work/batch.ts';
import type { Job } from '../../../io/work/job.ts';
import type { FailedInput } from '../../../model/analysis.ts';
import type { Article } from '../../../model/article.ts';
import type { IndexRow } from '../../../model/display/page.ts';
import { type PageContext, renderArticlePage } from '../../../reporters/html/article-page.tsx';
import { addSummaries, renderIndexPage } from '../../../reporters/html/index-page.tsx';
import { renderSharedPage } from '../../../reporters/html/shared-page.tsx';
import { showArticlePage } from '../../../views/page/article-page.ts';
import { indexRowOf, pageNameOf } from '../../../views/page/site.ts';
import { sharedBy } from '../shared-passages.ts';

/** Reports of articles as they are on disk now. */
export interface LiveSite {
  /** The page at a path, in chunks; null if there is none. Paths are looked up in a list, never on disk. */
  page(path: string): Promise<Iterable<string> | null>;
  /** Whether an article was changed, added or removed since the last call. */
  hasChanged(): boolean;
  /** Stops running analyses. */
  close(): void;
}

/** Index row of a file, valid until the file changes. */
interface CachedRows {
  readonly stamp: string;
  readonly rows: IndexRow[];
  readonly errors: FailedInput[];
}

/**
 * Opens a site whose pages are rendered on request. `find` lists the current articles on each call, so
 * that new ones appear. Index rows are cached until their file changes; analyses and pages are not.
 */
export async function openLiveSite(
  find: () => Promise<ExpandedInputs>,
  job: Job,
  { path, ...context }: PageContext & { readonly path: string },
): Promise<LiveSite> {
  const analyzeArticle = await makeArticleAnalyzer(job);
  const cached = new Map<string, CachedRows>();
  let found = await find();
  let lastSeen = stampOf(found);
  let isLooking = false;
  let isClosed = false;
  let refreshing: Promise<void> | null = null;

  const isFresh = (input: Input) => cached.get(input.id)?.stamp === stampOfFile(input);

  /** Analyses changed files, in worker threads if worthwhile. */
  async function refresh(inputs: readonly Input[]): Promise<void> {
    const stale = new Map(inputs.filter((input) => !isFresh(input)).map((input) => [input.id, input]));
    for (const [id, input] of stale) cached.set(id, { stamp: stampOfFile(input), rows: [], errors: [] });
    for await (const outcome of analyzeInputs([...stale.values()], job, { jobs: 'auto', maxMemory: null }, null)) {
      if (isClosed) return;
      // In a file with several articles, an id is the file's id, a hash and the article's own name.
      const entry = cached.get(inputOf(outcome.id, (input) => cached.has(input)) ?? outcome.id);
      if (outcome.ok) entry?.rows.push(indexRowOf(showArticlePage(outcome.value)));
      else entry?.errors.push({ id: outcome.id, ...outcome.error });
    }
  }

  async function look(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    try {
      found = await find();
    } finally {
      isLooking = false;
    }
  }

  async function index(): Promise<Iterable<string>> {
    found = await find();
    // Concurrent requests share one analysis.
    while (refreshing !== null) await refreshing;
    refreshing = refresh(found.inputs);
    try {
      await refreshing;
    } finally {
      refreshing = null;
    }
    const entries = found.inputs.flatMap(({ id }) => cached.get(id) ?? []);
    const rows = entries.flatMap((entry) => entry.rows);
    const errors = [...found.errors, ...entries.flatMap((entry) => entry.errors)];
    return renderIndexPage({ path, total: addSummaries(rows), sharedPassages: null, errors }, rows, context);
  }

  async function shared(): Promise<Iterable<string>> {
    found = await find();
    const articles: Article[] = [];
    for (const input of found.inputs) {
      for await (const outcome of readEach(input, job.read)) if (outcome.ok) articles.push(outcome.value);
    }
    return [renderSharedPage(sharedBy(articles), path, context)];
  }

  async function article(name: string): Promise<Iterable<string> | null> {
    found = await find();
    // Most files hold one article named after the file: look there first, without reading the others.
    const likely = found.inputs.filter(({ id }) => pageNameOf(id) === name);
    for (const input of [...likely, ...found.inputs.filter((each) => !likely.includes(each))]) {
      for await (const outcome of readEach(input, job.read)) {
        if (!outcome.ok || pageNameOf(outcome.id) !== name) continue;
        const page = showArticlePage(analyzeArticle(outcome.value));
        return [renderArticlePage(page, { ...context, home: '../index.html' })];
      }
    }
    return null;
  }

  return {
    async page(address) {
      if (address === '/' || address === '/index.html') return index();
      if (address === '/passages.html') return shared();
      const [, name] = /^\/articles\/([a-z0-9-]+\.html)$/.exec(address) ?? [];
      return name === undefined ? null : article(name);
    },
    hasChanged() {
      // Files are searched in the background; changes are reported on the next call.
      void look();
      const seen = stampOf(found);
      const hasChanged = seen !== lastSeen;
      lastSeen = seen;
      return hasChanged;
    },
    close() {
      isClosed = true;
    },
  };
}

function stampOf({ inputs }: ExpandedInputs): string {
  return inputs.map((input) => `${input.id}\0${stampOfFile(input)}`).join('\0');
}

/** A stamp that changes with the content, unless size and time stay the same. */
function stampOfFile({ path }: Input): string {
  const stat = path === null ? undefined : statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs} ${stat.size} ${stat.ino}` : '';
}
