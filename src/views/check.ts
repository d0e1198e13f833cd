import type { Article } from '../model/article.ts';
import type { Cell, FlatRow, LocatedFinding, Region, Section, Tone, View } from '../model/display/view.ts';
import { type Edit, type Finding, type Severity, severities } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { rules } from '../rules/index.ts';
import type { RuleDescription } from '../rules/rule.ts';
import { toSourceEdits } from '../text/positions/source-edits.ts';
import { makeFrame } from './frame.ts';
import { type Locate, locateOptional, makeLocate, type Place } from './place.ts';
import { makeLocateRegion } from './region.ts';
import {
  type ArticleHead,
  column,
  counted,
  type Envelope,
  headOf,
  originCells,
  originFields,
  originOf,
  toned,
  wholeColumn,
  wideColumn,
} from './view.ts';

/** A second place that a finding speaks of. */
export interface RelatedData {
  /** Id of the article. */
  readonly article: string;
  readonly span: Place;
  readonly message: string;
}

/** What is to be in a place of the file instead of what is there. */
export interface EditData extends Place {
  readonly replacement: string;
}

/** What a rule reports. */
export interface FindingData {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly messageId: string;
  /** What the message was made from. */
  readonly data: Readonly<Record<string, string | number>>;
  /** Null where it speaks of the article as a whole. */
  readonly span: Place | null;
  readonly related: readonly RelatedData[];
  readonly fix: { readonly safe: boolean; readonly edits: readonly EditData[] } | null;
  /** Stays the same when the paragraph moves. */
  readonly fingerprint: string;
}

/** The findings of one article. */
export interface CheckData extends ArticleHead {
  readonly findings: readonly FindingData[];
}

/** What is said about all articles together. */
export interface CheckRunData {
  readonly summary: {
    /** @asType integer */
    readonly articles: number;
    /** @asType integer */
    readonly error: number;
    /** @asType integer */
    readonly warning: number;
    /** @asType integer */
    readonly info: number;
    /** Findings of each rule that has some. */
    readonly rules: Readonly<Record<string, number>>;
    /** Findings that --fix fixes. @asType integer */
    readonly fixable: number;
    /** Findings that --unsafe-fixes fixes beside those. @asType integer */
    readonly unsafelyFixable: number;
    /** What was fixed before; missing where nothing was to be. */
    readonly fixed?: FixedData;
  };
}

/** What was fixed. */
export interface FixedData {
  /** @asType integer */
  readonly fixes: number;
  /** @asType integer */
  readonly files: number;
}

/** JSON document of `newsan check`. */
export interface CheckDocument extends Envelope<'newsan/check@1', CheckData>, CheckRunData {}

/** What reporters need to know of this command beforehand. */
export const checkShape = {
  schema: 'newsan/check@1',
  fields: [
    'article',
    'line',
    'column',
    'severity',
    'rule',
    'message',
    'start',
    'end',
    'text',
    'fingerprint',
    ...originFields,
  ],
  isNamed: true,
} as const;

/** Finds an article of the run by its id. */
export type ArticleOf = (id: string) => Article;

/** Shows the findings of one article; `articleOf` knows the articles that they lead to, `known` are the rules that they may be of. */
export function showFindings(
  article: Article,
  findings: readonly Finding[],
  articleOf: ArticleOf,
  known: readonly RuleDescription[] = rules,
): View<CheckData> {
  const locate = makeLocate(article);
  const locators = new Map<string, Locate>([[article.id, locate]]);
  const locatorOf = (id: string) => {
    const made = locators.get(id) ?? makeLocate(articleOf(id));
    locators.set(id, made);
    return made;
  };
  const data = findings.map((finding) => findingData(finding, locatorOf, fixableOf(article, finding.fix) !== null));
  return {
    id: article.id,
    data: { ...headOf(article), findings: data },
    rows: data.map((finding) => [...flatRow(article.id, finding), ...originCells(article)]),
    origin: originOf(article),
    sections: data.length > 0 ? [tableOf(data)] : [],
    findings: locatedFindings(article, findings, articleOf, known),
  };
}

function findingData(finding: Finding, locatorOf: (id: string) => Locate, isFixable: boolean): FindingData {
  const { rule, severity, message, messageId, data, related, fix, fingerprint } = finding;
  const locate = locatorOf(finding.article);
  const edit = ({ text, ...span }: Edit): EditData => ({ ...locate(span), replacement: text });
  return {
    rule,
    severity,
    message,
    messageId,
    data,
    span: locateOptional(locate, finding.span),
    related: related.map((place) => ({ ...place, span: locatorOf(place.article)(place.span) })),
    fix: fix === null || !isFixable ? null : { safe: fix.safe, edits: fix.edits.map(edit) },
    fingerprint,
  };
}

