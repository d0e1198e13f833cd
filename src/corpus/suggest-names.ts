import type { SuggestedName } from '../model/config/house-lexicon.ts';
import type { EntityLayer, EntityType, NameType } from '../model/entity.ts';
import { fold } from '../text/words/fold.ts';

/** A name is suggested where this many articles have it … */
const leastArticles = 3;
/** … and so large a share of them with one type. */
const consistent = 0.8;
/** An alias is one where so large a share of the articles that have the name have it, too. */
const usual = 0.2;
const named: readonly EntityType[] = ['person', 'organization', 'place', 'group', 'event', 'work', 'product'];

interface Gathered {
  readonly spellings: Map<string, number>;
  readonly types: Map<NameType, number>;
  readonly aliases: Map<string, number>;
  readonly ids: Map<string, number>;
  articles: number;
  mentions: number;
}

/** Gathers names over articles; `names` gives those that they use often and consistently, the most widespread first, then by name. */
export function makeNameSuggester(): { add(layer: EntityLayer): void; names(): readonly SuggestedName[] } {
  const all = new Map<string, Gathered>();
  return {
    add({ entities }) {
      for (const { name, type, aliases, count, link } of entities) {
        // Peoples and seats of government need no lexicon; a single given name identifies nobody.
        if (!isName(type) || type === 'group' || link?.country) continue;
        if (type === 'person' && !name.includes(' ')) continue;
        const gathered = all.get(fold(name)) ?? newName();
        all.set(fold(name), gathered);
        gathered.articles++;
        gathered.mentions += count;
        addTo(gathered.spellings, name);
        addTo(gathered.types, type);
        if (link?.wikidata) addTo(gathered.ids, link.wikidata);
        for (const alias of aliases) if (!isPart(alias, name, type)) addTo(gathered.aliases, alias);
      }
    },
    names() {
      return [...all.values()].flatMap(suggestionOf).sort((a, b) => b.articles - a.articles || compare(a.name, b.name));
    },
  };
}

function suggestionOf({ spellings, types, aliases, ids, articles, mentions }: Gathered): readonly SuggestedName[] {
  const [type, share] = mostOf(types) ?? [];
  const [name] = mostOf(spellings) ?? [];
  if (!type || !share || !name || articles < leastArticles || share < consistent * articles) return [];
  const [wikidata = null] = mostOf(ids) ?? [];
  const usualAliases = [...aliases]
    .filter(([, count]) => count > 1 && count >= usual * articles)
    .sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))
    .map(([alias]) => alias);
  return [{ name, type, aliases: usualAliases, wikidata, articles, mentions }];
}

function isName(type: EntityType): type is NameType {
  return named.includes(type);
}

/** A surname or given name alone belongs to others as well. */
function isPart(alias: string, name: string, type: NameType): boolean {
  return type === 'person' && name.split(' ').includes(alias);
}

function newName(): Gathered {
  return { spellings: new Map(), types: new Map(), aliases: new Map(), ids: new Map(), articles: 0, mentions: 0 };
}

function addTo<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The key that is counted most often; ties go to the first. */
function mostOf<Key>(counts: ReadonlyMap<Key, number>): readonly [Key, number] | null {
  let best: readonly [Key, number] | null = null;
  for (const each of counts) if (!best || each[1] > best[1]) best = each;
  return best;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
