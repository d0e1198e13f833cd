import { type Clause, longestSpan } from './clause.ts';
import type { Nlp, Step, Term } from './compromise.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Places of a clause where a step may match one term: bit n for term n. */
type Places = (clause: Clause) => number;

/** Moves the places that a pattern may have reached over one step. */
type Move = (clause: Clause, reached: number) => number;

/** Returns whether a pattern may match within the window of a clause. Never denies a match; compromise matches what it lets through. */
export interface PossibleMatch {
  /** Whether a match may be longer than the windows of a long clause. */
  readonly isLong: boolean;
  /** Keys that are next to each other in every match, according to the steps; null where no two steps say. */
  readonly neighbours: readonly [number, number] | null;
  test(clause: Clause): boolean;
  /** First place of the window, from the given one on, where a match may start; -1 where there is none. */
  nextStart(clause: Clause, from: number): number;
}

/** Compiles the steps of a pattern into operations on bits: all starts are tried at once. */
export function compilePossibleMatch(steps: readonly Step[], vocabulary: Vocabulary, nlp: Nlp): PossibleMatch {
  const moves = steps.map((step) => compileMove(step, vocabulary, nlp));
  const fromStart = steps[0]?.start === true;
  const mayMatch = (clause: Clause, starts: number) => {
    let reached = starts;
    for (const move of moves) {
      if (reached === 0) return false;
      reached = move(clause, reached);
    }
    return reached !== 0;
  };
  return {
    // Each step takes one term, two where it meets a contraction.
    isLong: steps.length * 2 > longestSpan || steps.some((step) => step.greedy) || moves.includes(anywhereFrom),
    neighbours: findNeighbours(steps, vocabulary),
    test: (clause) => mayMatch(clause, fromStart ? Number(clause.from === 0) : (1 << (clause.to - clause.from)) - 1),
    nextStart: (clause, from) => {
      for (let place = from; place < clause.to - clause.from; place++) if (mayMatch(clause, 1 << place)) return place;
      return -1;
    },
  };
}

function findNeighbours(steps: readonly Step[], vocabulary: Vocabulary): readonly [number, number] | null {
  let last: number | null = null;
  for (const step of steps) {
    const key = step.negative || step.optional || step.greedy || step.min === 0 ? null : keyOf(step, vocabulary);
    if (last !== null && key !== null) return [last, key];
    last = key;
  }
  return null;
}

function compileMove(step: Step, vocabulary: Vocabulary, nlp: Nlp): Move {
  const places = compilePlaces(step, vocabulary, nlp);
  if (places === null || (step.anything && step.greedy) || (step.negative && step.greedy)) return anywhereFrom;
  const { greedy, end } = step;
  const mayBeLeftOut = step.optional === true || step.min === 0;
  return (clause, reached) => {
    const inside = (1 << (clause.to - clause.from)) - 1;
    const at = places(clause) & inside;
    let next = advance(clause, reached & at);
    if (greedy) {
      for (let last = next; last !== 0; ) {
        last = advance(clause, last & at) & ~next;
        next |= last;
      }
    }
    if (mayBeLeftOut) next |= reached;
    if (!end) return next;
    return clause.to === clause.terms.length ? next & ~inside : 0;
  };
}

/** Whether the second key is right after the first anywhere in the window. */
export function areNeighbours(clause: Clause, first: number, second: number): boolean {
  return (advance(clause, clause.mask(first)) & clause.mask(second)) !== 0;
}

/** One term on; a matched contraction may take its second half along. */
function advance(clause: Clause, reached: number): number {
  return (reached << 1) | ((reached & clause.contracted) << 2);
}

function anywhereFrom(clause: Clause, reached: number): number {
  const lowest = reached & -reached;
  return ((1 << (clause.to - clause.from + 1)) - 1) & ~(lowest - 1);
}

/** Places that match a step; null where the step is of a kind that is left to compromise. */
function compilePlaces(step: Step, vocabulary: Vocabulary, nlp: Nlp): Places | null {
  const places = compilePositive(step, vocabulary, nlp);
  return step.negative && places !== null ? (clause) => ~places(clause) : places;
}

function compilePositive(step: Step, vocabulary: Vocabulary, nlp: Nlp): Places | null {
  if (step.use !== undefined || step.fuzzy || step.pos !== undefined) return null;
  if (step.anything) return () => -1;
  const key = keyOf(step, vocabulary);
  if (key !== null) return keyPlaces(key);
  if (step.fastOr !== undefined) return wordPlaces([...step.fastOr].map((word) => vocabulary.enterWord(word)));
  if (step.method !== undefined) {
    const test = nlp.methods().one.termMethods[step.method];
    return test ? termPlaces(test) : null;
  }
  const { regex } = step;
  if (regex !== undefined) return termPlaces((term) => regex.test(term.normal));
  return step.choices === undefined ? null : choicePlaces(step, vocabulary, nlp);
}

/** The one key that a step requests; null where it requests something else. */
function keyOf(step: Step, vocabulary: Vocabulary): number | null {
  if (step.use !== undefined || step.fuzzy || step.pos !== undefined || step.anything) return null;
  if (step.word !== undefined) return vocabulary.enterWord(step.word);
  if (step.tag !== undefined) return vocabulary.enterTag(step.tag);
  return step.switch === undefined ? null : vocabulary.enterSwitch(step.switch);
}

function keyPlaces(key: number): Places {
  return (clause) => clause.mask(key);
}

function wordPlaces(keys: readonly number[]): Places {
  return (clause) => {
    let places = 0;
    for (const key of keys) places |= clause.mask(key);
    return places;
  };
}

function termPlaces(test: (term: Term) => boolean): Places {
  return (clause) => {
    let places = 0;
    for (let index = clause.from; index < clause.to; index++) {
      const term = clause.terms[index];
      if (term !== undefined && test(term)) places |= 1 << (index - clause.from);
    }
    return places;
  };
}

/** `(a|b)` and `(a && b)` of one term each. */
function choicePlaces(step: Step, vocabulary: Vocabulary, nlp: Nlp): Places | null {
  const all: Places[] = [];
  for (const choice of step.choices ?? []) {
    const [only, second] = choice;
    const places = only && !second && !only.greedy ? compilePlaces(only, vocabulary, nlp) : null;
    if (places === null) return null;
    all.push(places);
  }
  if (step.operator === 'and') return (clause) => all.reduce((places, of) => places & of(clause), -1);
  return (clause) => all.reduce((places, of) => places | of(clause), 0);
}
