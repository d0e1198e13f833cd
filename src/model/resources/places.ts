/** A country or territory with what it is called, the peoples called after it, and its seats of government. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  readonly names: readonly string[];
  /** Nationality words, singular. */
  readonly demonyms: readonly string[];
  readonly seats: readonly string[];
  readonly wikidata: string | null;
}

/** Countries by their names, by the words for their peoples, and by their seats of government; keys as `placeKey` makes them. */
export interface Gazetteer {
  readonly byName: ReadonlyMap<string, Country>;
  readonly byDemonym: ReadonlyMap<string, Country>;
  readonly bySeat: ReadonlyMap<string, Country>;
}

/** Wikidata ids by name, keys as `placeKey` makes them; names that may mean several things are skipped. */
export interface Links {
  /** Cities, and states within countries: country code and id. */
  readonly places: Readonly<Record<string, readonly [country: string, wikidata: string]>>;
  readonly organizations: Readonly<Record<string, string>>;
}
