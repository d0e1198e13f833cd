import type { View } from '../../model/display/view.ts';
import { counted, type Envelope } from '../view.ts';

/** What reporters need to know of this command beforehand. */
export const archiveShape = {
  schema: 'newsan/archive@1',
  fields: [
    'action',
    'archive',
    'archived',
    'added',
    'replaced',
    'unchanged',
    'removed',
    'fingerprints',
    'runs',
    'damaged',
  ],
} as const;

/** What was put into an archive, by `add` or `import`. */
export interface ArchiveAddedData {
  readonly action: 'add' | 'import';
  readonly archive: string;
  /** Number of articles in the archive now. @asType integer */
  readonly archived: number;
  /** @asType integer */
  readonly added: number;
  /** Articles of the same id and another text. @asType integer */
  readonly replaced: number;
  /** @asType integer */
  readonly unchanged: number;
}

/** What is in an archive. */
export interface ArchiveStatusData {
  readonly action: 'status' | 'export';
  readonly archive: string;
  /** Number of articles in the archive. @asType integer */
  readonly archived: number;
  /** Number of articles that were removed or replaced. @asType integer */
  readonly removed: number;
  /** @asType integer */
  readonly fingerprints: number;
  /** @asType integer */
  readonly runs: number;
  /** Number of damaged runs; null where nobody asked. */
  readonly damaged: number | null;
}

/** What was taken out of an archive. */
export interface ArchiveRemovedData {
  readonly action: 'remove';
  readonly archive: string;
  /** Number of articles in the archive now. @asType integer */
  readonly archived: number;
  /** @asType integer */
  readonly removed: number;
}

/** What `newsan archive` did, or found. */
export type ArchiveData = ArchiveAddedData | ArchiveStatusData | ArchiveRemovedData;

/** JSON document of `newsan archive`; it shows no articles, but names those that could not be read. */
export type ArchiveDocument = Envelope<'newsan/archive@1', never> & ArchiveData;

/** Shows what was done with an archive, or is in it. */
export function showArchive(data: ArchiveData): View<ArchiveData> {
  const counts: Readonly<Record<string, string | number | null>> = { ...data };
  return {
    id: null,
    data,
    rows: [archiveShape.fields.map((field) => counts[field] ?? null)],
    sections: [{ kind: 'lines', title: null, lines: linesOf(data) }],
  };
}

function linesOf(data: ArchiveData): readonly string[] {
  const held = `${data.archive} holds ${counted(data.archived, 'article')}`;
  switch (data.action) {
    case 'add':
    case 'import':
      return [`${counted(data.added, 'article')} added, ${data.replaced} replaced, ${data.unchanged} unchanged`, held];
    case 'remove':
      return [`${counted(data.removed, 'article')} removed`, held];
    case 'export':
      return [`${counted(data.archived, 'article')} exported, with ${counted(data.fingerprints, 'fingerprint')}`];
    case 'status':
      return [
        `${held}, ${counted(data.fingerprints, 'fingerprint')}`,
        ...(data.removed > 0 ? [`${counted(data.removed, 'article')} removed or replaced`] : []),
        ...soundness(data.damaged),
      ];
  }
}

function soundness(damaged: number | null): readonly string[] {
  if (damaged === null) return [];
  return [damaged === 0 ? 'no errors found' : `${counted(damaged, 'run')} damaged; rebuild the archive`];
}
