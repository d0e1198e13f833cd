import type { Unit } from '../attributions/phrases/reading.ts';
import type { Description, DescriptionNouns } from './descriptions.ts';
import type { Words } from './holders.ts';
import type { Presences } from './presence.ts';
import type { Referent, Referents } from './referent.ts';

/** Who speaks in the words of the writer, and in which sentence. */
export interface LastSpeaker {
  readonly referent: Referent;
  readonly unit: number;
  readonly block: number;
}

/** What is known so far, while an article is read from start to end. */
export interface Cast {
  readonly nouns: DescriptionNouns;
  readonly referents: Referents;
  readonly presences: Presences;
  /** Words for nationalities and states, lower case. */
  readonly peoples: Words;
  /** Everybody, by index: first those of the entity layer, then those who are described. */
  readonly members: Map<number, Referent>;
  /** Who was described with a noun last, by it. */
  readonly described: Map<string, Referent>;
  /** Names that are in no entity, by their last word, lower case. */
  readonly strangers: Map<string, Referent>;
  /** Those who are named as saying something anywhere in the article, by index. */
  readonly speaking: ReadonlySet<number>;
  /** Those whom somebody else brought up in what he is reported to say, by index. */
  readonly broughtUp: Set<number>;
  /** What the sentence has had so far: a subject, and somebody whose words it reports. */
  clause: { hasSubject: boolean; isReported: boolean };
  /** Who spoke last. */
  speaker: LastSpeaker | null;
  /** Index for the next one who is no entity. */
  next: number;
}

/** What distinguishes one who is no entity from others. */
type Facts = Pick<Referent, 'name' | 'type' | 'gender' | 'plural'>;

/** Adds somebody or something that is no entity of the article. */
export function addMember(cast: Cast, facts: Facts): Referent {
  const referent: Referent = {
    ...facts,
    index: cast.next++,
    entity: null,
    roles: [],
    isState: false,
    open: [],
    isGiven: false,
  };
  cast.members.set(referent.index, referent);
  return referent;
}

/** Adds whom a description brings in, and remembers it by the noun. */
export function addDescribed(cast: Cast, text: string, description: Description): Referent {
  const { kind, span, gender, noun } = description;
  const referent = addMember(cast, {
    name: text.slice(span.start, span.end),
    type: typeOf(kind),
    gender,
    plural: kind === 'several' || kind === 'collective',
  });
  cast.described.set(noun, referent);
  return referent;
}

function typeOf(kind: Description['kind']): Referent['type'] {
  switch (kind) {
    case 'office':
    case 'trait':
      return 'person';
    case 'body':
    case 'institution':
    case 'state':
    case 'collective':
      return 'organization';
    case 'several':
      return 'group';
    case 'document':
      return 'document';
    case 'thing':
      return null;
  }
}

/** Notes who speaks in the words of the writer. */
export function noteSpeaker(cast: Cast, referent: Referent, { index, block }: Unit): void {
  cast.speaker = { referent, unit: index, block };
}
