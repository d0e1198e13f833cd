import type { Cell, FlatRow, Section, View } from '../../model/display/view.ts';
import type { QuoteKind } from '../../model/quote.ts';
import {
  type AuditPart,
  type Count,
  type SourceAudit,
  type SourceEntry,
  sourceKinds,
  sourceStatuses,
  statedGenders,
  type Tally,
} from '../../model/tables/source-audit.ts';
import { column, counted, type Envelope, oneLine, table, toned, wideColumn } from '../view.ts';

/** Who is quoted in all articles of a run, and how much. */
export interface SourcesRunData extends SourceAudit {
  /** Kinds of quotes that are counted. */
  readonly counted: readonly QuoteKind[];
}

/** JSON document of `newsan sources`. */
export interface SourcesDocument extends Envelope<'newsan/sources@1', never>, SourcesRunData {}

const sourceFields = [
  'source',
  'type',
  'status',
  'kind',
  'evidence',
  'gender',
  'quotes',
  'words',
  'share',
  'articles',
  'firstSeen',
  'lastSeen',
  'sections',
  'with',
  'about',
];

const partFields = [
  'articles',
  'sources',
  'quotes',
  'words',
  ...sourceStatuses.map((status) => `${status}Quotes`),
  ...sourceKinds.map((kind) => `${kind} quotes`),
  ...statedGenders.map((gender) => `${gender} quotes`),
];

/** What reporters need to know of this command beforehand: one row per source, or for each part where they are distinguished. */
export function sourcesShape(by: SourceAudit['by']) {
  return { schema: 'newsan/sources@1', fields: by === null ? sourceFields : [by, ...partFields] } as const;
}

/** This many sources are listed on the screen. */
const shownSources = 25;

/** Shows who is quoted; `isBrief` lists the most quoted alone. */
export function showSources(data: SourcesRunData, isBrief: boolean): View<SourcesRunData> {
  const { sources, parts, by, total } = data;
  const listed = isBrief ? sources.slice(0, shownSources) : sources;
  const left = sources.length - listed.length;
  return {
    id: null,
    data,
    rows: by === null ? sources.map(sourceRow) : parts.map(partRow),
    lines: by === null ? sources : parts,
    sections: [
      ...(by === null ? [sourceTable(listed)] : [partTable(by, parts)]),
      ...(by === null && left > 0
        ? [
            {
              kind: 'lines',
              title: null,
              lines: [toned('muted', `and ${left} more, in --json and --format csv`)],
            } as const,
          ]
        : []),
      totalTable(total),
    ],
  };
}

/** How a source without a name is called. */
export function nameOf({ name }: Pick<SourceEntry, 'name'>): string {
  return name === null ? '(no source found)' : oneLine(name);
}

function sourceRow(source: SourceEntry): FlatRow {
  const listed = (items: SourceEntry['with']) =>
    items.map(({ name, count }) => `${oneLine(name)} (${count})`).join('; ');
  return [
    nameOf(source),
    source.type,
    source.status,
    source.kind,
    source.evidence,
    source.gender,
    source.quotes,
    source.words,
    source.share,
    source.articles,
    source.firstSeen,
    source.lastSeen,
    listed(source.sections),
    listed(source.with),
    listed(source.about),
  ];
}

function partRow({ name, tally }: AuditPart): FlatRow {
  const quotes = (counts: Readonly<Record<string, Count>>) => Object.values(counts).map((count) => count.quotes);
  return [
    name,
    tally.articles,
    tally.sources,
    tally.quotes,
    tally.words,
    ...quotes(tally.status),
    ...quotes(tally.kinds),
    ...quotes(tally.genders),
  ];
}

function sourceTable(sources: readonly SourceEntry[]): Section {
  const rows = sources.map((source): readonly Cell[] => [
    source.quotes,
    source.words,
    percent(source.share),
    source.articles,
    toned(source.name === null ? 'muted' : 'strong', nameOf(source)),
    source.status,
    source.kind,
    source.gender,
  ]);
  return table(
    null,
    [
      column('QUOTES', 'right'),
      column('WORDS', 'right'),
      column('SHARE', 'right'),
      column('ARTICLES', 'right'),
      wideColumn('SOURCE'),
      column('IS'),
      column('KIND'),
      column('GENDER'),
    ],
    rows,
    'nobody is quoted',
  );
}

function partTable(by: string, parts: readonly AuditPart[]): Section {
  const rows = parts.map(({ name, tally, most }): readonly Cell[] => [
    name === null ? toned('muted', '(none given)') : toned('strong', oneLine(name)),
    tally.articles,
    tally.quotes,
    tally.words,
    percent(tally.status.named.quotes / Math.max(1, tally.quotes)),
    most.map((source) => `${oneLine(source.name)} ${source.count}`).join(', '),
  ]);
  return table(
    null,
    [
      column(by.toUpperCase()),
      column('ARTICLES', 'right'),
      column('QUOTES', 'right'),
      column('WORDS', 'right'),
      column('NAMED', 'right'),
      wideColumn('MOST QUOTED'),
    ],
    rows,
    'no articles',
  );
}

function totalTable(total: Tally): Section {
  const line = (title: string, counts: Readonly<Record<string, Count>>) =>
    `${title}: ${Object.entries(counts)
      .filter(([, count]) => count.quotes > 0)
      .map(([name, count]) => `${name} ${count.quotes}`)
      .join(' · ')}`;
  const head = `${counted(total.quotes, 'quote')} of ${counted(total.words, 'word')} by ${counted(total.sources, 'source')} in ${counted(total.articles, 'article')}`;
  return {
    kind: 'lines',
    title: null,
    lines: [
      head,
      ...(total.quotes > 0
        ? [
            toned('muted', line('quotes by how the source is identified', total.status)),
            toned('muted', line('by kind', total.kinds)),
            toned('muted', line('people, by gender stated in the text', total.genders)),
          ]
        : []),
    ],
  };
}

/** A share of 1 in per cent. */
function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