function locatedFindings(
  article: Article,
  findings: readonly Finding[],
  articleOf: ArticleOf,
  known: readonly RuleDescription[],
): readonly LocatedFinding[] {
  const regionIn = makeLocateRegion(article);
  const frameOf = makeFrame(article);
  const factsOf = (rule: string) => {
    const { description = rule, reason = '', link } = known.find(({ id }) => id === rule) ?? {};
    return { about: description, why: reason, ...(link !== undefined && { link }) };
  };
  return findings.map(({ rule, severity, message, span, related, fingerprint, fix }) => ({
    rule,
    ...factsOf(rule),
    severity,
    message,
    file: article.id,
    region: span && regionIn(span),
    related: related.map((place) => ({
      file: place.article,
      region: relatedRegion(article, regionIn, articleOf, place.article, place.span),
      message: place.message,
    })),
    fingerprint,
    fixable: fixableOf(article, fix),
    edits:
      fixableOf(article, fix) === null
        ? []
        : (fix?.edits ?? []).map((edit) => ({ ...regionIn(edit), text: edit.text })),
    frame: frameOf(span),
  }));
}

/** How a finding can be fixed in the file; null where the place is not there in one piece. */
function fixableOf(article: Article, fix: Finding['fix']): 'safe' | 'unsafe' | null {
  if (fix === null || toSourceEdits(article, fix.edits) === null) return null;
  return fix.safe ? 'safe' : 'unsafe';
}

function relatedRegion(
  article: Article,
  regionIn: (span: Span) => Region,
  articleOf: ArticleOf,
  id: string,
  span: Span,
): Region {
  return id === article.id ? regionIn(span) : makeLocateRegion(articleOf(id))(span);
}

function flatRow(article: string, { span, severity, rule, message, fingerprint }: FindingData): FlatRow {
  return [
    article,
    span?.line ?? null,
    span?.column ?? null,
    severity,
    rule,
    message,
    span?.start ?? null,
    span?.end ?? null,
    span?.text ?? null,
    fingerprint,
  ];
}

const tones: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'caution', info: 'accent' };

function tableOf(findings: readonly FindingData[]): Section {
  const rows = findings.map(({ span, severity, message, rule }): readonly Cell[] => [
    span ? `${span.line}:${span.column}` : '–',
    toned(tones[severity], severity),
    message,
    toned('muted', rule),
  ]);
  return {
    kind: 'table',
    title: null,
    columns: [column('PLACE', 'right'), column('SEVERITY'), wideColumn('FINDING'), wholeColumn('RULE')],
    rows,
  };
}

/** What a run of `check` comes to. */
interface CheckTotals {
  readonly articles: number;
  readonly findings: readonly Pick<LocatedFinding, 'rule' | 'severity' | 'fixable'>[];
  readonly fixed?: FixedData | undefined;
  /** Findings that were not shown. */
  readonly hidden?: number;
}

/** Counts the findings of a run. */
export function showCheckRun({ articles, findings, fixed, hidden = 0 }: CheckTotals): View<CheckRunData> {
  const fixable = findings.filter((finding) => finding.fixable === 'safe').length;
  const unsafelyFixable = findings.filter((finding) => finding.fixable === 'unsafe').length;
  const counts = { error: 0, warning: 0, info: 0 };
  const rules: Record<string, number> = {};
  for (const { severity, rule } of findings) {
    counts[severity]++;
    rules[rule] = (rules[rule] ?? 0) + 1;
  }
  const sorted = Object.fromEntries(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    id: null,
    data: { summary: { articles, ...counts, rules: sorted, fixable, unsafelyFixable, ...(fixed && { fixed }) } },
    rows: [],
    sections: [
      {
        kind: 'lines',
        title: null,
        lines: [...hiddenLine(hidden), ...summaryLines(articles, counts, sorted), ...fixLine(fixable, unsafelyFixable)],
      },
    ],
  };
}

function hiddenLine(hidden: number): readonly Cell[] {
  return hidden === 0
    ? []
    : [toned('caution', `${counted(hidden, 'more finding')} not shown; increase --max-findings`)];
}

function fixLine(safe: number, unsafe: number): readonly Cell[] {
  const parts = [
    ...(safe > 0 ? [`${safe} with --fix`] : []),
    ...(unsafe > 0 ? [`${unsafe}${safe > 0 ? ' more' : ''} with --unsafe-fixes`] : []),
  ];
  return parts.length === 0 ? [] : [toned('muted', `fixable: ${parts.join(', ')}`)];
}

function summaryLines(
  articles: number,
  counts: Readonly<Record<Severity, number>>,
  rules: Readonly<Record<string, number>>,
): readonly Cell[] {
  const total = counts.error + counts.warning + counts.info;
  if (articles === 0) return [toned('caution', 'no articles checked')];
  if (total === 0) return [toned('good', `no findings in ${counted(articles, 'article')}`)];
  const levels = [...severities]
    .reverse()
    .filter((severity) => counts[severity] > 0)
    .map((severity) => (severity === 'info' ? `${counts.info} info` : counted(counts[severity], severity)));
  return [
    toned(counts.error > 0 ? 'bad' : 'caution', `${levels.join(', ')} in ${counted(articles, 'article')}`),
    toned(
      'muted',
      `by rule: ${Object.entries(rules)
        .map(([rule, count]) => `${rule} ${count}`)
        .join(' · ')}`,
    ),
    toned('muted', `Run \`newsan explain ${Object.keys(rules)[0] ?? ''}\` for details`),
  ];
}
