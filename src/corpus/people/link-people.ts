import type { Entity } from '../../model/entity.ts';
import { append } from '../../model/lists/append.ts';
import { type GivenMatch, matchGiven, type Nicknames } from './given-names.ts';
import { namesExclude, type PersonName, parsePersonName } from './person-name.ts';

/** A person as one article has him or her. */
export interface PersonRecord {
  /** Id of the article. */
  readonly article: string;
  readonly name: string;
  /** Words of titles and descriptions that show something: `senator`, `ohio`. Lower case. */
  readonly roleWords: readonly string[];
  /** What the titles and descriptions make of the person (`politician`, `police`); empty where they show nothing. */
  readonly kinds: readonly string[];
  /** Who and what else the article names, folded; one list for all of its people. */
  readonly company: readonly string[];
  /** As stated in the text, never by the name. */
  readonly gender: Entity['gender'];
  readonly wikidata: string | null;
}

/** What is known of names beside the records. */
interface Known {
  readonly nicknames: Nicknames;
  readonly rarity: (name: string) => number;
}

/** How well a record goes with a cluster. */
interface Scored {
  readonly score: number;
  /** The score by which clusters are chosen among: of two that fit, the better known. */
  readonly rank: number;
  readonly match: GivenMatch;
}

/** A person of several articles while they are put together. */
interface Cluster {
  readonly names: PersonName[];
  readonly roleWords: Set<string>;
  readonly kinds: Set<string>;
  /** Names in the company of each of its articles, so that the person's own name is not taken for company. */
  readonly company: Set<string>;
  readonly members: number[];
  /** Those of one article that it holds apart stay apart. */
  readonly articles: Set<string>;
  /** How many of its articles have a given name. */
  inFull: number;
  /** Whether it began with somebody whom an article holds apart from another of that name. */
  readonly isApart: boolean;
  gender: Entity['gender'];
  wikidata: string | null;
}

/** What the same full name is worth: most bearers of one name in one body of news are one person. */
const namePrior: Readonly<Record<GivenMatch, number>> = { same: 2, nickname: 1.5, near: 0, other: 0 };
/** More than so much links a full name: a nickname and a name that is only near another need evidence beside. */
const fullLeast: Readonly<Record<GivenMatch, number>> = {
  same: 0,
  nickname: 1.5,
  near: 1,
  other: Number.POSITIVE_INFINITY,
};
/** A second person of one name in one article is as a rule the same, found twice: others of that name are rather the first. */
const heldApart = -2;
/** What other walks of life are worth against that, a senator and a plumber: as much as the name is worth. */
const otherKind = -2;
/** What another gender is worth: pronouns are taken for those of somebody else now and then. */
const otherGender = -3;
/** What an entirely different company is worth against it, where there is enough to compare. */
const otherCompany = -0.5;
const enoughCompany = 4;
/** What one shared word of a role is worth. */
const sharedRole = 1;
/** Company counts by how rare a name is, up to so much in all. */
const mostCompany = 3;
/** A surname alone is linked to a full name only with so much evidence, and so much more than for another person of that name. */
const loneLeast = 2;
const loneMargin = 1;
/** Who is named in full in many articles is meant by the surname more than another: half the logarithm of them, up to so much. */
const mostRenown = 1;

/**
 * Resolves which people of different articles are one: full names by given name and surname, kept apart where Wikidata ids,
 * middle names or suffixes differ, or genders or walks of life do and roles and company share little; nicknames stand for their
 * names, initials and other spellings do so with evidence; surnames alone are linked only with evidence of a shared role or
 * company. Returns a number for each record; equal numbers are one person. Numbers count from 0 in order of the
 * records; which records belong together does not depend on their order.
 */
export function linkPeople(records: readonly PersonRecord[], nicknames: Nicknames): Int32Array {
  const rarity = rarityOf(records);
  const names = withDoubleSurnames(records.map(({ name }) => parsePersonName(name)));
  const order = records.map((_, index) => index).sort((a, b) => compareRecords(records, names, a, b));
  const bySurname = new Map<string, number[]>();
  for (const index of order) {
    const { surname = '' } = names[index] ?? {};
    const block = bySurname.get(surname);
    if (block) block.push(index);
    else bySurname.set(surname, [index]);
  }
  const clusters: Cluster[] = [];
  for (const block of bySurname.values()) {
    const own: Cluster[] = [];
    for (const index of block) {
      const record = records[index];
      const name = names[index];
      if (!record || !name) continue;
      const cluster =
        chooseCluster(own, record, name, { rarity, nicknames }) ?? newCluster(own, isHeldApart(own, record, name));
      take(cluster, record, name, index);
    }
    append(clusters, own);
  }
  return numbered(clusters, records.length);
}

/** Records in an order of their own: full names before surnames alone, those that show most first. */
function compareRecords(records: readonly PersonRecord[], names: readonly PersonName[], a: number, b: number): number {
  const isLone = (index: number) => Number(names[index]?.given === null);
  const told = (index: number) => (records[index]?.roleWords.length ?? 0) + (records[index]?.wikidata ? 100 : 0);
  const key = (index: number) => `${records[index]?.article}\0${records[index]?.name}`;
  return isLone(a) - isLone(b) || told(b) - told(a) || (key(a) < key(b) ? -1 : 1);
}

