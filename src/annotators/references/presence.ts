import type { Referent } from './referent.ts';

/** How present somebody is in the reader's mind where a pronoun is; falls with every sentence and paragraph. */
interface Presence {
  readonly referent: Referent;
  weight: number;
  unit: number;
  block: number;
  /** Part that the last mention played. */
  part: Part;
}

/** What a mention adds, by the part it plays in its sentence. */
const weights = { speaker: 4, subject: 3, pronoun: 3, inner: 2.2, other: 1.2, possessive: 0.8, aside: 0.3 } as const;
/** Part that a mention plays. */
export type Part = keyof typeof weights;

/** Share of weight that is left after a sentence, and after a paragraph. */
const afterUnit = 0.6;
const afterBlock = 0.8;
/** Share that a mention adds to somebody who is present already. */
const again = 0.25;
/** Weight below which nobody is thought of any more. */
const forgotten = 0.05;
/** Sentences after which who is not thought of any more is let go. */
const longest = 40;

/** Somebody that a pronoun may mean, with how present he or she is there. */
export interface Candidate {
  readonly referent: Referent;
  readonly weight: number;
}

/** A place in the article: a sentence and its paragraph, by index. */
export interface Place {
  readonly index: number;
  readonly block: number;
}

/** Keeps who was mentioned last and how, and ranks them for a pronoun. */
export class Presences {
  readonly #present = new Map<number, Presence>();

  /** Notes a mention. */
  mention(referent: Referent, part: Part, { index, block }: Place): void {
    const known = this.#present.get(referent.index);
    if (!known) {
      this.#present.set(referent.index, { referent, weight: weights[part], unit: index, block, part });
      return;
    }
    const before = weightAt(known, index, block);
    known.weight = Math.max(weights[part], before) + again * Math.min(weights[part], before);
    known.unit = index;
    known.block = block;
    known.part = part;
  }

  /** Whether somebody was mentioned of late. */
  has({ index }: Referent): boolean {
    return this.#present.has(index);
  }

  /** Those who may be meant in a sentence, the most present first; `shareOf` gives the share of the weight that counts, 0 for none. */
  candidates(
    shareOf: (referent: Referent, last: Pick<Presence, 'part' | 'unit'>) => number,
    { index, block }: Place,
  ): readonly Candidate[] {
    const found: Candidate[] = [];
    for (const present of this.#present.values()) {
      const weight = weightAt(present, index, block);
      if (weight < forgotten && index - present.unit > longest) this.#present.delete(present.referent.index);
      const share = weight < forgotten ? 0 : shareOf(present.referent, present);
      if (share > 0 && weight * share >= forgotten) found.push({ referent: present.referent, weight: weight * share });
    }
    return found.sort((a, b) => b.weight - a.weight || a.referent.index - b.referent.index);
  }
}

function weightAt(present: Presence, unit: number, block: number): number {
  return present.weight * afterUnit ** (unit - present.unit) * afterBlock ** (block - present.block);
}

/** How far the first is ahead of the next, 0 to 1. */
export function leadOf([first, second]: readonly Candidate[]): number {
  return first ? 1 - (second ? second.weight / first.weight : 0) : 0;
}
