import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Article, type BlockKind, parseHtml } from 'newsan';
import { readRecords } from '../records.ts';
import { scoreRougeLsum } from '../scorers/pages/rouge-lsum.ts';
import { type PageFacts, type PageScore, scorePage } from '../scorers/pages/score-page.ts';
import { matchShingles, mean, type ShingleMatch, scoreShingles } from '../scorers/pages/shingles.ts';
import { findFiles } from './find-sets.ts';
import { type Kind, type Miss, percent } from './kind.ts';

/** A page and what is to be read in it; the gold of some pages is their body alone, as one string. */
interface PageRecord {
  readonly id: string;
  /** File of the page, from the folder of the data set; gzip. */
  readonly page: string;
  readonly lang: string;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly date?: string;
  readonly body: readonly string[];
}

interface JudgedPage {
  readonly record: PageRecord;
  readonly found: PageFacts;
  readonly match: ShingleMatch;
  /** Null where the gold is the body alone. */
  readonly score: PageScore | null;
  readonly rouge: number | null;
}

/** How pages are read: their body by shingles and by tokens, and what they say of it. */
export const pagesKind: Kind = {
  name: 'pages',
  folder: 'pages',
  purpose: 'pages/*.jsonl with their pages; shingles where the gold is the body alone, else by language',
  figures: [
    ...['shinglePrecision', 'shingleRecall', 'shingleF1', 'shingleAccuracy'],
    ...['English', 'Other'].flatMap((group) => ['body', 'title', 'authors', 'day'].map((name) => `${name}${group}`)),
    'rougeLsumEnglish',
    'lost',
    'milliseconds',
  ],
  find: ({ root }) => findFiles(root, 'pages'),
  measure(set, workbench) {
    const started = process.cpuUsage();
    const read = readRecords<PageRecord>(set.path).map((record) => ({
      record,
      found:
        workbench.attempt(record.id, () =>
          readPage(join(dirname(set.path), record.page), record.title === undefined ? shownKinds : storyKinds),
        ) ?? nothing,
    }));
    const spent = process.cpuUsage(started);
    const pages = read.map(({ record, found }) => judge(record, found));
    const shingles = pages.flatMap(({ match, score }) => (score === null ? [match] : []));
    const scores = scoreShingles(shingles);
    return {
      figures: {
        ...(shingles.length > 0 && {
          shinglePrecision: percent(scores.precision),
          shingleRecall: percent(scores.recall),
          shingleF1: percent(scores.f1),
          shingleAccuracy: percent(scores.accuracy),
        }),
        ...figuresOf('English', pages, (lang) => lang === 'en'),
        ...figuresOf('Other', pages, (lang) => lang !== 'en'),
        lost: pages.filter(({ found, record }) => record.body.length > 0 && found.body.length === 0).length,
        milliseconds: (spent.user + spent.system) / 1000 / Math.max(1, pages.length),
      },
      notes: [],
      misses: pages.flatMap(missesOf),
    };
  },
};

const nothing: PageFacts = { title: null, authors: [], date: null, body: [] };
/** What the gold of outlets counts as the story: its running text and its headings. */
const storyKinds: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item', 'blockquote', 'subhead']);
/** What stands in the bodies of the article extraction benchmark beside: posts and tables that the story shows, notes and credits at its foot. */
const shownKinds: ReadonlySet<BlockKind> = new Set([
  ...storyKinds,
  ...(['embed', 'note', 'correction', 'sign-off', 'table-row'] as const),
]);

function readPage(file: string, kinds: ReadonlySet<BlockKind>): PageFacts {
  return factsOf(parseHtml(file, gunzipSync(readFileSync(file)).toString('utf8')), kinds);
}

function factsOf({ text, headline, bylines, date, blocks }: Article, kinds: ReadonlySet<BlockKind>): PageFacts {
  return {
    title: headline && text.slice(headline.start, headline.end),
    authors: bylines.map(({ value }) => value),
    date: date?.value ?? null,
    body: blocks.filter(({ kind }) => kinds.has(kind)).map(({ start, end }) => text.slice(start, end)),
  };
}

function judge(record: PageRecord, found: PageFacts): JudgedPage {
  const { title, authors, date, body } = record;
  const match = matchShingles(body.join('\n\n'), found.body.join('\n\n'));
  if (title === undefined) return { record, found, match, score: null, rouge: null };
  const gold = { title, authors: authors ?? [], date: date ?? null, body };
  const rouge = record.lang === 'en' ? scoreRougeLsum(body, found.body) : null;
  return { record, found, match, score: scorePage(gold, found), rouge };
}

function figuresOf(
  group: string,
  pages: readonly JudgedPage[],
  isOf: (lang: string) => boolean,
): Readonly<Record<string, number>> {
  const own = pages.filter(({ record }) => isOf(record.lang));
  const scores = own.flatMap(({ score }) => score ?? []);
  if (scores.length === 0) return {};
  const shareOf = (values: readonly (boolean | null)[]) =>
    percent(mean(values.filter((value) => value !== null).map(Number)));
  const rouges = own.flatMap(({ rouge }) => rouge ?? []);
  return {
    [`body${group}`]: percent(mean(scores.map(({ body }) => body))),
    [`title${group}`]: shareOf(scores.map(({ title }) => title)),
    [`authors${group}`]: shareOf(scores.map(({ authors }) => authors)),
    [`day${group}`]: shareOf(scores.map(({ day }) => day)),
    ...(rouges.length > 0 && { [`rougeLsum${group}`]: percent(mean(rouges)) }),
  };
}

/** A body that agrees less is one to look at. */
const leastAgreement = 0.97;

function missesOf({ record, found, match, score }: JudgedPage): readonly Miss[] {
  const miss = (kind: string, ...words: string[]) => ({ kind, article: record.id, words });
  return [
    ...(match.shared < leastAgreement
      ? [
          miss(
            'body',
            `shared ${match.shared.toFixed(3)}`,
            `extra ${match.extra.toFixed(3)}`,
            `missing ${match.missing.toFixed(3)}`,
          ),
        ]
      : []),
    ...(score?.title === false ? [miss('title', record.title ?? '', found.title ?? '')] : []),
    ...(score?.authors === false ? [miss('authors', (record.authors ?? []).join(', '), found.authors.join(', '))] : []),
    ...(score?.day === false ? [miss('day', record.date ?? '', found.date ?? '')] : []),
  ];
}