function chooseCluster(
  clusters: readonly Cluster[],
  record: PersonRecord,
  name: PersonName,
  known: Known,
): Cluster | null {
  const scored = clusters
    .filter((cluster) => !isExcluded(cluster, record, name, known))
    .map((cluster) => ({ cluster, ...scoreOf(cluster, record, name, known) }))
    .sort((a, b) => (a.rank === b.rank ? 0 : b.rank - a.rank));
  const [best, next] = scored;
  if (best === undefined) return null;
  if (name.given !== null) return best.score > fullLeast[best.match] ? best.cluster : null;
  const isAlone = next === undefined || best.score - next.score >= loneMargin;
  return best.score >= loneLeast && isAlone ? best.cluster : null;
}

function isExcluded(cluster: Cluster, record: PersonRecord, name: PersonName, { nicknames }: Known): boolean {
  if (cluster.articles.has(record.article)) return true;
  if (cluster.wikidata !== null && record.wikidata !== null) return cluster.wikidata !== record.wikidata;
  if (name.given === null) return false;
  return cluster.names.some((other) => matchGiven(other, name, nicknames) === 'other' || namesExclude(other, name));
}

function scoreOf(cluster: Cluster, record: PersonRecord, name: PersonName, { rarity, nicknames }: Known): Scored {
  const match = bestMatch(cluster, name, nicknames);
  if (cluster.wikidata !== null && cluster.wikidata === record.wikidata)
    return { score: Number.POSITIVE_INFINITY, rank: Number.POSITIVE_INFINITY, match };
  const roles = record.roleWords.filter((word) => cluster.roleWords.has(word)).length * sharedRole;
  const shared = record.company.filter((other) => cluster.company.has(other));
  const company = Math.min(
    mostCompany,
    shared.reduce((sum, other) => sum + rarity(other), 0),
  );
  const isOtherKind =
    record.kinds.length > 0 && cluster.kinds.size > 0 && !record.kinds.some((kind) => cluster.kinds.has(kind));
  const isOtherCompany =
    shared.length === 0 && record.company.length >= enoughCompany && cluster.company.size >= enoughCompany;
  const isOtherGender = cluster.gender !== null && record.gender !== null && cluster.gender !== record.gender;
  const renown = Math.min(mostRenown, Math.log10(Math.max(1, cluster.inFull)) / 2);
  const prior = name.given === null ? renown : namePrior[match];
  const score =
    prior +
    roles +
    company +
    (isOtherKind ? otherKind : 0) +
    (cluster.isApart ? heldApart : 0) +
    (isOtherGender ? otherGender : 0) +
    (isOtherCompany ? otherCompany : 0);
  return { score, rank: score + (name.given === null ? 0 : renown), match };
}

/** How the given name goes with the nearest of those that a cluster has. */
function bestMatch({ names }: Cluster, name: PersonName, nicknames: Nicknames): GivenMatch {
  const matches = new Set(names.map((other) => matchGiven(other, name, nicknames)));
  return (['same', 'nickname', 'near'] as const).find((match) => matches.has(match)) ?? 'other';
}

/** Two words that end a longer name more often than they stand alone are a surname of two words: `Wasserman Schultz`. */
function withDoubleSurnames(names: readonly PersonName[]): readonly PersonName[] {
  const ends = new Map<string, number>();
  const add = (words: string, by: number) => ends.set(words, (ends.get(words) ?? 0) + by);
  for (const { given, middle, surname } of names) {
    if (middle.length > 0) add(`${middle.at(-1)} ${surname}`, 1);
    else if (given !== null) add(`${given} ${surname}`, -1);
  }
  return names.map((name) =>
    name.given !== null && name.middle.length === 0 && (ends.get(`${name.given} ${name.surname}`) ?? 0) > 0
      ? { ...name, given: null }
      : name,
  );
}

/** How much a shared name shows: 1 where only two articles have it, less the more do. */
function rarityOf(records: readonly PersonRecord[]): (name: string) => number {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  for (const { article, company } of records) {
    if (seen.has(article)) continue;
    seen.add(article);
    for (const name of company) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return (name) => 1 / Math.log2(Math.max(2, counts.get(name) ?? 2));
}

/** Whether another of the same name stands in the same article. */
function isHeldApart(clusters: readonly Cluster[], { article }: PersonRecord, { given }: PersonName): boolean {
  return clusters.some(({ articles, names }) => articles.has(article) && names.some((other) => other.given === given));
}

function newCluster(own: Cluster[], isApart: boolean): Cluster {
  const cluster: Cluster = {
    names: [],
    roleWords: new Set(),
    kinds: new Set(),
    company: new Set(),
    members: [],
    articles: new Set(),
    inFull: 0,
    isApart,
    gender: null,
    wikidata: null,
  };
  own.push(cluster);
  return cluster;
}

function take(cluster: Cluster, record: PersonRecord, name: PersonName, index: number): void {
  const isKnown = cluster.names.some((other) => JSON.stringify(other) === JSON.stringify(name));
  if (!isKnown) cluster.names.push(name);
  for (const word of record.roleWords) cluster.roleWords.add(word);
  for (const kind of record.kinds) cluster.kinds.add(kind);
  for (const other of record.company) cluster.company.add(other);
  cluster.gender ??= record.gender;
  cluster.wikidata ??= record.wikidata;
  cluster.members.push(index);
  cluster.articles.add(record.article);
  if (name.given !== null) cluster.inFull++;
}

function numbered(clusters: readonly Cluster[], length: number): Int32Array {
  const clusterOf = new Int32Array(length).fill(-1);
  clusters.forEach(({ members }, number) => {
    for (const member of members) clusterOf[member] = number;
  });
  const numbers = new Map<number, number>();
  return clusterOf.map((cluster) => {
    const number = numbers.get(cluster) ?? numbers.size;
    numbers.set(cluster, number);
    return number;
  });
}
