import type { RE2JS } from 're2js';
import type { PatternMatch } from '../match.ts';
import { compile, makeMatcher, sourceOf } from '../matcher.ts';
import { translatePattern } from '../translate-pattern.ts';
import { defineKind } from './kind.ts';

/** A term and what the house writes instead. */
interface Swap {
  readonly pattern: RE2JS;
  readonly prefer: readonly string[];
}

/** Terms to avoid, with what the house writes instead. */
export const substitution = defineKind({
  kind: 'substitution',
  message: 'write “{preferred}”, not “{match}”',
  action: { kind: 'replace', isSafe: true },
  prepare({ swaps, isWhole }, { ignoreCase }) {
    const matcher = makeMatcher(
      swaps.map(({ avoid }) => avoid),
      { ignoreCase, isWhole },
    );
    const byText = new Map<string, readonly string[]>();
    const byPattern: Swap[] = [];
    const shouted = new Set(swaps.map(({ avoid }) => avoid.text).filter((text) => text === text.toUpperCase()));
    for (const { avoid, prefer } of swaps) {
      const key = sourceOf(avoid);
      if (/^[\p{L}\p{N} '-]+$/u.test(key)) byText.set(fold(key, ignoreCase), prefer);
      else byPattern.push({ pattern: compile(`\\A(?:${translatePattern(key, true).source})\\z`, ignoreCase), prefer });
    }
    return {
      *find(units) {
        for (const { start, text } of units) {
          for (const match of matcher.find(text)) {
            const known = byText.get(fold(match.text, ignoreCase));
            const written = known && isShouted(match.text, shouted) ? known.map((words) => words.toUpperCase()) : known;
            const preferred = written ?? byPatternOf(match.text, byPattern);
            if (preferred.some((words) => isWrittenSo(match, words, text))) continue;
            yield { span: { start: start + match.start, end: start + match.end }, match: match.text, preferred };
          }
        }
      },
    };
  },
});

function fold(text: string, ignoreCase: boolean): string {
  const plain = text.replace(/[’‘]/g, "'").replace(/\s+/g, ' ');
  return ignoreCase ? plain.toLowerCase() : plain;
}

/** Whether a word that is not written so is in capitals, as in a dateline: `KIEV` for `Kiev`. */
function isShouted(match: string, shouted: ReadonlySet<string>): boolean {
  return match.length > 1 && match === match.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(match) && !shouted.has(match);
}

/** What the first pattern that fits prefers, with its groups filled in. */
function byPatternOf(text: string, swaps: readonly Swap[]): readonly string[] {
  for (const { pattern, prefer } of swaps) {
    const matcher = pattern.matcher(text);
    if (!matcher.matches()) continue;
    return prefer.map((words) =>
      words.replace(/\$(\d)/g, (hole, digit: string) =>
        Number(digit) <= matcher.groupCount() ? (matcher.group(Number(digit)) ?? '') : hole,
      ),
    );
  }
  return [];
}

/** Whether the article has it as preferred; also as a part of what is preferred, with the capital that opens a sentence, or all in capitals. */
function isWrittenSo({ text: match, start }: PatternMatch, preferred: string, text: string): boolean {
  const wanted = preferred.toLowerCase();
  for (let at = wanted.indexOf(match.toLowerCase()); at >= 0; at = wanted.indexOf(match.toLowerCase(), at + 1)) {
    const from = start - at;
    if (preferred.length > match.length && text.slice(Math.max(0, from), from + wanted.length).toLowerCase() === wanted)
      return true;
  }
  const before = text.slice(0, start);
  if (match === preferred) return true;
  if (match.toLowerCase() !== preferred.toLowerCase()) return false;
  if (match === preferred.toUpperCase() && match.length > 1) return true;
  const isOpening = /(?:^|[.!?:]\s+)["'“‘(]*$/.test(before.slice(-20));
  return isOpening && match === preferred.slice(0, 1).toUpperCase() + preferred.slice(1);
}
