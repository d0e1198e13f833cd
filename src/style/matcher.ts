import { RE2JS } from 're2js';
import type { StylePattern } from '../model/config/style.ts';
import type { Matcher, PatternMatch } from './match.ts';
import { isPhrase, makePhraseMatcher } from './phrase-matcher.ts';
import { translatePattern } from './translate-pattern.ts';

/** How patterns are looked for. */
export interface MatchOptions {
  readonly ignoreCase: boolean;
  /** A match neither begins nor ends within a word. */
  readonly isWhole: boolean;
  /** Regular expressions that are before and after any of the patterns. */
  readonly before?: string;
  readonly after?: string;
}

const wordCharacter = /[\p{L}\p{M}\p{N}_]/u;
/** What is looked at after a match, at most, to see whether a look-ahead holds. */
const aheadWindow = 200;

/** Makes a matcher of the patterns. Throws a `SyntaxError` that names what RE2 does not know. */
export function makeMatcher(patterns: readonly StylePattern[], options: MatchOptions): Matcher {
  const plain: string[] = [];
  const phrases: string[] = [];
  const matchers: Matcher[] = [];
  const isBare = options.isWhole && !options.before && !options.after;
  for (const pattern of patterns) {
    if (isBare && isPhrase(pattern.text.trim())) {
      phrases.push(pattern.text);
      continue;
    }
    const { source, before, notBefore } = translatePattern(sourceOf(pattern));
    if (before === null && notBefore === null) plain.push(source);
    else matchers.push(makeOne(source, before, notBefore, options));
  }
  if (phrases.length > 0) matchers.push(makePhraseMatcher(phrases, options.ignoreCase));
  if (plain.length > 0 || matchers.length === 0) matchers.unshift(makeOne(plain.join('|'), null, null, options));
  const [only] = matchers;
  if (only && matchers.length === 1) return only;
  return {
    find(text) {
      const all = matchers.flatMap((matcher) => matcher.find(text)).sort((a, b) => a.start - b.start || b.end - a.end);
      const found: PatternMatch[] = [];
      for (const match of all) if (match.start >= (found.at(-1)?.end ?? 0)) found.push(match);
      return found;
    },
  };
}

/** A word or phrase as a pattern, or the pattern. */
export function sourceOf({ text, isLiteral }: StylePattern): string {
  return isLiteral
    ? text
        .trim()
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/\s+/g, ' ')
    : text;
}

/** Compiles a pattern that was translated. Throws a `SyntaxError`. */
export function compile(source: string, ignoreCase: boolean): RE2JS {
  const behind = source.includes('(?<') ? RE2JS.LOOKBEHINDS : 0;
  try {
    return RE2JS.compile(source, RE2JS.MULTILINE | (ignoreCase ? RE2JS.CASE_INSENSITIVE : 0) | behind);
  } catch (error) {
    throw new SyntaxError(error instanceof Error ? error.message.replace('error parsing regexp: ', '') : String(error));
  }
}

function makeOne(source: string, before: string | null, notBefore: string | null, options: MatchOptions): Matcher {
  const start = options.before ? translatePattern(options.before).source : '';
  const end = options.after ? translatePattern(options.after).source : '';
  const isCut = options.isWhole;
  const follow = `${isCut ? '(?:\\z|[^\\p{L}\\p{M}\\p{N}_])' : ''}`;
  const ahead = before === null ? null : compile(`\\A(?:${before})`, options.ignoreCase);
  const notAhead = notBefore === null ? null : compile(`\\A(?:${notBefore})`, options.ignoreCase);
  const pattern = compile(`(${start}(?:${source})${end})${follow}`, options.ignoreCase);
  return {
    find(text) {
      if (!pattern.test(text)) return [];
      const found: PatternMatch[] = [];
      const matcher = pattern.matcher(text);
      let from = 0;
      while (from <= text.length && matcher.find(from)) {
        const match = { start: matcher.start(1), end: matcher.end(1), text: matcher.group(1) ?? '' };
        if (isCut && isWithinWord(text, match)) {
          from = wordEnd(text, match.start);
          continue;
        }
        from = Math.max(match.end, match.start + 1);
        const rest = text.slice(match.end, match.end + aheadWindow);
        if (match.end > match.start && (ahead?.test(rest) ?? true) && !(notAhead?.test(rest) ?? false))
          found.push(match);
      }
      return found;
    },
  };
}

/** Whether the match begins in the middle of a word. */
function isWithinWord(text: string, { start }: PatternMatch): boolean {
  return start > 0 && wordCharacter.test(text[start] ?? '') && wordCharacter.test(text[start - 1] ?? '');
}

function wordEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && wordCharacter.test(text[end] ?? '')) end++;
  return end;
}
