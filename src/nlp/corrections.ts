import { type Clause, createClauseReader, isWhole } from './clause.ts';
import type { Nlp, Pointer, Rule, Term, View } from './compromise.ts';
import { compilePossibleMatch, type PossibleMatch } from './possible-match.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** A rule with its keys as numbers. */
interface IndexedRule {
  readonly id: number;
  readonly rule: Rule;
  readonly needs: readonly number[];
  readonly wants: readonly number[];
  readonly ifNo: readonly number[];
  /** Where compromise lists the rule, by key: the first that a clause has decides about the order of rules. */
  readonly listed: readonly { readonly key: number; readonly rank: number }[];
  readonly mayMatch: PossibleMatch;
  /** The rule to match once, for its whole extent; null where it looks at what stands around a match. */
  readonly single: Rule | null;
}

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
  const triggers = indexTriggers(hooks, rules, vocabulary);
  const reader = createClauseReader(vocabulary);
  const { clause } = reader;
  const tried = new Int32Array(rules.length);
  let turn = 0;

  function correct(terms: readonly Term[]): void {
    turn++;
    reader.read(terms);
    const found: { readonly rank: number; readonly corrections: readonly object[] }[] = [];
    for (const indexed of possibleRules()) {
      const corrections = findMatches(indexed).map((pointer) => ({ ...indexed.rule, pointer }));
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
  function findMatches({ rule, single, mayMatch }: IndexedRule): readonly Pointer[] {
    if (single === null || !isWhole(clause)) return match([clause.terms], rule).ptrs;
    const found: Pointer[] = [];
    for (let from = mayMatch.nextStart(clause, 0); from >= 0; ) {
      const { ptrs, byGroup } = match([clause.terms.slice(from)], single);
      const [whole] = ptrs;
      if (whole === undefined) break;
      const wanted = rule.group === undefined ? whole : byGroup[rule.group]?.[0];
      if (wanted) found.push([0, wanted[1] + from, wanted[2] + from]);
      from = mayMatch.nextStart(clause, whole[2] + from);
    }
    return found;
  }

  function possibleRules(): IndexedRule[] {
    const possible: IndexedRule[] = [];
    let open: IndexedRule[] = [];
    for (const key of clause.keys) {
      for (const indexed of triggers[key] ?? []) {
        if (tried[indexed.id] === turn) continue;
        tried[indexed.id] = turn;
        if (!isCalledFor(indexed, clause)) continue;
        if ((indexed.mayMatch.isLong && !isWhole(clause)) || indexed.mayMatch.test(clause)) possible.push(indexed);
        else open.push(indexed);
      }
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
  return [...listed].map(([rule, places], id) => ({
    id,
    rule,
    needs: rule.needs.map((key) => vocabulary.enter(key)),
    wants: rule.wants.map((key) => vocabulary.enter(key)),
    ifNo: (rule.ifNo ?? []).map((key) => vocabulary.enter(key)),
    listed: places,
    mayMatch: compilePossibleMatch(rule.regs, vocabulary, nlp),
    single: makeSingle(rule),
  }));
}

function makeSingle(rule: Rule): Rule | null {
  const isAnchored = rule.regs.some(
    (step) => step.start || step.end || step.choices?.flat().some((part) => part.start || part.end),
  );
  if (isAnchored || rule.notIf !== undefined) return null;
  const { group: _, ...single } = rule;
  return { ...single, justOne: true };
}

/** The rules to look at for each key: a rule stands under its rarest need, or under each of its wants. */
function indexTriggers(
  hooks: Readonly<Record<string, readonly Rule[]>>,
  rules: readonly IndexedRule[],
  vocabulary: Vocabulary,
): readonly (readonly IndexedRule[])[] {
  const triggers: IndexedRule[][] = Array.from({ length: vocabulary.size() }, () => []);
  // Words are rarer than tags, and a tag that fewer rules name is rarer than one that many do.
  const commonness = (key: string) => (key.startsWith('#') ? 1000 : 0) + (hooks[key]?.length ?? 0);
  for (const indexed of rules) {
    const { needs, wants } = indexed.rule;
    const rarest = [...needs].sort((a, b) => commonness(a) - commonness(b)).slice(0, 1);
    for (const key of new Set(rarest.length > 0 ? rarest : wants)) triggers[vocabulary.enter(key)]?.push(indexed);
  }
  return triggers;
}

function isCalledFor({ rule, needs, wants, ifNo }: IndexedRule, clause: Clause): boolean {
  if (clause.terms.length < rule.minWords) return false;
  for (const key of needs) if (!clause.has(key)) return false;
  for (const key of ifNo) if (clause.has(key)) return false;
  if (wants.length === 0) return true;
  let met = 0;
  for (const key of wants) if (clause.has(key)) met++;
  return met >= rule.minWant;
}

function rankIn({ listed }: IndexedRule, clause: Clause): number {
  return listed.find(({ key }) => clause.has(key))?.rank ?? Number.MAX_SAFE_INTEGER;
}
