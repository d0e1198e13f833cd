import type { ClaimType } from '../../model/claim.ts';
import type { Cell, FlatRow, Section } from '../../model/display/view.ts';
import { hull, type NonEmpty } from '../../model/span.ts';
import { makeLocate } from '../place.ts';
import {
  type ArticleHead,
  type ArticleViewer,
  column,
  counted,
  defineViewer,
  type Envelope,
  headOf,
  oneLine,
  table,
  toned,
  wideColumn,
} from '../view.ts';
import { type ClaimData, claimantOf, claimsData } from './claim-data.ts';
import { isStatement } from './counts.ts';
import { type CheckedOptions, factCheckLine, plainLine, withFactChecks } from './fact-check-data.ts';
import { statedClaims } from './stated-claims.ts';

/** Which claims are shown. */
export interface ClaimsOptions {
  /** Null for all types but the attitudes. */
  readonly types: readonly ClaimType[] | null;
  readonly attitudes: boolean;
  readonly disputed: boolean;
  /** Only claimants whose name or printed form holds this, letter case aside; null for all. */
  readonly claimant: string | null;
  /** Only the n most worth checking; null for all. */
  readonly top: number | null;
  readonly minScore: number;
}

/** The claims of one article. */
export interface ClaimsData extends ArticleHead {
  readonly claims: readonly ClaimData[];
}

/** JSON document of `newsan claims`. */
export interface ClaimsDocument extends Envelope<'newsan/claims@1', ClaimsData> {}

const fields = [
  'article',
  'claim',
  'type',
  'claimant',
  'claimantKind',
  'text',
  'target',
  'polarity',
  'modality',
  'disputed',
  'score',
  'rank',
  'start',
  'end',
  'line',
  'column',
  'confidence',
];

/** Longest text that is printed of a claim that a denial is against, in UTF-16 code units. */
const longestMeant = 80;

/** Flags that a reader of the table should see. */
const shownFlags = ['anonymous-source', 'hearsay'] as const;

/** Shows what is claimed, by whom, and who disputes it. */
export function claimsViewer(options: ClaimsOptions, checked: CheckedOptions | null = null): ArticleViewer<ClaimsData> {
  return defineViewer({
    schema: 'newsan/claims@1',
    needs: ['entities', 'claims'],
    fields: checked ? [...fields, ...checkedFields] : fields,
    show({ article, entities, claims: layer }) {
      const all = claimsData(layer, entities, makeLocate(article));
      const claims = withFactChecks(selectClaims(all, options), checked);
      return {
        id: article.id,
        data: { ...headOf(article), claims },
        rows: claims.map((claim) => [...flatRow(article.id, claim), ...(checked ? checkedCells(claim) : [])]),
        statements: statedClaims(article, layer, entities, claims),
        sections: claimSections(claims, all, options.top !== null),
      };
    },
  });
}

const checkedFields = ['checkedScore', 'checkedRating', 'checkedClaim', 'checkedPublisher', 'checkedUrl'];

/** The best fact-check of a claim as cells. */
function checkedCells({ checked: [best] = [] }: ClaimData): FlatRow {
  return [best?.score ?? null, best?.rating ?? null, best?.claim ?? null, best?.publisher ?? null, best?.url ?? null];
}

/** The claims requested: in text order, or by rank where only the top ones are needed. */
export function selectClaims(claims: readonly ClaimData[], options: ClaimsOptions): readonly ClaimData[] {
  const wanted = options.claimant?.toLowerCase() ?? null;
  const selected = claims.filter(
    (claim) =>
      (options.types?.includes(claim.type) ?? (options.attitudes || isStatement(claim))) &&
      (!options.disputed || claim.disputedBy.length > 0) &&
      claim.checkWorthy.score >= options.minScore &&
      (wanted === null ||
        [claim.claimant.name, claim.claimant.place?.text].some((name) => name?.toLowerCase().includes(wanted))),
  );
  if (options.top === null) return selected;
  return selected.sort((a, b) => a.checkWorthy.rank - b.checkWorthy.rank).slice(0, options.top);
}

