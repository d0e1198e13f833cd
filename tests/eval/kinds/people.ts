import { fileURLToPath } from 'node:url';
import { collectPeople, loadResources, makeKindTest, sourceRowsViewer } from 'newsan';
import { analyzeText } from '../newsan.ts';
import { readRecords, type TextRecord } from '../records.ts';
import { type LinkedMention, scoreLinks } from '../scorers/score-links.ts';
import { findFiles } from './find-sets.ts';
import { type Kind, percent } from './kind.ts';

/**
 * A mention of a person by a surname that several people of the data bear. Own annotation by reading the passages: ids, offsets and
 * numbers alone; equal `person` is one person, pairs are made within a `block` (a surname) between articles.
 */
interface PersonMention {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly block: number;
  readonly person: number;
}

// This file runs compiled, from dist-eval/kinds, where no data is copied to.
const gold = fileURLToPath(new URL('../../tests/eval/people/polnear-train.jsonl', import.meta.url));

/** Who is one person in different articles. */
export const peopleKind: Kind = {
  name: 'people',
  folder: 'quotes',
  purpose:
    'own annotation of who is who across articles of quotes/polnear-train.jsonl, pairs of one surname, in percent',
  figures: ['pairPrecision', 'pairRecall'],
  find: ({ root }) => findFiles(root, 'quotes').filter(({ key }) => key === 'quotes/polnear-train'),
  measure(set, workbench) {
    const mentions = readRecords<PersonMention>(gold);
    const wanted = new Set(mentions.map(({ id }) => id));
    const { sourceKinds = {}, nicknames = {} } = loadResources(['sourceKinds', 'nicknames']);
    const people = collectPeople(makeKindTest(sourceKinds), nicknames);
    const viewer = sourceRowsViewer();
    const entityAt = new Map<string, (start: number, end: number) => number | null>();
    for (const { id, text } of readRecords<TextRecord>(set.path)) {
      if (!wanted.has(id)) continue;
      workbench.attempt(id, () => {
        const analysis = analyzeText(id, text, viewer.needs);
        people.add(viewer.show(analysis).data);
        const named = (analysis.entities?.mentions ?? []).filter(({ type }) => type === 'person');
        entityAt.set(
          id,
          (start, end) => named.find(({ span }) => span.start < end && start < span.end)?.entity ?? null,
        );
      });
    }
    const linked = people.link();
    const judged = mentions.flatMap(({ id, start, end, block, person }): readonly LinkedMention[] => {
      const find = entityAt.get(id);
      if (!find) return [];
      const entity = find(start, end);
      return [{ article: id, block, gold: person, system: entity === null ? null : linked.personOf(id, entity) }];
    });
    const { right, wrong, missed } = scoreLinks(judged);
    return {
      figures: {
        pairPrecision: percent(right / Math.max(1, right + wrong)),
        pairRecall: percent(right / Math.max(1, right + missed)),
      },
      notes: [
        `${judged.length} mentions in ${entityAt.size} articles; pairs: ${right} rightly linked, ${wrong} wrongly, ${missed} missed`,
      ],
      misses: [],
    };
  },
};
