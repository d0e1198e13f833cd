import type { FailedInput } from '../../model/analysis.ts';
import type { ArticleSummary, IndexRow } from '../../model/display/page.ts';
import type { PageContext } from './article-page.tsx';
import { Failed } from './failed.tsx';
import { renderDocumentAround, renderPiece } from './parts/document.tsx';
import { type Fact, Facts } from './parts/facts.tsx';
import { ListFilter, type RowChoice } from './parts/list-filter.tsx';
import { OriginLine } from './parts/origin.tsx';
import { counted, percent, severitiesOf, shown } from './parts/shown.ts';
import { TopBar } from './parts/top-bar.tsx';

/** What the index shows of all articles. */
export interface IndexHead {
  /** What the articles were named by on the command line; no absolute path. */
  readonly path: string;
  readonly total: ArticleSummary & { readonly articles: number };
  /** Passages that articles share; null where they are found on a page of their own that is made on demand. */
  readonly sharedPassages: number | null;
  readonly errors: readonly FailedInput[];
}

/** Adds up summaries of articles. */
export function addSummaries(rows: Iterable<Pick<IndexRow, 'summary'>>): IndexHead['total'] {
  let articles = 0;
  const sums = {
    words: 0,
    entities: 0,
    quotes: 0,
    speakers: 0,
    withoutSpeaker: 0,
    reported: 0,
    claims: 0,
    disputed: 0,
    repeatedWords: 0,
  };
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
          <p class="none">No passage appears in two articles.</p>
        ) : (
          <p>
            <a href="passages.html">
              {sharedPassages === null ? 'Shared passages' : counted(sharedPassages, 'shared passage')}
            </a>
          </p>
        )}
        <Failed errors={errors} />
        <ListFilter of="articles" noun="article" rows={total.articles} choices={choices} />
        <div class="wide" role="region" aria-label="Table of articles" tabIndex={0}>
          <table class="sortable index" id="articles" {...roles.table}>
            <thead {...roles.rowgroup}>
              <tr {...roles.row}>
                <th scope="col" {...roles.columnheader}>
                  Article
                </th>
                <th scope="col" {...roles.columnheader}>
                  Date
                </th>
                {numbers.map(({ title }) => (
                  <th scope="col" {...roles.columnheader} class="number">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody {...roles.rowgroup}>{gap}</tbody>
          </table>
        </div>
      </main>
    </>
  ));
  yield begin;
  for (const row of rows) yield renderPiece(<Row row={row} />);
  yield end;
}

/** Roles of a table, written out: a small screen lays its rows out as cards, and a browser then forgets that they are rows. */
const roles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** What rows can be chosen by, with the test of it. */
const tests: readonly (readonly [...RowChoice, (summary: ArticleSummary) => boolean])[] = [
  ['findings', 'with findings', ({ findings }) => findings.error + findings.warning + findings.info > 0],
  ['errors', 'with errors', ({ findings }) => findings.error > 0],
  ['warnings', 'with warnings', ({ findings }) => findings.warning > 0],
  ['unattributed', 'with quotes without a speaker', ({ withoutSpeaker }) => withoutSpeaker > 0],
  ['disputed', 'with disputed claims', ({ disputed }) => disputed > 0],
  ['repeated', 'with repeated passages', ({ repeatedWords }) => repeatedWords > 0],
  ['clean', 'without findings', ({ findings }) => findings.error + findings.warning + findings.info === 0],
];
const choices = tests.map(([word, name]): RowChoice => [word, name]);

/** The columns of numbers. */
const numbers: readonly { readonly title: string; readonly of: (summary: ArticleSummary) => string | number }[] = [
  { title: 'Errors', of: ({ findings }) => findings.error },
  { title: 'Warnings', of: ({ findings }) => findings.warning },
  { title: 'Info', of: ({ findings }) => findings.info },
  { title: 'Words', of: ({ words }) => words },
  { title: 'Quotes', of: ({ quotes }) => quotes },
  { title: 'Speakers', of: ({ speakers }) => speakers },
  { title: 'No speaker', of: ({ withoutSpeaker }) => withoutSpeaker },
  { title: 'Claims', of: ({ claims }) => claims },
  { title: 'Disputed', of: ({ disputed }) => disputed },
  { title: 'Names', of: ({ entities }) => entities },
  { title: 'Repeated', of: ({ repeatedWords, words }) => percent(repeatedWords / Math.max(1, words)) },
];

function Row({ row: { id, origin, title, page, published, summary } }: { readonly row: IndexRow }) {
  const has = tests.flatMap(([word, , test]) => (test(summary) ? [word] : [])).join(' ');
  return (
    <tr {...roles.row} data-has={has}>
      <th scope="row" {...roles.rowheader}>
        <a href={`articles/${page}`}>{shown(title)}</a>
        {title !== id && <small>{shown(id)}</small>}
        <OriginLine origin={origin} />
      </th>
      <td {...roles.cell} class="date">
        {published?.slice(0, 10)}
      </td>
      {numbers.map(({ title: name, of }) => {
        const value = of(summary);
        return (
          <td {...roles.cell} class="number" data-name={name}>
            {value === 0 || value === '0 %' ? <i>0</i> : value}
          </td>
        );
      })}
    </tr>
  );
}

function factsOf(total: IndexHead['total']): readonly Fact[] {
  const { words, quotes, withoutSpeaker, claims, disputed, entities, repeatedWords, findings } = total;
  return [
    ['findings', findings.error + findings.warning + findings.info, severitiesOf(findings)],
    ['words', words, ''],
    ['quotes', quotes, `${withoutSpeaker} without a speaker`],
    ['claims', claims, `${disputed} disputed`],
    ['names', entities, 'with dates and numbers'],
    ['repeated', percent(repeatedWords / Math.max(1, words)), 'of words, within an article'],
  ];
}
