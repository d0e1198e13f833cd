import type { Entity, EntityLayer } from '../model/entity.ts';
import { editDistance } from '../text/words/edit-distance.ts';

/** The person of the article whose surname is one or two letters away from the one name that somebody is called by; null where none is. */
export function nearSurname(entity: Entity, { entities }: EntityLayer): Entity | null {
  const name = entity.name;
  if (entity.type !== 'person' || !/^\p{Lu}[\p{L}'’-]+$/u.test(name) || name.length < 5) return null;
  const near = entities.find((other) => {
    if (other === entity || other.type !== 'person' || other.count < entity.count) return false;
    const surname = other.name.split(/\s+/).at(-1) ?? '';
    if (!/\s/.test(other.name) || surname.length < 5 || isPlural(surname, name)) return false;
    const distance = editDistance(surname.toLowerCase(), name.toLowerCase());
    const isLikely = surname[0] === name[0] && surname.length >= 6;
    return (distance === 1 && (isLikely || other.count > 1)) || (distance === 2 && isLikely && other.count > 2);
  });
  return near ?? null;
}

/** `the Clintons`. */
function isPlural(a: string, b: string): boolean {
  return a === `${b}s` || b === `${a}s` || b === `${a}es`;
}
