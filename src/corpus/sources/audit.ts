import type { EntityType } from '../../model/entity.ts';
import type { QuoteKind } from '../../model/quote.ts';
import type { ArticleRow, EntityRow, QuoteRow } from '../../model/tables/corpus-rows.ts';
import type {
  AuditGroup,
  Counted,
  SourceAudit,
  SourceEntry,
  SourceKind,
  SourceRows,
  SourceStatus,
  StatedKind,
} from '../../model/tables/source-audit.ts';
import { foldName } from '../../text/words/fold-name.ts';
import type { Nicknames } from '../people/given-names.ts';
import { collectPeople, type LinkedPeople } from '../people/people-of-corpus.ts';
import { type Tallied as TalliedIn, tally } from './tally.ts';

/** What is asked of an audit. */
export interface AuditOptions {
  /** Kinds of quotes that are counted. */
  readonly kinds: readonly QuoteKind[];
  readonly by: AuditGroup | null;
  readonly nicknames: Nicknames;
  /** Derives a kind of source from words; null where they show none. */
  kindOf(text: string): StatedKind | null;
}

/** An audit while articles are gone through. */
export interface Audit {
  add(rows: SourceRows): void;
  /** Counts all that was added. */
  finish(): SourceAudit;
}

type AuditArticle = Pick<ArticleRow, 'article' | 'date' | 'outlet'> & {
  readonly sections: readonly string[];
  readonly authors: readonly string[];
};

type Tallied = TalliedIn<AuditArticle>;

/** A quote with what is known of its source in its own article. */
interface AuditQuote {
  readonly article: AuditArticle;
  readonly words: number;
  readonly speaker: EntityRow | null;
  readonly name: string | null;
  readonly printed: string | null;
  readonly sourceKind: QuoteRow['source_kind'];
  readonly about: readonly number[];
}

/** This many companions and people spoken of are listed of a source. */
const mostListed = 5;

/** Starts an audit. Memory grows with the number of quotes and people, not with the texts. */
export function startAudit({ kinds, by, kindOf, nicknames }: AuditOptions): Audit {
  const people = collectPeople(kindOf, nicknames);
  const articles: AuditArticle[] = [];
  const quotes: AuditQuote[] = [];
  return {
    add(rows) {
      people.add(rows);
      const [head] = rows.articles;
      if (!head) return;
      const article = {
        article: head.article,
        date: head.date,
        outlet: head.outlet,
        sections: JSON.parse(head.sections) as string[], // written by the viewer
        authors: JSON.parse(head.authors) as string[], // likewise
      };
      articles.push(article);
      for (const [index, quote] of rows.quotes.entries()) {
        if (!kinds.includes(quote.kind)) continue;
        quotes.push({
          article,
          words: quote.words,
          speaker: rows.entities[quote.speaker_entity ?? -1] ?? null,
          name: quote.speaker,
          printed: quote.source,
          sourceKind: quote.source_kind,
          about: rows.about[index] ?? [],
        });
      }
    },
    finish() {
      const linked = people.link();
      const names = new Map(linked.rows.map(({ person, name }) => [person, name]));
      const groups = new Map<string, AuditQuote[]>();
      for (const quote of quotes) {
        const key = keyOf(quote, linked);
        const group = groups.get(key);
        if (group) group.push(quote);
        else groups.set(key, [quote]);
      }
      const sources = [...groups.values()].map((own) => describe(own, linked, names, kindOf));
      const tallied = [...groups.values()].flatMap((own, index): Tallied[] => {
        const source = sources[index];
        return source ? own.map(({ article, words }) => ({ article, words, source })) : [];
      });
      const companions = companionsOf(tallied);
      const entries = sources.map((source) => ({
        ...source,
        share: quotes.length === 0 ? 0 : Math.round((source.quotes / quotes.length) * 10_000) / 10_000,
        with: companions(source),
      }));
      return {
        total: tally(articles.length, tallied),
        sources: entries.sort(
          (a, b) => b.quotes - a.quotes || b.words - a.words || ((a.name ?? '') < (b.name ?? '') ? -1 : 1),
        ),
        by,
        parts: by === null ? [] : partsBy(by, articles, tallied),
      };
    },
  };
}

/** What distinguishes one source from the others: a person who is linked, a name, else the description as printed. */
function keyOf({ article, speaker, name, printed, sourceKind }: AuditQuote, linked: LinkedPeople): string {
  if (speaker?.type === 'person') return `person ${linked.personOf(article.article, speaker.entity)}`;
  if (speaker !== null) return `${speaker.type} ${foldName(speaker.name)}`;
  if (sourceKind === 'named' && name !== null) return `name ${foldName(name)}`;
  const words = describedAs({ name, printed, sourceKind });
  return words === null ? 'none' : `described ${words.toLowerCase().replace(/\s+/g, ' ')}`;
}

/** The words for a source without a name; what a pronoun stands for instead of it, null where that is not known. */
function describedAs({ name, printed, sourceKind }: Pick<AuditQuote, 'name' | 'printed' | 'sourceKind'>) {
  return sourceKind === 'pronoun' ? name : (printed ?? name);
}

type Described = Omit<SourceEntry, 'share' | 'with'>;

