import {
  type Count,
  type SourceEntry,
  sourceKinds,
  sourceStatuses,
  statedGenders,
  type Tally,
} from '../../model/tables/source-audit.ts';

/** A quote with the source that it counts for. */
export interface Tallied<Article = { readonly article: string }> {
  readonly article: Article;
  readonly words: number;
  /** One object for one source. */
  readonly source: Pick<SourceEntry, 'name' | 'type' | 'status' | 'kind' | 'gender'>;
}

/** Counts quotes of this many articles. */
export function tally(articles: number, quotes: readonly Tallied[]): Tally {
  const people = quotes.filter(({ source }) => source.type === 'person');
  return {
    articles,
    ...countOf(quotes),
    status: countEach(sourceStatuses, quotes, ({ status }) => status),
    kinds: countEach(sourceKinds, quotes, ({ kind }) => kind),
    genders: countEach(statedGenders, people, ({ gender }) => gender),
  };
}

function countEach<Name extends string>(
  names: readonly Name[],
  quotes: readonly Tallied[],
  nameOf: (source: Tallied['source']) => Name,
): Record<Name, Count> {
  const entries = names.map((name) => [name, countOf(quotes.filter(({ source }) => nameOf(source) === name))]);
  return Object.fromEntries(entries) as Record<Name, Count>; // one for each name
}

/** Quotes without a source count as quotes, and as no source. */
function countOf(quotes: readonly Tallied[]): Count {
  const sources = new Set(quotes.flatMap(({ source }) => (source.status === 'none' ? [] : source)));
  return { sources: sources.size, quotes: quotes.length, words: quotes.reduce((sum, { words }) => sum + words, 0) };
}
