/** Computes a formula with the numbers that stand for its names. */
export type Formula = (values: Readonly<Record<string, number>>) => number;

const functions: Readonly<Record<string, (...values: number[]) => number>> = {
  sqrt: Math.sqrt,
  abs: Math.abs,
  min: Math.min,
  max: Math.max,
  round: Math.round,
};
const binary: Readonly<Record<string, readonly [rank: number, (a: number, b: number) => number]>> = {
  '+': [1, (a, b) => a + b],
  '-': [1, (a, b) => a - b],
  '*': [2, (a, b) => a * b],
  '/': [2, (a, b) => (b === 0 ? 0 : a / b)],
};
const part = /\s*(\d+(?:\.\d+)?|[A-Za-z_][\w.]*|[-+*/(),])/y;

/** Reads an arithmetic formula over the named numbers. Throws a `SyntaxError` for anything else. A division by 0 is 0. */
export function readFormula(text: string, names: readonly string[]): Formula {
  const parts = partsOf(text.trim());
  let at = 0;
  const formula = sum(0);
  if (at < parts.length) throw new SyntaxError(`formula: unexpected “${parts[at]}”`);
  return formula;

  function sum(rank: number): Formula {
    let left = value();
    for (;;) {
      const [level, compute] = binary[parts[at] ?? ''] ?? [0, null];
      if (compute === null || level <= rank) return left;
      at++;
      const [a, b] = [left, sum(level)];
      left = (values) => compute(a(values), b(values));
    }
  }

  function value(): Formula {
    const next = parts[at++] ?? '';
    if (next === '-') {
      const negated = sum(2);
      return (values) => -negated(values);
    }
    if (next === '(') return closed(sum(0));
    if (/^\d/.test(next)) return () => Number(next);
    if (names.includes(next)) return (values) => values[next] ?? 0;
    const compute = functions[next.replace(/^math\./i, '').toLowerCase()];
    if (!compute || parts[at] !== '(') throw new SyntaxError(`formula: unknown name “${next}”`);
    at++;
    const values = [sum(0)];
    while (parts[at] === ',') {
      at++;
      values.push(sum(0));
    }
    return closed((known) => compute(...values.map((argument) => argument(known))));
  }

  function closed(inner: Formula): Formula {
    if (parts[at++] !== ')') throw new SyntaxError('formula: expected ")"');
    return inner;
  }
}

function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  part.lastIndex = 0;
  while (part.lastIndex < text.length) {
    const before = part.lastIndex;
    const [, found] = part.exec(text) ?? [];
    if (found === undefined) throw new SyntaxError(`formula: unexpected “${text.slice(before, before + 10)}”`);
    parts.push(found);
  }
  return parts;
}

const conditionPattern = /^\s*(<=|>=|<|>|==|!=)\s*(-?\d+(?:\.\d+)?)\s*$/;

/** Reads a condition such as `> 8`. Throws a `SyntaxError` for anything else. */
export function readCondition(text: string): (value: number) => boolean {
  const [, sign = '', limitText = ''] = conditionPattern.exec(text) ?? [];
  const limit = Number(limitText);
  switch (sign) {
    case '<':
      return (value) => value < limit;
    case '<=':
      return (value) => value <= limit;
    case '>':
      return (value) => value > limit;
    case '>=':
      return (value) => value >= limit;
    case '==':
      return (value) => value === limit;
    case '!=':
      return (value) => value !== limit;
    default:
      throw new SyntaxError(`condition: expected a comparison such as "> 8", not “${text}”`);
  }
}
