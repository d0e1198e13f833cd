import { compareVersions } from '../../comparison/compare/compare.ts';
import type { VersionLayers } from '../../comparison/compare/versions.ts';
import { type ComparedLayers, comparedData } from '../../comparison/compared-text.ts';
import { prepareSources, verifyDraft } from '../../comparison/verify/verify.ts';
import { diffWords } from '../../corpus/passages/diff-words.ts';
import { findDuplicates } from '../../corpus/passages/find-duplicates.ts';
import { defaultDuplicateOptions } from '../../corpus/passages/options.ts';
import { loadConfig } from '../../io/config/config.ts';
import { openRuleBook } from '../../io/config/rule-book.ts';
import { loadResources } from '../../io/resources.ts';
import { makeArticleAnalyzer } from '../../io/work/analyzer.ts';
import { makeChecker } from '../../io/work/checker.ts';
import type { Analysis, FailedInput } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import { NewsanError } from '../../model/error.ts';
import type { LayerName } from '../../model/layers.ts';
import type { Resources } from '../../model/resources.ts';
import { suppress } from '../../pipeline/suppress.ts';
import { showFindings } from '../../views/check.ts';
import { showComparison } from '../../views/folders/compare.ts';
import { showVerified } from '../../views/folders/verify.ts';
import { makeViewer, type ViewSpec } from '../../views/index.ts';
import { counted } from '../../views/view.ts';
import { readTexts, type TextInput } from './read-texts.ts';

/** What a tool answers: the JSON document of the command of that name, and a line about it. */
export interface ToolAnswer {
  readonly document: Readonly<Record<string, unknown>>;
  readonly summary: string;
}

/** Where tools may read, and what they are part of. */
export interface ToolWorld {
  /** Real paths of the folders that files may be read from; the first is what relative paths start from. */
  readonly folders: readonly string[];
  readonly version: string;
}

/** What is asked of a tool over articles. */
export interface ArticlesQuestion extends TextInput {
  /** Date of publication of articles that carry none, ISO 8601. */
  readonly date?: string | undefined;
}

/** Answers with the view of a command. */
export async function answerView(shown: ViewSpec, question: ArticlesQuestion, world: ToolWorld): Promise<ToolAnswer> {
  const { articles, errors } = await readTexts(question, 'article', world.folders, question.date);
  const viewer = await makeViewer(shown);
  const analyse = await analyser(viewer.needs);
  const data = articles.map((article) => viewer.show(analyse(article)).data as Record<string, unknown>);
  const items = data.reduce((sum, each) => sum + lengthOf(each[shown.view]), 0);
  const noun = { quotes: 'quote', entities: 'entity', claims: 'claim' }[shown.view as string] ?? 'item';
  const plural = noun === 'entity' ? 'entities' : `${noun}s`;
  return answer(
    viewer.schema,
    data,
    errors,
    `${counted(items, noun, plural)} in ${counted(articles.length, 'article')}`,
    world,
  );
}

/** Answers with the findings of `check`, by the configuration of the first folder. */
export async function answerCheck(question: ArticlesQuestion, world: ToolWorld): Promise<ToolAnswer> {
  const { articles, errors } = await readTexts(question, 'article', world.folders, question.date);
  const { config } = await openRuleBook(await loadConfig(world.folders[0] ?? '.', null));
  const checker = await makeChecker({ config, choice: { only: [], skip: [], severity: {}, transcripts: [] } });
  const byId = new Map(articles.map((article) => [article.id, article]));
  const articleOf = (id: string) => {
    const article = byId.get(id);
    if (!article) throw new Error(`${id}: not among the articles`);
    return article;
  };
  const data = articles.map((article) => {
    const { findings } = suppress(article, checker.check({ article, shared: null }).findings);
    return showFindings(article, findings, articleOf).data;
  });
  const count = data.reduce((sum, { findings }) => sum + findings.length, 0);
  return answer(
    'newsan/check@1',
    data,
    errors,
    `${counted(count, 'finding')} in ${counted(articles.length, 'article')}`,
    world,
  );
}

