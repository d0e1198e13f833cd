import { parseArgs } from 'node:util';
import { commands } from './growth/commands.ts';
import { shapes } from './growth/shapes.ts';

/** What can be measured, in the order of the report. */
export const sections = [
  'start',
  'article',
  'layers',
  'folder',
  'duplicates',
  'length',
  'editor',
  'growth',
  'peers',
] as const;
/** Name of a section. */
export type Section = (typeof sections)[number];

/** What a run is asked for. */
export interface BenchOptions {
  /** A folder of text articles, or a JSON Lines file of `{id, text}`; null for the fixtures. */
  readonly corpus: string | null;
  /** Articles that are taken from it at most. */
  readonly articles: number;
  /** How often each thing is measured; medians are told. */
  readonly rounds: number;
  readonly only: ReadonlySet<Section>;
  /** Of growth, the shapes of articles and the commands that are measured; all where none is named. */
  readonly shapes: ReadonlySet<string>;
  readonly commands: ReadonlySet<string>;
}

/** What `--help` prints. */
export const helpText = `Measures what newsan costs, as ratios to a floor that is taken in the same run.

  npm run bench
  npm run bench -- --corpus FOLDER --articles 924 --rounds 3
  npm run bench -- --only peers,growth

  --corpus PATH    a folder of .txt articles, or a JSON Lines file of {id, text}; the fixtures if left out
  --articles N     take at most N of its articles (default 40)
  --rounds N       measure each thing N times and tell medians, of layers the best of each text (default 5)
  --only SECTIONS  of ${sections.join(', ')}: these alone, with commas between them; peers are installed from the
                   npm registry into a folder that is taken away again
  --shapes NAMES   of growth, these shapes of articles alone, with commas between them
  --commands NAMES of growth, these commands alone

growth runs every command on articles that are made to be slow, each at 10, 40 and 160 KB; it ends with exit code 1 where one
grows faster than 1.3 times in proportion, or costs more than 10 s a MB.
  --help           this
`;

/** Reads the command line; null asks for help. Throws where an option is wrong. */
export function readOptions(args: readonly string[]): BenchOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string' },
      articles: { type: 'string' },
      rounds: { type: 'string' },
      only: { type: 'string' },
      shapes: { type: 'string' },
      commands: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return null;
  return {
    corpus: values.corpus ?? null,
    articles: countOf('--articles', values.articles ?? '40'),
    rounds: countOf('--rounds', values.rounds ?? '5'),
    only: new Set(values.only === undefined ? sections : values.only.split(',').map(sectionOf)),
    shapes: new Set(
      namesIn(
        '--shapes',
        values.shapes,
        shapes.map(({ name }) => name),
      ),
    ),
    commands: new Set(namesIn('--commands', values.commands, Object.keys(commands))),
  };
}

function namesIn(option: string, value: string | undefined, known: readonly string[]): readonly string[] {
  const names = value === undefined ? [] : value.split(',');
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`${option} takes ${known.join(', ')}, not "${unknown}"`);
  return names;
}

function sectionOf(name: string): Section {
  const section = sections.find((each) => each === name);
  if (section === undefined) throw new Error(`--only takes ${sections.join(', ')}, not "${name}"`);
  return section;
}

function countOf(option: string, value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new Error(`${option} takes a whole number from 1, not "${value}"`);
  return count;
}
