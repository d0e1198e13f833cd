import type { ReferenceVia } from '../../model/reference.ts';

/** Share of references that are right, by how they are known: without a lead over others, and with all of it. */
const shares: Readonly<Record<ReferenceVia, readonly [least: number, most: number]>> = {
  name: [0.98, 0.98],
  surname: [0.98, 0.98],
  alias: [0.94, 0.94],
  apposition: [0.95, 0.95],
  role: [0.75, 0.75],
  repeated: [0.85, 0.85],
  presence: [0.6, 0.75],
  first: [0.75, 0.75],
  pronoun: [0.6, 0.9],
  none: [0, 0],
};

/** How sure a reference is: by how it is known and how far ahead it is of the next that may be meant, 0 to 1. */
export function confidenceOf(via: ReferenceVia, lead: number): number {
  const [least, most] = shares[via];
  return least + (most - least) * lead;
}
