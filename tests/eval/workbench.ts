import { basename } from 'node:path';
import type { DataSet } from './kinds/data-set.ts';
import { findFiles } from './kinds/find-sets.ts';
import { answerQuotes, type QuoteAnswers } from './quote-answers.ts';
import { type AttributedRecord, type AttributionRecord, attributionsOf, findBadRange, readRecords } from './records.ts';

/** What the kinds share during one run: the quotes data and newsan's answers on it, each article analysed once. */
export interface Workbench {
  readonly root: string;
  /** Data sets of articles with attributions. */
  quoteSets(): readonly DataSet[];
  /** Articles of a quotes set; those without a list of attributions are left out, and all of a file that cannot be read. */
  quoteRecords(set: DataSet): readonly AttributedRecord[];
  /** What newsan says of an article of a quotes set; answers that do not lie in the text are said and left out. */
  quoteAnswers(record: AttributedRecord): QuoteAnswers;
  /** Runs what may throw: a bug of newsan in one article is said and costs that article, not the run. Null where it threw. */
  attempt<Result>(id: string, run: () => Result): Result | null;
}

/** Makes a workbench on a folder. `warn` says a line on standard error: newsan threw on an article, or a data set could not be measured. */
export function createWorkbench(root: string, warn: (message: string) => void): Workbench {
  const read = new Map<string, readonly AttributedRecord[]>();
  const answered = new Map<AttributedRecord, QuoteAnswers>();

  function attempt<Result>(id: string, run: () => Result): Result | null {
    try {
      return run();
    } catch (error) {
      warn(`${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return null;
    }
  }

  function quoteRecords(set: DataSet): readonly AttributedRecord[] {
    const known = read.get(set.path);
    if (known) return known;
    const records = (attempt(set.key, () => readRecords<AttributedRecord>(set.path)) ?? [])
      .filter((record) => Array.isArray(record.attributions) && typeof record.text === 'string')
      .map((record) => ({ id: record.id, text: record.text, attributions: attributionsOf(record) }));
    read.set(set.path, records);
    return records;
  }

  function quoteSets(): readonly DataSet[] {
    return findFiles(root, 'quotes').filter(
      (set) => !basename(set.path).startsWith('pronouns-') && quoteRecords(set).length > 0,
    );
  }

  function quoteAnswers(record: AttributedRecord): QuoteAnswers {
    const known = answered.get(record);
    if (known) return known;
    const { id, text } = record;
    const answers = attempt(id, () => answerQuotes(id, text)) ?? { attributions: [], claims: [], speakers: [] };
    const sound = {
      ...answers,
      attributions: soundOnly(id, text, answers.attributions),
      claims: soundOnly(id, text, answers.claims),
    };
    answered.set(record, sound);
    return sound;
  }

  function soundOnly(id: string, text: string, answers: readonly AttributionRecord[]): readonly AttributionRecord[] {
    const sound = answers.filter((answer) => !findBadRange(text, answer));
    if (sound.length < answers.length) warn(`${id}: ${answers.length - sound.length} answers with wrong offsets`);
    return sound;
  }

  return { root, quoteSets, quoteRecords, quoteAnswers, attempt };
}
