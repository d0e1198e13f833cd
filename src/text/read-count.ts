import type { Token } from '../model/document.ts';

/** A whole number that begins at a token, in figures or words. */
export interface Count {
  readonly amount: number;
  /** Index after its last token. */
  readonly to: number;
}

const figures = /^\d{1,3}(?:,\d{3})+$|^\d+$/;

/** Reads the number that begins at a token: `12`, `1,200`, `twelve`, `twenty-one`, `two dozen`, `a hundred`, `3 million`; null for none. Looks at no more than six tokens. */
export function readCount(
  tokens: readonly Token[],
  at: number,
  end: number,
  numbers: Readonly<Record<string, number>>,
): Count | null {
  const first = tokens[at];
  if (!first) return null;
  const isFigure = figures.test(first.text);
  const numberAt = (index: number) => {
    const word = index < end ? (tokens[index]?.norm ?? '') : '';
    return Object.hasOwn(numbers, word) ? (numbers[word] ?? null) : null;
  };
  const start = isFigure ? Number(first.text.replaceAll(',', '')) : numberAt(at);
  if (start === null || !Number.isInteger(start)) return null;
  if (!isFigure && start >= 100) return null;
  let amount = start;
  let to = at + 1;
  for (; to < Math.min(end, at + 6); to++) {
    const next = numberAt(to);
    if (next === null) break;
    if (next === 12 && tokens[to]?.norm === 'dozen') amount *= 12;
    else if (next >= 100) amount *= next;
    else if (!isFigure && amount >= 20 && amount % 10 === 0 && next < 10) amount += next;
    else break;
  }
  return { amount, to };
}
