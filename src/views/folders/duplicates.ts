import type { StoryGroup } from '../../model/cross-text/duplicate.ts';
import type { FlatRow, Section, View } from '../../model/display/view.ts';
import { paragraphRange } from '../../text/positions/paragraph-range.ts';
import type { Place } from '../place.ts';
import {
  type ArticleHead,
  column,
  counted,
  type Envelope,
  oneLine,
  originCells,
  originFields,
  table,
  toned,
  wideColumn,
} from '../view.ts';
import type { OccurrenceData, PassageData, RepeatedData } from './duplicate-data.ts';
import { type DiffWords, diffSections } from './duplicate-diff.ts';
import { graphOf } from './duplicate-graph.ts';

/** A passage that is a thousand times would make a million pairs of places. */
const mostOthers = 20;

/** The repeated stretches of one article. */
export interface DuplicatesData extends ArticleHead {
  readonly repeated: readonly RepeatedData[];
}

/** A stretch of an article that an archived article has too. */
export interface ArchivedData extends Place {
  /** Id of the article. */
  readonly article: string;
  /** Estimated share of words that agree, 0 to 1. */
  readonly similarity: number;
  /** @asType integer */
  readonly words: number;
  /** Where it was when the article was put into the archive, to within a few words. */
  readonly archived: {
    readonly article: string;
    /** @asType integer */
    readonly start: number;
    /** @asType integer */
    readonly end: number;
  };
}

/** What is said about all articles together. */
export interface DuplicatesRunData {
  readonly passages: readonly PassageData[];
  /** Articles that report the same story. */
  readonly stories: readonly StoryGroup[];
  /** Missing where no archive was asked. */
  readonly archived?: readonly ArchivedData[];
}

/** JSON document of `newsan duplicates`. */
export interface DuplicatesDocument extends Envelope<'newsan/duplicates@1', DuplicatesData>, DuplicatesRunData {}

/** What reporters need to know of this command beforehand. */
export const duplicatesShape = {
  schema: 'newsan/duplicates@1',
  fields: [
    'passage',
    'kind',
    'similarity',
    'words',
    'reason',
    'article',
    'start',
    'end',
    'line',
    'column',
    'text',
    ...originFields,
  ],
} as const;

/** What is shown beside the passages. */
export interface DuplicatesExtras {
  readonly stories?: readonly StoryGroup[];
  /** What an archive has of the articles; null where none was asked. */
  readonly archived?: readonly ArchivedData[] | null;
  /** Shows in which words the places of a passage differ, instead of a table; null shows the table. */
  readonly diffWords?: DiffWords | null;
}

/** The passages as seen from each article, and all of them. Each part is made on demand: there may be very many places. */
export interface DuplicatesViews {
  article(head: ArticleHead): View<DuplicatesData>;
  /** For a run of these articles. */
  run(articles: readonly ArticleHead[]): View<DuplicatesRunData>;
}

/** Shows the passages that are more than once. */
export function showDuplicates(
  passages: readonly PassageData[],
  { stories = [], archived = null, diffWords = null }: DuplicatesExtras = {},
): DuplicatesViews {
  const repeatedIn = findRepeated(passages);
  return {
    article: (head) => ({
      id: head.id,
      get data() {
        return { ...head, repeated: repeatedIn(head.id) };
      },
      rows: [],
      sections: [],
    }),
    run: (heads) => ({
      id: null,
      data: archived ? { passages, stories, archived } : { passages, stories },
      get rows() {
        const more = archived ?? [];
        const headById = new Map(heads.map((head) => [head.id, head]));
        const originAt = (id: string) => originCells(headById.get(id) ?? {});
        return [
          ...passages.flatMap((passage) => flatRows(passage, originAt)),
          ...more.flatMap((found, n) => archivedRows(found, passages.length + n, originAt)),
        ];
      },
      get sections() {
        return [
          ...(diffWords && passages.length > 0 ? diffSections(passages, diffWords) : [passagesSection(passages)]),
          ...(passages.length > 0 ? [summaryOf(passages.length, heads.length)] : []),
          ...(stories.length > 0 ? [storiesSection(stories)] : []),
          ...(archived ? [archivedSection(archived)] : []),
        ];
      },
      get graph() {
        return graphOf(passages, stories);
      },
    }),
  };
}

function archivedRows(found: ArchivedData, index: number, originAt: OriginAt): readonly FlatRow[] {
  const { article, start, end, line, column, text, similarity, words, archived } = found;
  return [
    [index, 'archived', similarity, words, 'shared', article, start, end, line, column, text, ...originAt(article)],
    [
      ...[index, 'archived', similarity, words, 'shared', archived.article, archived.start, archived.end],
      ...[null, null, null, null, null],
    ],
  ];
}

