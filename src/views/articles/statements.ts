import type { View } from '../../model/display/view.ts';
import { type Envelope, oneLine, toned } from '../view.ts';
import { type CheckedOptions, checkedBefore, type FactCheckData, factCheckLine } from './fact-check-data.ts';

/** A statement and the earlier fact-checks of it. */
export interface StatementData {
  /** Line of the input, 1-based. @asType integer */
  readonly line: number;
  readonly text: string;
  /** Best first. */
  readonly matches: readonly FactCheckData[];
}

/** JSON document of `newsan claims --checked FILE --statements`. */
export interface StatementsDocument extends Omit<Envelope<'newsan/statements@1', never>, 'articles'> {
  readonly statements: readonly StatementData[];
}

/** Names of the flat fields of statements. */
export const statementFields = [
  'line',
  'text',
  'place',
  'id',
  'score',
  'claim',
  'title',
  'rating',
  'publisher',
  'date',
  'url',
];

/** Shows which fact-checks a statement has. */
export function showStatement(line: number, text: string, options: CheckedOptions): View<StatementData> {
  const matches = checkedBefore(text, options);
  return {
    id: `line ${line}`,
    data: { line, text, matches },
    rows: matches.map(({ id, score, claim, title, rating, publisher, date, url }, at) => [
      line,
      text,
      at + 1,
      id,
      score,
      claim,
      title,
      rating,
      publisher,
      date,
      url,
    ]),
    sections: [
      {
        kind: 'lines',
        title: null,
        lines: [
          toned('strong', oneLine(text)),
          ...(matches.length > 0 ? matches.map(factCheckLine) : [toned('muted', 'no fact-check found')]),
        ],
      },
    ],
  };
}
