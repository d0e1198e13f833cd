import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readBaseline, writeBaseline } from '../../../io/config/baseline.ts';
import { readChangedLines } from '../../../io/git/changed-lines.ts';
import type { Article } from '../../../model/article.ts';
import type { Config } from '../../../model/config.ts';
import type { Finding } from '../../../model/finding.ts';
import {
  acceptedFindings,
  applyBaseline,
  type Baseline,
  followMoved,
  noBaseline,
  updateBaseline,
  withoutGone,
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
  /** False where no configuration is read, nor what lies beside it. */
  readonly config: string | false | null;
}

/** What is done with findings that were accepted before. */
export interface Acceptance {
  readonly baseline: Baseline;
  readonly isUpdated: boolean;
  /** Findings of an article beyond those accepted. */
  fresh(article: string, findings: readonly Finding[]): readonly Finding[];
  finish(articles: readonly string[], findings: readonly Finding[], tell: (message: string) => void): Promise<void>;
}

/** Name of the baseline that is looked for beside the configuration where none is named. */
const defaultBaseline = 'newsan-baseline.json';

/** Reads the baseline of the options or the configuration, relative to the configuration's folder, else the one that lies there. */
export async function acceptanceOf(
  config: Config,
  folder: string,
  cwd: string,
  values: AcceptanceValues,
): Promise<Acceptance> {
  const { updateBaseline: isUpdated, pruneBaseline: isPruned } = values;
  const isThere = values.config !== false && existsSync(join(folder, defaultBaseline));
  const name = values.baseline ?? config.baseline ?? (isUpdated || isPruned || isThere ? defaultBaseline : null);
  if (name === null)
    return { baseline: noBaseline, isUpdated: false, fresh: (_, findings) => findings, async finish() {} };
  const baseline = await readBaseline(name, folder, isUpdated);
  const gone = Object.keys(baseline.entries).filter((id) => !existsSync(resolve(cwd, id.replace(/#\d+$/, ''))));
  const of = (article: string, findings: readonly Finding[]) => followMoved(baseline, gone, article, findings);
  return {
    baseline,
    isUpdated,
    fresh: (article, findings) => applyBaseline(of(article, findings), [article], findings).fresh,
    async finish(articles, findings, tell) {
      const { stale } = applyBaseline(baseline, articles, findings);
      if (isUpdated || isPruned) {
        const accepted = (article: string) => {
          const own = findings.filter((finding) => finding.article === article);
          return acceptedFindings(of(article, own), [article], own);
        };
        const kept = isUpdated ? findings : articles.flatMap(accepted);
        await writeBaseline(name, folder, updateBaseline(withoutGone(baseline, gone), articles, kept));
        tell(`${name}: ${kept.length} ${kept.length === 1 ? 'finding' : 'findings'} accepted`);
        const isFound = config.baseline !== null || name === defaultBaseline;
        if (!isFound) tell(`${name}: add "baseline": "${name}" to the configuration, or give --baseline, to use it`);
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
  tell: (message: string) => void,
): Promise<(article: Article, finding: Finding) => boolean> {
  if (changed === null && !staged) return () => true;
  const name = changed === null || changed === true ? 'HEAD' : changed;
  const { lines, submodules } = await readChangedLines(io.cwd, staged ? { kind: 'staged' } : { kind: 'commit', name });
  const told = new Set<string>();
  return (article, { span }) => {
    const file = article.id.replace(/#\d+$/, '');
    const module = submodules.find((folder) => file.startsWith(`${folder}/`));
    if (module !== undefined && !told.has(module)) {
      told.add(module);
      tell(`${module}: a submodule; its changes are told in it: run newsan there`);
    }
    const ranges = lines.get(article.id) ?? lines.get(file);
    if (!ranges || !span) return ranges !== undefined;
    const { line, endLine } = makeLocateRegion(article)(span);
    return ranges.some(([from, to]) => line < to && endLine >= from);
  };
}
