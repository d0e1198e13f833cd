import type { NameType } from '../../../../model/entity.ts';
import type { Guess } from '../model/decode.ts';
import { modelTypes } from '../model/labels.ts';
import { Case } from '../words/forms.ts';
import { combine } from '../words/hash.ts';
import { maskOf } from '../words/lexicon.ts';
import { Gap } from '../words/pieces.ts';
import { formAt, Lettering, type Reading } from '../words/runs.ts';

/** Types that the words around a name can show. */
type StatedType = Extract<NameType, 'organization' | 'place' | 'product'>;

/** Nouns that show what a name beside them names: right before it (`the firm X`), before `of` (`residents of X`), right behind it (`the X missile`), had by it (`X's parliament`), head of an apposition to it (`X, an airline based in`). */
export type NameContexts = Readonly<
  Record<
    StatedType,
    {
      readonly before: readonly string[];
      readonly of: readonly string[];
      readonly after: readonly string[];
      readonly has: readonly string[];
      readonly apposition: readonly string[];
    }
  >
>;

/** Look-ups of `NameContexts` by word. */
interface Nouns {
  readonly before: ReadonlyMap<string, StatedType>;
  readonly of: ReadonlyMap<string, StatedType>;
  readonly after: ReadonlyMap<string, StatedType>;
  readonly has: ReadonlyMap<string, StatedType>;
  readonly apposition: ReadonlyMap<string, StatedType>;
}

/** Types names by their surroundings. */
export type ContextTyper = (reading: Reading, guesses: readonly Guess[]) => readonly Guess[];

/** What is so sure of a person that nouns around it do not count. */
const surePerson = 3000;
const known = maskOf(
  'country',
  'region',
  'largeCity',
  'demonym',
  'belief',
  'organization',
  'medium',
  'party',
  'person',
  'geographic',
  'language',
);
/** Words of an apposition in which its head has to stand. */
const reachOfApposition = 10;
const functionWord = maskOf('function');
const given = maskOf('female', 'male', 'titleWord', 'honorific', 'calendar');
/** Classes of words that are no name for being capitalised. */
const noName = maskOf('titleWord', 'honorific', 'calendar', 'function', 'common');
/** Type of what the model took for no name. */
const unknown = -1;
const person = modelTypes.indexOf('PER');
const modelTypeOf: Readonly<Record<StatedType, number>> = {
  organization: modelTypes.indexOf('ORG'),
  place: modelTypes.indexOf('LOC'),
  product: modelTypes.indexOf('MISC'),
};

/** Makes a typer for names that no list holds: `the Berezka missile`, `residents of Ha Mosa`, and the same name wherever else it is. */
export function makeContextTyper(contexts: NameContexts): ContextTyper {
  const nouns = {
    before: byWord(contexts, 'before'),
    of: byWord(contexts, 'of'),
    after: byWord(contexts, 'after'),
    has: byWord(contexts, 'has'),
    apposition: byWord(contexts, 'apposition'),
  };
  return (reading, guesses) => {
    const told = new Map<number, StatedType>();
    const here = new Map<number, StatedType>();
    const runs = withRuns(reading, guesses);
    const tell = ({ from }: Guess, type: StatedType, key: number) => {
      here.set(from, type);
      told.set(key, type);
    };
    runs.forEach((guess, index) => {
      const noun = nounBefore(reading, guess, nouns);
      const type = noun ?? typeAround(reading, guess, nouns) ?? typeOfApposition(reading, guess, nouns);
      // Nobody is `residents of Ann Reed`.
      if (!type || !isOpen(reading, guess, noun !== null || isSettlement(reading, guess))) return;
      tell(guess, type, keyOf(reading, guess));
      if (!noun) return;
      for (const other of listedAfter(reading, runs, index))
        if (isOpen(reading, other, true)) tell(other, type, keyOf(reading, other));
    });
    if (told.size === 0) return guesses;
    return runs.flatMap((guess) => {
      const type =
        here.get(guess.from) ?? (isOpen(reading, guess, false) ? told.get(keyOf(reading, guess)) : undefined);
      if (!type) return guess.type === unknown ? [] : [guess];
      const typed = { ...guess, type: modelTypeOf[type] };
      return [type === 'product' ? { ...typed, as: type } : typed];
    });
  };
}

/** The guesses, and between them the capitalised words that the model took for no name, as guesses of unknown type. */
function withRuns(
  { pieces, candidate, runStart, runEnd, lettering }: Reading,
  guesses: readonly Guess[],
): readonly Guess[] {
  const all: Guess[] = [];
  let at = 0;
  const addUpTo = (end: number) => {
    for (; at < end; at++) {
      const to = runEnd[at] ?? at + 1;
      const { classes, letterCase } = formAt(pieces, at);
      const isRun = candidate[at] && runStart[at] === at && to <= end && lettering[at] === Lettering.usual;
      if (isRun && letterCase !== Case.lower && letterCase !== Case.number && !(classes & noName))
        all.push({ from: at, to, type: unknown, margin: 0 });
    }
  };
  for (const guess of guesses) {
    addUpTo(guess.from);
    all.push(guess);
    at = guess.to;
  }
  addUpTo(pieces.length);
  return all;
}

