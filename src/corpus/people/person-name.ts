import { foldName } from '../../text/words/fold-name.ts';

/** A person's name taken apart, each part folded. */
export interface PersonName {
  /** Null where there is only one word. */
  readonly given: string | null;
  readonly surname: string;
  /** Names and initials between them. */
  readonly middle: readonly string[];
  /** `jr`, `sr`, `ii`…; null where there is none. */
  readonly suffix: string | null;
}

const suffixes: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** Takes a name apart; what is in quotation marks or brackets, a nickname, is skipped. */
export function parsePersonName(name: string): PersonName {
  const words = name
    .replace(/["“”(][^"“”()]*["“”)]/g, ' ')
    .split(/[\s,]+/)
    .map(foldName)
    .filter((word) => word !== '');
  const last = words.at(-1) ?? '';
  const suffix = words.length > 1 && suffixes.has(last) ? last : null;
  const names = suffix === null ? words : words.slice(0, -1);
  return {
    given: names.length > 1 ? (names[0] ?? null) : null,
    surname: names.at(-1) ?? foldName(name),
    middle: names.slice(1, -1),
    suffix,
  };
}

/** Whether two names with the same given name and surname cannot be of one person: other middle names, father and son. */
export function namesExclude(a: PersonName, b: PersonName): boolean {
  if (a.suffix !== null && b.suffix !== null && a.suffix !== b.suffix) return true;
  const [x] = a.middle;
  const [y] = b.middle;
  if (x === undefined || y === undefined) return false;
  return x.length === 1 || y.length === 1 ? x[0] !== y[0] : x !== y;
}
