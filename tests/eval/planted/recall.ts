import {
  analyze,
  checkArticle,
  defaultConfig,
  type Finding,
  findSharedText,
  loadResources,
  loadRuleWords,
  nothingShared,
  parseText,
  planLayers,
  type Rule,
  settingsFor,
} from 'newsan';
import { findFalseClaims } from './fact-checks.ts';
import type { Planted } from './planter.ts';
import { planters } from './planters/index.ts';
import { transcriptOf } from './planters/sourcing.ts';
import { randomOf } from './random.ts';
import type { Story } from './story.ts';

/** What one rule found of the errors that were planted for it. */
export interface Recall {
  readonly rule: string;
  readonly planted: number;
  readonly found: number;
  /** Planted errors that were not found: the story, and the words. */
  readonly missed: readonly { readonly story: string; readonly words: string }[];
}

/** Plants errors of the rule's kind, `perStory` times in each story, one at a time, and counts those that the rule finds. */
export function measureRecall(rule: Rule, stories: readonly Story[], perStory: number): Recall {
  const plant = planters[rule.id];
  if (!plant) throw new Error(`no planter for ${rule.id}`);
  const missed: Recall['missed'][number][] = [];
  let planted = 0;
  for (const story of stories) {
    const seen = new Set<string>();
    for (let turn = 0; turn < perStory; turn++) {
      const error = plant(story, randomOf(`${rule.id} ${story.id} ${turn}`));
      if (!error || seen.has(error.text)) continue;
      seen.add(error.text);
      planted++;
      const findings = findIn([rule], { id: story.id, text: error.text }, story, error.before);
      if (!findings.some(({ span }) => touches(span, error)))
        missed.push({ story: story.id, words: error.span ? around(error) : '(the story)' });
    }
  }
  return { rule: rule.id, planted, found: planted - missed.length, missed };
}

/** What the rules find in the stories as they are, where nothing was planted. */
export function findInClean(rules: readonly Rule[], stories: readonly Story[]): readonly Finding[] {
  return stories.flatMap((story) => findIn(rules, story, story));
}

function findIn(rules: readonly Rule[], story: Story, clean: Story, before?: Story): readonly Finding[] {
  const article = parseText(story.id, story.text);
  const articles = before ? [parseText(before.id, before.text), article] : [article];
  const plan = planLayers(rules.flatMap(({ needs }) => needs));
  const choice = { only: rules.map(({ id }) => id), skip: [], severity: {}, transcripts: [transcriptOf(clean)] };
  return checkArticle(
    analyze(article, plan, loadResources(plan.data)),
    findSharedText(articles, rules).get(article.id) ?? nothingShared,
    { ...settingsFor(defaultConfig, choice, article.id), findFactChecks: findFalseClaims },
    loadRuleWords(),
  );
}

function touches(span: Finding['span'], { span: planted }: Planted): boolean {
  return !span || !planted || (span.start <= planted.end && planted.start <= span.end);
}

function around({ text, span }: Planted): string {
  return span
    ? text.slice(Math.max(0, span.start - 20), Math.min(text.length, span.end + 20)).replace(/\n+/g, ' / ')
    : '';
}
