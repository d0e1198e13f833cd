import { parseText, summarizeStructure } from 'newsan';
import { readRecords, type TextRecord } from '../records.ts';
import { compareStructure } from '../scorers/score-structure.ts';
import { findFiles } from './find-sets.ts';
import type { Kind } from './kind.ts';

/** A text and the fields of its parse. */
interface StructureRecord extends TextRecord {
  readonly expect: Readonly<Record<string, unknown>>;
}

/** How articles are taken apart: a case is right if every expected field is. */
export const structureKind: Kind = {
  name: 'structure',
  folder: 'structure',
  purpose: 'structure/*.jsonl, field by field',
  figures: ['right', 'of'],
  find: ({ root }) => findFiles(root, 'structure'),
  measure(set, workbench) {
    const cases = readRecords<StructureRecord>(set.path)
      .filter(({ expect }) => expect)
      .map(({ id, text, expect }) => ({
        id,
        misses: compareStructure(
          expect,
          workbench.attempt(id, () => ({ ...summarizeStructure(parseText(id, text)) })) ?? {},
        ),
      }));
    return {
      figures: { right: cases.filter(({ misses }) => misses.length === 0).length, of: cases.length },
      notes: [],
      misses: cases.flatMap(({ id, misses }) =>
        misses.map(({ field, expected, found }) => ({
          kind: 'wrong field',
          article: id,
          words: [field, JSON.stringify(expected), JSON.stringify(found)],
        })),
      ),
    };
  },
};
