import type { FieldMapping } from '../format.ts';
import { foldedName, namesOf } from './record-names.ts';

/** Gives each record of a file a name of its own: the id that it states, else its number from 1. Records come in order. */
export type NameRecord = (stated: string | null) => string;

/** Longer ids are none that anybody can work with. */
const longestId = 300;

/** Starts to name the records of a file. A second record of one id is derived from the first: `7~2`. */
export function nameRecords(): NameRecord {
  const counts = new Map<string, number>();
  let number = 0;
  return (stated) => {
    number++;
    const wanted = cleanId(stated) ?? String(number);
    let count = counts.get(wanted) ?? 0;
    let name: string;
    do name = ++count === 1 ? wanted : `${wanted}~${count}`;
    while (counts.has(name));
    counts.set(wanted, count).set(name, Math.max(1, counts.get(name) ?? 1));
    return name;
  };
}

/** An id with white space folded; null where it is empty or too long to be one. */
function cleanId(stated: string | null): string | null {
  const id = stated?.replace(/\s+/g, ' ').trim() ?? '';
  return id === '' || id.length > longestId ? null : id;
}

/** The id that a line of JSON states; null where it states none or is no JSON. */
export function idOfLine(line: string, fields: FieldMapping): string | null {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  for (const name of namesOf('id', fields)) {
    const value = fields.id === undefined ? byFoldedName(record, name) : byPath(record, name);
    if (typeof value === 'string' || typeof value === 'number') return String(value);
  }
  return null;
}

function byFoldedName(record: unknown, name: string): unknown {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return undefined;
  const wanted = foldedName(name);
  return Object.entries(record).find(([key]) => foldedName(key) === wanted)?.[1];
}

function byPath(record: unknown, path: string): unknown {
  const own = (value: unknown, name: string): unknown =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
  return own(record, path) ?? path.split('.').reduce(own, record);
}
