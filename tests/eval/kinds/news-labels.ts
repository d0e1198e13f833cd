import { readFileSync } from 'node:fs';

/** A sentence of an article of `quotes/polnear-train.jsonl`, and whether a fact-checker could and would verify it. One annotator. */
export interface NewsLabel {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly label: 0 | 1;
}

/** Own labels, as offsets only: the texts are not this project's to pass on. */
export const newsLabels = JSON.parse(
  readFileSync('tests/eval/checkworthy/polnear-train.json', 'utf8'),
) as readonly NewsLabel[];
