import { type Clause, createClauseReader, isWhole } from './clause.ts';
import type { Nlp, Pattern, Pointer, Rule, Step, Term, View } from './compromise.ts';
import { areNeighbours, compilePossibleMatch, type PossibleMatch } from './possible-match.ts';
import { makeRuleFinder } from './rule-finder.ts';
import { uniformStep } from './uniform-step.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** A rule that is made ready for matching. */
interface IndexedRule {
  readonly rule: Rule;
  /** Where compromise lists the rule, by key: the first that a clause has decides about the order of rules. */
  readonly listed: readonly { readonly key: number; readonly rank: number }[];
  readonly mayMatch: PossibleMatch;
  readonly every: Pattern;
  /** The pattern to match once, for its whole extent; null where it looks at what is around a match. */
  readonly single: Pattern | null;
  /** What must not match within a match of `single`. */
  readonly notIf: Pattern | null;
}

/** In place of a key. */
const none = -1;
/** Most rules that are listed under one key; keeps ranks of two keys apart. */
const rankStep = 1000;

/**
 * Makes the stage that corrects tags by compromise's some 570 patterns. The result is that of compromise's own stage, which
 * asks each of its 730 keys about each clause and tries each pattern that shares its words: three quarters of a parse.
 * Here a rule is looked at only when its rarest key is there, and matched only when it may match.
 */
export function makeCorrections(nlp: Nlp): (view: View) => void {
  const { match, bulkTagger } = nlp.methods().one;
  const { quickSplit } = nlp.methods().two;
  const world = nlp.world();
  const hooks = compileRules(nlp);
  const vocabulary = createVocabulary();
  const rules = indexRules(hooks, vocabulary, nlp);
  const findCalled = makeRuleFinder(
    rules.map(({ rule }) => rule),
    (key) => hooks[key]?.length ?? 0,
    vocabulary,
  );
  // Beside the rules, since a rule is mostly looked at to be skipped.
  const firstNeighbours = Int32Array.from(rules, ({ mayMatch }) => mayMatch.neighbours?.[0] ?? none);
  const secondNeighbours = Int32Array.from(rules, ({ mayMatch }) => mayMatch.neighbours?.[1] ?? none);
  const reader = createClauseReader(vocabulary);
  const { clause } = reader;

  function correct(terms: readonly Term[]): void {
    reader.read(terms);
    const found: { readonly rank: number; readonly corrections: readonly object[] }[] = [];
    for (const indexed of possibleRules()) {
      const corrections = findMatches(indexed).map((pointer) => correctionAt(indexed.rule, pointer));
      if (corrections.length > 0) found.push({ rank: rankIn(indexed, clause), corrections });
    }
    if (found.length === 0) return;
    found.sort((a, b) => a.rank - b.rank);
    bulkTagger(
      found.flatMap(({ corrections }) => corrections),
      [terms],
      world,
    );
  }

  /** Matches a rule, only from where it may match: compromise tries each term of a clause as a start. */
  function findMatches({ rule, every, single, notIf, mayMatch }: IndexedRule): readonly Pointer[] {
    if (single === null || !isWhole(clause)) return match([clause.terms], every).ptrs;
    const found: Pointer[] = [];
    for (let from = mayMatch.nextStart(clause, 0); from >= 0; ) {
      const { ptrs, byGroup } = match([clause.terms.slice(from)], single);
      const [whole] = ptrs;
      if (whole === undefined) break;
      const wanted = rule.group === undefined ? whole : byGroup[rule.group]?.[0];
      const isWanted =
        notIf === null || match([clause.terms.slice(from + whole[1], from + whole[2])], notIf).ptrs.length === 0;
      if (wanted && isWanted) found.push([0, wanted[1] + from, wanted[2] + from]);
      from = mayMatch.nextStart(clause, whole[2] + from);
    }
    return found;
  }

  function possibleRules(): IndexedRule[] {
    const possible: IndexedRule[] = [];
    let open: IndexedRule[] = [];
    const isShown = isWhole(clause);
    for (const id of findCalled(clause)) {
      const first = firstNeighbours[id] as number;
      if (isShown && first !== none && !areNeighbours(clause, first, secondNeighbours[id] as number)) continue;
      const indexed = rules[id] as IndexedRule; // as many as it was made for
      if ((indexed.mayMatch.isLong && !isShown) || indexed.mayMatch.test(clause)) possible.push(indexed);
      else open.push(indexed);
    }
    while (open.length > 0 && reader.moveOn()) {
      const still: IndexedRule[] = [];
      for (const indexed of open) (indexed.mayMatch.test(clause) ? possible : still).push(indexed);
      open = still;
    }
    return possible;
  }

  return (view) => {
    for (const terms of quickSplit(view.docs)) correct(terms);
  };
}

/** Compiles copies of compromise's rules: `buildNet` writes into what it is given, and chokes on a `notIf` that compromise's own stage has compiled before. */
function compileRules(nlp: Nlp): Readonly<Record<string, readonly Rule[]>> {
  const { buildNet, parseMatch } = nlp.methods().one;
  const world = nlp.world();
  const copies = nlp.model().two.matches.map(({ notIf, ...rule }) => ({ rule: rule as { notIf?: unknown }, notIf }));
  const { hooks } = buildNet(
    copies.map(({ rule }) => rule),
    world,
  );
  for (const { rule, notIf } of copies) {
    if (notIf !== undefined) rule.notIf = typeof notIf === 'string' ? parseMatch(notIf, {}, world) : notIf;
  }
  return hooks;
}

function indexRules(hooks: Readonly<Record<string, readonly Rule[]>>, vocabulary: Vocabulary, nlp: Nlp): IndexedRule[] {
  const listed = new Map<Rule, { key: number; rank: number }[]>();
  Object.entries(hooks).forEach(([key, rules], keyIndex) => {
    rules.forEach((rule, index) => {
      const places = listed.get(rule) ?? [];
      listed.set(rule, [...places, { key: vocabulary.enter(key), rank: keyIndex * rankStep + index }]);
    });
  });
  return [...listed].map(([rule, places]) => {
    const regs = rule.regs.map(uniformStep);
    const notIf = rule.notIf?.map(uniformStep);
    return {
      rule,
      listed: places,
      mayMatch: compilePossibleMatch(rule.regs, vocabulary, nlp),
      every: { regs, group: rule.group, notIf, justOne: false },
      single: looksAround(rule) ? null : once(regs),
      notIf: notIf ? once(notIf) : null,
    };
  });
}

/** Whether a match depends on what is around it, or can end before the end that it is tied to. */
function looksAround({ regs, notIf }: Rule): boolean {
  const isAnchored = regs.some(
    (step) => step.start || step.end || step.choices?.flat().some((part) => part.start || part.end),
  );
  return isAnchored || (notIf?.some(({ end }) => end) ?? false);
}

function once(regs: readonly Step[]): Pattern {
  return { regs, group: undefined, notIf: undefined, justOne: true };
}

/** What a rule does at a place; rebuilt rather than copied, since copies of rules are objects of many shapes. */
function correctionAt({ tag, unTag, chunk, safe, freeze, reason, match }: Rule, pointer: Pointer): object {
  return { tag, unTag, chunk, safe, freeze, reason, match, pointer };
}

function rankIn({ listed }: IndexedRule, clause: Clause): number {
  return listed.find(({ key }) => clause.has(key))?.rank ?? Number.MAX_SAFE_INTEGER;
}