function flatRow(article: string, claim: ClaimData): FlatRow {
  const first = claim.content[0];
  const { start, end } = hull(claim.content);
  return [
    article,
    claim.index,
    claim.type,
    claim.claimant.name ?? claim.claimant.place?.text ?? null,
    claim.claimant.kind,
    claim.text,
    claim.target?.text ?? null,
    claim.polarity,
    claim.modality,
    claim.disputedBy.length,
    claim.checkWorthy.score,
    claim.checkWorthy.rank,
    start,
    end,
    first.line,
    first.column,
    claim.confidence,
  ];
}

function claimSections(claims: readonly ClaimData[], all: readonly ClaimData[], isRanked: boolean): readonly Section[] {
  const rows = isRanked
    ? claims.map((claim) => rowOf(claim, `${claimantOf(claim)}: ${textFor(claim, all)}${reasonsOf(claim)}`))
    : groupByClaimant(claims).flatMap((group): (readonly Cell[])[] => [
        [null, null, null, toned('strong', `${claimantOf(group[0])}:`)],
        ...group.map((claim) => rowOf(claim, textFor(claim, all))),
      ]);
  const columns = [column('SCORE', 'right'), column('TYPE'), wideColumn('CLAIM')];
  const disputed = claims.filter((claim) => claim.disputedBy.length > 0).length;
  const summary = `${counted(claims.length, 'claim')}, ${disputed} disputed`;
  return [
    table(null, [column('LINE', 'right'), ...columns], rows, 'no claims found'),
    ...(claims.length > 0 ? [{ kind: 'lines', title: null, lines: [toned('muted', summary)] } as const] : []),
  ];
}

function rowOf(claim: ClaimData, text: string): readonly Cell[] {
  return [claim.content[0].line, claim.checkWorthy.score.toFixed(2), typeCell(claim), text];
}

/** Why it is worth checking, strongest first. */
function reasonsOf({ checkWorthy: { signals } }: ClaimData): string {
  const reasons = signals.filter(({ weight }) => weight > 0).slice(0, mostReasons);
  return reasons.length > 0 ? ` [${reasons.map(({ reason }) => reason).join('; ')}]` : '';
}

/** This many reasons for checking are printed. */
const mostReasons = 3;

/** The claim on one line, with who disputes it and where. */
function textFor(claim: ClaimData, all: readonly ClaimData[]): string {
  const disputers = claim.disputedBy.map(({ claim: index, evidence }) => {
    const denial = all.find((each) => each.index === index);
    return `${denial ? claimantOf(denial) : '(unknown)'} in line ${evidence.line}`;
  });
  const marks = shownFlags.filter((flag) => claim.flags.includes(flag)).map((flag) => ` [${flag}]`);
  const known = (claim.checked ?? []).map((each) => ` [fact-check: ${plainLine(factCheckLine(each))}]`);
  const text = [oneLine(claim.text), ...marks, ...meantBy(claim, all), ...known].join('');
  return disputers.length > 0 ? `${text} [disputed by ${disputers.join(', ')}]` : text;
}

/** What a denial is against, where its own words do not say it: `the allegations [of line 3: …]`. */
function meantBy({ index, type, denies }: ClaimData, all: readonly ClaimData[]): readonly string[] {
  const denied = all.filter(
    (each) =>
      type === 'denial' &&
      denies.includes(each.index) &&
      each.nestedIn !== index &&
      each.disputedBy.some(({ claim, basis }) => claim === index && basis !== 'presupposition'),
  );
  return denied.map(({ content, text }) => ` [denies line ${content[0].line}: ${clipped(oneLine(text))}]`);
}

function clipped(text: string): string {
  return text.length > longestMeant
    ? `${text.slice(0, Math.max(text.lastIndexOf(' ', longestMeant), longestMeant / 2))} …`
    : text;
}

/** Claims of one claimant together, claimants in order of their first claim, the writer last. */
function groupByClaimant(claims: readonly ClaimData[]): readonly NonEmpty<ClaimData>[] {
  const groups = new Map<string, [ClaimData, ...ClaimData[]]>();
  for (const claim of [...claims.filter(isStated), ...claims.filter((each) => !isStated(each))]) {
    const { entity } = claim.claimant;
    const key = claim.claimant.name ?? (entity === null ? claimantOf(claim) : `#${entity}`);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups.values()];
}

function isStated({ claimant }: ClaimData): boolean {
  return claimant.kind !== 'author';
}

function typeCell(claim: ClaimData): Cell {
  return claim.disputedBy.length > 0 ? toned('caution', claim.type) : claim.type;
}
