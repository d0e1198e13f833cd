import { expect, test } from 'vitest';
import { parseText } from '../../src/formats/text.ts';
import { loadResources, loadRuleWords } from '../../src/io/resources.ts';
import { defaultConfig } from '../../src/model/config/config.ts';
import { analyze, planLayers } from '../../src/pipeline/analyze.ts';
import { checkArticle, layersForRules } from '../../src/pipeline/check.ts';
import { settingsFor } from '../../src/pipeline/check-settings.ts';
import { findSharedText, nothingShared } from '../../src/pipeline/shared-text.ts';
import { rules } from '../../src/rules/index.ts';
import { plantedFirst, plantedLater, type Wording } from '../eval/planted/wordings.ts';

/** Whether the rule that is meant finds the planted error. */
function isFound([id, text, date]: Wording): boolean {
  const parsed = parseText('story.txt', text);
  const article = date === undefined ? parsed : { ...parsed, date: { span: null, text: date, value: date } };
  const rule = rules.filter((candidate) => candidate.id === id);
  if (rule.length === 0) throw new Error(`no rule ${id}`);
  const plan = planLayers(layersForRules(rule));
  const findings = checkArticle(
    analyze(article, plan, loadResources(plan.data)),
    findSharedText([article], rule).get(article.id) ?? nothingShared,
    settingsFor(defaultConfig, { only: [id], skip: [], severity: {}, transcripts: [] }, article.id),
    loadRuleWords(),
  );
  return findings.length > 0;
}

test.each([
  ['planted before the rules were written', plantedFirst, 0.95],
  ['written afterwards, in other registers', plantedLater, 0.85],
] as const)('errors %s are found', (_, wordings, least) => {
  const missed = wordings.filter((wording) => !isFound(wording)).map(([id, text]) => `${id}: ${text}`);
  expect(1 - missed.length / wordings.length, missed.join('\n')).toBeGreaterThanOrEqual(least);
});
