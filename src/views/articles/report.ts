import type { Repeat } from '../../model/cross-text/duplicate.ts';
import type { Section } from '../../model/display/view.ts';
import type { NonEmpty } from '../../model/span.ts';
import { excerpt } from '../../text/display/excerpt.ts';
import { type FindingData, showFindings } from '../check.ts';
import { type Locate, locateAll, makeLocate, type Place } from '../place.ts';
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
import { countClaims, countSpeech, isCounted, isStatement, speakerOf } from './counts.ts';
import { entitiesData, selectEntities } from './entities.ts';
import type { EntityData } from './entity-data.ts';
import { type CheckedOptions, factCheckLine, withFactChecks } from './fact-check-data.ts';
import type { QuoteData } from './quote-data.ts';
import { groupBySpeaker, quotesData } from './quotes.ts';
import { type StructureParts, structureParts } from './structure.ts';

/** A passage that is repeated in an article. */
export interface RepeatData {
  readonly first: Place;
  readonly later: NonEmpty<Place>;
}

/** Everything that newsan knows of one article. */
export interface ReportData extends ArticleHead {
  /** Words of the text, repeated passages included. @asType integer */
  readonly words: number;
  readonly structure: StructureParts;
  readonly entities: readonly EntityData[];
  /** Speech of all kinds, paraphrased too, and marks that quote nobody. */
  readonly quotes: readonly QuoteData[];
  readonly claims: readonly ClaimData[];
  readonly repeats: readonly RepeatData[];
  /** Findings of the rules, the article looked at alone. */
  readonly findings: readonly FindingData[];
}

/** JSON document of `newsan report`. */
export interface ReportDocument extends Envelope<'newsan/report@1', ReportData> {}

/** Shows everything about each article. */
export function reportViewer(factChecks: CheckedOptions | null = null): ArticleViewer<ReportData> {
  return defineViewer({
    schema: 'newsan/report@1',
    needs: ['entities', 'attributions', 'quotes', 'claims', 'repeats'],
    fields: [
      'article',
      'date',
      'headline',
      'words',
      'entities',
      'quotes',
      'speakers',
      'quotesWithoutSpeaker',
      'claims',
      'disputedClaims',
      'repeats',
      'findings',
    ],
    show({ article, entities, attributions, quotes, claims, repeats, findings = [] }) {
      const locate = makeLocate(article);
      const checked = showFindings(article, findings, () => article);
      const data: ReportData = {
        ...headOf(article),
        words: article.text.match(/\S+/g)?.length ?? 0,
        structure: structureParts(article, locate),
        entities: entitiesData(article, entities, locate),
        quotes: quotesData(quotes, attributions, locate),
        claims: withFactChecks(claimsData(claims, entities, locate), factChecks),
        repeats: repeats.map((repeat) => repeatData(repeat, locate)),
        findings: checked.data.findings,
      };
      const counts = countsOf(data);
      return {
        id: article.id,
        data,
        rows: [[data.id, data.date, data.headline, ...Object.values(counts)]],
        sections: [
          ...reportSections(data, counts),
          ...checked.sections.map((section) => ({ ...section, title: 'Findings' })),
        ],
      };
    },
  });
}

function repeatData({ first, later }: Repeat, locate: Locate): RepeatData {
  return { first: locate(first), later: locateAll(locate, later) };
}

interface Counts {
  readonly words: number;
  readonly entities: number;
  readonly quotes: number;
  readonly speakers: number;
  readonly withoutSpeaker: number;
  readonly claims: number;
  readonly disputed: number;
  readonly repeats: number;
  readonly findings: number;
}

function countsOf({ words, entities, quotes, claims, repeats, findings }: ReportData): Counts {
  return {
    words,
    entities: entities.length,
    ...countSpeech(quotes.filter(isCounted)),
    ...countClaims(claims),
    repeats: repeats.length,
    findings: findings.length,
  };
}

/** So much of a passage is shown, in UTF-16 code units. */
const shownText = 200;

/** This many entities and speakers are shown. */
const shownRows = 10;

function reportSections(data: ReportData, counts: Counts): readonly Section[] {
  const spoken = data.quotes.filter(({ kind }) => kind === 'direct' || kind === 'mixed' || kind === 'indirect');
  const speakers = [...groupBySpeaker(spoken)].flatMap(([name, quotes]) =>
    name === null ? [] : [{ label: oneLine(name), value: quotes.length }],
  );
  return [
    { kind: 'lines', title: null, lines: headLines(data, counts) },
    ...(speakers.length > 0
      ? [
          {
            kind: 'bars',
            title: 'Speakers, by quotes and reported statements',
            bars: speakers.slice(0, shownRows),
          } as const,
        ]
      : []),
    entitySection(data.entities),
    disputeSection(data.claims),
    ...checkedSections(data.claims),
    ...unattributedSections(data.quotes),
    ...repeatSections(data.repeats),
  ];
}

