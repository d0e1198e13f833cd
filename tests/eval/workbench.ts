import { basename } from 'node:path';
import { findFiles } from './kinds/find-sets.ts';
import type { DataSet } from './kinds/kind.ts';
import { answerQuotes, type QuoteAnswers } from './quote-answers.ts';
import { type AttributedRecord, type AttributionRecord, attributionsOf, findBadRange, readRecords } from './records.ts';

/** What the kinds share during one run: the quotes data and newsan's answers on it, each article analysed once. */
export class Workbench {
  readonly root: string;
  readonly #warn: (message: string) => void;
  readonly #records = new Map<string, readonly AttributedRecord[]>();
  readonly #answers = new Map<AttributedRecord, QuoteAnswers>();

  /** `warn` says a line on standard error: newsan threw on an article, or a data set could not be measured. */
  constructor(root: string, warn: (message: string) => void) {
    this.root = root;
    this.#warn = warn;
  }

  /** Data sets of articles with attributions. */
  quoteSets(): readonly DataSet[] {
    return findFiles(this.root, 'quotes').filter(
      (set) => !basename(set.path).startsWith('pronouns-') && this.quoteRecords(set).length > 0,
    );
  }

  /** Articles of a quotes set; those without a list of attributions are left out, and all of a file that cannot be read. */
  quoteRecords(set: DataSet): readonly AttributedRecord[] {
    const known = this.#records.get(set.path);
    if (known) return known;
    const records = (this.attempt(set.key, () => readRecords<AttributedRecord>(set.path)) ?? [])
      .filter((record) => Array.isArray(record.attributions) && typeof record.text === 'string')
      .map((record) => ({ id: record.id, text: record.text, attributions: attributionsOf(record) }));
    this.#records.set(set.path, records);
    return records;
  }

  /** What newsan says of an article of a quotes set; answers that do not lie in the text are said and left out. */
  quoteAnswers(record: AttributedRecord): QuoteAnswers {
    const known = this.#answers.get(record);
    if (known) return known;
    const { id, text } = record;
    const answers = this.attempt(id, () => answerQuotes(id, text)) ?? { attributions: [], claims: [], speakers: [] };
    const checked = {
      ...answers,
      attributions: this.#within(id, text, answers.attributions),
      claims: this.#within(id, text, answers.claims),
    };
    this.#answers.set(record, checked);
    return checked;
  }

  #within(id: string, text: string, answers: readonly AttributionRecord[]): readonly AttributionRecord[] {
    const kept = answers.filter((answer) => !findBadRange(text, answer));
    if (kept.length < answers.length) this.#warn(`${id}: ${answers.length - kept.length} answers with wrong offsets`);
    return kept;
  }

  /** Runs what may throw: a bug of newsan in one article is said and costs that article, not the run. Null where it threw. */
  attempt<Result>(id: string, run: () => Result): Result | null {
    try {
      return run();
    } catch (error) {
      this.#warn(`${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return null;
    }
  }
}
