import { createInterface } from 'node:readline/promises';
import type { Io } from './io.ts';

/** A question with its answer for Return, and the answers that are allowed; null for any. */
export interface Question {
  readonly text: string;
  readonly fallback: string;
  readonly choices: readonly string[] | null;
}

/** Asks questions on a terminal, each until it has an allowed answer. Returns the answers; defaults for the rest where input ends. */
export async function ask(
  { stdin, stderr }: Pick<Io, 'stdin' | 'stderr'>,
  questions: readonly Question[],
): Promise<readonly string[]> {
  const lines = createInterface({ input: stdin })[Symbol.asyncIterator]();
  const answers: string[] = [];
  for (const { text, fallback, choices } of questions) {
    let answer: string | null = null;
    while (answer === null) {
      stderr.write(`${text}${choices ? ` (${choices.join(', ')})` : ''} [${fallback}]: `);
      const { value, done } = await lines.next();
      const given = done ? '' : value.trim();
      if (given === '') answer = fallback;
      else if (choices === null || choices.includes(given)) answer = given;
      else stderr.write(`must be one of ${choices?.join(', ')}\n`);
    }
    answers.push(answer);
  }
  await lines.return?.();
  return answers;
}
