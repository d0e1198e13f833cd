import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readBaseline, writeBaseline } from '../../../io/config/baseline.ts';
import { readChangedLines } from '../../../io/git/changed-lines.ts';
import type { Article } from '../../../model/article.ts';
import type { Config } from '../../../model/config/config.ts';
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

/** Options of `check` that filter findings. */
export interface AcceptanceValues {
  readonly baseline: string | null;
  readonly updateBaseline: boolean;
  readonly pruneBaseline: boolean;
  /** True for HEAD. */
  readonly changed: string | true | null;
  readonly staged: boolean;
  /** False if neither a configuration nor a baseline beside it is read. */
  readonly config: string | false | null;
}

/** How accepted findings are treated. */
export interface Acceptance {
  readonly baseline: Baseline;
  readonly isUpdated: boolean;
  /** Findings of an article that are not accepted. */
  fresh(article: string, findings: readonly Finding[]): readonly Finding[];
  finish(articles: readonly string[], findings: readonly Finding[], report: (message: string) => void): Promise<void>;
}

/** Default baseline, beside the configuration. */
const defaultBaseline = 'newsan-baseline.json';

/** Reads the baseline of the options or the configuration, relative to the configuration's folder, else the default one there. */
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
    async finish(articles, findings, report) {
      const { stale } = applyBaseline(baseline, articles, findings);
      if (isUpdated || isPruned) {
        const accepted = (article: string) => {
          const own = findings.filter((finding) => finding.article === article);
          return acceptedFindings(of(article, own), [article], own);
        };
        const kept = isUpdated ? findings : articles.flatMap(accepted);
        await writeBaseline(name, folder, updateBaseline(withoutGone(baseline, gone), articles, kept));
        report(`${name}: ${kept.length} ${kept.length === 1 ? 'finding' : 'findings'} accepted`);
        const isFound = config.baseline !== null || name === defaultBaseline;
        if (!isFound)
          report(`${name}: to use it, add "baseline": "${name}" to the configuration or specify --baseline`);
      } else if (stale > 0) {
        report(
          `${name}: ${stale} accepted ${stale === 1 ? 'finding no longer occurs' : 'findings no longer occur'}; remove with --prune-baseline`,
        );
      }
    },
  };
}

/** Whether a finding is on a changed line; true without --changed or --staged. A finding about a whole article counts if the article changed at all. */
export async function touchedOf(
  { io }: World,
  { changed, staged }: AcceptanceValues,
  report: (message: string) => void,
): Promise<(article: Article, finding: Finding) => boolean> {
  if (changed === null && !staged) return () => true;
  const name = changed === null || changed === true ? 'HEAD' : changed;
  const { lines, submodules } = await readChangedLines(io.cwd, staged ? { kind: 'staged' } : { kind: 'commit', name });
  const reported = new Set<string>();
  return (article, { span }) => {
    const file = article.id.replace(/#\d+$/, '');
    const module = submodules.find((folder) => file.startsWith(`${folder}/`));
    if (module !== undefined && !reported.has(module)) {
      reported.add(module);
      report(`${module}: submodule skipped; run newsan inside it`);
    }
    const ranges = lines.get(article.id) ?? lines.get(file);
    if (!ranges || !span) return ranges !== undefined;
    const { line, endLine } = makeLocateRegion(article)(span);
    return ranges.some(([from, to]) => line < to && endLine >= from);
  };
}
