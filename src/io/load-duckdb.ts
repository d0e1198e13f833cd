import { NewsanError } from '../model/error.ts';

/** DuckDB's own package, which users install where they want it. */
export type DuckDb = typeof import('@duckdb/node-api');

/** Loads DuckDB. Throws a `NewsanError` if it is not installed: `purpose` says what needs it, `instead` gives an alternative. */
export async function loadDuckDb(purpose: string, instead: string): Promise<DuckDb> {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
    throw new NewsanError(
      'not-found',
      `${purpose}, which is not installed: npm install @duckdb/node-api (70 MB); ${instead}`,
    );
  }
}
