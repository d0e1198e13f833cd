import type { Entity, EntityType, Mention, NormalisedValue, Role, Timex } from '../../model/entity.ts';
import type { Place } from '../place.ts';

/** One occurrence of an entity. */
export interface MentionData extends Place {
  readonly form: Mention['form'];
  /** A capital or seat that stands for its government. */
  readonly metonym: boolean;
  readonly confidence: number;
}

/** What somebody is called or does, as the text says. */
export interface RoleData extends Place {
  readonly kind: Role['kind'];
  /** Whether it is so no longer. */
  readonly former: boolean;
}

/** An entity with all of its mentions. */
export interface EntityData {
  /** Index by which quotes, claims and `related` name it. @asType integer */
  readonly index: number;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Number of mentions, those in repeated passages counted once. @asType integer */
  readonly count: number;
  readonly roles: readonly RoleData[];
  readonly gender: Entity['gender'];
  readonly value: NormalisedValue | null;
  /** What TimeML says of a date, time, duration or set. */
  readonly timex: Timex | null;
  /** Index of the entity that a demonym or metonym belongs to. */
  readonly related: number | null;
  readonly link: Entity['link'];
  /** What the lexicon of the house says of it; missing where none that is in use holds it. */
  readonly known?: { readonly name: string; readonly role: string | null };
  readonly mentions: readonly MentionData[];
}
