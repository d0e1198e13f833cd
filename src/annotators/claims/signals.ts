import type { Token } from '../../model/document.ts';
import type { Mention } from '../../model/entity.ts';
import type { Span } from '../../model/span.ts';
import type { StatementScene } from './claim-scene.ts';
import { type Clause, readClause } from './clause.ts';

/** A statement to be weighed: its tokens in order, the names and values in it, and what is printed after it up to the next word. */
export interface Statement {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly ending: string;
}

/** Signals of a statement by name, with the words that gave them; null where the whole statement did. */
export type FoundSignals = ReadonlyMap<string, Span | null>;

const doing: ReadonlySet<string> = new Set(['do', 'does', "don't"]);
/** People spoken of, not those who speak or are spoken to. */
const others: ReadonlySet<string> = new Set([
  'he',
  "he's",
  'she',
  "she's",
  'they',
  "they're",
  "they've",
  'his',
  'her',
  'their',
]);

type Add = (name: string, span: Span | null) => void;

/** Amount from which on a number concerns many people or much money. */
const largeAmount = 1_000_000;
/** Lengths in tokens. */
const brief = 10;
const long = 16;
const veryLong = 34;
/** `US`, `WHO`: letters that would be a word in lower case. */
const acronym = /^(?:\p{Lu}\.?){2,}$/u;

/** Finds what speaks for and against checking a statement; each signal once. `words` gives signals by word. Linear. */
export function findSignals(
  scene: StatementScene,
  statement: Statement,
  words: ReadonlyMap<string, readonly string[]>,
): FoundSignals {
  const found = new Map<string, Span | null>();
  const add: Add = (name, span) => {
    if (!found.has(name)) found.set(name, span && { start: span.start, end: span.end });
  };
  const { tokens } = statement;
  for (const token of tokens) {
    const names = words.get(token.norm);
    if (names && !acronym.test(token.text)) for (const name of names) add(name, token);
  }
  addValues(scene, statement, add);
  addNames(statement, add);
  addForms(scene, tokens, add);
  addClause(scene, readClause(scene, tokens), add);
  if (statement.ending.includes('?')) add('-question', null);
  if (tokens.length < brief) add('-brief', null);
  if (tokens.length >= long) add('long', null);
  if (tokens.length >= veryLong) add('very-long', null);
  return found;
}

function addValues({ entities }: StatementScene, { mentions }: Statement, add: Add): void {
  for (const { type, span, entity } of mentions) {
    const value = entities.entities[entity]?.value ?? null;
    if (type === 'money' || type === 'percent' || type === 'quantity') {
      if (value?.kind !== 'quantity' || !value.ordinal) add(value?.kind === 'duration' ? 'duration' : type, span);
      if (value && 'amount' in value && (value.amount ?? value.max ?? 0) >= largeAmount) add('large-number', span);
    } else if (value?.kind === 'date' && value.precision !== 'day') add('date', span);
  }
}

function addNames({ mentions }: Statement, add: Add): void {
  let names = 0;
  for (const { type, span, form } of mentions) {
    if (form !== 'name') continue;
    add(type === 'place' || type === 'group' ? 'named-place' : 'named-entity', span);
    if (++names === 2) add('several-names', span);
  }
}

function startsInDigit(norm: string): boolean {
  const code = norm.charCodeAt(0);
  return (code >= 48 && code <= 57) || code === 36;
}

/** What single words and pairs of words tell by their form. */
function addForms({ tags, words }: StatementScene, tokens: readonly Token[], add: Add): void {
  let pasts = 0;
  tokens.forEach((token, position) => {
    const { index, norm } = token;
    const part = tags.partOfSpeech(index);
    if ((part === 'number' && norm !== 'one') || startsInDigit(norm)) add('number', token);
    if (tags.has(index, 'PastTense')) {
      add('past-tense', token);
      if (++pasts === 2) add('several-past', token);
    }
    const next = tokens[position + 1];
    if (norm === 'to' && next && (next.norm === 'be' || tags.partOfSpeech(next.index) === 'verb'))
      add('-infinitive', token);
    if (norm === 'be') add('-bare-be', token);
    if (doing.has(norm)) add('-do', token);
    if (others.has(norm)) add('others', token);
    if (words.condition.has(norm)) add('-conditional', token);
  });
}

/** What the verb group and the subject of the main clause tell. */
function addClause({ tags }: StatementScene, { head, group, subject, words }: Clause, add: Add): void {
  if (!head) add('-fragment', null);
  const [first] = group;
  if (first && (tags.has(first.index, 'PastTense') || /^(?:was|were|had|did)/.test(first.norm)))
    add('past-event', first);
  if (first && group.length > 1 && /^(?:has|have)$/.test(words[0] ?? '')) add('perfect', first);
  const last = subject.at(-1);
  const part = last && tags.partOfSpeech(last.index);
  if (last && part === 'proper-noun') add('named-subject', last);
  else if (last && part === 'noun') add('noun-subject', last);
}
