import { analyzeDated } from '../newsan.ts';
import { readRecords, type TextRecord } from '../records.ts';
import { hasRightValue, pairTimexes, scoreDates, type TimexPair, type TimexRecord } from '../scorers/score-dates.ts';
import { findFiles } from './find-sets.ts';
import { type Kind, type Miss, percent } from './kind.ts';

/** An article with its day and what it says of time. */
interface DatedRecord extends TextRecord {
  readonly date: string;
  readonly timexes: readonly TimexRecord[];
}

interface DatedCase extends TextRecord {
  readonly gold: readonly TimexRecord[];
  readonly system: readonly TimexRecord[];
}

/** Dates, times and durations: where they stand, and what they mean. */
export const datesKind: Kind = {
  name: 'dates',
  folder: 'dates',
  purpose: 'dates/*.jsonl; dates by the days that they cover, durations by their ISO period',
  figures: ['relaxedF1', 'strictF1', 'valueF1', 'dateValue'],
  find: ({ root }) => findFiles(root, 'dates'),
  measure(set, workbench) {
    const cases = readRecords<DatedRecord>(set.path).map(
      ({ id, text, date, timexes }): DatedCase => ({
        id,
        text,
        gold: timexes,
        system: workbench.attempt(id, () => answer(id, text, date)) ?? [],
      }),
    );
    const { relaxed, strict, value, dateValue } = scoreDates(cases);
    const note = (name: string, { precision, recall }: typeof relaxed) =>
      `${name}: precision ${percent(precision).toFixed(1)}, recall ${percent(recall).toFixed(1)}`;
    return {
      figures: {
        relaxedF1: percent(relaxed.f1),
        strictF1: percent(strict.f1),
        valueF1: percent(value.f1),
        dateValue: percent(dateValue),
      },
      notes: [note('relaxed', relaxed), note('strict', strict), note('value', value)],
      misses: cases.flatMap(missesOf),
    };
  },
};

/** All mentions of dates, times, sets and durations, with their value as TIMEX3 has it. */
function answer(id: string, text: string, date: string): readonly TimexRecord[] {
  const { entities } = analyzeDated(id, text, date, ['entities']);
  return (entities?.mentions ?? []).flatMap(({ span, type, entity }): readonly TimexRecord[] => {
    const { timex = null, value = null } = entities?.entities[entity] ?? {};
    if (timex) return [{ ...span, type: timex.type, value: timex.value }];
    const isOfTime = type === 'date' || type === 'time' || value?.kind === 'duration';
    return isOfTime ? [{ ...span, type: 'DATE', value: null }] : [];
  });
}

function missesOf({ id, text, gold, system }: DatedCase): readonly Miss[] {
  const pairs = pairTimexes({ gold, system });
  const shown = ({ start, end, value }: TimexRecord) => `${text.slice(start, end)} = ${value}`;
  const around = ({ start, end }: TimexRecord) => text.slice(Math.max(0, start - 60), end + 40);
  const miss = (kind: string, record: TimexRecord): Miss => ({
    kind,
    article: id,
    words: [shown(record), around(record)],
  });
  const unlike = (kind: string, { gold: right, system: said }: TimexPair): Miss => ({
    kind,
    article: id,
    words: [shown(right), shown(said), around(right)],
  });
  const [found, used] = [new Set(pairs.map((pair) => pair.gold)), new Set(pairs.map((pair) => pair.system))];
  return [
    ...gold.filter((each) => !found.has(each)).map((each) => miss('missed', each)),
    ...system.filter((each) => !used.has(each)).map((each) => miss('spurious', each)),
    ...pairs
      .filter((pair) => pair.gold.start !== pair.system.start || pair.gold.end !== pair.system.end)
      .map((pair) => unlike('extent', pair)),
    ...pairs.filter((pair) => !hasRightValue(pair)).map((pair) => unlike('value', pair)),
  ];
}
