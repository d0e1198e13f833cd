import type { Input } from '../../../io/inputs/sources.ts';
import { openOriginal, type Refusal, replaceOriginal } from '../../../io/read/original.ts';
import type { Article } from '../../../model/article.ts';
import { canFix, type Fix, fixArticle } from '../../../pipeline/fix.ts';
import { makeVisible } from '../../../text/display/visible.ts';
import { counted } from '../../../views/view.ts';
import type { World } from '../../command.ts';
import { say } from '../../terminal/messages.ts';
import { readOptionsOf } from '../stages/call.ts';
import type { Run } from '../stages/run.ts';

/** What is fixed, and how. */
export interface FixPlan {
  readonly isDryRun: boolean;
  /** Maximum passes over an article. */
  readonly passes: number;
  find(article: Article): readonly Fix[];
}

/** Fixes articles one by one, and counts. */
export interface Fixer {
  /** The article after fixes, written or not. */
  fix(article: Article): Promise<Article>;
  /** Reports what was fixed. */
  finish(): FixedCount;
}

/** What was fixed. */
export interface FixedCount {
  readonly fixes: number;
  readonly files: number;
}

/** Makes the fixer of a run, which writes files or prints a diff. */
export function makeFixer({ io }: World, run: Run, plan: FixPlan): Fixer {
  const inputs = new Map(run.inputs.map((input) => [input.id, input]));
  let fixes = 0;
  let files = 0;
  return {
    async fix(article) {
      if (!plan.find(article).some((fix) => canFix(article, fix))) return article;
      const note = (message: string) => say(io, message);
      const fixed = await fixFile(article, inputs.get(article.id) ?? null, run, plan, note);
      if (fixed.count === 0) return article;
      fixes += fixed.count;
      files++;
      if (plan.isDryRun) await run.printer.print(await diffOf(article, fixed.article, io.stdout.isTTY === true));
      return fixed.article;
    },
    finish() {
      say(io, `${plan.isDryRun ? 'would fix' : 'fixed'} ${counted(fixes, 'finding')} in ${counted(files, 'file')}`);
      return { fixes, files };
    },
  };
}

async function fixFile(
  article: Article,
  input: Input | null,
  run: Run,
  plan: FixPlan,
  note: (message: string) => void,
): Promise<{ readonly article: Article; readonly count: number }> {
  const untouched = { article, count: 0 };
  if (input === null) {
    note(`${article.id}: files with several articles cannot be fixed; skipped`);
    return untouched;
  }
  const opened = await openOriginal(input.path, article, readOptionsOf(run.call));
  if (!opened.ok) return refused(opened.error);
  const { original } = opened;
  const fixed = fixArticle(article, {
    passes: plan.passes,
    find: plan.find,
    parse(source) {
      const next = original.parse(source);
      return next && { ...next, date: next.date ?? article.date };
    },
  });
  if (fixed.count === 0 || plan.isDryRun || input.path === null) return fixed;
  const bytes = original.encode(fixed.article.source);
  if (!bytes) throw new Error(`${article.id}: fix cannot be applied`);
  const problem = await replaceOriginal(input.path, original, bytes);
  return problem ? refused(problem) : fixed;

  function refused({ isFailure, code, message }: Refusal) {
    if (isFailure) run.log.fail({ id: article.id, code, message });
    else note(`${article.id}: ${message}`);
    return untouched;
  }
}

/** A unified diff for `patch -p1` and `git apply`; on a terminal, control characters are made visible. */
async function diffOf(before: Article, after: Article, isTerminal: boolean): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  const visible = makeVisible(before.id);
  // As git does: a name with a space ends at a tab.
  const name = visible.includes(' ') ? `${visible}\t` : visible;
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  const patch = createTwoFilesPatch(
    `a/${name}`,
    `b/${name}`,
    before.source,
    after.source,
    undefined,
    undefined,
    options,
  );
  const whole = patch.endsWith('\n') ? patch : `${patch}\n`;
  return isTerminal ? makeVisible(whole, '\n\t') : whole;
}
