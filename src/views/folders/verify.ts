import type { Article } from '../../model/article.ts';
import type { Piece, PieceKind, PieceNote, Verdict } from '../../model/cross-text/comparison.ts';
import type { Beside, BesideTone } from '../../model/display/beside.ts';
import type { Cell, FlatRow, LocatedFinding, Section, Tone, View } from '../../model/display/view.ts';
import type { Severity } from '../../model/finding.ts';
import { excerpt } from '../../text/display/excerpt.ts';
import { fingerprint } from '../../text/words/fingerprint.ts';
import { besideText } from '../beside-text.ts';
import { makeFrame } from '../frame.ts';
import { type Locate, makeLocate, type Place } from '../place.ts';
import { makeLocateRegion } from '../region.ts';
import {
  type ArticleHead,
  column,
  counted,
  type Envelope,
  headOf,
  oneLine,
  originCells,
  originFields,
  toned,
  wideColumn,
} from '../view.ts';

/** A place in a source. */
export interface SourcePlaceData extends Place {
  /** Id of the source. */
  readonly id: string;
}

/** A checkable piece of a draft with what the sources say of it. */
export interface PieceData extends Place {
  readonly kind: PieceKind;
  readonly verdict: Verdict;
  /** Where a source has it, or what it differs from; null for what is not found. */
  readonly source: SourcePlaceData | null;
  /** Why it is judged so: `rounded`, `spelling`, `opposite`…; null where the verdict says all. */
  readonly note: PieceNote | null;
}

/** How many pieces have which verdict. */
export interface VerdictCounts {
  /** @asType integer */
  readonly supported: number;
  /** @asType integer */
  readonly differs: number;
  /** @asType integer */
  readonly notFound: number;
}

/** The pieces of one draft, in order of its text. */
export interface VerifyData extends ArticleHead {
  readonly summary: VerdictCounts;
  readonly pieces: readonly PieceData[];
}

/** What concerns all drafts. */
export interface VerifyRunData {
  /** Ids of the sources, in the order in which they were given. */
  readonly sources: readonly string[];
}

/** JSON document of `newsan verify`. */
export interface VerifyDocument extends Envelope<'newsan/verify@1', VerifyData>, VerifyRunData {}

/** What reporters need to know of this command beforehand. */
export const verifyShape = {
  schema: 'newsan/verify@1',
  fields: [
    'article',
    'line',
    'column',
    'kind',
    'verdict',
    'note',
    'text',
    'start',
    'end',
    'source',
    'sourceLine',
    'sourceText',
    'sourceStart',
    'sourceEnd',
    ...originFields,
  ],
  isNamed: true,
} as const;

/** Shows what sources say of a draft. People see what is not borne out; all of it where `isAll`. */
export function showVerified(
  draft: Article,
  pieces: readonly Piece[],
  sources: readonly Article[],
  isAll: boolean,
): View<VerifyData> {
  const locate = makeLocate(draft);
  const locators = sources.map((source) => makeLocate(source));
  const data = pieces.map((piece) => pieceData(piece, locate, locators, sources));
  const summary = countVerdicts(pieces);
  const shown = isAll ? data : data.filter(({ verdict }) => verdict !== 'supported');
  return {
    id: draft.id,
    data: { ...headOf(draft), summary, pieces: data },
    rows: data.map((piece) => [...flatRow(draft.id, piece), ...originCells(draft)]),
    sections: [...(shown.length > 0 ? [tableOf(shown)] : []), summaryOf(summary)],
    findings: pieces.flatMap((piece, index) => {
      const own = data[index];
      return own && piece.verdict !== 'supported' ? [locatedFinding(draft, piece, own, sources)] : [];
    }),
    beside: besideSources(draft, pieces, sources),
  };
}

/** The draft beside its sources; what its sentences say as a whole is marked only where it is not found. */
function besideSources(draft: Article, pieces: readonly Piece[], sources: readonly Article[]): Beside {
  const shown = pieces.filter(({ kind, verdict }) => kind !== 'statement' || verdict !== 'supported');
  return {
    names: ['Draft', 'Source'],
    left: besideText(draft),
    right: sources.map(besideText),
    links: shown.map(({ kind, span, verdict, source, note }) => ({
      tone: linkTones[verdict],
      label: kind,
      detail: `${verdict === 'not-found' ? 'not found' : verdict}${note ? `, ${explain(note)}` : ''}`,
      left: span,
      right: source && { text: source.source, start: source.start, end: source.end },
    })),
  };
}

const linkTones: Readonly<Record<Verdict, BesideTone>> = { supported: 'good', differs: 'bad', 'not-found': 'caution' };

/** Shows which sources drafts were checked against. */
export function showVerifyRun(sources: readonly Article[]): View<VerifyRunData> {
  return { id: null, data: { sources: sources.map(({ id }) => id) }, rows: [], sections: [] };
}

