import type { EntityType } from '../../model/entity.ts';
import type { Gazetteer } from '../../model/resources/places.ts';
import { withoutHonours } from './people/honours.ts';
import { countryOfPeople } from './places/gazetteer.ts';

/** The fullest of the printed forms (in text order): most words, then not all capitals, then longest, then first; people without letters of honour; a people by the singular of its word. */
export function canonicalName(forms: readonly string[], type: EntityType, gazetteer: Gazetteer): string {
  const [first = ''] = forms;
  if (type === 'group') return peopleName(forms, gazetteer);
  if (isValue(type)) return first;
  const bare = type === 'person' ? forms.map(withoutHonours) : forms;
  let [best = ''] = bare;
  for (const form of bare) if (isFuller(form, best)) best = form;
  return best.replace(/^[Tt]he (?=\p{Lu})/u, '');
}

/** Values are called as they are first printed: no form is fuller than another. */
function isValue(type: EntityType): boolean {
  return type === 'date' || type === 'time' || type === 'money' || type === 'percent' || type === 'quantity';
}

function isFuller(form: string, best: string): boolean {
  const words = form.split(' ').length - best.split(' ').length;
  if (words !== 0) return words > 0;
  const capitals = Number(isCapitals(best)) - Number(isCapitals(form));
  if (capitals !== 0) return capitals > 0;
  return form.length > best.length;
}

function isCapitals(form: string): boolean {
  return form === form.toUpperCase();
}

function peopleName(forms: readonly string[], gazetteer: Gazetteer): string {
  const [first = ''] = forms;
  const singular = forms.find((form) => !form.endsWith('s')) ?? first;
  const country = countryOfPeople(gazetteer, singular);
  const printed = country?.demonyms.find((demonym) => forms.includes(demonym));
  if (printed) return printed;
  return country && singular.endsWith('s')
    ? (country.demonyms[0] ?? singular)
    : singular.replace(/(?<=[a-z]{3}[^sui])s$/, '');
}
