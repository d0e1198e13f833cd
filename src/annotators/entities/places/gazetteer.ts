import type { Country, Gazetteer } from '../../../model/resources/places.ts';
import { placeKey } from '../../../text/words/place-key.ts';

/** Seats that stand for a government without being a capital. */
const institutions: Readonly<Record<string, string>> = {
  kremlin: 'RU',
  'white house': 'US',
  pentagon: 'US',
  'downing street': 'GB',
  whitehall: 'GB',
  'elysee palace': 'FR',
  'capitol hill': 'US',
};

/** Makes the look-ups from the table of countries. */
export function makeGazetteer(countries: readonly Country[]): Gazetteer {
  const byName = new Map<string, Country>();
  const byDemonym = new Map<string, Country>();
  const bySeat = new Map<string, Country>();
  for (const country of countries) {
    for (const name of [country.name, ...country.names]) byName.set(placeKey(name), country);
    for (const demonym of country.demonyms) byDemonym.set(placeKey(demonym), country);
    for (const seat of country.seats) bySeat.set(placeKey(seat), country);
  }
  for (const [name, code] of Object.entries(institutions)) {
    const country = countries.find((candidate) => candidate.code === code);
    if (country) bySeat.set(name, country);
  }
  return { byName, byDemonym, bySeat };
}

/** The country that a word for a people belongs to: `Iranians`, `Frenchmen`, `British`; null for other groups. */
export function countryOfPeople(gazetteer: Gazetteer, word: string): Country | null {
  const key = placeKey(word);
  for (const form of [key, key.replace(/s$/, ''), key.replace(/men$/, 'man').replace(/women$/, 'woman')]) {
    const country = gazetteer.byDemonym.get(form);
    if (country) return country;
  }
  return null;
}
