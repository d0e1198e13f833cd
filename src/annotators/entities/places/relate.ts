import type { Entity } from '../../../model/entity.ts';
import type { Country, Gazetteer } from '../../../model/resources/places.ts';
import { placeKey } from '../../../text/words/place-key.ts';
import { countryOfPeople } from './gazetteer.ts';

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
