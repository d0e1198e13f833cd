import type { Repeat } from '../../model/cross-text/duplicate.ts';
import type { Entity, EntityType, Mention, NormalisedValue, Role, Timex } from '../../model/entity.ts';
import { type Span, textOf } from '../../model/span.ts';
import { containmentTest } from '../../text/positions/containment.ts';

/** A mention before it belongs to an entity. */
export type LooseMention = Omit<Mention, 'index' | 'entity'> & {
  readonly value: NormalisedValue | null;
  readonly timex: Timex | null;
};

/** What is known of an entity besides its mentions. */
export interface EntityFacts {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly gender: Entity['gender'];
  readonly statedGender: Entity['gender'];
  readonly link: Entity['link'];
  /** What the house's lexicon says; null where it holds none. */
  readonly known: Entity['known'] | null;
}

/** Puts mentions and groups of them into a layer: entities in order of first mention, indices consistent. `related` is filled later. */
export function buildEntities(
  text: string,
  mentions: readonly LooseMention[],
  groups: readonly (readonly number[])[],
  repeats: readonly Repeat[],
  describe: (members: readonly number[], type: EntityType) => EntityFacts,
): { readonly mentions: readonly Mention[]; readonly entities: readonly Entity[] } {
  const isCopy = containmentTest(repeats.flatMap(({ later }) => later));
  const ordered = [...groups].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  const entityOf = new Map<number, number>();
  ordered.forEach((members, entity) => {
    for (const member of members) entityOf.set(member, entity);
  });
  const entities = ordered.map((members, index): Entity => {
    const spans = members.flatMap((member) => mentions[member]?.span ?? []);
    const type = typeOf(members, mentions);
    const facts = describe(members, type);
    return {
      index,
      name: facts.name,
      type,
      aliases: aliasesOf(text, spans, facts.name),
      roles: facts.roles,
      gender: facts.gender,
      ...(facts.statedGender && { statedGender: facts.statedGender }),
      mentions: members,
      count: spans.filter((span) => !isCopy(span)).length,
      related: null,
      value: mentions[members[0] ?? -1]?.value ?? null,
      timex: mentions[members[0] ?? -1]?.timex ?? null,
      link: facts.link,
      ...(facts.known ? { known: facts.known } : {}),
    };
  });
  const indexed = mentions.map(({ span, type, confidence, form, metonym }, index): Mention => {
    return { index, span, type, confidence, form, metonym, entity: entityOf.get(index) ?? -1 };
  });
  return { mentions: indexed, entities };
}

/** Printed form without line breaks. */
export function printedForm(text: string, span: Span): string {
  return textOf(text, span).replace(/\s+/g, ' ');
}

function typeOf(members: readonly number[], mentions: readonly LooseMention[]): EntityType {
  const first = mentions[members[0] ?? -1];
  if (!first) throw new RangeError('an entity without mentions');
  return first.type;
}

function aliasesOf(text: string, spans: readonly Span[], name: string): readonly string[] {
  const forms = new Set(spans.map((span) => printedForm(text, span)));
  forms.delete(name);
  return [...forms];
}
