import { makeHouseLexicon } from '../../../annotators/entities/house-lexicon.ts';
import { loadResources, loadRuleWords } from '../../../io/resources.ts';
import type { Article } from '../../../model/article.ts';
import type { Config } from '../../../model/config/config.ts';
import type { LexiconEntry } from '../../../model/config/house-lexicon.ts';
import type { Finding } from '../../../model/finding.ts';
import { analyze, planLayers } from '../../../pipeline/analyze.ts';
import { checkArticle, layersForRules } from '../../../pipeline/check.ts';
import { type RuleChoice, settingsFor } from '../../../pipeline/check-settings.ts';
import { type Fix, mostPasses } from '../../../pipeline/fix.ts';
import { findSharedText, nothingShared } from '../../../pipeline/shared-text.ts';
import { suppress } from '../../../pipeline/suppress.ts';
import type { Rule } from '../../../rules/rule.ts';
import type { FixValues } from '../../options/fix-options.ts';
import type { Acceptance, AcceptanceValues } from './check-acceptance.ts';
import type { FixPlan } from './fix-files.ts';

/** Settings that decide which findings count. */
export interface FindingChoice {
  readonly config: Config;
  readonly choice: RuleChoice;
  /** The lexicon; undefined without one. */
  readonly lexicon?: readonly LexiconEntry[];
  /** All known rules. */
  readonly known: readonly Rule[];
  readonly acceptance: Acceptance;
  isTouched(article: Article, finding: Finding): boolean;
}

/** How `check` fixes: accepted, suppressed and unchanged findings are not fixed. */
export function planFixes(values: FixValues & AcceptanceValues, choice: FindingChoice): FixPlan {
  // Fixes move lines, so changed lines must be known before.
  const isFollowed = values.changed === null && !values.staged;
  return {
    isDryRun: values.fixDryRun,
    passes: isFollowed ? mostPasses : 1,
    find: (article) => findFixes(article, values.unsafeFixes, choice),
  };
}

/** Fixes of the findings that count. Only rules with fixes are run, on the article alone. */
function findFixes(article: Article, isUnsafe: boolean, choice: FindingChoice): readonly Fix[] {
  const { config, acceptance, lexicon = [] } = choice;
  const settings = settingsFor(config, choice.choice, article.id, choice.known);
  const active = settings.rules.filter(({ rule }) => rule.fixable === 'safe' || (isUnsafe && rule.fixable !== null));
  const rules = active.map(({ rule }) => rule);
  const plan = planLayers(layersForRules(rules));
  const analysis = analyze(article, plan, loadResources(plan.data, config.checkWorthiness, makeHouseLexicon(lexicon)));
  const shared = findSharedText([article], rules).get(article.id) ?? nothingShared;
  const { findings } = suppress(
    article,
    checkArticle(analysis, shared, { ...settings, rules: active }, loadRuleWords()),
  );
  return acceptance
    .fresh(article.id, findings)
    .filter((finding) => choice.isTouched(article, finding))
    .flatMap(({ fix }) => (fix && (fix.safe || isUnsafe) ? [fix.edits] : []));
}
