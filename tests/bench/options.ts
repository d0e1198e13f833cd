import { parseArgs } from 'node:util';

/** What a run is asked for. */
export interface BenchOptions {
  /** A folder of text articles, or a JSON Lines file of `{id, text}`; null for the fixtures. */
  readonly corpus: string | null;
  /** Articles that are taken from it at most. */
  readonly articles: number;
  /** How often each thing is measured; medians are told. */
  readonly rounds: number;
}

/** What `--help` prints. */
export const helpText = `Measures what newsan costs, as ratios to a floor that is taken in the same run.

  npm run bench
  npm run bench -- FOLDER
  npm run bench -- articles.jsonl --articles 60 --rounds 5

  FOLDER         a folder of .txt articles, or a JSON Lines file of {id, text}; the fixtures if left out
  --articles N   take at most N of its articles (default 40)
  --rounds N     measure each thing N times and tell medians (default 5)
  --help         this
`;

/** Reads the command line; null asks for help. Throws where an option is wrong. */
export function readOptions(args: readonly string[]): BenchOptions | null {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { articles: { type: 'string' }, rounds: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) return null;
  return {
    corpus: positionals[0] ?? null,
    articles: countOf('--articles', values.articles ?? '40'),
    rounds: countOf('--rounds', values.rounds ?? '5'),
  };
}

function countOf(option: string, value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new Error(`${option} takes a whole number from 1, not "${value}"`);
  return count;
}
