/** A span as JSON output shows it. */
export interface PlaceLike {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** All places anywhere in a JSON value, without what else their objects hold. */
export function placesIn(value: unknown): readonly PlaceLike[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(placesIn);
  if (!('start' in value && 'end' in value && 'line' in value && 'column' in value && 'text' in value)) return below;
  const { start, end, line, column, text } = value as PlaceLike; // the document has been checked against its schema
  return [{ start, end, line, column, text }, ...below];
}
