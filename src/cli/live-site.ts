import { statSync } from 'node:fs';
import { type AnalyzeInput, makeAnalyzer } from '../io/analyzer.ts';
import type { Job } from '../io/job.ts';
import { readArticles } from '../io/read.ts';
import type { ExpandedInputs, Input } from '../io/sources.ts';
import type { FailedInput, Outcome } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import type { IndexRow } from '../model/page.ts';
import { type PageContext, renderArticlePage } from '../reporters/html/article-page.tsx';
import { addSummaries, renderIndexPage } from '../reporters/html/index-page.tsx';
import { renderSharedPage } from '../reporters/html/shared-page.tsx';
import { showArticlePage } from '../views/page/article-page.ts';
import { indexRowOf, pageNameOf } from '../views/page/site.ts';
import { sharedBy } from './shared-passages.ts';

/** Pages of articles as they are on the disk now. */
export interface LiveSite {
  page(path: string): Promise<Iterable<string> | null>;
  hasChanged(): boolean;
}

/** What is known of a file, as long as it stays the same. Analyses are not kept: a page is made anew when it is asked for. */
interface Known {
  readonly stamp: string;
  readonly ids: Promise<readonly string[]>;
  rows: Promise<{ readonly rows: readonly IndexRow[]; readonly errors: readonly FailedInput[] }> | null;
}

/** Looks for the articles each time, so that new ones appear; `find` gives those that there are. */
export async function openLiveSite(
  find: () => Promise<ExpandedInputs>,
  job: Job,
  { path, ...context }: PageContext & { readonly path: string },
): Promise<LiveSite> {
  const analyzeInput: AnalyzeInput = await makeAnalyzer(job, null);
  const files = new Map<string, Known>();
  let found = await find();
  let lastSeen = stampOf(found);
  let looking = false;

  function know(input: Input): Known {
    const stamp = stampOfFile(input);
    const known = files.get(input.id);
    if (known?.stamp === stamp) return known;
    const read = readArticles(input, job.read);
    const ids = read.then((outcomes) => outcomes.flatMap((outcome) => (outcome.ok ? [outcome.id] : [])));
    const fresh: Known = { stamp, ids, rows: null };
    files.set(input.id, fresh);
    return fresh;
  }

  async function rowsOf(
    input: Input,
  ): Promise<{ readonly rows: readonly IndexRow[]; readonly errors: readonly FailedInput[] }> {
    const known = know(input);
    known.rows ??= analyzeInput(input).then((outcomes) => ({
      rows: outcomes.flatMap((outcome) => (outcome.ok ? [indexRowOf(showArticlePage(outcome.value))] : [])),
      errors: outcomes.flatMap((outcome) => (outcome.ok ? [] : [{ id: outcome.id, ...outcome.error }])),
    }));
    return known.rows;
  }

  async function index(): Promise<Iterable<string>> {
    found = await find();
    const rows: IndexRow[] = [];
    const errors: FailedInput[] = [...found.errors];
    for (const input of found.inputs) {
      const told = await rowsOf(input);
      rows.push(...told.rows);
      errors.push(...told.errors);
    }
    return renderIndexPage({ path, total: addSummaries(rows), sharedPassages: null, errors }, rows, context);
  }

  async function shared(): Promise<Iterable<string>> {
    found = await find();
    const articles: Article[] = [];
    for (const input of found.inputs) {
      for (const outcome of await readArticles(input, job.read)) if (outcome.ok) articles.push(outcome.value);
    }
    return [renderSharedPage(sharedBy(articles), path, context)];
  }

  async function article(name: string): Promise<Iterable<string> | null> {
    found = await find();
    // Most files hold one article that goes by the name of the file: those first, so that the others need not be read.
    const likely = found.inputs.filter(({ id }) => pageNameOf(id) === name);
    for (const input of [...likely, ...found.inputs]) {
      const ids = await know(input).ids;
      const id = ids.find((each) => pageNameOf(each) === name);
      if (id === undefined) continue;
      const outcome = (await analyzeInput(input)).find(
        (each): each is Outcome & { ok: true } => each.ok && each.id === id,
      );
      if (outcome) return [renderArticlePage(showArticlePage(outcome.value), { ...context, home: '../index.html' })];
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
      // The list of files is looked up beside the question; what it finds is told the next time.
      if (!looking) {
        looking = true;
        void find().then(
          (now) => {
            found = now;
            looking = false;
          },
          () => {
            looking = false;
          },
        );
      }
      const seen = stampOf(found);
      const changed = seen !== lastSeen;
      lastSeen = seen;
      return changed;
    },
  };
}

function stampOf({ inputs }: ExpandedInputs): string {
  return inputs.map((input) => `${input.id}\0${stampOfFile(input)}`).join('\0');
}

/** Changes with the content, but for a change that keeps size and time. */
function stampOfFile({ path }: Input): string {
  const stat = path === null ? undefined : statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs} ${stat.size} ${stat.ino}` : '';
}
