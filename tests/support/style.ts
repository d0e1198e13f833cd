import { findingsOfRule } from '../../src/io/work/test-rule.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { makeStyleRule } from '../../src/style/make-style-rule.ts';
import { readHouseRule } from '../../src/style/read/read-house.ts';
import { applyEdits } from '../../src/text/positions/apply-edits.ts';

/** A story with the paragraphs under a headline. */
export function story(paragraphs: string, headline = 'Council meets on the bridge'): string {
  return `${headline}\n\n${paragraphs}\n\nThe council will meet again in spring.\n`;
}

/** A rule of house style of an entry as the configuration has it. */
export function houseRule(entry: object): Rule {
  return makeStyleRule(readHouseRule('house/tried', 'configuration', entry)) as unknown as Rule;
}

/** What the rule reports of a text: `words: message`. */
export function reported(entry: object, text: string): readonly string[] {
  return findingsOfRule(houseRule(entry), text).map(
    ({ span, message }) => `${span ? text.slice(span.start, span.end) : 'article'}: ${message}`,
  );
}

/** The words that the rule reports. */
export function wordsReported(entry: object, text: string): readonly string[] {
  return findingsOfRule(houseRule(entry), text).map(({ span }) =>
    span ? text.slice(span.start, span.end) : 'article',
  );
}

/** The text with the fixes made: the safe ones, or all. */
export function corrected(entry: object, text: string, isUnsafe = false): string {
  const isMade = ({ fix }: Finding) => fix !== null && (fix.safe || isUnsafe);
  const fixes = findingsOfRule(houseRule(entry), text).filter(isMade);
  return applyEdits(
    text,
    fixes.flatMap(({ fix }) => fix?.edits ?? []),
  );
}
