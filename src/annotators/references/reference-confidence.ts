import type { ReferenceVia } from '../../model/reference.ts';

/** Ways that a pronoun is known apart by who it can mean: one person, or anything else. */
type Way = Exclude<ReferenceVia, 'pronoun'> | 'personal-pronoun' | 'other-pronoun';

/**
 * Share of references that are right, by how they are known: without a lead over others, and with all of it. With all of
 * it rounded down from counts on news of 2015–26 (personal pronouns 190 of 193, others 14 of 19, roles and words used
 * before 37 of 37, appositions 13 of 13), with room for what was seen few times; those for presence are an estimate, not a
 * measured share.
 */
const shares: Readonly<Record<Way, readonly [least: number, most: number]>> = {
  name: [0.98, 0.98],
  surname: [0.98, 0.98],
  alias: [0.94, 0.94],
  apposition: [0.95, 0.95],
  role: [0.75, 0.88],
  repeated: [0.88, 0.88],
  presence: [0.5, 0.74],
  first: [0.75, 0.75],
  'personal-pronoun': [0.65, 0.93],
  'other-pronoun': [0.4, 0.75],
  none: [0, 0],
};

/** How sure a reference is: by how it is known and how far ahead it is of the next that may be meant, 0 to 1. */
export function confidenceOf(way: Way, lead: number): number {
  const [least, most] = shares[way];
  return least + (most - least) * lead;
}
