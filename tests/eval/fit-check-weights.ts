// usage: npm run fit:check-weights -- FILE
// Fits the weights of the signals in src/data/check-weights.json on the sentences of FILE (`{id, text, label, doc}`, one a
// line), writes them there rounded to hundredths, each with the sign that its name has, and says how they rank sentences of documents that they were not fitted on.
import { readFileSync, writeFileSync } from 'node:fs';
import { type Bounds, fitLogistic, type LogisticCase, sumOf } from './logistic.ts';
import { signalsOfParagraph } from './newsan.ts';
import { readRecords } from './records.ts';
import { areaUnderCurve, averagePrecision, type Ranked } from './scorers/score-ranking.ts';

interface Sentence {
  readonly id: string;
  readonly text: string;
  readonly label: number;
  readonly doc: string;
}

const weightsFile = 'src/data/check-weights.json';
/** The base is fitted apart; what a claim's type tells no sentence shows, and debates have no scenes: set by hand. */
const byHand: ReadonlySet<string> = new Set([
  'base',
  '-attitude',
  '-scene',
  '-procedure',
  'accusation',
  'disputed',
  'accused-of-crime',
  'health-effect',
  'election-fraud',
]);
/** What nearly every sentence of news has, unlike those of debates, may not tell much. */
const common: ReadonlySet<string> = new Set(['compound-noun', 'ongoing', 'others', 'reported']);
const mostOfCommon = 0.2;
const folds = 5;
const signalRidge = 5;
const wordRidge = 8;
const rarestWord = 3;

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('say which file holds the sentences');
const sentences = readRecords<Sentence>(file);
const current = JSON.parse(readFileSync(weightsFile, 'utf8')) as Readonly<Record<string, number>>;
const names = Object.keys(current).filter((name) => !byHand.has(name));

const bySignal = casesOf(
  sentences.map(({ id, text }) => signalsOfParagraph(id, text)),
  new Set(names),
);
const bounds = names.map(
  (name): Bounds =>
    name.startsWith('-')
      ? [Number.NEGATIVE_INFINITY, 0]
      : [0, common.has(name) ? mostOfCommon : Number.POSITIVE_INFINITY],
);
report('signals', rankUnseen(bySignal, names.length, signalRidge, bounds));
const { base, weights } = fitLogistic(bySignal, names.length, signalRidge, bounds);
const fitted = Object.fromEntries(names.map((name, index) => [name, rounded(weights[index] ?? 0)]));
const kept = Object.fromEntries(Object.entries(current).filter(([name]) => byHand.has(name)));
const sorted = Object.entries({ ...kept, ...fitted })
  .filter(([name]) => name !== 'base')
  .sort(([a, weightA], [b, weightB]) => weightB - weightA || (a < b ? -1 : 1));
writeFileSync(weightsFile, `${JSON.stringify(Object.fromEntries([['base', rounded(base)], ...sorted]), null, 2)}\n`);

const words = sentences.map(({ text }) => [...new Set(text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [])]);
const known = frequentOf(words);
report('bag of words, to compare', rankUnseen(casesOf(words, known), known.size, wordRidge));

function casesOf(lists: readonly (readonly string[])[], vocabulary: ReadonlySet<string>): readonly LogisticCase[] {
  const columns = new Map([...vocabulary].map((name, column) => [name, column]));
  return lists.map((list, index) => ({
    columns: list.flatMap((name) => columns.get(name) ?? []),
    label: sentences[index]?.label ?? 0,
  }));
}

/** Each sentence ranked by weights that were fitted on the other documents. */
function rankUnseen(
  cases: readonly LogisticCase[],
  width: number,
  ridge: number,
  bounds: readonly Bounds[] = [],
): readonly Ranked[] {
  const documents = [...new Set(sentences.map(({ doc }) => doc))].sort();
  const foldAt = sentences.map(({ doc }) => documents.indexOf(doc) % folds);
  const models = Array.from({ length: folds }, (_, fold) =>
    fitLogistic(
      cases.filter((_case, index) => foldAt[index] !== fold),
      width,
      ridge,
      bounds,
    ),
  );
  return cases.map(({ columns, label }, index) => {
    const model = models[foldAt[index] ?? 0];
    return { label, score: model ? sumOf(model, columns) : 0 };
  });
}

function frequentOf(lists: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const word of lists.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= rarestWord).map(([word]) => word));
}

function report(title: string, ranked: readonly Ranked[]): void {
  const figures = [
    `average precision ${percent(averagePrecision(ranked))}`,
    `${percent(averagePrecision(ranked, 2.5))} against 2.5 x`,
    `${percent(averagePrecision(ranked, 1))} balanced`,
    `area under the curve ${percent(areaUnderCurve(ranked))}`,
  ];
  process.stdout.write(`${title}, on documents not fitted on: ${figures.join(', ')}\n`);
}

function percent(share: number | null): string {
  return (100 * (share ?? 0)).toFixed(1);
}

function rounded(weight: number): number {
  return Math.round(100 * weight) / 100;
}
