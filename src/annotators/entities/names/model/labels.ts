/** Coarse types that the model shows apart, as in the data of CoNLL-2003. */
export const modelTypes = ['PER', 'ORG', 'LOC', 'MISC'] as const;
/** Coarse type of a name. */
export type ModelType = (typeof modelTypes)[number];

/** Labels are 0 for outside, then for each type begin, inside, last and unit (a name of one piece). */
export const labelCount = 1 + 4 * modelTypes.length;
/** Place of a label within its type. */
export const Part = { begin: 0, inside: 1, last: 2, unit: 3 } as const;

/** Number of a label. */
export function labelOf(type: number, part: number): number {
  return 1 + type * 4 + part;
}

/** Whether a name is open after the label: begin or inside. */
export function isOpen(label: number): boolean {
  return label > 0 && ((label - 1) & 3) <= Part.inside;
}

/** Whether label `b` may follow label `a`. */
export function mayFollow(a: number, b: number): boolean {
  if (!isOpen(a)) return b === 0 || ((b - 1) & 3) === Part.begin || ((b - 1) & 3) === Part.unit;
  return b > 0 && (a - 1) >> 2 === (b - 1) >> 2 && (((b - 1) & 3) === Part.inside || ((b - 1) & 3) === Part.last);
}

/** For each label those that may be before it. */
export const before: readonly (readonly number[])[] = Array.from({ length: labelCount }, (_, b) =>
  Array.from({ length: labelCount }, (_, a) => a).filter((a) => mayFollow(a, b)),
);
/** Labels that may begin a stretch, and those that may end it. */
export const mayStart: readonly boolean[] = Array.from({ length: labelCount }, (_, b) => mayFollow(0, b));
/** Whether a stretch may end with the label. */
export const mayEnd: readonly boolean[] = Array.from({ length: labelCount }, (_, a) => !isOpen(a));
