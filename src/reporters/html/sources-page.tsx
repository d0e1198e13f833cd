import {
  type AuditPart,
  type Count,
  type SourceAudit,
  type SourceEntry,
  sourceKinds,
  sourceStatuses,
  statedGenders,
} from '../../model/tables/source-audit.ts';
import { BarColumns } from './parts/bar-columns.tsx';
import { type DocumentShell, renderDocument } from './parts/document.tsx';
import { Facts } from './parts/facts.tsx';
import { ListFilter, type RowChoice } from './parts/list-filter.tsx';
import { across, percent, shown } from './parts/shown.ts';
import { TopBar } from './parts/top-bar.tsx';

/** What a page of sources is made with. */
interface SourcesContext extends Pick<DocumentShell, 'assets'> {
  readonly version: string;
}

/** The page of who is quoted: tables to sort and search, and bars of who it is. */
export function renderSourcesPage(audit: SourceAudit, { assets, version }: SourcesContext): string {
  const { total, sources, by, parts } = audit;
  return renderDocument(
    { title: 'Sources – newsan', assets },
    <>
      <TopBar home={null} path="sources" version={version} />
      <main>
        <h1 class="index-title">Who is quoted</h1>
        <Facts
          facts={[
            ['articles', total.articles, ''],
            ['quotes', total.quotes, `${total.status.none.quotes} without a source`],
            ['words quoted', total.words, ''],
            ['sources', total.sources, `${total.status.unnamed.sources} unnamed`],
          ]}
        />
        <div class="panels">
          <Bars title="Named and unnamed" of="How the source stands in the text" counts={total.status} />
          <Bars title="Kinds of sources" of="Kind" counts={total.kinds} />
          <Bars title="Gender of people, as the text gives it" of="Gender" counts={total.genders} />
        </div>
        {by !== null && parts.length > 0 && <Parts by={by} parts={parts} />}
        <section class="list" aria-labelledby="sources-title">
          <h2 id="sources-title">Sources</h2>
          <ListFilter of="sources" noun="source" rows={sources.length} choices={choicesOf(sources)} />
          <div class="wide" role="region" aria-label="Table of sources" tabIndex={0}>
            <table class="sortable" id="sources">
              <thead>
                <tr>
                  <th scope="col">Source</th>
                  <NumberHead>Quotes</NumberHead>
                  <NumberHead>Words</NumberHead>
                  <NumberHead>Articles</NumberHead>
                  <th scope="col">Is</th>
                  <th scope="col">Kind</th>
                  <th scope="col">Gender</th>
                  <th scope="col">First seen</th>
                  <th scope="col">Last seen</th>
                  <th scope="col">Speaks about</th>
                </tr>
              </thead>
              <tbody>
                {sources.map((source) => (
                  <SourceRow source={source} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      </main>
    </>,
  );
}

/** What sources can be chosen by: how they are in the text, kind and gender, as far as there are any. */
function choicesOf(sources: readonly SourceEntry[]): readonly RowChoice[] {
  const found = new Set(sources.flatMap(({ status, kind, gender }) => [status, kind, gender]));
  return [...sourceStatuses, ...sourceKinds, ...statedGenders]
    .filter((name, index, all) => found.has(name) && all.indexOf(name) === index)
    .map((name) => [wordOf(name), name]);
}

function wordOf(name: string): string {
  return name.replaceAll(' ', '-');
}

function SourceRow({ source }: { readonly source: SourceEntry }) {
  const { name, quotes, words, articles, status, kind, evidence, gender, firstSeen, lastSeen, about } = source;
  return (
    <tr data-has={[status, kind, gender].map(wordOf).join(' ')}>
      <th scope="row">{name === null ? <i>no source found</i> : shown(name)}</th>
      <td class="number">{quotes}</td>
      <td class="number">{words}</td>
      <td class="number">{articles}</td>
      <td>{status}</td>
      <td>
        {kind}
        {evidence !== null && <small> {shown(evidence)}</small>}
      </td>
      <td>{gender}</td>
      <td class="date">{firstSeen?.slice(0, 10)}</td>
      <td class="date">{lastSeen?.slice(0, 10)}</td>
      <td>{shown(about.map((each) => `${each.name} ${each.count}`).join(', '))}</td>
    </tr>
  );
}

interface BarsProps {
  readonly title: string;
  /** What the rows are. */
  readonly of: string;
  readonly counts: Readonly<Record<string, Count>>;
}

function Bars({ title, of, counts }: BarsProps) {
  const rows = Object.entries(counts).filter(([, { quotes }]) => quotes > 0);
  const most = Math.max(1, ...rows.map(([, { quotes }]) => quotes));
  return (
    <section class="panel" aria-label={title}>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p class="none">None.</p>
      ) : (
        <table class="bars">
          <BarColumns of={of} counted="Quotes" />
          <tbody>
            {rows.map(([name, { quotes }]) => (
              <tr>
                <th scope="row">{name}</th>
                <td>
                  <svg class="bar" aria-hidden="true">
                    <rect class="quoted" width={across(quotes / most)} height="100%" />
                  </svg>
                </td>
                <td class="number">{quotes}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Parts({ by, parts }: { readonly by: string; readonly parts: readonly AuditPart[] }) {
  const most = Math.max(1, ...parts.map(({ tally }) => tally.quotes));
  return (
    <section class="list" aria-labelledby="parts-title">
      <h2 id="parts-title">By {by}</h2>
      <ListFilter of="parts" noun="row" rows={parts.length} choices={[]} />
      <div class="wide" role="region" aria-label={`Table by ${by}`} tabIndex={0}>
        <table class="sortable" id="parts">
          <thead>
            <tr>
              <th scope="col">{`${by.charAt(0).toUpperCase()}${by.slice(1)}`}</th>
              <NumberHead>Articles</NumberHead>
              <NumberHead>Quotes</NumberHead>
              <NumberHead>Words</NumberHead>
              <NumberHead>Named</NumberHead>
              <th scope="col">Quotes, named and others</th>
              <th scope="col">Most quoted</th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ name, tally, most: names }) => (
              <tr>
                <th scope="row">{name === null ? <i>none given</i> : shown(name)}</th>
                <td class="number">{tally.articles}</td>
                <td class="number">{tally.quotes}</td>
                <td class="number">{tally.words}</td>
                <td class="number">{percent(tally.status.named.quotes / Math.max(1, tally.quotes))}</td>
                <td>
                  <svg class="bar" aria-hidden="true">
                    <rect class="quoted" width={across(tally.status.named.quotes / most)} height="100%" />
                    <rect
                      class="reported"
                      x={across(tally.status.named.quotes / most)}
                      width={across((tally.quotes - tally.status.named.quotes) / most)}
                      height="100%"
                    />
                  </svg>
                </td>
                <td>{shown(names.map((each) => `${each.name} ${each.count}`).join(', '))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The head of a column of numbers. */
function NumberHead({ children }: { readonly children: string }) {
  return (
    <th scope="col" class="number">
      {children}
    </th>
  );
}
