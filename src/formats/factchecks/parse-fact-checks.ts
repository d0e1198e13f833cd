import type { FactCheck } from '../../model/cross-text/fact-check.ts';
import { elementsOf, parseTree, textOf } from '../html/tree.ts';
import { tableRows } from '../records/csv.ts';
import { isNestedDeeper } from '../records/json-depth.ts';
import { readClaimReviews } from './claim-review.ts';
import { type FactCheckMapping, factCheckOfRecord, fieldReader } from './records.ts';

/** Fact-checks of a file, and how many of its records were none. */
export interface ParsedFactChecks {
  readonly factChecks: readonly FactCheck[];
  readonly unread: number;
}

const deepestJson = 100;

/** Reads fact-checks from pages with JSON-LD, from JSON (feeds, lists), JSON Lines and tables: which of them, the content shows. */
export function parseFactChecks(source: string, fields: FactCheckMapping): ParsedFactChecks {
  const head = source.slice(0, 4096).trimStart();
  if (head.startsWith('<')) return found(pageReviews(source));
  if (!/^[[{]/.test(head)) return tableFactChecks(source, fields);
  // Of JSON Lines the first line is JSON by itself.
  const whole = isLine(source) ? undefined : parseJson(source);
  if (whole !== undefined) return jsonFactChecks(whole, fields);
  return lineFactChecks(source, fields);
}

/** Whether the text goes on after a first line that is a whole object. */
function isLine(source: string): boolean {
  const first = source.slice(0, Math.max(0, source.indexOf('\n'))).trim();
  return first.startsWith('{') && first.endsWith('}') && parseJson(first) !== undefined;
}

/** Line after line: a file may be larger than all else that is held. */
function lineFactChecks(source: string, fields: FactCheckMapping): ParsedFactChecks {
  const factChecks: FactCheck[] = [];
  let unread = 0;
  for (let start = 0; start < source.length; ) {
    const next = source.indexOf('\n', start);
    const end = next < 0 ? source.length : next;
    const line = source.slice(start, end).trim();
    start = end + 1;
    if (line === '') continue;
    const value = parseJson(line);
    const read = value === undefined ? { factChecks: [], unread: 1 } : jsonFactChecks(value, fields);
    unread += read.unread;
    for (const each of read.factChecks) factChecks.push(each);
  }
  return { factChecks, unread };
}

function pageReviews(source: string): readonly FactCheck[] {
  return [...elementsOf(parseTree(source, 'html'))].flatMap((element) => {
    if (element.tag !== 'script' || !/ld\+json/i.test(element.attribute('type') ?? '')) return [];
    const value = parseJson(textOf(element));
    return value === undefined ? [] : readClaimReviews(value);
  });
}

/** Reviews that the value holds; where it holds none, records of the fields. */
function jsonFactChecks(value: unknown, fields: FactCheckMapping): ParsedFactChecks {
  const reviews = readClaimReviews(value);
  if (reviews.length > 0) return found(reviews);
  const records: readonly unknown[] = Array.isArray(value) ? value : [value];
  const read = records.flatMap((record) =>
    isRecord(record) ? (factCheckOfRecord(fieldReader(record), fields) ?? []) : [],
  );
  return { factChecks: read, unread: records.length - read.length };
}

function tableFactChecks(source: string, fields: FactCheckMapping): ParsedFactChecks {
  const [head = [], ...rows] = tableRows(source);
  const read = rows.flatMap((row) => {
    const record = Object.fromEntries(head.map((name, at) => [name.trim(), row[at] ?? '']));
    return factCheckOfRecord(fieldReader(record), fields) ?? [];
  });
  return { factChecks: read, unread: rows.length - read.length };
}

function found(factChecks: readonly FactCheck[]): ParsedFactChecks {
  return { factChecks, unread: 0 };
}

/** Undefined for what is no JSON, or nested deeper than any feed. */
function parseJson(source: string): unknown {
  if (isNestedDeeper(source, deepestJson)) return undefined;
  try {
    return JSON.parse(source) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
