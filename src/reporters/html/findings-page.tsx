import type { LocatedFinding, Origin } from '../../model/display/view.ts';
import { clipFrame } from '../../text/display/clip-frame.ts';
import type { ReportContext, Reporter } from '../reporter.ts';
import { Failed } from './failed.tsx';
import { BarColumns } from './parts/bar-columns.tsx';
import { renderDocument } from './parts/document.tsx';
import { Facts } from './parts/facts.tsx';
import { ListFilter } from './parts/list-filter.tsx';
import { OriginLine } from './parts/origin.tsx';
import { across, counted, severitiesOf, shown } from './parts/shown.ts';
import { TopBar } from './parts/top-bar.tsx';

/** Columns of a line of an article that are shown. */
const frameWidth = 110;

interface CheckedArticle {
  readonly id: string;
  readonly origin: Origin;
  readonly findings: readonly LocatedFinding[];
}

/** One HTML page with the findings of a run, under the name of each article. */
export function makeFindingsPageReporter({ assets, version }: ReportContext): Reporter {
  const articles: CheckedArticle[] = [];
  let checked = 0;
  return {
    begin: () => '',
    article({ id, findings = [], origin = { recordId: null, url: null } }) {
      checked++;
      if (findings.length > 0) articles.push({ id: id ?? '', origin, findings });
      return '';
    },
    end({ errors }) {
      if (!assets) throw new Error('page assets missing');
      const findings = articles.flatMap((article) => article.findings);
      return renderDocument(
        { title: 'Findings – newsan', assets },
        <>
          <TopBar home={null} path="check" version={version} />
          <main>
            <h1 class="index-title">
              {findings.length === 0 ? 'No findings' : counted(findings.length, 'finding')} in{' '}
              {counted(checked, 'article')}
            </h1>
            <Totals articles={articles} checked={checked} />
            <Failed errors={errors} />
            <div class="columns">
              <div>
                <ListFilter of="found" noun="finding" rows={findings.length} choices={choicesOf(findings)} />
                <div id="found">
                  {articles.map((article) => (
                    <Article article={article} />
                  ))}
                </div>
              </div>
              <aside class="panels" aria-label="Summary">
                <Rules findings={findings} />
              </aside>
            </div>
          </main>
        </>,
      );
    },
  };
}

function choicesOf(findings: readonly LocatedFinding[]) {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  return [
    ['error', 'errors'],
    ['warning', 'warnings'],
    ['info', 'info'],
    ['fixable', 'fixable'],
    ...rules.map((rule) => [rule, rule] as const),
  ] as const;
}

function Totals({ articles, checked }: { readonly articles: readonly CheckedArticle[]; readonly checked: number }) {
  const counts = { error: 0, warning: 0, info: 0, safe: 0, unsafe: 0 };
  for (const { severity, fixable } of articles.flatMap(({ findings }) => findings)) {
    counts[severity]++;
    if (fixable !== null) counts[fixable]++;
  }
  return (
    <Facts
      facts={[
        ['findings', counts.error + counts.warning + counts.info, severitiesOf(counts)],
        ['errors', counts.error, ''],
        ['warnings', counts.warning, ''],
        ['info', counts.info, ''],
        ['articles', articles.length, `with findings, of ${checked}`],
        ['fixable', counts.safe + counts.unsafe, fixesOf(counts)],
      ]}
    />
  );
}

function fixesOf({ safe, unsafe }: { readonly safe: number; readonly unsafe: number }): string {
  return [...(safe > 0 ? [`${safe} with --fix`] : []), ...(unsafe > 0 ? [`${unsafe} with --unsafe-fixes`] : [])].join(
    ', ',
  );
}

/** How often each rule fired, the most frequent first. */
function Rules({ findings }: Pick<CheckedArticle, 'findings'>) {
  const counts = new Map<string, { readonly first: LocatedFinding; count: number }>();
  for (const finding of findings) {
    const known = counts.get(finding.rule);
    if (known) known.count++;
    else counts.set(finding.rule, { first: finding, count: 1 });
  }
  const rows = [...counts].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
  const most = Math.max(1, ...rows.map(([, { count }]) => count));
  if (rows.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="rules-title">
      <h2 id="rules-title">By rule</h2>
      <table class="bars rules">
        <BarColumns of="Rule" counted="Findings" />
        <tbody>
          {rows.map(([rule, { first, count }]) => (
            <tr>
              <th scope="row" title={first.about}>
                {rule}
              </th>
              <td>
                <svg class="bar" aria-hidden="true">
                  <rect class={first.severity} width={across(count / most)} height="100%" />
                </svg>
              </td>
              <td class="number">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Article({ article: { id, origin, findings } }: { readonly article: CheckedArticle }) {
  return (
    <section class="checked" aria-label={shown(id)} data-group="">
      <h2>{shown(id)}</h2>
      <OriginLine origin={origin} />
      <ul class="cards">
        {findings.map((finding) => (
          <Finding finding={finding} />
        ))}
      </ul>
    </section>
  );
}

function Finding({ finding }: { readonly finding: LocatedFinding }) {
  const { severity, rule, message, why, region, fixable, frame } = finding;
  return (
    <li
      class={`card finding ${severity}`}
      data-has={[severity, rule, ...(fixable === null ? [] : ['fixable'])].join(' ')}
    >
      <p>
        <span class={`tag ${severity}`}>{severity}</span> {shown(message)}
      </p>
      {frame.length > 0 && (
        <pre>
          {frame
            .map((line) => clipFrame(line, frameWidth))
            .map(({ line, before, marked, after }) => (
              <>
                <span class="muted">{`${line}  `}</span>
                {before}
                {marked === '' ? '' : <mark>{marked}</mark>}
                {`${after}\n`}
              </>
            ))}
        </pre>
      )}
      <p class="how">
        {region ? `line ${region.line}, column ${region.column} · ` : ''}
        {why} <span class="rule">{rule}</span>
        {fixable === null ? '' : ` · fixable with ${fixable === 'safe' ? '--fix' : '--unsafe-fixes'}`}
      </p>
    </li>
  );
}
