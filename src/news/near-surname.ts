import type { Entity, EntityLayer } from '../model/entity.ts';
import { makeNearWords } from '../text/near-words.ts';

/** Finds the person of the article whose surname is one or two letters away from the one name that somebody is called by; null where none is. */
export function makeNearSurname({ entities }: EntityLayer): (entity: Entity) => Entity | null {
  const people = entities.flatMap((person) => {
    const surname = person.name.split(/\s+/).at(-1) ?? '';
    const isFull = person.type === 'person' && /\s/.test(person.name) && surname.length >= 5;
    return isFull ? [[surname, person] as const] : [];
  });
  // Of those with one surname the one who is spoken of most.
  const sorted = people.sort(([, a], [, b]) => b.count - a.count || a.index - b.index);
  let near: ReturnType<typeof makeNearWords<Entity>> | null = null;
  return (entity) => {
    const { name } = entity;
    if (entity.type !== 'person' || !/^\p{Lu}[\p{L}'’-]+$/u.test(name) || name.length < 5) return null;
    near ??= makeNearWords(sorted, 2);
    const found = near(name)
      .filter(({ word: surname, item: other, distance }) => {
        if (other === entity || other.count < entity.count || isPlural(surname, name)) return false;
        const isLikely = surname[0] === name[0] && surname.length >= 6;
        if (surname[0] === name[0] && isCalledBriefly(entity) && surname.length >= (distance === 1 ? 5 : 8))
          return true;
        return (
          (distance === 1 && (isLikely || other.count > 1)) ||
          (distance === 2 && isLikely && (other.count > 2 || shareTitle(entity, other)))
        );
      })
      .map(({ item }) => item)
      .sort((a, b) => a.index - b.index);
    return found[0] ?? null;
  };
}

/** `Ms Teale`: who is called so was named in full before. */
function isCalledBriefly({ roles }: Entity): boolean {
  return roles.some(({ kind, text }) => kind === 'honorific' && /^(?:Mr|Mrs|Ms|Miss|Dr)\.?$/.test(text));
}

/** `DCP Surendra Chaudhary`, later `DCP Chowdhary`. */
function shareTitle(a: Entity, b: Entity): boolean {
  const titles = b.roles.flatMap(({ kind, text }) => (kind === 'title' ? [text] : []));
  return a.roles.some(({ kind, text }) => kind === 'title' && titles.includes(text));
}

/** `the Clintons`. */
function isPlural(a: string, b: string): boolean {
  return a === `${b}s` || b === `${a}s` || b === `${a}es`;
}
