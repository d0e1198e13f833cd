import { archiveWinnowing } from '../shingles/fingerprint.ts';
import { leastHits, mostArchivedPlaces, widestGap, widestShift } from './archived.ts';
import type { SqlDialect } from './sql-dialects.ts';

interface Dialect {
  /** How the exported tables come to be there. */
  readonly setup: readonly string[];
  readonly articles: string;
  readonly fingerprints: string;
  /** Value of the row before, null in the first one. */
  lag(value: string, window: string): string;
}

const standardLag: Dialect['lag'] = (value, window) => `lag(${value}) OVER (${window})`;

const dialects: Readonly<Record<SqlDialect, Dialect>> = {
  duckdb: {
    setup: ["Run it in the folder of the export: duckdb -csv -c '.read candidates.sql'"],
    articles: "read_parquet('articles.parquet')",
    fingerprints: "read_parquet('fingerprints.parquet')",
    lag: standardLag,
  },
  postgres: {
    setup: [
      'Export with --csv, then, in the folder of the export:',
      'CREATE TABLE articles (article integer PRIMARY KEY, id text, text_hash text, words integer);',
      'CREATE TABLE fingerprints (hash bigint, article integer, start integer);',
      '\\copy articles FROM articles.csv CSV HEADER',
      '\\copy fingerprints FROM fingerprints.csv CSV HEADER',
      'CREATE INDEX ON fingerprints (hash); ANALYZE;',
    ],
    articles: 'articles',
    fingerprints: 'fingerprints',
    lag: standardLag,
  },
  spark: {
    setup: ['Run it in the folder of the export: spark-sql -f candidates.sql', 'Not tested with Spark itself.'],
    articles: 'parquet.`articles.parquet`',
    fingerprints: 'parquet.`fingerprints.parquet`',
    lag: standardLag,
  },
  clickhouse: {
    setup: ['Run it in the folder of the export: clickhouse-local --queries-file candidates.sql'],
    articles: "file('articles.parquet')",
    fingerprints: "file('fingerprints.parquet')",
    lag: (value, window) =>
      `lagInFrame(toNullable(${value}), 1, NULL) OVER (${window} ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)`,
  },
};

/** A query for the passages that archived articles share, each with those of lower number, as `newsan duplicates --against` finds them. */
export function candidateSql(dialect: SqlDialect): string {
  const { setup, articles, fingerprints, lag } = dialects[dialect];
  const shiftWindow = 'PARTITION BY article, other ORDER BY other_start - start, start';
  const gapWindow = 'PARTITION BY article, other, band ORDER BY start, other_start';
  return `-- Passages that articles of a newsan archive share, from its exported fingerprints.
${setup.map((line) => `-- ${line}`).join('\n')}
--
-- One row a passage: where its first and last shingle begin in the article and in the other one (UTF-16 code units),
-- how many fingerprints both have, and the estimated share of words that agree. What newsan duplicates --against says
-- of the same articles is the same. Clusters of articles are the connected components of its rows.
WITH
  -- The n-th place of each hash, and the n-th fingerprint of each article.
  places AS (
    SELECT hash, article, start,
      row_number() OVER (PARTITION BY hash ORDER BY article, start) AS place,
      row_number() OVER (PARTITION BY article ORDER BY start) AS fingerprint
    FROM ${fingerprints}
  ),
  -- Fingerprints that stand in an older article; of what stands everywhere the first ${mostArchivedPlaces} places count.
  hits AS (
    SELECT a.article AS article, a.fingerprint AS fingerprint, a.start AS start,
      b.article AS other, b.start AS other_start
    FROM places a JOIN places b ON b.hash = a.hash
    WHERE b.article < a.article AND b.place <= ${mostArchivedPlaces}
  ),
  -- Hits whose shifts between the two articles lie close together are a band…
  shifts AS (
    SELECT article, fingerprint, start, other, other_start,
      CASE WHEN other_start - start - ${lag('other_start - start', shiftWindow)} <= ${widestShift}
        THEN 0 ELSE 1 END AS opens
    FROM hits
  ),
  bands AS (
    SELECT article, fingerprint, start, other, other_start,
      sum(opens) OVER (${shiftWindow} ROWS UNBOUNDED PRECEDING) AS band
    FROM shifts
  ),
  -- …and a passage as far as they follow each other.
  gaps AS (
    SELECT article, fingerprint, start, other, other_start, band,
      CASE WHEN start - ${lag('start', gapWindow)} <= ${widestGap} THEN 0 ELSE 1 END AS opens
    FROM bands
  ),
  islands AS (
    SELECT article, fingerprint, start, other, other_start, band,
      sum(opens) OVER (${gapWindow} ROWS UNBOUNDED PRECEDING) AS island
    FROM gaps
  ),
  passages AS (
    SELECT i.article AS article, i.other AS other, min(i.start) AS start, max(i.start) AS last_start,
      min(i.other_start) AS other_start, max(i.other_start) AS other_last_start,
      count(DISTINCT i.fingerprint) AS shared,
      power(1.0 * count(DISTINCT i.fingerprint) / (max(i.fingerprint) - min(i.fingerprint) + 1), 1.0 / ${archiveWinnowing.size}) AS similarity
    FROM islands i
    GROUP BY i.article, i.other, i.band, i.island
    HAVING count(DISTINCT i.fingerprint) >= ${leastHits}
  )
SELECT a.id AS article, b.id AS other, p.start AS start, p.last_start AS last_start,
  p.other_start AS other_start, p.other_last_start AS other_last_start, p.shared AS shared, p.similarity AS similarity
FROM passages p
  JOIN ${articles} a ON a.article = p.article
  JOIN ${articles} b ON b.article = p.other
WHERE p.similarity >= 0.5
ORDER BY a.id, p.start, b.id, p.other_start;
`;
}
