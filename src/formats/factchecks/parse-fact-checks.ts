import type { FactCheck } from '../../model/fact-check.ts';
import { tableRows } from '../csv.ts';
import { elementsOf, parseTree, textOf } from '../html/tree.ts';
import { isNestedDeeper } from '../json-depth.ts';
import { readClaimReviews } from './claim-review.ts';
import { type FactCheckMapping, factCheckOfRecord, fieldReader } from './records.ts';

/** Fact-checks of a file, and how many of its records were none. */
export interface ParsedFactChecks {
  readonly factChecks: readonly FactCheck[];
  readonly unread: number;
}

const deepestJson = 100;

/** Reads fact-checks from pages with JSON-LD, from JSON (feeds, lists), JSON Lines and tables: which of them, the content tells. */
export function parseFactChecks(source: string, fields: FactCheckMapping): ParsedFactChecks {
  const head = source.slice(0, 4096).trimStart();
  if (head.startsWith('<')) return found(pageReviews(source));
  if (!/^[[{]/.test(head)) return tableFactChecks(source, fields);
  const whole = parseJson(source);
  if (whole !== undefined) return jsonFactChecks(whole, fields);
  const lines = source.split('\n').filter((line) => line.trim() !== '');
  const results = lines.map((line): ParsedFactChecks => {
    const value = parseJson(line);
    return value === undefined ? { factChecks: [], unread: 1 } : jsonFactChecks(value, fields);
  });
  return {
    factChecks: results.flatMap(({ factChecks }) => factChecks),
    unread: results.reduce((sum, { unread }) => sum + unread, 0),
  };
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
