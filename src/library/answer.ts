import { makeHouseLexicon } from '../annotators/entities/house-lexicon.ts';
import { compareVersions } from '../comparison/compare/compare.ts';
import type { VersionLayers } from '../comparison/compare/versions.ts';
import { type ComparedLayers, comparedData } from '../comparison/compared-text.ts';
import { prepareSources, verifyDraft } from '../comparison/verify/verify.ts';
import { createDetector } from '../corpus/matching/detector.ts';
import { diffWords } from '../corpus/passages/diff-words.ts';
import { defaultDuplicateOptions } from '../corpus/passages/options.ts';
import { groupStories } from '../corpus/passages/story-groups.ts';
import { loadResources } from '../io/resources.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import { NewsanError } from '../model/error.ts';
import type { LayerName } from '../model/layers.ts';
import { finishSteps } from '../model/lists/steps.ts';
import { analyze, planLayers } from '../pipeline/analyze.ts';
import { showComparison } from '../views/folders/compare.ts';
import { showDuplicates } from '../views/folders/duplicates.ts';
import { showVerified, showVerifyRun } from '../views/folders/verify.ts';
import { makeViewer, type ViewSpec } from '../views/index.ts';
import { createPlacing } from '../views/place-passages.ts';
import { headOf } from '../views/view.ts';
import type { Answer } from './answered.ts';
import { checkAll, findingsOf } from './check-all.ts';
import { type CommandName, type CommandOptions, configOf, type Documents, type ReadingOptions } from './options.ts';

/** A call whose articles are read. */
export interface Question<Command extends CommandName = CommandName> {
  readonly command: Command;
  readonly options: ReadingOptions & CommandOptions[Command];
  readonly articles: readonly Article[];
  /** Older versions, or sources, where the command takes such. */
  readonly others: readonly Article[];
}

/** Answers a call. Throws a `NewsanError` for options that cannot be. */
export async function answer(question: Question): Promise<Answer> {
  const { articles, command, options } = question;
  switch (command) {
    case 'check':
      return checkAll(articles, options as Question<'check'>['options'], configOf(options));
    case 'duplicates':
      return duplicatesOf(articles, options as CommandOptions['duplicates']);
    case 'compare':
      return comparisonOf(question);
    case 'verify':
      return verificationOf(question);
    default: {
      const viewer = await makeViewer(viewOf(command, options));
      const analyse = makeAnalyse(viewer.needs, options);
      const shown = (article: Article) => {
        // A report says of each article what `check` would say of it alone.
        const [findings] = command === 'report' ? findingsOf([article], options, configOf(options)) : [];
        return viewer.show({ ...analyse(article), ...(findings && { findings }) }).data;
      };
      return { articles: articles.map(shown) };
    }
  }
}

/** The document of an answer. */
export function documentOf<Command extends CommandName>(
  command: Command,
  version: string,
  { articles, run = {} }: Answer,
  errors: Documents[Command]['errors'],
): Documents[Command] {
  const document: object = { schema: `newsan/${command}@1`, newsan: version, articles, ...run, errors };
  return document as Documents[Command]; // made by the view of that command
}

/** Makes the function that analyses an article as far as some layers go. */
function makeAnalyse(layers: readonly LayerName[], options: ReadingOptions): (article: Article) => Analysis {
  const plan = planLayers(layers);
  const { lexicon = [] } = options;
  const house = lexicon.length > 0 ? makeHouseLexicon(lexicon) : null;
  const resources = loadResources(plan.data, configOf(options).checkWorthiness, house);
  return (article) => analyze(article, plan, resources);
}

/** The view of a command, with the defaults of the command line. */
function viewOf(command: 'report' | 'entities' | 'quotes' | 'claims' | 'structure', options: object): ViewSpec {
  const given = (fallback: object) =>
    Object.fromEntries(
      Object.entries(fallback).map(([key, value]) => [key, (options as Record<string, unknown>)[key] ?? value]),
    );
  switch (command) {
    case 'entities':
      return { view: command, options: { ...entitiesDefaults, ...given(entitiesDefaults) } };
    case 'quotes':
      return { view: command, options: { ...quotesDefaults, ...given(quotesDefaults) } };
    case 'claims':
      return { view: command, options: { ...claimsDefaults, ...given(claimsDefaults) } };
    default:
      return { view: command, options: null };
  }
}

const entitiesDefaults = { types: null, minCount: 1, sort: 'count', mentions: true, link: true, timed: false } as const;
const quotesDefaults = {
  kinds: ['direct', 'mixed', 'orphan'],
  speaker: null,
  minConfidence: 0,
  bySpeaker: false,
} as const;
const claimsDefaults = {
  types: null,
  attitudes: false,
  disputed: false,
  claimant: null,
  top: null,
  minScore: 0,
} as const;

function duplicatesOf(articles: readonly Article[], given: CommandOptions['duplicates']): Answer {
  const options = { ...defaultDuplicateOptions, ...given };
  const detector = createDetector(options);
  for (const article of articles) detector.add(article);
  const detection = finishSteps(detector.detect());
  const placing = createPlacing();
  for (const article of articles) if (detection.needed.has(article.id)) placing.keep(article, detection.look(article));
  const found = [...detection.passages()];
  const views = showDuplicates(found.map(placing.place), { stories: groupStories(found) });
  const heads = articles.map(headOf);
  return { articles: heads.map((head) => views.article(head).data), run: views.run(heads).data };
}

const comparedLayers: readonly LayerName[] = ['document', 'tags', 'entities', 'attributions', 'quotes'];

function comparisonOf({ articles, others, options }: Question): Answer {
  const analyse = makeAnalyse([...comparedLayers, 'claims'], options);
  const [older] = others;
  const [newer] = articles;
  if (!older || !newer) return { articles: [] };
  if (others.length > 1 || articles.length > 1)
    throw new NewsanError('usage', 'newsan: compare takes one article and its older version');
  const comparison = compareVersions(analyse(older) as VersionLayers, analyse(newer) as VersionLayers); // the layers above
  return { articles: [showComparison(older, newer, comparison, diffWords, false).data] };
}

function verificationOf({ articles, others, options }: Question): Answer {
  if (others.length === 0) throw new NewsanError('usage', 'newsan: verify requires at least one source');
  const analyse = makeAnalyse(comparedLayers, options);
  const data = loadResources(comparedData);
  const known = data as Required<typeof data>; // named in the line above
  const index = prepareSources(
    others.map((source) => analyse(source) as ComparedLayers), // the layers above
    known,
  );
  const views = articles.map((draft) =>
    showVerified(draft, verifyDraft(analyse(draft) as ComparedLayers, index, known), others, true),
  );
  return { articles: views.map(({ data }) => data), run: showVerifyRun(others).data };
}
