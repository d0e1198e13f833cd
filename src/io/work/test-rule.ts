import { parseText } from '../../formats/text.ts';
import type { Article } from '../../model/article.ts';
import type { Finding } from '../../model/finding.ts';
import { analyze, planLayers } from '../../pipeline/analyze.ts';
import { checkArticle } from '../../pipeline/check.ts';
import { findSharedText, nothingShared } from '../../pipeline/shared-text.ts';
import type { Rule } from '../../rules/rule.ts';
import { applyEdits } from '../../text/positions/apply-edits.ts';
import { loadResources, loadRuleWords } from '../resources.ts';

/** Texts that a rule is tried on. What it must report is between « and ». */
export interface RuleCases {
  /** Texts of which it says nothing. */
  readonly valid: readonly string[];
  readonly invalid: readonly {
    readonly text: string;
    /** The messages, in order of the text; any where they are missing. */
    readonly messages?: readonly string[];
    /** The text with the fixes made; not looked at where it is missing. */
    readonly fixed?: string;
  }[];
  /** Options of the rule that differ from its defaults. */
  readonly options?: object;
}

const marks = /[«»]/g;

/** What a rule reports of a text, which is read as plain text: a line alone is a paragraph under a headline of its own. */
export function findingsOfRule(rule: Rule<never> | Rule, text: string, options: object = {}): readonly Finding[] {
  return findingsOfArticle(rule, parseText('story.txt', text), options);
}

/** What a rule reports of an article that was read. */
export function findingsOfArticle(
  rule: Rule<never> | Rule,
  article: Article,
  options: object = {},
): readonly Finding[] {
  const tried = rule as Rule; // its needs are made below, whatever they are
  const plan = planLayers([...tried.needs]);
  const analysis = analyze(article, plan, loadResources(plan.data));
  const settings = {
    rules: [{ rule: tried, severity: tried.severity, options: { ...tried.options, ...options } }],
    people: new Set<string>(),
    terms: new Set<string>(),
    transcripts: [],
    turns: [],
  };
  return checkArticle(
    analysis,
    findSharedText([article], [tried]).get(article.id) ?? nothingShared,
    settings,
    loadRuleWords(),
  );
}

/** Tries a rule on texts. Throws an `Error` that shows the text, what was expected and what the rule reports. */
export function testRule(rule: Rule<never> | Rule, { valid, invalid, options = {} }: RuleCases): void {
  for (const text of valid) expectSame(text, text, marked(text, findingsOfRule(rule, text, options)));
  for (const { text, messages, fixed } of invalid) {
    const plain = text.replace(marks, '');
    const findings = findingsOfRule(rule, plain, options);
    if (findings.length === 0) throw new Error(`${rule.id}: no finding in:\n${text}`);
    if (text !== plain) expectSame(plain, text, marked(plain, findings));
    if (messages) expectSame(plain, JSON.stringify(messages), JSON.stringify(findings.map(({ message }) => message)));
    if (fixed === undefined) continue;
    expectSame(
      plain,
      fixed,
      applyEdits(
        plain,
        findings.flatMap(({ fix }) => (fix ? [...fix.edits] : [])),
      ),
    );
  }
}

/** The text with what was reported between marks. */
function marked(text: string, findings: readonly Finding[]): string {
  const inserts = findings.flatMap(({ span }) =>
    span === null
      ? [{ at: 0, mark: '«»' }]
      : [
          { at: span.start, mark: '«' },
          { at: span.end, mark: '»' },
        ],
  );
  let out = text;
  for (const { at, mark } of inserts.sort((a, b) => b.at - a.at || (a.mark < b.mark ? 1 : -1)))
    out = out.slice(0, at) + mark + out.slice(at);
  return out;
}

function expectSame(text: string, expected: string, found: string): void {
  if (expected !== found) throw new Error(`text:\n${text}\nexpected:\n${expected}\nreceived:\n${found}`);
}