function headLines(data: ReportData, counts: Counts) {
  const about = [data.date, counted(counts.words, 'word')].filter((part) => part !== null).join(', ');
  const numbers = [
    counted(counts.entities, 'entity', 'entities'),
    `${counted(counts.quotes, 'quote')} by ${counted(counts.speakers, 'speaker')}`,
    `${counts.withoutSpeaker} without a speaker`,
    `${counted(counts.claims, 'claim')}, ${counts.disputed} disputed`,
    counted(counts.repeats, 'repeated passage'),
    counted(counts.findings, 'finding'),
  ];
  return [
    ...(data.headline === null ? [] : [toned('strong', oneLine(data.headline))]),
    toned('muted', about),
    numbers.join(' · '),
  ];
}

function entitySection(entities: readonly EntityData[]): Section {
  const top = selectEntities(entities, { types: namedTypes, minCount: 1, sort: 'count' }).slice(0, shownRows);
  const hasRoles = top.some(({ roles }) => roles.length > 0);
  const rows = top.map((entity) => [
    entity.count,
    entity.type,
    toned('strong', oneLine(entity.name)),
    ...(hasRoles ? [oneLine(entity.roles.map((role) => role.text).join(', '))] : []),
  ]);
  const columns = [column('TYPE'), column('NAME'), ...(hasRoles ? [wideColumn('ROLES')] : [])];
  return table('Named most', [column('COUNT', 'right'), ...columns], rows, 'no names');
}

const namedTypes = ['person', 'organization', 'place', 'group', 'event', 'work', 'product'] as const;

/** Claims that were checked before; nothing where none were looked for. */
function checkedSections(claims: readonly ClaimData[]): readonly Section[] {
  const known = claims.filter(({ checked = [] }) => checked.length > 0);
  const rows = known.map((claim) => [
    claim.content[0].line,
    toned('strong', claimantOf(claim)),
    oneLine(claim.text),
    ...(claim.checked ?? []).slice(0, 1).map(factCheckLine),
  ]);
  const columns = [column('CLAIMANT'), wideColumn('CLAIM'), wideColumn('FACT-CHECK')];
  return claims.some(({ checked }) => checked !== undefined)
    ? [table('Fact-checks', [column('LINE', 'right'), ...columns], rows, 'no matching fact-checks')]
    : [];
}

function disputeSection(claims: readonly ClaimData[]): Section {
  const rows = claims
    .filter((claim) => isStatement(claim) && claim.disputedBy.length > 0)
    .map((claim) => [
      claim.content[0].line,
      claim.type,
      toned('strong', claimantOf(claim)),
      oneLine(claim.text),
      disputersOf(claim, claims),
    ]);
  const columns = [
    column('LINE', 'right'),
    column('TYPE'),
    column('CLAIMANT'),
    wideColumn('CLAIM'),
    column('DISPUTED BY'),
  ];
  const [first = column('LINE'), ...rest] = columns;
  return table('Disputed claims', [first, ...rest], rows, 'none');
}

function disputersOf(claim: ClaimData, claims: readonly ClaimData[]): string {
  const names = claim.disputedBy.flatMap((dispute) => {
    const other = claims[dispute.claim];
    return other ? [claimantOf(other)] : [];
  });
  return [...new Set(names)].join(', ');
}

function unattributedSections(quotes: readonly QuoteData[]): readonly Section[] {
  const rows = quotes
    .filter((quote) => isCounted(quote) && speakerOf(quote) === null)
    .map((quote) => [quote.content[0].line, oneLine(quote.text)]);
  return rows.length === 0
    ? []
    : [table('Quotes without a speaker', [column('LINE', 'right'), wideColumn('QUOTE')], rows, '')];
}

function repeatSections(repeats: readonly RepeatData[]): readonly Section[] {
  const rows = repeats.map(({ first, later }) => [
    first.line,
    later.map(({ line }) => line).join(', '),
    excerpt(first.text, shownText),
  ]);
  const columns = [column('LINE', 'right'), column('AGAIN AT'), wideColumn('TEXT')] as const;
  return rows.length === 0 ? [] : [table('Duplicate passages', [...columns], rows, '')];
}
