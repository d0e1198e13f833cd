import type { View } from '../model/view.ts';
import { counted } from './view.ts';

/** What reporters need to know of this command beforehand. */
export const archiveShape = {
  schema: 'newsan/archive@1',
  fields: ['archive', 'added', 'replaced', 'unchanged', 'articles'],
} as const;

/** What `archive add` did. */
export interface AddedCounts {
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
}

/** State of an archive; `damaged` counts damaged runs, null where nobody asked. */
export interface ArchiveStatus {
  readonly articles: number;
  readonly removed: number;
  readonly fingerprints: number;
  readonly runs: number;
  readonly damaged: number | null;
}

/** Shows what was put into an archive. */
export function showAdded(archive: string, counts: AddedCounts, articles: number): View {
  const { added, replaced, unchanged } = counts;
  return page({ archive, ...counts, articles }, [
    `${counted(added, 'article')} added, ${replaced} replaced, ${unchanged} unchanged`,
    `${archive} holds ${counted(articles, 'article')}`,
  ]);
}

/** Shows what is in an archive. */
export function showStatus(archive: string, status: ArchiveStatus): View {
  const { articles, removed, fingerprints, runs, damaged } = status;
  const sound =
    damaged === null ? [] : [damaged === 0 ? 'sound' : `${counted(damaged, 'run')} damaged: add the articles anew`];
  return page({ archive, ...status }, [
    `${archive} holds ${counted(articles, 'article')}, ${counted(fingerprints, 'fingerprint')} in ${counted(runs, 'run')} and a log`,
    ...(removed > 0 ? [`${counted(removed, 'article')} removed or replaced`] : []),
    ...sound,
  ]);
}

/** Shows what was taken out of an archive. */
export function showRemoved(archive: string, removed: number, articles: number): View {
  return page({ archive, removed, articles }, [
    `${counted(removed, 'article')} removed`,
    `${archive} holds ${counted(articles, 'article')}`,
  ]);
}

function page(data: Readonly<Record<string, string | number | null>>, lines: readonly string[]): View {
  return { id: null, data, rows: [Object.values(data)], sections: [{ kind: 'lines', title: null, lines }] };
}
