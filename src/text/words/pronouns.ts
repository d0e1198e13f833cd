/** Whom a pronoun of the third person can mean. */
export type Person = 'he' | 'she' | 'it' | 'they';

const persons: Readonly<Record<string, Person>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  himself: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
  herself: 'she',
  it: 'it',
  its: 'it',
  they: 'they',
  them: 'they',
  their: 'they',
};

/** The person of a pronoun, lower case; null for other words and for what only stresses another word (`itself`). */
export function personOf(norm: string): Person | null {
  return Object.hasOwn(persons, norm) ? (persons[norm] ?? null) : null;
}

/** The gender that a pronoun tells, lower case; null for those that tell none, and other words. */
export function genderOfPronoun(norm: string): 'female' | 'male' | null {
  const person = personOf(norm);
  return person === 'he' ? 'male' : person === 'she' ? 'female' : null;
}
