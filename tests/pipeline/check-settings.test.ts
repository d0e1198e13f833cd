import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/formats/text.ts';
import { loadResources, loadRuleWords } from '../../src/io/resources.ts';
import { type Config, defaultConfig } from '../../src/model/config/config.ts';
import { analyze, planLayers } from '../../src/pipeline/analyze.ts';
import { checkArticle, layersForRules } from '../../src/pipeline/check.ts';
import { type RuleChoice, settingsFor } from '../../src/pipeline/check-settings.ts';
import { nothingShared } from '../../src/pipeline/shared-text.ts';

const nothing: RuleChoice = { only: [], skip: [], severity: {}, transcripts: [] };
const levels = (config: Partial<Config>, choice: Partial<RuleChoice> = {}, id = 'news/a.txt') =>
  Object.fromEntries(
    settingsFor({ ...defaultConfig, ...config }, { ...nothing, ...choice }, id).rules.map(({ rule, severity }) => [
      rule.id,
      severity,
    ]),
  );

describe('settingsFor', () => {
  test('starts from the presets', () => {
    expect(levels({ extends: ['recommended'] })).toMatchObject({ 'duplicated-passage': 'error' });
    expect(levels({ extends: ['recommended'] })).not.toHaveProperty('missing-dateline');
    expect(levels({ extends: ['strict'] })).toMatchObject({ 'missing-dateline': 'warning' });
  });

  test('later settings win: rules, overrides that match the file, the command line', () => {
    const config: Partial<Config> = {
      rules: { 'missing-dateline': 'info' },
      overrides: [{ files: ['opinion/**'], rules: { 'missing-dateline': 'off' } }],
    };
    expect(levels(config)).toMatchObject({ 'missing-dateline': 'info' });
    expect(levels(config, {}, 'opinion/a.txt')).not.toHaveProperty('missing-dateline');
    expect(levels(config, { severity: { 'missing-dateline': 'error' } }, 'opinion/a.txt')).toMatchObject({
      'missing-dateline': 'error',
    });
  });

  test('only and skip choose rules whatever the preset', () => {
    expect(levels({}, { only: ['missing-dateline'] })).toEqual({ 'missing-dateline': 'warning' });
    expect(levels({}, { skip: ['duplicated-passage'] })).not.toHaveProperty('duplicated-passage');
  });

  test('options are laid over the defaults', () => {
    const { rules } = settingsFor(
      { ...defaultConfig, rules: { 'duplicated-passage': ['warning', { minWords: 40 }] } },
      nothing,
      'a.txt',
    );
    expect(rules.find(({ rule }) => rule.id === 'duplicated-passage')).toMatchObject({
      severity: 'warning',
      options: { minWords: 40, across: true },
    });
  });
});

test('a severity that the user sets holds in every place of a rule', () => {
  const story = 'Council meets\n\nHe walked made made for the harbour.\n';
  const severityOf = (config: Partial<Config>) => {
    const settings = settingsFor({ ...defaultConfig, ...config }, { ...nothing, only: ['doubled-word'] }, 'a.txt');
    const plan = planLayers(layersForRules(settings.rules.map(({ rule }) => rule)));
    const analysis = analyze(parseText('a.txt', story), plan, loadResources(plan.data));
    return checkArticle(analysis, nothingShared, settings, loadRuleWords()).map(({ severity }) => severity);
  };
  expect(severityOf({})).toEqual(['warning']);
  expect(severityOf({ rules: { 'doubled-word': 'error' } })).toEqual(['error']);
});
