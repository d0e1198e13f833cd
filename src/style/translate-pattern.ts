/** A pattern in the syntax of RE2, and what must not follow its match. */
export interface TranslatedPattern {
  readonly source: string;
  /** Pattern of what must not follow (a negative look-ahead at the end); null for nothing. */
  readonly notBefore: string | null;
  /** Pattern of what must follow, and is no part of the match (a look-ahead at the end); null for nothing. */
  readonly before: string | null;
}

/** Letters, digits and the underscore of any script: what `\w` stands for here. */
const word = '\\p{L}\\p{M}\\p{N}_';
const space = '\\s\\p{Z}';
const inClass: Readonly<Record<string, string>> = { w: word, s: space, d: '0-9' };
const alone: Readonly<Record<string, string>> = {
  w: `[${word}]`,
  W: `[^${word}]`,
  s: `[${space}]`,
  S: `[^${space}]`,
};

/**
 * Rewrites a pattern as style packages write them (.NET's and Go's syntax) for RE2, which is linear. `\w` and `\s` cover all
 * scripts; a straight apostrophe or quotation mark also matches a curly one, and a space any white space, so that it does
 * not matter how an article was typed or wrapped. A look-ahead at the end becomes a condition beside the pattern. Throws a
 * `SyntaxError` for any other look-ahead, atomic group or back reference.
 */
export function translatePattern(pattern: string, keepsGroups = false): TranslatedPattern {
  const end = /^(.*?)\(\?([=!])((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*)\)$/s.exec(pattern);
  const [, body = '', sign, ahead = ''] = end ?? [];
  if (end && isBalanced(body) && !hasTopLevelBar(body)) {
    const source = rewrite(body, keepsGroups);
    const condition = rewrite(ahead, false);
    return { source, before: sign === '=' ? condition : null, notBefore: sign === '!' ? condition : null };
  }
  return { source: rewrite(pattern, keepsGroups), before: null, notBefore: null };
}

function rewrite(pattern: string, keepsGroups: boolean): string {
  let out = '';
  let isInClass = false;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] ?? '';
    const next = pattern[at + 1] ?? '';
    if (character === '\\') {
      at++;
      if (/[1-9]/.test(next) && !isInClass) throw new SyntaxError(`back reference \\${next}`);
      if (next === 'u') {
        out += `\\x{${pattern.slice(at + 1, at + 5)}}`;
        at += 4;
      } else if (/[^\w\s]/.test(next) && !/[[\]{}()*+?.\\^$|/-]/.test(next))
        out += isInClass ? marks(next) : whole(next);
      else out += (isInClass ? inClass[next] : alone[next]) ?? (next === '/' || next === ' ' ? next : `\\${next}`);
    } else if (isInClass) {
      if (character === ']') isInClass = false;
      if (character === '[' && next === ':') {
        const close = pattern.indexOf(':]', at);
        out += pattern.slice(at, close + 2);
        at = close + 1;
      } else out += character === '[' ? '\\[' : marks(character);
    } else if (character === '[') {
      isInClass = true;
      out += '[';
      if (next === '^') {
        out += '^';
        at++;
      }
      if (pattern[at + 1] === ']') {
        out += '\\]';
        at++;
      }
    } else if (character === '(') {
      const opening = openingOf(pattern.slice(at), keepsGroups);
      out += opening.out;
      at += opening.length - 1;
    } else if (character === ' ') out += /[*+?{]/.test(next) ? `[${space}]` : `[${space}]+`;
    else out += whole(character);
  }
  return out;
}

function openingOf(rest: string, keepsGroups: boolean): { readonly out: string; readonly length: number } {
  const named = /^\(\?(?:P?<(?![=!])|')\w+[>']/.exec(rest);
  if (named) return { out: keepsGroups ? '(' : '(?:', length: named[0].length };
  const [behind] = /^\(\?<[=!]/.exec(rest) ?? [];
  if (behind) return { out: behind, length: behind.length };
  if (/^\(\?[=!]/.test(rest)) throw new SyntaxError('lookahead that is not at the end');
  if (rest.startsWith('(?>')) throw new SyntaxError('atomic group');
  const [plain] = /^\(\?[imsU-]*[:)]/.exec(rest) ?? [];
  if (plain) return { out: plain, length: plain.length };
  return { out: keepsGroups ? '(' : '(?:', length: 1 };
}

function whole(character: string): string {
  const either = marks(character);
  return either.length === 1 ? character : `[${either}]`;
}

/** The character and its typographic forms. */
function marks(character: string): string {
  if (character === "'") return "'’‘";
  if (character === '"') return '"“”';
  return character;
}

function isBalanced(pattern: string): boolean {
  let depth = 0;
  for (const [part] of pattern.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[()]/gs)) {
    if (part === '(') depth++;
    if (part === ')') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Whether the pattern is a choice: a condition at its end then holds for its last part alone. */
function hasTopLevelBar(pattern: string): boolean {
  let depth = 0;
  for (const [part] of pattern.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[()|]/gs)) {
    if (part === '(') depth++;
    if (part === ')') depth--;
    if (part === '|' && depth === 0) return true;
  }
  return false;
}
