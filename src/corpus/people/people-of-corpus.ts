import type { ArticleTables, PersonRow } from '../../model/tables/corpus-rows.ts';
import type { SourceKind, StatedKind } from '../../model/tables/source-audit.ts';
import { foldName } from '../../text/words/fold-name.ts';
import type { Nicknames } from './given-names.ts';
import { wordsOfRole } from './kind-test.ts';
import { linkPeople, type PersonRecord } from './link-people.ts';

/** Shorter words of roles show nothing: `of`, `the`. */
const leastWord = 4;
/** This many roles of a person are listed. */
const mostRoles = 10;

/** This many times as many articles must show one gender as show the other. */
const clearly = 3;

interface Person extends PersonRecord {
  readonly entity: number;
  readonly roles: readonly string[];
  readonly count: number;
  readonly date: string | null;
}

/** The people of a corpus while its articles are gone through. */
export interface PeopleOfCorpus {
  /** Takes the people of an article in. */
  add(tables: Pick<ArticleTables, 'articles' | 'entities'>): void;
  /** Resolves people across all added articles. */
  link(): LinkedPeople;
}

/** Who is who. */
export interface LinkedPeople {
  readonly rows: readonly PersonRow[];
  /** Number of the person that an entity of an article is; null for what is no person. */
  personOf(article: string, entity: number): number | null;
}

/** Collects people article by article; memory grows with their number, not with the texts. */
export function collectPeople(kindOf: (text: string) => StatedKind | null, nicknames: Nicknames): PeopleOfCorpus {
  const people: Person[] = [];
  const strings = new Map<string, string>();
  /** One copy of each string, so that names that return cost nothing. */
  const shared = (text: string) => {
    const known = strings.get(text);
    if (known === undefined) strings.set(text, text);
    return known ?? text;
  };
  return {
    add({ articles: [article], entities }) {
      if (!article) return;
      const named = entities.filter(({ type }) => type === 'person' || type === 'organization');
      const company = [...new Set(named.map(({ name }) => shared(foldName(name))))];
      for (const each of entities) {
        if (each.type !== 'person') continue;
        const roles = (JSON.parse(each.roles) as string[]).filter((role) => !/^\d+$/.test(role)).map(shared); // written by the corpus itself
        const kinds = new Set(roles.flatMap((role) => kindOf(role)?.kind ?? []));
        const self = foldName(each.name);
        people.push({
          article: article.article,
          entity: each.entity,
          name: shared(each.name),
          roles,
          roleWords: [...new Set(roles.flatMap(wordsOfRole))].filter((word) => word.length >= leastWord).map(shared),
          kinds: [...kinds] satisfies SourceKind[],
          company: company.filter((name) => !name.includes(self) && !self.includes(name)),
          gender: each.gender,
          wikidata: each.wikidata,
          count: each.count,
          date: article.date,
        });
      }
    },
    link() {
      const numbers = linkPeople(people, nicknames);
      const groups = new Map<number, Person[]>();
      const personOf = new Map<string, number>();
      people.forEach((person, index) => {
        const number = numbers[index] ?? -1;
        const group = groups.get(number);
        if (group) group.push(person);
        else groups.set(number, [person]);
        personOf.set(`${person.article}\0${person.entity}`, number);
      });
      const rows = [...groups].map(([number, group]) => rowOf(number, group));
      // Who asks for a person later does not need the records any more.
      people.length = 0;
      strings.clear();
      groups.clear();
      return {
        rows,
        personOf: (article, entity) => personOf.get(`${article}\0${entity}`) ?? null,
      };
    },
  };
}

function rowOf(person: number, group: readonly Person[]): PersonRow {
  const names = byFrequency(group.map(({ name }) => name)).sort(
    (a, b) => Number(b.includes(' ')) - Number(a.includes(' ')),
  );
  const dates = group.flatMap(({ date }) => date ?? []).sort();
  return {
    person,
    name: names[0] ?? '',
    names: JSON.stringify(names),
    roles: JSON.stringify(byFrequency(group.flatMap(({ roles }) => roles)).slice(0, mostRoles)),
    gender: genderOf(group),
    wikidata: group.find(({ wikidata }) => wikidata !== null)?.wikidata ?? null,
    articles: new Set(group.map(({ article }) => article)).size,
    mentions: group.reduce((sum, { count }) => sum + count, 0),
    first_date: dates[0] ?? null,
    last_date: dates.at(-1) ?? null,
  };
}

/** What articles say that show it, if three times as many say it as say another: pronouns are taken for those of somebody else now and then. */
function genderOf(group: readonly Person[]): Person['gender'] {
  const female = group.filter(({ gender }) => gender === 'female').length;
  const male = group.filter(({ gender }) => gender === 'male').length;
  if (female > 0 && female >= clearly * male) return 'female';
  return male > 0 && male >= clearly * female ? 'male' : null;
}

/** Distinct texts, the most frequent first, of equal ones the longest, then by code unit. */
function byFrequency(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : 1)).map(([text]) => text);
}
