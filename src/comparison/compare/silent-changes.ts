import type { ChangeKind } from '../../model/cross-text/comparison.ts';
import type { SilentChange } from '../../model/cross-text/shared-text.ts';
import { textOf } from '../../model/span.ts';
import { compareVersions } from './compare.ts';
import type { VersionLayers } from './versions.ts';

/** Changes of fact that a reader is owed a note of. */
const corrections: Readonly<Partial<Record<ChangeKind, SilentChange['kind']>>> = {
  number: 'number',
  name: 'name',
  'quotation-altered': 'quotation',
};

/** Numbers, names and quotations that differ from the published version; none where the new version has a note of correction that the old one lacks. */
export function findSilentChanges(published: VersionLayers, current: VersionLayers): readonly SilentChange[] {
  const { changes } = compareVersions(published, current);
  if (changes.some(({ kind }) => kind === 'correction-note')) return [];
  return changes.flatMap(({ kind, old, new: now }): readonly SilentChange[] => {
    const what = corrections[kind];
    return what && old && now ? [{ kind: what, before: textOf(published.article.text, old), span: now }] : [];
  });
}
