import type { Token } from '../../../model/document.ts';
import type { CheckSigns, WordSignal } from '../../../model/resources/check-signs.ts';
import type { Span } from '../../../model/span.ts';
import type { StatementScene } from '../scene/claim-scene.ts';
import type { Clause } from '../scene/clause.ts';
import { addClauseSigns } from './clause-signals.ts';
import { addForms } from './form-signals.ts';
import { addJointSigns } from './joint-signals.ts';
import { addNames, addValues } from './mention-signals.ts';
import type { AddSignal, FoundSignals, Statement } from './statement.ts';

/** `US`, `WHO`: letters that would be a word in lower case. */
const acronym = /^(?:\p{Lu}\.?){2,}$/u;

/** Finds what speaks for and against checking a statement; each signal once. `words` gives signals by word and phrase. Linear. */
export function findSignals(
  scene: StatementScene,
  statement: Statement,
  clause: Clause,
  words: CheckSigns['words'],
): FoundSignals {
  const found = new Map<string, Span | null>();
  const add: AddSignal = (name, span) => {
    if (!found.has(name)) found.set(name, span);
  };
  const { tokens } = statement;
  addWords(tokens, words, ({ name, more }, span) => add(found.has(name) ? more : name, span));
  addValues(scene, statement, add);
  addNames(statement, add);
  const form = addForms(scene, statement, add);
  addClauseSigns(scene, clause, add);
  if (statement.ending.includes('?')) add('-question', null);
  addJointSigns(found, form, add);
  return found;
}

/** What words and phrases show. */
function addWords(
  tokens: readonly Token[],
  words: CheckSigns['words'],
  add: (signal: WordSignal, span: Span) => void,
): void {
  tokens.forEach((token, position) => {
    let entry = words.get(token.norm);
    if (!entry || (token.text !== token.norm && acronym.test(token.text))) return;
    for (let last = token, length = 1; entry; length++) {
      for (const signal of entry.signals) add(signal, length === 1 ? token : { start: token.start, end: last.end });
      const next = tokens[position + length];
      if (!entry.longer || !next) return;
      last = next;
      entry = entry.longer.get(next.norm);
    }
  });
}
