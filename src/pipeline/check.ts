import type { Analysis } from '../model/analysis.ts';
import type { FindFactChecks } from '../model/cross-text/fact-check.ts';
import type { SharedText } from '../model/cross-text/shared-text.ts';
import type { CompareWithSources } from '../model/cross-text/sourced-piece.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { LayerName, Layers } from '../model/layers.ts';
import type { Resources } from '../model/resources.ts';
import { textOf } from '../model/span.ts';
import { makeFinding, makeParagraphKey, type Rule, type RuleOptions } from '../rules/rule.ts';
import { isEnglish } from '../text/is-english.ts';
import type { Turn } from '../text/transcript-turns.ts';

/** A rule as it applies to one article: at what severity and with which options. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly options: RuleOptions;
  /** Whether the user sets the severity: then it holds in every place. */
  readonly isSet?: boolean;
}

/** What applies to one article. Names and terms are folded to lower case. */
export interface CheckSettings {
  readonly rules: readonly ActiveRule[];
  readonly people: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  /** Transcripts that quotations are compared with, folded. */
  readonly transcripts: readonly string[];
  /** Turns of those that name their speakers. */
  readonly turns: readonly Turn[];
  /** Finds earlier fact-checks; missing where none are given. */
  readonly findFactChecks?: FindFactChecks | null;
  /** Compares an article with the sources of the run; missing where none are given. */
  readonly compareWithSources?: CompareWithSources | null;
}

/** The layers that the rules need of each article. */
export function layersForRules(rules: readonly Rule[]): readonly LayerName[] {
  return [...new Set(rules.flatMap((rule) => [...rule.needs]))];
}

/** Runs the rules on one article. `shared` is what it shares with the others of the run. Findings by span, then rule. */
export function checkArticle(
  analysis: Analysis,
  shared: SharedText,
  settings: CheckSettings,
  { ruleWords: words }: Pick<Resources, 'ruleWords'>,
): readonly Finding[] {
  const layers = analysis as Layers; // the plan was made from the rules' needs
  const findings: Finding[] = [];
  const keyOf = makeParagraphKey(analysis.article);
  const { text, body } = analysis.article;
  const isReadable = isEnglish(body ? textOf(text, body) : text, words.english);
  for (const { rule, severity, options, isSet = false } of settings.rules) {
    if (!isReadable && !rule.inAnyLanguage) continue;
    const { people, terms, transcripts, turns, findFactChecks = null, compareWithSources = null } = settings;
    const { passages, alteredQuotations, silentChanges } = shared;
    const known = { people, terms, transcripts, turns, words, findFactChecks, compareWithSources };
    const surroundings = { passages, alteredQuotations, silentChanges, options, ...known };
    for (const { atMost, ...report } of rule.check(layers, surroundings)) {
      const placed = isSet || atMost === undefined ? report : { ...report, atMost };
      findings.push(makeFinding(rule, analysis.article, severity, placed, keyOf));
    }
  }
  return findings.sort(byPlace);
}

function byPlace(a: Finding, b: Finding): number {
  return (
    (a.span?.start ?? -1) - (b.span?.start ?? -1) ||
    (a.span?.end ?? -1) - (b.span?.end ?? -1) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
