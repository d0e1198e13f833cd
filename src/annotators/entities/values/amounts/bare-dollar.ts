import type { Article } from '../../../../model/article.ts';
import type { Currencies } from '../../../../model/resources/currencies.ts';
import type { Gazetteer } from '../../../../model/resources/places.ts';
import type { Resources } from '../../../../model/resources.ts';
import { placeKey } from '../../../../text/words/place-key.ts';
import { countryOfPeople } from '../../places/gazetteer.ts';

/** What describes an article's country. */
interface DollarScene {
  readonly gazetteer: Gazetteer;
  readonly currencies: Currencies;
  readonly places: Resources['links']['places'];
}

/** Code units of the text in which names of countries are looked for. */
const reach = 20_000;

/**
 * Currency of a bare `$`: the dollar of the country of the dateline, of the outlet, or else of the one country with a dollar that
 * the text names; US dollars where nothing shows otherwise. Null where the text describes several dollars or countries.
 */
export function bareDollarOf(article: Article, scene: DollarScene): string | null {
  const { text, dateline, agency } = article;
  if (!/(?:^|[^\p{L}.$])\$\s?\d|\d\s?\$(?!\d)/u.test(text)) return null;
  const told = [dateline?.place?.value, dateline?.region?.value].map((place) => place && countryOfPlace(place, scene));
  const home = told.find((country) => country) ?? (agency && countryOfOutlet(agency.value, scene)) ?? null;
  const dollar = home && dollarOf(home, scene);
  if (dollar) return dollar;
  if (/\b(?:US|U\.S\.|A|AU|C|CA|NZ|HK|S|NT)\s?\$\d/.test(text)) return null;
  const counts = countCountries(text.slice(0, reach), scene);
  const american = counts.get('US') ?? 0;
  counts.delete('US');
  const others = [...counts].sort((a, b) => b[1] - a[1]);
  const [first, second] = others;
  if (!first || american >= first[1]) return 'USD';
  // Named once, a country may be that of something else.
  return american === 0 && first[1] > 1 && (!second || second[1] < first[1]) ? dollarOf(first[0], scene) : null;
}

function dollarOf(country: string, { currencies }: DollarScene): string | null {
  return currencies.units['dollars']?.of[country] ?? null;
}

function countryOfPlace(place: string, { gazetteer, currencies, places }: DollarScene): string | null {
  const key = placeKey(place);
  const country = gazetteer.byName.get(key) ?? gazetteer.bySeat.get(key);
  return country?.code ?? currencies.dollarPlaces[key] ?? places[key]?.[0] ?? null;
}

/** `The Canadian Press`, `Australian Associated Press`: a people or place in the name. */
function countryOfOutlet(outlet: string, scene: DollarScene): string | null {
  for (const word of outlet.split(/\s+/)) {
    const country = countryOfPeople(scene.gazetteer, word)?.code ?? countryOfPlace(word, scene);
    if (country) return country;
  }
  return null;
}

/** How often each country that has a dollar is named, by its own name, its people, its capital or a city of its own. */
function countCountries(text: string, scene: DollarScene): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(
    /\bU\.?S\.?(?!\p{L})|(?!The )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?(?!\S* dollars?\b)/gu,
  )) {
    for (const name of word.includes(' ') ? [word, ...word.split(' ')] : [word]) {
      const country = /^U\.?S\.?$/.test(name)
        ? 'US'
        : (countryOfPeople(scene.gazetteer, name)?.code ?? countryOfPlace(name, scene));
      if (!country || dollarOf(country, scene) === null) continue;
      counts.set(country, (counts.get(country) ?? 0) + 1);
      break;
    }
  }
  return counts;
}
