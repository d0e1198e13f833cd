import type { Token } from '../../model/document.ts';
import type { Mention } from '../../model/entity.ts';
import type { Span } from '../../model/span.ts';
import type { StatementScene } from './claim-scene.ts';
import { readClause } from './clause.ts';
import { addClauseSigns, addForms } from './form-signals.ts';

/** A statement to be weighed: its tokens in order, the names and values in it, and what is printed after it up to the next word. */
export interface Statement {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly ending: string;
}

/** Signals of a statement by name, with the words that gave them; null where the whole statement did. */
export type FoundSignals = ReadonlyMap<string, Span | null>;

/** Notes a signal with the words that gave it. */
export type AddSignal = (name: string, span: Span | null) => void;

/** Amount from which on a number concerns many people or much money. */
const largeAmount = 1_000_000;
/** Most words of a phrase that is a signal. */
const longestPhrase = 3;
/** `US`, `WHO`: letters that would be a word in lower case. */
const acronym = /^(?:\p{Lu}\.?){2,}$/u;

/** Finds what speaks for and against checking a statement; each signal once. `words` gives signals by word and phrase. Linear. */
export function findSignals(
  scene: StatementScene,
  statement: Statement,
  words: ReadonlyMap<string, readonly string[]>,
): FoundSignals {
  const found = new Map<string, Span | null>();
  const add: AddSignal = (name, span) => {
    if (!found.has(name)) found.set(name, span && { start: span.start, end: span.end });
  };
  const { tokens } = statement;
  addWords(tokens, words, add);
  addValues(scene, statement, add);
  addNames(statement, add);
  addForms(scene, tokens, add);
  addClauseSigns(scene, readClause(scene, tokens), add);
  if (statement.ending.includes('?')) add('-question', null);
  return found;
}

/** What words and phrases tell. */
function addWords(tokens: readonly Token[], words: ReadonlyMap<string, readonly string[]>, add: AddSignal): void {
  tokens.forEach((token, position) => {
    let names = words.get(token.norm);
    if (!names || acronym.test(token.text)) return;
    let phrase = token.norm;
    for (let length = 1; length <= longestPhrase; length++) {
      const last = tokens[position + length - 1];
      if (!last) return;
      if (length > 1) {
        phrase += ` ${last.norm}`;
        names = words.get(phrase);
      }
      for (const name of names ?? []) add(name, { start: token.start, end: last.end });
    }
  });
}

function addValues({ entities }: StatementScene, { mentions }: Statement, add: AddSignal): void {
  for (const { type, span, entity } of mentions) {
    const value = entities.entities[entity]?.value ?? null;
    if (type === 'money' || type === 'percent' || type === 'quantity') {
      if (value?.kind !== 'quantity' || !value.ordinal) add(value?.kind === 'duration' ? 'duration' : type, span);
      if (value && 'amount' in value && (value.amount ?? value.max ?? 0) >= largeAmount) add('large-number', span);
    } else if (value?.kind === 'date' && value.precision !== 'day') add('date', span);
  }
}

function addNames({ mentions }: Statement, add: AddSignal): void {
  let names = 0;
  for (const { type, span, form } of mentions) {
    if (form !== 'name') continue;
    add(type === 'place' || type === 'group' ? 'named-place' : 'named-entity', span);
    if (++names === 2) add('several-names', span);
  }
}
