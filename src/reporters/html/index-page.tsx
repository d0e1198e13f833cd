import type { FailedInput } from '../../model/analysis.ts';
import type { ArticleSummary, IndexRow } from '../../model/page.ts';
import type { PageContext } from './article-page.tsx';
import { renderDocumentAround, renderPiece } from './parts/document.tsx';
import { type Fact, Facts } from './parts/facts.tsx';
import { counted, percent, shown } from './parts/shown.ts';
import { TopBar } from './parts/top-bar.tsx';

/** What the index tells of all articles. */
export interface IndexHead {
  /** What the articles were named by on the command line. */
  readonly path: string;
  readonly total: ArticleSummary & { readonly articles: number };
  /** Passages that articles share; null where that is told on a page of its own that is made when it is asked for. */
  readonly sharedPassages: number | null;
  readonly errors: readonly FailedInput[];
}

/** Adds up summaries of articles. */
export function addSummaries(rows: Iterable<Pick<IndexRow, 'summary'>>): IndexHead['total'] {
  let articles = 0;
  const sums = { words: 0, entities: 0, quotes: 0, speakers: 0, orphans: 0, claims: 0, disputed: 0, repeatedWords: 0 };
  const findings = { info: 0, warning: 0, error: 0 };
  for (const { summary } of rows) {
    articles++;
    for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] += summary[name]; // keys of the line above
    for (const name of Object.keys(findings) as (keyof typeof findings)[]) findings[name] += summary.findings[name]; // likewise
  }
  return { articles, ...sums, findings };
}

/** The index of a site, row by row. */
export function* renderIndexPage(head: IndexHead, rows: Iterable<IndexRow>, context: PageContext): Generator<string> {
  const { path, total, sharedPassages, errors } = head;
  const [begin, end] = renderDocumentAround({ title: `${shown(path)} – newsan`, ...context }, (gap) => (
    <>
      <TopBar home={null} path={path} version={context.version} />
      <main>
        <h1 class="index-title">{counted(total.articles, 'article')}</h1>
        <Facts facts={factsOf(total)} />
        {sharedPassages === 0 ? (
          <p class="none">No shared passages.</p>
        ) : (
          <p>
            <a href="passages.html">
              {sharedPassages === null ? 'Shared passages' : counted(sharedPassages, 'shared passage')}
            </a>
          </p>
        )}
        <Errors errors={errors} />
        <div class="wide" role="region" aria-label="Table of articles" tabIndex={0}>
          <table class="sortable index">
            <thead>
              <tr>
                <th scope="col">Article</th>
                <th scope="col">Date</th>
                {numbers.map(({ title }) => (
                  <th scope="col" class="number">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{gap}</tbody>
          </table>
        </div>
      </main>
    </>
  ));
  yield begin;
  for (const row of rows) yield renderPiece(<Row row={row} />);
  yield end;
}

/** The columns of numbers. */
const numbers: readonly { readonly title: string; readonly of: (summary: ArticleSummary) => string | number }[] = [
  { title: 'Words', of: ({ words }) => words },
  { title: 'Quotes', of: ({ quotes }) => quotes },
  { title: 'Speakers', of: ({ speakers }) => speakers },
  { title: 'Orphans', of: ({ orphans }) => orphans },
  { title: 'Claims', of: ({ claims }) => claims },
  { title: 'Disputed', of: ({ disputed }) => disputed },
  { title: 'Names', of: ({ entities }) => entities },
  { title: 'Repeated', of: ({ repeatedWords, words }) => percent(repeatedWords / Math.max(1, words)) },
  { title: 'Errors', of: ({ findings }) => findings.error },
  { title: 'Warnings', of: ({ findings }) => findings.warning + findings.info },
];

function Row({ row: { id, title, page, published, summary } }: { readonly row: IndexRow }) {
  return (
    <tr>
      <th scope="row">
        <a href={`articles/${page}`}>{shown(title)}</a>
        {title !== id && <small>{shown(id)}</small>}
      </th>
      <td class="date">{published?.slice(0, 10)}</td>
      {numbers.map(({ of }) => (
        <td class="number">{of(summary) === 0 || of(summary) === '0 %' ? <i>0</i> : of(summary)}</td>
      ))}
    </tr>
  );
}

function Errors({ errors }: Pick<IndexHead, 'errors'>) {
  if (errors.length === 0) return null;
  return (
    <section class="list" aria-labelledby="errors-title">
      <h2 id="errors-title">Unreadable inputs</h2>
      <ul class="plain">
        {errors.map(({ id, message }) => (
          <li>
            <b>{shown(id)}</b>: {shown(message)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function factsOf(total: IndexHead['total']): readonly Fact[] {
  const { words, quotes, orphans, claims, disputed, entities, repeatedWords, findings } = total;
  return [
    ['words', words, ''],
    ['quotes', quotes, `${orphans} without a speaker`],
    ['claims', claims, `${disputed} disputed`],
    ['names', entities, 'dates and numbers too'],
    ['repeated', percent(repeatedWords / Math.max(1, words)), 'of words, within an article'],
    ['findings', findings.error + findings.warning + findings.info, counted(findings.error, 'error')],
  ];
}
