import type { Referent } from './referents.ts';

/** How present somebody is in the reader's mind where a pronoun stands; falls with every sentence and paragraph. */
interface Presence {
  readonly referent: Referent;
  weight: number;
  unit: number;
  block: number;
}

/** What a mention adds, by the part it plays in its sentence. */
export const presence = { speaker: 4, subject: 3, pronoun: 3, other: 1.2, possessive: 0.8, quoted: 0.2 } as const;
/** Part a mention plays. */
export type Part = keyof typeof presence;

/** Share of weight that is left after a sentence, and after a paragraph. */
const afterUnit = 0.6;
const afterBlock = 0.8;
/** Share that a mention adds to somebody who is present already. */
const again = 0.25;
/** Weight below which nobody is thought of any more. */
const forgotten = 0.05;
/** What is left of a candidate whose gender the text does not give. */
const unknownGender = 0.75;

/** Somebody that a pronoun may refer to. */
export interface Candidate {
  readonly referent: Referent;
  readonly weight: number;
}

/** Keeps who was mentioned last and how, and ranks them for a pronoun. */
export class Salience {
  readonly #present = new Map<number, Presence>();

  /** Notes a mention. */
  mention(referent: Referent, part: Part, unit: number, block: number): void {
    const known = this.#present.get(referent.index);
    if (!known) {
      this.#present.set(referent.index, { referent, weight: presence[part], unit, block });
      return;
    }
    const before = this.#weightAt(known, unit, block);
    known.weight = Math.max(presence[part], before) + again * Math.min(presence[part], before);
    known.unit = unit;
    known.block = block;
  }

  /** Those whom a pronoun in the unit may refer to, the likeliest first. */
  candidates(fits: (referent: Referent) => boolean, unit: number, block: number): readonly Candidate[] {
    const found: Candidate[] = [];
    for (const present of this.#present.values()) {
      if (!fits(present.referent)) continue;
      const weight = this.#weightAt(present, unit, block) * (present.referent.gender === null ? unknownGender : 1);
      if (weight >= forgotten) found.push({ referent: present.referent, weight });
      else if (unit - present.unit > 40) this.#present.delete(present.referent.index);
    }
    return found.sort((a, b) => b.weight - a.weight || a.referent.index - b.referent.index);
  }

  #weightAt(present: Presence, unit: number, block: number): number {
    return present.weight * afterUnit ** (unit - present.unit) * afterBlock ** (block - present.block);
  }
}