/** Answers with what sources say of a draft. */
export async function answerVerify(
  draft: TextInput,
  source: TextInput,
  date: string | undefined,
  world: ToolWorld,
): Promise<ToolAnswer> {
  const drafts = await readTexts(draft, 'draft', world.folders, date);
  const sources = await readTexts(source, 'source', world.folders, date);
  if (sources.articles.length === 0) throw new NewsanError('usage', 'no source could be read');
  const analyse = await analyser(['document', 'tags', 'entities', 'attributions', 'quotes']);
  const data = loadResources(comparedData) as Resources; // named here
  const index = prepareSources(
    sources.articles.map((each) => analyse(each) as ComparedLayers),
    data,
  );
  const views = drafts.articles.map((each) =>
    showVerified(each, verifyDraft(analyse(each) as ComparedLayers, index, data), sources.articles, true),
  );
  const doubts = views.reduce((sum, view) => sum + view.data.summary.differs + view.data.summary.notFound, 0);
  return answer(
    'newsan/verify@1',
    views.map((view) => view.data),
    [...drafts.errors, ...sources.errors],
    `${counted(doubts, 'piece')} not supported by the sources`,
    world,
    { sources: sources.articles.map(({ id }) => id) },
  );
}

/** Answers with what changed from one version to the next. */
export async function answerCompare(old: TextInput, current: TextInput, world: ToolWorld): Promise<ToolAnswer> {
  const before = await readTexts(old, 'old', world.folders, undefined);
  const after = await readTexts(current, 'new', world.folders, undefined);
  const [first] = before.articles;
  const [second] = after.articles;
  const errors = [...before.errors, ...after.errors];
  if (!first || !second) throw new NewsanError('usage', errors[0]?.message ?? 'two versions are needed');
  const analyse = await analyser(['document', 'tags', 'entities', 'attributions', 'quotes', 'claims']);
  const comparison = compareVersions(analyse(first) as VersionLayers, analyse(second) as VersionLayers); // made by name
  const view = showComparison(first, second, comparison, diffWords, false);
  return answer('newsan/compare@1', [view.data], errors, counted(comparison.changes.length, 'change'), world);
}

/** Answers with the passages that are repeated in articles or between them. */
export async function answerDuplicates(
  question: TextInput,
  minWords: number | undefined,
  world: ToolWorld,
): Promise<ToolAnswer> {
  const { articles, errors } = await readTexts(question, 'article', world.folders, undefined);
  const passages = findDuplicates(articles, {
    ...defaultDuplicateOptions,
    ...(minWords === undefined ? {} : { minWords }),
  });
  const byId = new Map(articles.map((article) => [article.id, article]));
  const shown = passages.map((passage) => ({
    ...passage,
    occurrences: passage.occurrences.map((occurrence) => ({
      ...occurrence,
      text: textOf(byId.get(occurrence.article), occurrence.span),
    })),
  }));
  const heads = articles.map(({ id }) => ({ id }));
  return answer('newsan/duplicates@1', heads, errors, counted(shown.length, 'repeated passage'), world, {
    passages: shown,
  });
}

async function analyser(layers: readonly LayerName[]): Promise<(article: Article) => Analysis> {
  const read = { maxFileSize: Number.MAX_SAFE_INTEGER };
  return makeArticleAnalyzer({ layers, read, date: null, check: null });
}

function answer(
  schema: string,
  articles: readonly object[],
  errors: readonly FailedInput[],
  summary: string,
  { version }: ToolWorld,
  more: Readonly<Record<string, unknown>> = {},
): ToolAnswer {
  const failed = errors.length > 0 ? `; ${counted(errors.length, 'input')} could not be read` : '';
  return { document: { schema, newsan: version, articles, ...more, errors }, summary: summary + failed };
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

function textOf(
  article: Article | undefined,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return article?.text.slice(start, end) ?? '';
}
