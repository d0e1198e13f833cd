import type { Section, View } from '../model/display/view.ts';
import type { Rule } from '../rules/rule.ts';
import { column, counted, table, toned, wholeColumn, wideColumn } from './view.ts';

/** What is said about a rule. */
export interface RuleData {
  readonly id: string;
  readonly description: string;
  readonly reason: string;
  readonly severity: Rule['severity'];
  readonly presets: Rule['presets'];
  /** Share of right findings on published articles, judged by hand. */
  readonly precision: Rule['precision'];
  readonly fixable: Rule['fixable'];
  readonly options: object;
  readonly bad: string;
  readonly good: string;
  /** File, package or module that it came from; missing for newsan's own. */
  readonly origin?: string;
  /** Address of a page about it. */
  readonly link?: string;
}

/** JSON document of `newsan rules`. */
export interface RulesDocument {
  readonly rules: readonly RuleData[];
}

/** Names of the values of a flat row. */
export const ruleFields = ['rule', 'severity', 'presets', 'precision', 'fixable', 'description', 'origin'] as const;

/** Shows all rules, one line each. */
export function showRules(rules: readonly Rule[]): View<RulesDocument> {
  const rows = rules.map((rule) => [
    rule.id,
    rule.severity,
    rule.presets.join(', '),
    precisionText(rule),
    rule.fixable,
    rule.description,
    rule.origin ?? 'newsan',
  ]);
  return {
    id: null,
    data: { rules: rules.map(ruleData) },
    rows,
    sections: [
      table(
        null,
        [wholeColumn('RULE'), column('SEVERITY'), column('PRECISION', 'right'), wideColumn('WHAT IT REPORTS')],
        rules.map((rule) => [
          toned('strong', rule.id),
          rule.severity,
          precisionText(rule),
          `${rule.description}${rule.fixable === null ? '' : ` (fix: ${rule.fixable})`}${rule.origin ? `; from ${rule.origin}` : ''}`,
        ]),
        'no rules',
      ),
      {
        kind: 'lines',
        title: null,
        lines: [
          toned(
            'muted',
            `${counted(rules.length, 'rule')}; precision: share of correct findings on published articles`,
          ),
        ],
      },
    ],
  };
}

/** Shows one rule whole. */
export function showRule(rule: Rule): View<RuleData> {
  const facts: readonly (readonly [string, string])[] = [
    ['Severity', rule.severity],
    ...(rule.origin === undefined ? measuredFacts(rule) : [['From', rule.origin] as const]),
    ...(rule.link === undefined ? [] : [['Link', rule.link] as const]),
    ['Fix', rule.fixable === null ? 'none' : `${rule.fixable} (--${rule.fixable === 'safe' ? 'fix' : 'unsafe-fixes'})`],
    ...Object.entries(rule.options).map(([name, value]) => [`Option ${name}`, JSON.stringify(value)] as const),
  ];
  const lines = (title: string, text: string): Section => ({ kind: 'lines', title, lines: text.trim().split('\n') });
  return {
    id: rule.id,
    data: ruleData(rule),
    rows: [],
    sections: [
      { kind: 'lines', title: rule.id, lines: [rule.description, rule.reason] },
      { kind: 'lines', title: null, lines: facts.map(([name, value]) => `${name}: ${value}`) },
      ...(rule.bad === '' ? [] : [lines('Bad', rule.bad)]),
      ...(rule.good === '' ? [] : [lines('Good', rule.good)]),
    ],
  };
}

/** Facts that newsan's own rules alone have. */
function measuredFacts(rule: Rule): readonly (readonly [string, string])[] {
  return [
    ['Presets', rule.presets.join(', ')],
    ['Precision', precisionLine(rule)],
  ];
}

function ruleData(rule: Rule): RuleData {
  const { id, description, reason, severity, presets, precision, fixable, options, bad, good } = rule;
  return {
    ...{ id, description, reason, severity, presets, precision, fixable, options, bad, good },
    ...(rule.origin !== undefined && { origin: rule.origin }),
    ...(rule.link !== undefined && { link: rule.link }),
  };
}

function precisionText({ precision }: Rule): string {
  return precision ? (precision.right / precision.judged).toFixed(2) : '–';
}

function precisionLine({ precision }: Rule): string {
  return precision
    ? `${precision.right} of ${precision.judged} findings on published articles were correct, reviewed by hand`
    : 'not measured: too few findings on published articles';
}
