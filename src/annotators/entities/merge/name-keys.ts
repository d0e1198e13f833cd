import type { EntityType } from '../../../model/entity.ts';
import type { Gazetteer } from '../../../model/resources/places.ts';
import type { Resources } from '../../../model/resources.ts';
import { fold } from '../../../text/words/fold.ts';
import { placeKey } from '../../../text/words/place-key.ts';
import { countryOfPeople } from '../places/gazetteer.ts';

/** Key under which names of places, groups, events, works and products are one: `U.S.` and `United States`, `Iranian` and `Iranians`. */
export function nameKey(
  type: EntityType,
  text: string,
  gazetteer: Gazetteer,
  resources: Pick<Resources, 'groups' | 'placeForms'>,
): string {
  if (type === 'place') return keyOfPlace(text, gazetteer, resources.placeForms);
  if (type === 'group') return keyOfGroup(text, gazetteer, resources.groups);
  return fold(text)
    .replace(/^the /, '')
    .replace(/[.,"“”]/g, '');
}

function keyOfPlace(text: string, gazetteer: Gazetteer, forms: Resources['placeForms']): string {
  const key = placeKey(text);
  const country = gazetteer.byName.get(key);
  if (country) return `country ${country.code}`;
  // Without a period two or three letters may be a name of their own.
  const abbreviation = key.length > 3 || text.includes('.') || text === text.toUpperCase();
  return abbreviation && Object.hasOwn(forms, key) ? (forms[key] ?? key) : key;
}

function keyOfGroup(text: string, gazetteer: Gazetteer, groups: Resources['groups']): string {
  const country = countryOfPeople(gazetteer, text);
  if (country) return `people ${country.code}`;
  const word = fold(text);
  for (const [first, others] of Object.entries(groups)) if (first === word || others.includes(word)) return first;
  return word.replace(/s$/, '');
}
