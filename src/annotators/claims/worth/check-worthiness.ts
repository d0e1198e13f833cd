import type { CheckWorthiness, Signal } from '../../../model/claim.ts';
import type { Token } from '../../../model/document.ts';
import type { CheckSigns } from '../../../model/resources/check-signs.ts';
import { contains, type NonEmpty, type Span } from '../../../model/span.ts';
import { mentionsIn, type StatementScene, tokensIn } from '../scene/claim-scene.ts';
import { type Clause, readClause } from '../scene/clause.ts';
import { findSignals } from './signals.ts';
import type { FoundSignals, Statement } from './statement.ts';

/** Check-worthiness before it is ranked within the article. */
export type Worth = Pick<CheckWorthiness, 'score' | 'signals'>;

/**
 * Weighs a statement: the logistic function of the sum of its signals' weights. Of several sentences the one most worth
 * checking counts. `more` names signals that are known from elsewhere. Signals in order of their pull, strongest first.
 */
export function assess(
  scene: StatementScene,
  content: NonEmpty<Span>,
  signs: CheckSigns,
  more: readonly string[] = [],
): Worth {
  const worths = sentencesOf(scene, content).map((statement) =>
    worthOf(findSignals(scene, statement, readClause(scene, statement.tokens), signs.words), signs, more),
  );
  return worths.reduce((best, worth) => (worth.score > best.score ? worth : best), worths[0] ?? nothing);
}

/** Weighs what is in one sentence and whose clause is read already, as `assess`; null where it scores below `least`. */
export function assessSentence(
  scene: StatementScene,
  span: Span,
  tokens: readonly Token[],
  clause: Clause,
  signs: CheckSigns,
  least: number,
): Worth | null {
  const found = findSignals(scene, statementOf(scene, [span], tokens), clause, signs.words);
  return scoreOf(found, signs, []) < least ? null : worthOf(found, signs, []);
}

/** The worth with signals that are known from elsewhere, as `assess` gives it for the statement with them. */
export function withSignals(worth: Worth, { weights, reasons }: CheckSigns, more: readonly string[]): Worth {
  const added = more.flatMap((name): Signal[] => {
    const weight = weights[name] ?? 0;
    return weight === 0 ? [] : [{ name, reason: reasons[name] ?? name, weight, span: null }];
  });
  const signals = [...worth.signals, ...added].sort(byPull);
  const sum = signals.reduce((total, { weight }) => total + weight, weights['base'] ?? 0);
  return { score: 1 / (1 + Math.exp(-Math.round(sum * precision) / precision)), signals };
}

function byPull(a: Signal, b: Signal): number {
  return Math.abs(b.weight) - Math.abs(a.weight) || (a.name < b.name ? -1 : 1);
}

/** Parts of 1 to which sums of weights are kept. */
const precision = 1e9;
const nothing: Worth = { score: 0, signals: [] };

function worthOf(found: FoundSignals, signs: CheckSigns, more: readonly string[]): Worth {
  const signals: Signal[] = [];
  const note = (name: string, span: Span | null) => {
    const weight = signs.weights[name] ?? 0;
    if (weight !== 0)
      signals.push({
        name,
        reason: signs.reasons[name] ?? name,
        weight,
        span: span && { start: span.start, end: span.end },
      });
  };
  for (const [name, span] of found) note(name, span);
  for (const name of more) note(name, null);
  signals.sort(byPull);
  return { score: scoreOf(found, signs, more), signals };
}

/** The sum is rounded, so that in whatever order the signals were found the score is the same. */
function scoreOf(found: FoundSignals, { weights }: CheckSigns, more: readonly string[]): number {
  let sum = weights['base'] ?? 0;
  for (const name of found.keys()) sum += weights[name] ?? 0;
  for (const name of more) sum += weights[name] ?? 0;
  return 1 / (1 + Math.exp(-Math.round(sum * precision) / precision));
}

/** The content sentence by sentence; parts of one sentence that an attribution splits are kept together. */
function sentencesOf(scene: StatementScene, content: NonEmpty<Span>): readonly Statement[] {
  const bySentence = new Map<number, Token[]>();
  for (const span of content) {
    for (const token of tokensIn(scene, span)) {
      const tokens = bySentence.get(token.sentence);
      if (tokens) tokens.push(token);
      else bySentence.set(token.sentence, [token]);
    }
  }
  return [...bySentence.values()].map((tokens) => statementOf(scene, content, tokens));
}

function statementOf(scene: StatementScene, content: NonEmpty<Span>, tokens: readonly Token[]): Statement {
  const [first, last] = [tokens[0], tokens.at(-1)];
  const next = last && scene.document.tokens[last.index + 1];
  const whole = { start: first?.start ?? 0, end: last?.end ?? 0 };
  return {
    tokens,
    mentions: mentionsIn(scene, whole).filter(({ span }) => content.some((part) => contains(part, span))),
    ending: last ? scene.text.slice(last.end, next?.start ?? scene.text.length) : '',
  };
}

/** Ranks by score, 1 for the most worth checking; equal scores in the order given. */
export function rankByScore(worths: readonly Worth[]): readonly CheckWorthiness[] {
  const order = worths.map((_, index) => index).sort((a, b) => scoreAt(worths, b) - scoreAt(worths, a) || a - b);
  const ranks = new Map(order.map((index, position) => [index, position + 1]));
  return worths.map(({ score, signals }, index) => ({ score, signals, rank: ranks.get(index) ?? 0 }));
}

function scoreAt(worths: readonly Worth[], index: number): number {
  return worths[index]?.score ?? 0;
}
