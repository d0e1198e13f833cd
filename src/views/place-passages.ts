import type { Article, ArticleText } from '../model/article.ts';
import type { ArchivedPassage, DuplicatePassage, Occurrence } from '../model/cross-text/duplicate.ts';
import { lowerBound } from '../model/lists/lower-bound.ts';
import type { Span } from '../model/span.ts';
import { makeCutter, type TextPart } from '../text/display/cut-text.ts';
import { flatText } from '../text/store/flat-text.ts';
import { createTextStore } from '../text/store/text-store.ts';
import type { OccurrenceData, PassageData } from './folders/duplicate-data.ts';
import { type ArchivedData, withText } from './folders/duplicates.ts';
import { makeLocate, type Place } from './place.ts';
import { rounded } from './view.ts';

/** Leads passages back to the files that they are in, of which it keeps no more than what is needed. */
export interface Placing {
  /** Keeps stretches of an article, in which passages will be found. */
  keep(article: ArticleText, stretches: readonly Span[]): void;
  /** The passages with their places; each occurrence is within a stretch that was kept. */
  place(found: readonly DuplicatePassage[]): readonly PassageData[];
}

/** A stretch of an article that was kept, with the numbers of its texts. */
interface Kept extends Span, Pick<TextPart, 'segments' | 'sourceStart'> {
  readonly text: number;
  readonly source: number;
}

/** An occurrence whose text is made on demand. A getter in an object of its own for each would take as much memory as the text. */
class PlacedOccurrence implements OccurrenceData {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly paragraphs: OccurrenceData['paragraphs'];
  readonly similarity: number;
  readonly #text: () => string;

  constructor(occurrence: Occurrence, place: Omit<Place, 'text'>, text: () => string) {
    this.article = occurrence.article;
    this.start = place.start;
    this.end = place.end;
    this.line = place.line;
    this.column = place.column;
    this.paragraphs = occurrence.paragraphs;
    this.similarity = rounded(occurrence.similarity);
    this.#text = text;
  }

  get text(): string {
    return this.#text();
  }

  toJSON(): OccurrenceData {
    return withText(this);
  }
}

/** Makes a placing that knows no article. */
export function createPlacing(): Placing {
  const texts = createTextStore();
  const keptIn = new Map<string, readonly Kept[]>();

  function keptFor({ article, span }: Occurrence): Kept {
    const all = keptIn.get(article) ?? [];
    let at = lowerBound(all.length, (index) => (all[index]?.start ?? 0) <= span.start) - 1;
    while (at >= 0 && (all[at]?.end ?? 0) < span.end) at--;
    const kept = all[at];
    if (!kept) throw new Error(`${article}: an occurrence in an article of which it was not kept`);
    return kept;
  }

  function placed(occurrence: Occurrence): OccurrenceData {
    const kept = keptFor(occurrence);
    const span = { start: occurrence.span.start - kept.start, end: occurrence.span.end - kept.start };
    const text = texts.get(kept.text);
    const source = kept.source === kept.text ? text : texts.get(kept.source);
    const { segments, sourceStart } = kept;
    const place = makeLocate({ text, source, segments, sourceStart })(span);
    return new PlacedOccurrence(occurrence, place, () => texts.get(kept.text).slice(span.start, span.end));
  }

  return {
    keep(article, stretches) {
      const cut = makeCutter(article);
      const kept = stretches.map((span): Kept => {
        const { text, source, segments, sourceStart } = cut(span);
        const number = texts.add(text);
        const { start, end } = span;
        return { start, end, text: number, source: segments ? texts.add(source) : number, segments, sourceStart };
      });
      keptIn.set(
        article.id,
        kept.sort((a, b) => a.start - b.start || b.end - a.end),
      );
    },
    place: (found) =>
      found.map(({ kind, similarity, tokens, reason, occurrences }, index) => ({
        index,
        kind,
        similarity: rounded(similarity),
        words: tokens,
        reason,
        occurrences: occurrences.map(placed),
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
