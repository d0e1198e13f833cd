import picomatch from 'picomatch';
import type { Config, RuleSetting } from '../model/config/config.ts';
import type { Severity } from '../model/finding.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { readTurns } from '../text/transcript-turns.ts';
import { foldWords } from '../text/words/fold-words.ts';
import type { ActiveRule, CheckSettings } from './check.ts';

/** What the command line says of rules, over any configuration. Empty lists say nothing. */
export interface RuleChoice {
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  /** Texts of the transcripts that quotations are compared with. */
  readonly transcripts: readonly string[];
  /** Fact-checks that claims are compared with, packed, and what stands for their content. */
  readonly factChecks?: { readonly buffer: SharedArrayBuffer; readonly key: string } | null;
}

/**
 * What the configuration and the command line say of one article. `id` is its path from the configuration's folder, `known`
 * are all rules that there are; those of house style and of plugins hold unless they are turned off.
 */
export function settingsFor(
  config: Config,
  choice: RuleChoice,
  id: string,
  known: readonly Rule[] = rules,
): CheckSettings {
  const layered = [
    config.rules,
    ...config.overrides.filter(({ files }) => picomatch.isMatch(id, [...files])).map((override) => override.rules),
    choice.severity,
  ];
  const active: ActiveRule[] = [];
  for (const rule of known) {
    const inPreset = rule.origin !== undefined || rule.presets.some((preset) => config.extends.includes(preset));
    let level: Severity | 'off' = inPreset || choice.only.includes(rule.id) ? rule.severity : 'off';
    let options = rule.options;
    let isSet = false;
    for (const settings of layered) {
      const setting = parts(settings[rule.id]);
      if (!setting) continue;
      level = setting.level;
      isSet = true;
      options = { ...options, ...setting.options };
    }
    if (level === 'off' || choice.skip.includes(rule.id)) continue;
    if (choice.only.length > 0 && !choice.only.includes(rule.id)) continue;
    active.push({ rule, severity: level, options, isSet });
  }
  return {
    rules: active,
    people: folded(config.people),
    terms: folded(config.terms),
    transcripts: choice.transcripts.map(foldWords),
    turns: choice.transcripts.flatMap(readTurns),
  };
}

function parts(setting: RuleSetting | undefined): { level: Severity | 'off'; options: object } | null {
  if (setting === undefined) return null;
  if (typeof setting === 'string') return { level: setting, options: {} };
  return { level: setting[0], options: setting[1] };
}

function folded(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => word.toLowerCase()));
}
