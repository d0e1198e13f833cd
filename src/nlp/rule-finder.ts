import type { Clause } from './clause.ts';
import type { Rule } from './compromise.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Lists of numbers, one after the other: list `n` is `values` from `starts[n]` up to `starts[n + 1]`. */
interface Lists {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/**
 * Makes the function that selects the rules of a clause by its keys, as indexes of the given rules. A rule is
 * looked at only where its rarest need is there, or else any of its wants. `count` shows how many rules name a key.
 */
export function makeRuleFinder(
  rules: readonly Rule[],
  count: (key: string) => number,
  vocabulary: Vocabulary,
): (clause: Clause) => readonly number[] {
  // Words are rarer than tags, and a tag that fewer rules name is rarer than one that many do.
  const commonness = (key: string) => (key.startsWith('#') ? 1000 : 0) + count(key);
  const ordered = rules.map(({ needs }) => [...needs].sort((a, b) => commonness(a) - commonness(b)));
  const enter = (keys: readonly string[]) => keys.map((key) => vocabulary.enter(key));
  const needs = listsOf(ordered.map((keys) => enter(keys.slice(1))));
  const wants = listsOf(rules.map((rule) => enter(rule.wants)));
  const ifNo = listsOf(rules.map((rule) => enter(rule.ifNo ?? [])));
  const triggers: number[][] = Array.from({ length: vocabulary.size() }, () => []);
  rules.forEach((rule, id) => {
    const rarest = (ordered[id] ?? []).slice(0, 1);
    for (const key of new Set(enter(rarest.length > 0 ? rarest : rule.wants))) triggers[key]?.push(id);
  });
  const triggered = listsOf(triggers);
  const minWords = Int32Array.from(rules, (rule) => rule.minWords);
  const minWant = Int32Array.from(rules, (rule) => (rule.wants.length > 0 ? rule.minWant : 0));
  const tried = new Int32Array(rules.length);
  let turn = 0;

  function isCalledFor(id: number, clause: Clause): boolean {
    if (clause.terms.length < (minWords[id] as number)) return false;
    for (let at = needs.starts[id] as number; at < (needs.starts[id + 1] as number); at++)
      if (!clause.has(needs.values[at] as number)) return false;
    for (let at = ifNo.starts[id] as number; at < (ifNo.starts[id + 1] as number); at++)
      if (clause.has(ifNo.values[at] as number)) return false;
    let missing = minWant[id] as number;
    for (let at = wants.starts[id] as number; missing > 0 && at < (wants.starts[id + 1] as number); at++)
      if (clause.has(wants.values[at] as number)) missing--;
    return missing <= 0;
  }

  return (clause) => {
    turn++;
    const called: number[] = [];
    for (const key of clause.keys) {
      for (let at = triggered.starts[key] as number; at < (triggered.starts[key + 1] as number); at++) {
        const id = triggered.values[at] as number;
        if (tried[id] === turn) continue;
        tried[id] = turn;
        if (isCalledFor(id, clause)) called.push(id);
      }
    }
    return called;
  };
}

function listsOf(lists: readonly (readonly number[])[]): Lists {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => {
    starts[index + 1] = (starts[index] ?? 0) + list.length;
  });
  return { starts, values: Int32Array.from(lists.flat()) };
}
