import type { Article, ArticleText } from '../model/article.ts';
import type { ArchivedPassage, DuplicatePassage, Occurrence } from '../model/duplicate.ts';
import { flatText } from '../text/flat-text.ts';
import { type PackedText, packText, unpackText } from '../text/packed-text.ts';
import type { ArchivedData, PassageData } from './duplicates.ts';
import { makeLocate, type Place } from './place.ts';
import { rounded } from './view.ts';

/** Passages whose places in the files are to be found, article by article. */
export interface Placing {
  /** Ids of the articles that have to be looked at. */
  readonly needed: ReadonlySet<string>;
  look(article: ArticleText): void;
  /** The passages with their places, when all that are needed were looked at. */
  passages(): readonly PassageData[];
}

/** Leads passages back to the files that they stand in. */
export function placePassages(found: readonly DuplicatePassage[]): Placing {
  const occurrences = new Map<string, Occurrence[]>();
  for (const passage of found) {
    for (const occurrence of passage.occurrences) {
      const known = occurrences.get(occurrence.article);
      if (known) known.push(occurrence);
      else occurrences.set(occurrence.article, [occurrence]);
    }
  }
  const places = new Map<Occurrence, Omit<Place, 'text'> & { readonly packed: PackedText }>();
  return {
    needed: new Set(occurrences.keys()),
    look(article) {
      const locate = makeLocate(article);
      for (const occurrence of occurrences.get(article.id) ?? []) {
        const { text, ...place } = locate(occurrence.span);
        places.set(occurrence, { ...place, packed: packText(text) });
      }
    },
    passages: () =>
      found.map(({ kind, similarity, tokens, reason, occurrences: all }, index) => ({
        index,
        kind,
        similarity: rounded(similarity),
        words: tokens,
        reason,
        occurrences: all.map((occurrence) => {
          const { article, paragraphs, similarity: agreement } = occurrence;
          const place = places.get(occurrence);
          if (!place) throw new Error(`${article}: an occurrence in an article that was not looked at`);
          const { start, end, line, column, packed } = place;
          return {
            article,
            start,
            end,
            line,
            column,
            get text() {
              return unpackText(packed);
            },
            paragraphs,
            similarity: rounded(agreement),
          };
        }),
      })),
  };
}

/** Leads a passage that an archive has, too, back to the file; `archived` is the id of the archived article. */
export function placeArchived(article: Article, archived: string, passage: ArchivedPassage): ArchivedData {
  const { similarity, words } = passage;
  const place = makeLocate(article)(passage.span);
  return {
    article: article.id,
    ...place,
    text: flatText(place.text),
    similarity: rounded(similarity),
    words,
    archived: { article: archived, ...passage.archived },
  };
}
