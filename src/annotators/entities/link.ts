import type { Entity, EntityType } from '../../model/entity.ts';
import type { Resources } from '../../model/resources.ts';
import { placeKey } from '../../text/words/place-key.ts';
import { countryOfPeople } from './places/gazetteer.ts';

/** Data that links are found in. */
export type LinkData = Pick<Resources, 'countries' | 'links' | 'acronyms'>;

const corporate = / (?:inc|corp|co|ltd|llc|plc|sa|ag|nv|group|company|corporation|limited)$/;

/**
 * Country code and Wikidata id by name: of a country, state or city, of the country that a people or a seat of government
 * belongs to, of an organisation. Null for what the data does not hold, and for names that may mean several things.
 */
export function linkOf(name: string, type: EntityType, data: LinkData): Entity['link'] {
  switch (type) {
    case 'place':
      return linkOfPlace(placeKey(name), data);
    case 'organization': {
      const wikidata = organizationId(placeKey(name), data);
      return wikidata === null ? null : { country: null, wikidata };
    }
    case 'group': {
      const country = countryOfPeople(data.countries, name);
      return country ? { country: country.code, wikidata: null } : null;
    }
    default:
      return null;
  }
}

function linkOfPlace(key: string, { countries, links }: LinkData): Entity['link'] {
  const country = countries.byName.get(key);
  if (country) return { country: country.code, wikidata: country.wikidata };
  const place = Object.hasOwn(links.places, key) ? links.places[key] : undefined;
  if (place) return { country: place[0], wikidata: place[1] };
  const state = countries.bySeat.get(key);
  return state ? { country: state.code, wikidata: null } : null;
}

/** By the name, by it without a corporate ending, or by what it is the acronym of. */
function organizationId(key: string, { links: { organizations }, acronyms: { names } }: LinkData): string | null {
  const expansion = Object.hasOwn(names, key) ? placeKey(names[key] ?? '') : key;
  for (const form of [key, expansion, key.replace(corporate, '')]) {
    if (Object.hasOwn(organizations, form)) return organizations[form] ?? null;
  }
  return null;
}
