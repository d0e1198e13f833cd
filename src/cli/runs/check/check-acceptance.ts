import { readBaseline, writeBaseline } from '../../../io/config/baseline.ts';
import { readChangedLines } from '../../../io/git/changed-lines.ts';
import type { Article } from '../../../model/article.ts';
import type { Config } from '../../../model/config.ts';
import type { Finding } from '../../../model/finding.ts';
import {
  acceptedFindings,
  applyBaseline,
  type Baseline,
  noBaseline,
  updateBaseline,
} from '../../../pipeline/baseline.ts';
import { makeLocateRegion } from '../../../views/region.ts';
import type { World } from '../../command.ts';

/** Options of `check` that leave findings out. */
export interface AcceptanceValues {
  readonly baseline: string | null;
  readonly updateBaseline: boolean;
  readonly pruneBaseline: boolean;
  /** True for the last commit. */
  readonly changed: string | true | null;
  readonly staged: boolean;
}

/** What is done with findings that were accepted before. */
export interface Acceptance {
  readonly baseline: Baseline;
  readonly isUpdated: boolean;
  finish(articles: readonly string[], findings: readonly Finding[], tell: (message: string) => void): Promise<void>;
}

/** Reads the baseline of the options or the configuration, relative to the configuration's folder. */
export async function acceptanceOf(config: Config, folder: string, values: AcceptanceValues): Promise<Acceptance> {
  const { updateBaseline: isUpdated, pruneBaseline: isPruned } = values;
  const name = values.baseline ?? config.baseline ?? (isUpdated || isPruned ? 'newsan-baseline.json' : null);
  if (name === null) return { baseline: noBaseline, isUpdated: false, async finish() {} };
  const baseline = await readBaseline(name, folder, isUpdated);
  return {
    baseline,
    isUpdated,
    async finish(articles, findings, tell) {
      const { stale } = applyBaseline(baseline, articles, findings);
      if (isUpdated || isPruned) {
        const kept = isUpdated ? findings : acceptedFindings(baseline, articles, findings);
        await writeBaseline(name, folder, updateBaseline(baseline, articles, kept));
        tell(`${name}: ${kept.length} findings accepted`);
      } else if (stale > 0) {
        tell(
          `${name}: ${stale} accepted ${stale === 1 ? 'finding is' : 'findings are'} gone; --prune-baseline drops them`,
        );
      }
    },
  };
}

/** Which findings lie on changed lines; all of them where nothing was asked for. A finding of a whole article counts where the article changed at all. */
export async function touchedOf(
  { io }: World,
  { changed, staged }: AcceptanceValues,
): Promise<(article: Article, finding: Finding) => boolean> {
  if (changed === null && !staged) return () => true;
  const name = changed === null || changed === true ? 'HEAD' : changed;
  const lines = await readChangedLines(io.cwd, staged ? { kind: 'staged' } : { kind: 'commit', name });
  return (article, { span }) => {
    const ranges = lines.get(article.id);
    if (!ranges || !span) return ranges !== undefined;
    const { line, endLine } = makeLocateRegion(article)(span);
    return ranges.some(([from, to]) => line < to && endLine >= from);
  };
}
