import { isDeepStrictEqual } from 'node:util';

/** A field of a parse that is not as expected. */
export interface FieldMiss {
  readonly field: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/** The fields of what is expected that a parse has otherwise; fields that only the parse has are let be. */
export function compareStructure(
  expected: Readonly<Record<string, unknown>>,
  found: Readonly<Record<string, unknown>>,
): readonly FieldMiss[] {
  return Object.entries(expected)
    .filter(([field, value]) => !isFieldAsExpected(field, value, found[field]))
    .map(([field, value]) => ({ field, expected: value, found: found[field] ?? null }));
}

/** Cases give the first and the last words of a body only. */
function isFieldAsExpected(field: string, expected: unknown, found: unknown): boolean {
  if (typeof expected === 'string' && typeof found === 'string') {
    if (field === 'bodyStart') return found.startsWith(expected);
    if (field === 'bodyEnd') return found.endsWith(expected);
  }
  return isAsExpected(expected, found);
}

/** Deep equality, but that objects within may hold more than is expected of them, and absent is null. */
function isAsExpected(expected: unknown, found: unknown): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(found) &&
      expected.length === found.length &&
      expected.every((element, i) => isAsExpected(element, found[i]))
    );
  }
  if (isObject(expected)) {
    return isObject(found) && Object.entries(expected).every(([field, value]) => isAsExpected(value, found[field]));
  }
  return isDeepStrictEqual(expected, found ?? null);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
