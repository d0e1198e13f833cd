import { resolve } from 'node:path';
import { createDetector, type Detector } from '../../corpus/matching/detector.ts';
import { findDuplicates } from '../../corpus/passages/find-duplicates.ts';
import type { DuplicateOptions } from '../../corpus/passages/options.ts';
import { groupStories } from '../../corpus/passages/story-groups.ts';
import { runSteps } from '../../io/work/breath.ts';
import type { Article } from '../../model/article.ts';
import { NewsanError } from '../../model/error.ts';
import { append } from '../../model/lists/append.ts';
import { mostPasses } from '../../pipeline/fix.ts';
import type { OutputFormat } from '../../reporters/index.ts';
import { flatText } from '../../text/store/flat-text.ts';
import { findCopies } from '../../text/words/find-copies.ts';
import { type ArchivedData, duplicatesShape, showDuplicates } from '../../views/folders/duplicates.ts';
import { createPlacing, placeArchived } from '../../views/place-passages.ts';
import { type ArticleHead, headOf } from '../../views/view.ts';
import type { World } from '../command.ts';
import type { CommonValues } from '../options/common-options.ts';
import { type FixValues, isFilter, isFixing } from '../options/fix-options.ts';
import { type ArticleShelf, makeArticleShelf } from './articles/article-shelf.ts';
import { type FixPlan, makeFixer } from './check/fix-files.ts';
import { analysed } from './stages/analyse.ts';
import { finish, finishPrinted, leave, withRun } from './stages/run.ts';

/** Option values of `duplicates`. */
interface DuplicatesValues extends DuplicateOptions, FixValues, Omit<CommonValues, 'format'> {
  readonly format: OutputFormat;
  readonly against: string | null;
  readonly diff: boolean;
}

/** Reads all articles, finds shared passages and shows them. Articles are not kept, so that memory holds little more than their words. */
export async function runDuplicates(world: World, values: DuplicatesValues, args: readonly string[]): Promise<number> {
  const { within, across, against } = values;
  const both = within === across;
  const options: DuplicateOptions = { ...values, within: both || within, across: both || across };
  return withRun({ ...world, values, args }, duplicatesShape, async (run) => {
    const archive = against === null ? null : await openArchived(resolve(world.io.cwd, against), options);
    const detector = createDetector(options);
    const shelf = makeArticleShelf(run);
    const heads: ArticleHead[] = [];
    const archived: ArchivedData[] = [];
    if (isFilter(values, args)) throw new NewsanError('usage', '--fix cannot change standard input; use --fix-dry-run');
    const fixer = isFixing(values, args) ? makeFixer(world, run, planRemovals(values, options)) : null;
    for await (const outcome of analysed(run, ['article'])) {
      if (!outcome.ok) continue;
      const article = fixer ? await fixer.fix(outcome.value.article) : outcome.value.article;
      heads.push(ownHead(article));
      detector.add(article);
      shelf.put(article);
      if (archive) append(archived, archive.find(article));
    }
    archive?.close();
    fixer?.finish();
    if (values.fixDryRun) return finishPrinted(run);

    const { passages, stories } = await findAll(detector, shelf);
    const views = showDuplicates(passages, {
      stories,
      archived: archive && archived,
      diffWords: values.diff ? (await import('../../corpus/passages/diff-words.ts')).diffWords : null,
    });
    for (const head of heads) if (!(await run.printer.show(views.article(head)))) return leave(run);
    return finish(run, views.run(heads));
  });
}

/** Finds passages and their occurrences. Frees the index on return. */
async function findAll(detector: Detector, shelf: ArticleShelf) {
  const detection = await runSteps(detector.detect());
  const placing = createPlacing();
  await shelf.visit(detection.needed, (article) => placing.keep(article, detection.look(article)));
  const found = [...detection.passages()];
  return { passages: found.map(placing.place), stories: groupStories(found) };
}

/** How copies within one article are removed. */
function planRemovals({ fixDryRun, unsafeFixes }: FixValues, options: DuplicateOptions): FixPlan {
  const within = { ...options, within: true, across: false };
  return {
    isDryRun: fixDryRun,
    passes: mostPasses,
    find: (article) => findCopies(article, findDuplicates([article], within), unsafeFixes),
  };
}

/** The headline and id of an article, so that its text can be freed. */
function ownHead(article: Article): ArticleHead {
  const head = headOf(article);
  return {
    ...head,
    headline: head.headline && flatText(head.headline),
    date: head.date && flatText(head.date),
  };
}

/** Opens an archive to compare with; an earlier version of the same article is skipped. */
async function openArchived(folder: string, options: Pick<DuplicateOptions, 'minWords' | 'similarity'>) {
  const [{ openArchive }, { fingerprintArticle }, { mostArchivedPlaces, traceHits }] = await Promise.all([
    import('../../io/archive/archive.ts'),
    import('../../corpus/shingles/fingerprint.ts'),
    import('../../corpus/archive/archived.ts'),
  ]);
  const archive = openArchive(folder);
  return {
    find(article: Article): readonly ArchivedData[] {
      const fingerprints = fingerprintArticle(article);
      const passages = traceHits(archive.lookUp(fingerprints, mostArchivedPlaces), fingerprints, options);
      return passages.flatMap((passage) => {
        const id = archive.article(passage.article)?.id ?? '';
        return id === article.id ? [] : [placeArchived(article, id, passage)];
      });
    },
    close: () => archive.close(),
  };
}
