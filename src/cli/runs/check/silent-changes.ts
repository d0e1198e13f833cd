import { findSilentChanges } from '../../../comparison/compare/silent-changes.ts';
import type { VersionLayers } from '../../../comparison/compare/versions.ts';
import { readVersionInGit } from '../../../io/git/version-in-git.ts';
import { parseBytes } from '../../../io/read/read.ts';
import { makeArticleAnalyzer } from '../../../io/work/analyzer.ts';
import type { Article } from '../../../model/article.ts';
import type { SilentChange } from '../../../model/cross-text/shared-text.ts';
import { NewsanError } from '../../../model/error.ts';
import type { LayerName } from '../../../model/layers.ts';
import { type InputCall, jobOf } from '../stages/call.ts';

const needs: readonly LayerName[] = ['document', 'tags', 'entities', 'attributions', 'quotes', 'claims'];

/** An article of the run with the file that it is in. */
interface PublishedFile {
  readonly article: Article;
  readonly path: string;
}

/** Finds what changed in articles since a commit without a correction note, by article id. A file that the commit does not have is new, and has no changes. */
export async function silentChangesSince(
  call: InputCall,
  files: readonly PublishedFile[],
  commit: string,
): Promise<ReadonlyMap<string, readonly SilentChange[]>> {
  const job = jobOf(call, needs, null);
  const analyse = await makeArticleAnalyzer(job);
  const found = new Map<string, readonly SilentChange[]>();
  for (const { article, path } of files) {
    const bytes = await publishedBytes(path, commit);
    if (bytes === null) continue;
    const published = (await parseBytes(article.id, bytes, job.read)).find((outcome) => outcome.ok);
    if (!published?.ok || published.value.source === article.source) continue;
    const versions = [published.value, article].map((each) => analyse(each) as VersionLayers); // `needs` are their layers
    const [before, now] = versions;
    if (before && now) found.set(article.id, findSilentChanges(before, now));
  }
  return found;
}

async function publishedBytes(path: string, commit: string): Promise<Uint8Array | null> {
  try {
    return await readVersionInGit(path, commit);
  } catch (error) {
    if (error instanceof NewsanError && /does not exist|exists on disk|not in/.test(error.message)) return null;
    throw error;
  }
}
