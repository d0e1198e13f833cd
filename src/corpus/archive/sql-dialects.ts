/** Engines for which the query of shared passages is written. */
export const sqlDialects = ['duckdb', 'postgres', 'spark', 'clickhouse'] as const;
/** Name of such an engine. */
export type SqlDialect = (typeof sqlDialects)[number];
