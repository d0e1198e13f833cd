import type { CheckWorthiness, Signal } from '../../model/claim.ts';
import type { CheckSigns } from '../../model/resources.ts';
import type { NonEmpty, Span } from '../../model/span.ts';
import { mentionsIn, type StatementScene, tokensIn } from './claim-scene.ts';
import { findSignals, type Statement } from './signals.ts';

/** Check-worthiness before it is ranked within the article. */
export type Worth = Pick<CheckWorthiness, 'score' | 'signals'>;

/** Weighs the words of a statement: the logistic function of the sum of its signals' weights. Signals in order of their pull, strongest first. */
export function assess(
  scene: StatementScene,
  content: NonEmpty<Span>,
  { words, weights }: CheckSigns,
  more: readonly string[] = [],
): Worth {
  const found = new Map([...findSignals(scene, statementOf(scene, content), words)]);
  for (const name of more) found.set(name, null);
  const signals = [...found]
    .map(([name, span]): Signal => ({ name, weight: weights[name] ?? 0, span }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.name < b.name ? -1 : 1));
  const sum = signals.reduce((total, { weight }) => total + weight, weights['base'] ?? 0);
  return { score: 1 / (1 + Math.exp(-sum)), signals };
}

function statementOf(scene: StatementScene, content: NonEmpty<Span>): Statement {
  const tokens = content.flatMap((span) => tokensIn(scene, span));
  const last = tokens.at(-1);
  const next = last && scene.document.tokens[last.index + 1];
  return {
    tokens,
    mentions: content.flatMap((span) => mentionsIn(scene, span)),
    ending: last ? scene.text.slice(last.end, next?.start ?? scene.text.length) : '',
  };
}

/** Ranks by score, 1 for the most worth checking; equal scores in the order given. */
export function rankByScore(worths: readonly Worth[]): readonly CheckWorthiness[] {
  const order = worths.map((_, index) => index).sort((a, b) => scoreAt(worths, b) - scoreAt(worths, a) || a - b);
  const ranks = new Map(order.map((index, position) => [index, position + 1]));
  return worths.map((worth, index) => ({ ...worth, rank: ranks.get(index) ?? 0 }));
}

function scoreAt(worths: readonly Worth[], index: number): number {
  return worths[index]?.score ?? 0;
}
