import { parseHtml } from '../../src/formats/html/html.ts';
import { parseText } from '../../src/formats/text.ts';
import { loadResources, loadRuleWords } from '../../src/io/resources.ts';
import { openSources } from '../../src/io/work/open-sources.ts';
import type { FindFactChecks } from '../../src/model/cross-text/fact-check.ts';
import type { SharedText } from '../../src/model/cross-text/shared-text.ts';
import type { Finding } from '../../src/model/finding.ts';
import { analyze, planLayers } from '../../src/pipeline/analyze.ts';
import { checkArticle } from '../../src/pipeline/check.ts';
import { nothingShared } from '../../src/pipeline/shared-text.ts';
import { rules } from '../../src/rules/index.ts';
import { applyEdits } from '../../src/text/positions/apply-edits.ts';
import { readTurns } from '../../src/text/transcript-turns.ts';
import { foldWords } from '../../src/text/words/fold-words.ts';

/** A story of one line gets a headline, so that the line is read as its body. */
function asArticle(text: string): string {
  return text.includes('\n')
    ? text
    : `Council meets on the bridge\n\n${text}\n\nThe council will meet again in spring.\n`;
}

/** What one rule says of an article, with its default options but for those given. */
export function findingsOf(
  id: string,
  text: string,
  {
    options = {},
    people = [],
    terms = [],
    passages = [],
    alteredQuotations = [],
    silentChanges = [],
    transcripts = [],
    findFactChecks = null,
  }: {
    readonly options?: object;
    readonly people?: readonly string[];
    readonly terms?: readonly string[];
    readonly passages?: SharedText['passages'];
    readonly alteredQuotations?: SharedText['alteredQuotations'];
    readonly silentChanges?: SharedText['silentChanges'];
    readonly transcripts?: readonly string[];
    readonly findFactChecks?: FindFactChecks | null;
  } = {},
): readonly Finding[] {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  const plan = planLayers(rule.needs);
  const analysis = analyze(parseText('story.txt', asArticle(text)), plan, loadResources(plan.data));
  return checkArticle(
    analysis,
    { passages, alteredQuotations, silentChanges },
    {
      rules: [{ rule, severity: rule.severity, options: { ...rule.options, ...options } }],
      people: new Set(people),
      terms: new Set(terms),
      transcripts: transcripts.map(foldWords),
      turns: transcripts.flatMap(readTurns),
      findFactChecks,
      compareWithSources: transcripts.length > 0 ? openSources(transcripts) : null,
    },
    loadRuleWords(),
  );
}

/** What several rules say of an article, each with its default options. */
export function findingsOfAll(ids: readonly string[], text: string): readonly Finding[] {
  const chosen = rules.filter(({ id }) => ids.includes(id));
  const plan = planLayers(chosen.flatMap(({ needs }) => needs));
  const analysis = analyze(parseText('story.txt', asArticle(text)), plan, loadResources(plan.data));
  const settings = chosen.map((rule) => ({ rule, severity: rule.severity, options: rule.options }));
  const nobody = { people: new Set<string>(), terms: new Set<string>(), transcripts: [], turns: [] };
  return checkArticle(analysis, nothingShared, { rules: settings, ...nobody, findFactChecks: null }, loadRuleWords());
}

/** The findings as `what it covers: message`, for tests to compare. */
export function said(id: string, text: string, surroundings: Parameters<typeof findingsOf>[2] = {}): readonly string[] {
  const article = asArticle(text);
  return findingsOf(id, text, surroundings).map(
    ({ span, message }) => `${span ? JSON.stringify(article.slice(span.start, span.end)) : 'article'}: ${message}`,
  );
}

/** The text with all fixes of one rule made, once. */
export function mended(id: string, text: string, surroundings: Parameters<typeof findingsOf>[2] = {}): string {
  const fixes = findingsOf(id, text, surroundings).flatMap(({ fix }) => (fix ? [...fix.edits] : []));
  return applyEdits(text, fixes);
}

/** What a rule says of a page, as `said` does. */
export function saidOfPage(id: string, page: string): readonly string[] {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  const parsed = parseHtml('page.html', page);
  const plan = planLayers(rule.needs);
  const findings = checkArticle(
    analyze(parsed, plan, loadResources(plan.data)),
    nothingShared,
    {
      rules: [{ rule, severity: rule.severity, options: rule.options }],
      people: new Set(),
      terms: new Set(),
      transcripts: [],
      turns: [],
      findFactChecks: null,
    },
    loadRuleWords(),
  );
  return findings.map(
    ({ span, message }) => `${JSON.stringify(span && parsed.text.slice(span.start, span.end))}: ${message}`,
  );
}
