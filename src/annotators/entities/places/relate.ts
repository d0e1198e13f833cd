import type { Entity, EntityType } from '../../../model/entity.ts';
import type { Country, Gazetteer } from '../../../model/resources.ts';
import { countryOfPeople, placeKey } from './gazetteer.ts';

/** Country code and Wikidata id of a country, or of the country that a people or a seat of government belongs to; null for what the gazetteer does not hold. */
export function linkOf(name: string, type: EntityType, gazetteer: Gazetteer): Entity['link'] {
  if (type === 'place') {
    const country = gazetteer.byName.get(placeKey(name));
    if (country) return { country: country.code, wikidata: country.wikidata };
    const seat = gazetteer.bySeat.get(placeKey(name));
    return seat ? { country: seat.code, wikidata: null } : null;
  }
  const country = type === 'group' ? countryOfPeople(gazetteer, name) : null;
  return country ? { country: country.code, wikidata: null } : null;
}

/** Fills `related`: the state of a people, and of a seat of government that acts in at least one mention, where the article names that state too. */
export function relateToStates(
  entities: readonly Entity[],
  metonyms: ReadonlySet<number>,
  gazetteer: Gazetteer,
): readonly Entity[] {
  const states = new Map<Country, number>();
  for (const entity of entities) {
    const country = entity.type === 'place' ? gazetteer.byName.get(placeKey(entity.name)) : undefined;
    if (country) states.set(country, entity.index);
  }
  return entities.map((entity) => {
    const state = stateOf(entity, metonyms, gazetteer);
    const related = state ? (states.get(state) ?? null) : null;
    return related === null || related === entity.index ? entity : { ...entity, related };
  });
}

function stateOf(entity: Entity, metonyms: ReadonlySet<number>, gazetteer: Gazetteer): Country | null {
  if (entity.type === 'group') return countryOfPeople(gazetteer, entity.name);
  return metonyms.has(entity.index) ? (gazetteer.bySeat.get(placeKey(entity.name)) ?? null) : null;
}