function describe(
  own: readonly AuditQuote[],
  linked: LinkedPeople,
  names: ReadonlyMap<number, string>,
  kindOf: AuditOptions['kindOf'],
): Described {
  const [first] = own;
  if (!first) throw new Error('a source without a quote');
  const { speaker } = first;
  const person = speaker?.type === 'person' ? linked.personOf(first.article.article, speaker.entity) : null;
  const status = statusOf(first);
  const told = kindOfSource(own, status, kindOf);
  const dates = own.flatMap(({ article }) => article.date ?? []).sort();
  const named =
    (person === null ? null : names.get(person)) ?? speaker?.name ?? (status === 'named' ? first.name : null);
  const row = person === null ? undefined : linked.rows[person];
  return {
    name: status === 'none' ? null : ((named ?? describedAs(first))?.replace(/\s+/g, ' ') ?? null),
    type: speaker?.type ?? null,
    status,
    kind: told.kind,
    evidence: told.evidence,
    gender: row?.gender ?? 'unknown',
    quotes: own.length,
    words: own.reduce((sum, { words }) => sum + words, 0),
    articles: new Set(own.map(({ article }) => article.article)).size,
    firstSeen: dates[0] ?? null,
    lastSeen: dates.at(-1) ?? null,
    sections: counted(own.flatMap(({ article }) => article.sections)),
    about: counted(
      own.flatMap(({ article, about }) =>
        [...new Set(about.map((entity) => linked.personOf(article.article, entity)))].flatMap((other) =>
          other === null || other === person ? [] : (names.get(other) ?? []),
        ),
      ),
    ).slice(0, mostListed),
  };
}

/** Somebody is named where the text has a name for it; a people or party (`Democrats`) is a description of many. */
function statusOf({ speaker, name, printed, sourceKind }: AuditQuote): SourceStatus {
  if (speaker !== null) return speaker.type === 'group' ? 'unnamed' : 'named';
  if (sourceKind === 'document') return 'document';
  if (sourceKind === 'named' && name !== null) return 'named';
  return describedAs({ name, printed, sourceKind }) === null ? 'none' : 'unnamed';
}

/** The kind that most roles of a source show; a body is given by its name, a place that speaks is its government. */
function kindOfSource(
  own: readonly AuditQuote[],
  status: SourceStatus,
  kindOf: AuditOptions['kindOf'],
): { readonly kind: SourceKind; readonly evidence: string | null } {
  const [first] = own;
  const type: EntityType | null = first?.speaker?.type ?? null;
  if (status === 'none') return { kind: 'unknown', evidence: null };
  if (status === 'document') return { kind: 'document', evidence: first?.printed ?? null };
  const texts = own.flatMap((quote) => {
    const { speaker, printed } = quote;
    if (speaker?.type === 'person')
      return [...(JSON.parse(speaker.roles) as string[]), ...(printed === null ? [] : [printed])]; // written by the viewer
    return speaker?.name ?? describedAs(quote) ?? [];
  });
  const told = texts.flatMap((text) => kindOf(text) ?? []);
  const [most] = counted(told.map(({ kind }) => kind));
  const kind = told.find(({ kind: each }) => each === most?.name);
  if (kind) return { kind: kind.kind, evidence: kind.evidence.replace(/\s+/g, ' ') };
  if (type === 'work') return { kind: 'document', evidence: first?.speaker?.name ?? null };
  if (type === 'place') return { kind: 'official', evidence: first?.speaker?.name ?? null };
  return { kind: type === 'organization' ? 'organization' : 'unknown', evidence: null };
}

/** Distinct names with how often each is there, the most frequent first, then by code unit. */
function counted(names: readonly string[]): readonly Counted[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name, count]) => ({ name, count }));
}

/** Makes the function that shows the named sources that a source shares articles with. */
function companionsOf(tallied: readonly Tallied[]): (source: Tallied['source']) => readonly Counted[] {
  const inArticle = new Map<string, Set<Tallied['source']>>();
  const articlesOf = new Map<Tallied['source'], Set<string>>();
  for (const { article, source } of tallied) {
    const others = inArticle.get(article.article) ?? new Set();
    inArticle.set(article.article, others.add(source));
    const own = articlesOf.get(source) ?? new Set();
    articlesOf.set(source, own.add(article.article));
  }
  return (source) => {
    const names = [...(articlesOf.get(source) ?? [])].flatMap((article) =>
      [...(inArticle.get(article) ?? [])].flatMap((other) =>
        other !== source && other.status === 'named' ? (other.name ?? []) : [],
      ),
    );
    return counted(names).slice(0, mostListed);
  };
}

function partsBy(by: AuditGroup, articles: readonly AuditArticle[], tallied: readonly Tallied[]): SourceAudit['parts'] {
  const counts = new Map<string | null, number>();
  for (const article of articles) {
    for (const name of namesBy[by](article)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const quotes = new Map<string | null, Tallied[]>();
  for (const quote of tallied) {
    for (const name of namesBy[by](quote.article)) {
      const own = quotes.get(name);
      if (own) own.push(quote);
      else quotes.set(name, [quote]);
    }
  }
  const names = [...counts.keys()].sort(
    (a, b) => Number(a === null) - Number(b === null) || ((a ?? '') < (b ?? '') ? -1 : 1),
  );
  return names.map((name) => {
    const own = quotes.get(name) ?? [];
    const named = own.flatMap(({ source }) => (source.status === 'named' ? (source.name ?? []) : []));
    return { name, tally: tally(counts.get(name) ?? 0, own), most: counted(named).slice(0, mostListed) };
  });
}

/** What an article counts for; null where it shows none. */
const namesBy: Readonly<Record<AuditGroup, (article: AuditArticle) => readonly (string | null)[]>> = {
  section: ({ sections }) => (sections.length > 0 ? [...new Set(sections)] : [null]),
  author: ({ authors }) => (authors.length > 0 ? [...new Set(authors)] : [null]),
  month: ({ date }) => [date?.slice(0, 7) ?? null],
  outlet: ({ outlet }) => [outlet],
};
