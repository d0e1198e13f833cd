import type { Article } from '../../../../../model/article.ts';
import type { Currencies } from '../../../../../model/resources/currencies.ts';
import type { Gazetteer } from '../../../../../model/resources/places.ts';
import type { Resources } from '../../../../../model/resources.ts';
import { placeKey } from '../../../../../text/words/place-key.ts';
import { countryOfPeople } from '../../../places/gazetteer.ts';

/** What describes an article's country. */
interface HomeScene {
  readonly gazetteer: Gazetteer;
  readonly currencies: Currencies;
  readonly places: Resources['links']['places'];
}

/** Which of the currencies that share a name an article means. */
export interface HomeCurrency {
  /**
   * The dollar of the country of the dateline, of the outlet, or else of the one country with a dollar that the text names; US
   * dollars where nothing shows otherwise. Null where the text describes several dollars or countries.
   */
  readonly dollar: () => string | null;
  /** The currency of the article's country of those by country code, such as `{PK: 'PKR', IN: 'INR'}`; null where it is open. */
  readonly of: (byCountry: Readonly<Record<string, string>>) => string | null;
}

/** Code units of the text in which names of countries are looked for. */
const reach = 20_000;

/** Looks for the article's country once, and only where money needs it. */
export function homeCurrencyOf(article: Article, scene: HomeScene): HomeCurrency {
  const { text, dateline, agency } = article;
  let home: string | null | undefined;
  let counts: ReadonlyMap<string, number> | undefined;
  const homeOf = () => {
    if (home === undefined) {
      const told = [dateline?.place?.value, dateline?.region?.value].map(
        (place) => place && countryOfPlace(place, scene),
      );
      home = told.find((country) => country) || (agency && countryOfOutlet(agency.value, scene)) || null;
    }
    return home;
  };
  const countsOf = (): ReadonlyMap<string, number> => {
    counts ??= countCountries(text.slice(0, reach), scene);
    return counts;
  };
  let dollar: string | null | undefined;
  return {
    dollar: () => {
      if (dollar === undefined) dollar = dollarIn(text, homeOf(), countsOf, scene);
      return dollar;
    },
    of: (byCountry) => {
      const country = homeOf();
      if (country && Object.hasOwn(byCountry, country)) return byCountry[country] ?? null;
      const [first, second] = [...countsOf()]
        .filter(([name]) => Object.hasOwn(byCountry, name))
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      return first && (!second || first[1] >= 2 * second[1]) ? (byCountry[first[0]] ?? null) : null;
    },
  };
}

function dollarIn(
  text: string,
  home: string | null,
  countsOf: () => ReadonlyMap<string, number>,
  scene: HomeScene,
): string | null {
  const dollar = home && dollarOf(home, scene);
  if (dollar) return dollar;
  if (/\b(?:US|U\.S\.|A|AU|C|CA|NZ|HK|S|NT)\s?\$\d/.test(text)) return null;
  const counts = countsOf();
  const american = counts.get('US') ?? 0;
  const others = [...counts]
    .filter(([country]) => country !== 'US' && dollarOf(country, scene) !== null)
    .sort((a, b) => b[1] - a[1]);
  const [first, second] = others;
  if (!first || american >= first[1]) return 'USD';
  // Named once, a country may be that of something else.
  return american === 0 && first[1] > 1 && (!second || second[1] < first[1]) ? dollarOf(first[0], scene) : null;
}

function dollarOf(country: string, { currencies }: HomeScene): string | null {
  return currencies.units['dollars']?.of[country] ?? null;
}

function countryOfPlace(place: string, { gazetteer, currencies, places }: HomeScene): string | null {
  const key = placeKey(place);
  const country = gazetteer.byName.get(key) ?? gazetteer.bySeat.get(key);
  return country?.code ?? currencies.dollarPlaces[key] ?? places[key]?.[0] ?? null;
}

/** `The Canadian Press`, `Australian Associated Press`: a people or place in the name. */
function countryOfOutlet(outlet: string, scene: HomeScene): string | null {
  for (const word of outlet.split(/\s+/)) {
    const country = countryOfPeople(scene.gazetteer, word)?.code ?? countryOfPlace(word, scene);
    if (country) return country;
  }
  return null;
}

/** How often each country is named, by its own name, its people, its capital or a city of its own. */
function countCountries(text: string, scene: HomeScene): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(
    /\bU\.?S\.?(?!\p{L})|(?!The )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?(?!\S* dollars?\b)/gu,
  )) {
    for (const name of word.includes(' ') ? [word, ...word.split(' ')] : [word]) {
      const country = /^U\.?S\.?$/.test(name)
        ? 'US'
        : (countryOfPeople(scene.gazetteer, name)?.code ?? countryOfPlace(name, scene));
      if (!country) continue;
      counts.set(country, (counts.get(country) ?? 0) + 1);
      break;
    }
  }
  return counts;
}