function storiesSection(stories: readonly StoryGroup[]): Section {
  return table(
    'The same story',
    [column('ARTICLES', 'right'), wideColumn('FULLEST'), wideColumn('OTHERS')],
    stories.map(({ articles, fullest }) => [
      articles.length,
      toned('strong', fullest),
      articles.filter((id) => id !== fullest).join(', '),
    ]),
    '',
  );
}

function archivedSection(archived: readonly ArchivedData[]): Section {
  return table(
    'In the archive',
    [column('WORDS', 'right'), column('ABOUT', 'right'), wideColumn('PLACES'), wideColumn('TEXT')],
    archived.map(({ words, similarity, article, line, column: at, archived: { article: old }, text }) => [
      words,
      `${Math.round(similarity * 100)} %`,
      toned('strong', `${article}:${line}:${at}\n${old}`),
      excerpt(oneLine(text)),
    ]),
    'nothing found in the archive',
  );
}

/** Finds the repeated stretches of an article, by its id; in order of start. */
function findRepeated(passages: readonly PassageData[]): (article: string) => readonly RepeatedData[] {
  const passagesOf = new Map<string, Set<PassageData>>();
  for (const passage of passages) {
    for (const { article } of passage.occurrences) {
      const known = passagesOf.get(article);
      if (known) known.add(passage);
      else passagesOf.set(article, new Set([passage]));
    }
  }
  return (article) =>
    [...(passagesOf.get(article) ?? [])]
      .flatMap(({ index, occurrences }) => {
        const first = occurrences.slice(0, mostOthers + 1);
        const own = occurrences.filter((occurrence) => occurrence.article === article);
        return own.map((occurrence): RepeatedData => {
          const others = first.filter((other) => other !== occurrence).slice(0, mostOthers);
          const alsoAt = others.map(placeOnly);
          const { start, end, line, column, text, paragraphs, similarity } = occurrence;
          const alsoCount = occurrences.length - 1;
          return { article, start, end, line, column, text, paragraphs, similarity, passage: index, alsoAt, alsoCount };
        });
      })
      .sort((a, b) => a.start - b.start || a.passage - b.passage);
}

/** An occurrence as plain data. */
export function withText(occurrence: OccurrenceData): OccurrenceData {
  const { article, start, end, line, column, text, paragraphs, similarity } = occurrence;
  return { article, start, end, line, column, text, paragraphs, similarity };
}

/** An occurrence without its text, which is not even looked at: it is made on demand. */
function placeOnly(occurrence: OccurrenceData): Omit<OccurrenceData, 'text'> {
  const { article, start, end, line, column, paragraphs, similarity } = occurrence;
  return { article, start, end, line, column, paragraphs, similarity };
}

/** What the file of the article of an id calls it. */
type OriginAt = (article: string) => FlatRow;

function flatRows(
  { index, kind, similarity, words, reason, occurrences }: PassageData,
  originAt: OriginAt,
): readonly FlatRow[] {
  return occurrences.map(({ article, start, end, line, column, text }) => {
    return [index, kind, similarity, words, reason, article, start, end, line, column, text, ...originAt(article)];
  });
}

/** So much of a passage is shown in a table, in UTF-16 code units. */
const shownText = 160;

function passagesSection(passages: readonly PassageData[]): Section {
  const rows = passages.map((passage) => [
    passage.words,
    passage.kind === 'exact' ? 'exact' : `${Math.round(passage.similarity * 100)} %`,
    passage.reason,
    toned('strong', placesText(passage.occurrences)),
    excerpt(oneLine(passage.occurrences[0]?.text ?? '')),
  ]);
  return table(
    null,
    [column('WORDS', 'right'), column('KIND'), column('REASON'), wideColumn('PLACES'), wideColumn('TEXT')],
    rows,
    'no duplicate passages',
  );
}

function summaryOf(passages: number, articles: number): Section {
  const summary = `${counted(passages, 'passage')} in ${counted(articles, 'article')}`;
  return { kind: 'lines', title: null, lines: [toned('muted', summary)] };
}

/** The places, with their paragraphs where all of them are in one article. */
function placesText(occurrences: readonly OccurrenceData[]): string {
  const isOneArticle = occurrences.every(({ article }) => article === occurrences[0]?.article);
  return occurrences
    .map(({ article, line, column: at, paragraphs }, index) => {
      const place = article === occurrences[index - 1]?.article ? 'and ' : `${oneLine(article)}:`;
      return `${place}${line}:${at}${isOneArticle && paragraphs ? ` (${paragraphRange(paragraphs)})` : ''}`;
    })
    .join('\n');
}

function excerpt(text: string): string {
  return text.length <= shownText ? text : `${text.slice(0, shownText - 1)}…`;
}