/** Counts verdicts. */
export function countVerdicts(pieces: readonly Pick<Piece, 'verdict'>[]): VerdictCounts {
  const count = (verdict: Verdict) => pieces.filter((piece) => piece.verdict === verdict).length;
  return { supported: count('supported'), differs: count('differs'), notFound: count('not-found') };
}

function pieceData(
  { kind, span, verdict, source, note }: Piece,
  locate: Locate,
  locators: readonly Locate[],
  sources: readonly Article[],
): PieceData {
  const locateSource = source && locators[source.source];
  const place = source && locateSource ? locateSource(source) : null;
  const id = source ? (sources[source.source]?.id ?? '') : '';
  return { kind, ...locate(span), verdict, source: place && { id, ...place }, note };
}

function flatRow(article: string, { kind, verdict, note, text, start, end, line, column, source }: PieceData): FlatRow {
  const from = source
    ? [source.id, source.line, source.text, source.start, source.end]
    : [null, null, null, null, null];
  return [article, line, column, kind, verdict, note, text, start, end, ...from];
}

const tones: Readonly<Record<Verdict, Tone>> = { supported: 'good', differs: 'bad', 'not-found': 'caution' };

function tableOf(pieces: readonly PieceData[]): Section {
  const rows = pieces.map(({ line, column, kind, verdict, text, source, note }): readonly Cell[] => [
    `${line}:${column}`,
    kind,
    toned(tones[verdict], verdict === 'not-found' ? 'not found' : verdict),
    excerpt(oneLine(text)),
    source ? `${excerpt(oneLine(source.text))} (${source.id}:${source.line})${note ? `, ${explain(note)}` : ''}` : '–',
  ]);
  return {
    kind: 'table',
    title: null,
    columns: [column('PLACE', 'right'), column('KIND'), column('VERDICT'), wideColumn('DRAFT'), wideColumn('SOURCE')],
    rows,
  };
}

function summaryOf({ supported, differs, notFound }: VerdictCounts): Section {
  const total = supported + differs + notFound;
  const tone: Tone = differs > 0 ? 'bad' : notFound > 0 ? 'caution' : 'good';
  const line = `${counted(total, 'piece')}: ${supported} supported, ${differs} differ, ${notFound} not found`;
  return { kind: 'lines', title: null, lines: [toned(tone, line)] };
}

const explanations: Readonly<Record<PieceNote, string>> = {
  rounded: 'rounded',
  spelling: 'other spelling',
  'other-value': 'other value',
  'other-name': 'other name',
  'other-role': 'other role',
  former: 'former or current',
  altered: 'altered quotation',
  stitched: 'stitched together',
  'other-speaker': 'other speaker',
  opposite: 'opposite',
  negated: 'negated in the draft only',
  'not-negated': 'negated in the source only',
  'certain-here': 'uncertain in the source',
  'uncertain-here': 'certain in the source',
  'other-word': 'other word',
};

function explain(note: PieceNote): string {
  return explanations[note];
}

/** Rules that pieces are reported under in formats of findings. */
const ruleOf: Readonly<Record<PieceKind, string>> = {
  name: 'name-not-in-source',
  place: 'name-not-in-source',
  organization: 'name-not-in-source',
  role: 'name-not-in-source',
  date: 'date-not-in-source',
  time: 'date-not-in-source',
  amount: 'number-not-in-source',
  percent: 'number-not-in-source',
  count: 'number-not-in-source',
  quotation: 'quote-not-in-source',
  speaker: 'quote-not-in-source',
  negation: 'statement-changed-from-source',
  modality: 'statement-changed-from-source',
  direction: 'statement-changed-from-source',
  ranking: 'statement-changed-from-source',
  wording: 'statement-changed-from-source',
  statement: 'statement-changed-from-source',
};

const severities: Readonly<Record<Exclude<Verdict, 'supported'>, Severity>> = {
  differs: 'error',
  'not-found': 'warning',
};

function locatedFinding(draft: Article, piece: Piece, data: PieceData, sources: readonly Article[]): LocatedFinding {
  const rule = ruleOf[piece.kind];
  const source = piece.source && sources[piece.source.source];
  const words = excerpt(oneLine(data.text));
  const message =
    piece.verdict === 'differs' && data.source
      ? `${piece.kind}: “${words}”; the source has “${excerpt(oneLine(data.source.text))}”${piece.note ? ` (${explain(piece.note)})` : ''}`
      : `${piece.kind} not found in the sources: “${words}”`;
  return {
    rule,
    about: 'The draft differs from its sources.',
    why: 'What is published must be supported by its sources.',
    severity: severities[piece.verdict === 'differs' ? 'differs' : 'not-found'],
    message,
    file: draft.id,
    region: makeLocateRegion(draft)(piece.span),
    related:
      piece.source && source
        ? [{ file: source.id, region: makeLocateRegion(source)(piece.source), message: 'the source' }]
        : [],
    fingerprint: fingerprint([rule, piece.kind, piece.verdict, data.text, data.source?.text ?? '']),
    fixable: null,
    edits: [],
    frame: makeFrame(draft)(piece.span),
  };
}
