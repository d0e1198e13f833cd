import { readFileSync } from 'node:fs';
import type { Range } from './ranges.ts';

/** An article with its id, as every data set writes it. */
export interface TextRecord {
  readonly id: string;
  readonly text: string;
}

/** Who is made responsible for what; several ranges where the text splits it, none where there is none. */
export interface AttributionRecord {
  readonly id?: string;
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
  /** How sure a system is of the speaker, 0 to 1; absent where it names none. */
  readonly confidence?: number;
}

/** An article with its attributions. */
export interface AttributedRecord extends TextRecord {
  readonly attributions: readonly AttributionRecord[];
}

/** Records of a JSON Lines file in order, blank lines skipped. `Row` is the caller's word for what the file holds; further fields are let be. Throws on a broken line, with its number. */
export function readRecords<Row>(file: string): readonly Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parseLine<Row>(file, line, index + 1)]));
}

function parseLine<Row>(file: string, line: string, number: number): Row {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`${file}:${number}: not JSON`, { cause: error });
  }
}

/** Attributions of a gold record under either name, each part a list even where the file leaves it out. */
export function attributionsOf(record: {
  readonly attributions?: readonly Partial<AttributionRecord>[];
  readonly claims?: readonly Partial<AttributionRecord>[];
}): readonly AttributionRecord[] {
  return (record.attributions ?? record.claims ?? []).map((attribution) => ({
    ...attribution,
    source: attribution.source ?? [],
    cue: attribution.cue ?? [],
    content: attribution.content ?? [],
  }));
}

/** The first range of the record that is empty or does not lie in the text; null where all are sound. */
export function findBadRange(text: string, { source, cue, content }: AttributionRecord): Range | null {
  const isSound = ([start, end]: Range): boolean =>
    Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length;
  return [...source, ...cue, ...content].find((range) => !isSound(range)) ?? null;
}