/** The names that go on a list after the one at the index, where `and` or `or` is before its last. */
function listedAfter(reading: Reading, runs: readonly Guess[], index: number): readonly Guess[] {
  const listed: Guess[] = [];
  let { to } = runs[index] as Guess; // the caller's index
  for (const next of runs.slice(index + 1)) {
    const link = linkOf(reading, to, next.from);
    if (!link) return [];
    listed.push(next);
    if (link === 'last') return listed;
    to = next.to;
  }
  return [];
}

function byWord(contexts: NameContexts, place: keyof NameContexts[StatedType]): ReadonlyMap<string, StatedType> {
  const types: readonly StatedType[] = ['organization', 'place', 'product'];
  return new Map(types.flatMap((type) => contexts[type][place].map((word) => [word, type] as const)));
}

/** Whether the name may be of any type: no list holds it, and the model does not take it for a person beyond doubt, which `isStated` overrules. */
function isOpen(
  { pieces, begins, ends, lettering }: Reading,
  { from, to, type, margin }: Guess,
  isStated: boolean,
): boolean {
  if (lettering[from] !== Lettering.usual) return false;
  const first = formAt(pieces, from);
  const whole = to - from === 1 ? first.classes : (begins[from] ?? 0) & (ends[to - 1] ?? 0);
  if (whole & known) return false;
  return type !== person || isStated || (margin < surePerson && !(first.classes & given));
}

/** What the noun before `of` shows: `residents of Ha Mosa`. */
function nounBefore({ pieces }: Reading, { from }: Guess, nouns: Nouns): StatedType | null {
  const [noun, of, name] = [pieces[from - 2], pieces[from - 1], pieces[from]];
  if (!noun || noun.sentence !== name?.sentence || of?.form.text !== 'of' || name.gap !== Gap.space) return null;
  return nouns.of.get(noun.form.folded) ?? null;
}

/** What the noun right behind or right before the name shows. */
function typeAround({ pieces }: Reading, { from, to }: Guess, nouns: Nouns): StatedType | null {
  const [before, name, after] = [pieces[from - 1], pieces[from], pieces[to]];
  if (after?.sentence === name?.sentence && after?.gap === Gap.space && after.form.letterCase === Case.lower) {
    const type = nouns.after.get(after.form.folded);
    if (type) return type;
  }
  if (after?.sentence === name?.sentence && after?.gap === Gap.possessive)
    return nouns.has.get(after.form.folded) ?? null;
  if (before?.sentence !== name?.sentence || name?.gap !== Gap.space) return null;
  return before?.form.letterCase === Case.lower ? (nouns.before.get(before.form.folded) ?? null) : null;
}

/** `five Bela Nara villages`: people have no villages, whatever they are called. */
function isSettlement({ pieces }: Reading, { from, to }: Guess): boolean {
  const after = pieces[to];
  if (after?.gap !== Gap.space || after.sentence !== pieces[from]?.sentence) return false;
  return /^(?:villages?|hamlets?|townships?|districts?|provinces?|suburbs?)$/.test(after.form.text);
}

/** What is in apposition to a name of one word or two: `Dunamora, the operator of an exchange` is open, `Dunamora, a listed company,` is a firm. */
function typeOfApposition({ pieces }: Reading, { from, to }: Guess, nouns: Nouns): StatedType | null {
  const [last, article] = [pieces[to - 1], pieces[to]];
  if (to - from > 2 || article?.gap !== Gap.comma || article.sentence !== last?.sentence) return null;
  if (!/^(?:a|an|the)$/.test(article.form.text)) return null;
  let type: StatedType | null = null;
  // The head is the last noun of the list before the phrase goes on.
  for (let at = to + 1; at <= to + reachOfApposition; at++) {
    const piece = pieces[at];
    if (!piece || piece.sentence !== article.sentence || (piece.gap !== Gap.space && piece.gap !== Gap.hyphen)) break;
    // `a private equity and investment firm`
    if (piece.form.text === 'and') continue;
    if (piece.form.classes & functionWord) break;
    type = piece.form.letterCase === Case.lower ? (nouns.apposition.get(piece.form.folded) ?? null) : null;
  }
  return type;
}

/** What links two names of a list: a comma, or `and` before the last. */
function linkOf({ pieces }: Reading, to: number, from: number): 'comma' | 'last' | null {
  if (pieces[to]?.sentence !== pieces[to - 1]?.sentence || pieces[from]?.sentence !== pieces[to]?.sentence) return null;
  if (from === to) return pieces[to]?.gap === Gap.comma ? 'comma' : null;
  const { folded } = formAt(pieces, to);
  return from === to + 1 && (folded === 'and' || folded === 'or') && pieces[from]?.gap === Gap.space ? 'last' : null;
}

function keyOf({ pieces }: Reading, { from, to }: Guess): number {
  let key = to - from;
  for (let i = from; i < to; i++) key = combine(key, formAt(pieces, i).hash);
  return key;
}
