import type { FactCheck } from '../../model/cross-text/fact-check.ts';
import { valueOfRating } from './rating.ts';

/** Parts of a fact-check that a record may hold. */
export const factCheckFields = ['id', 'claim', 'title', 'rating', 'publisher', 'date', 'url'] as const;
/** Name of such a part. */
export type FactCheckField = (typeof factCheckFields)[number];

/** Which field of a record holds which part; a path with dots leads into nested objects. */
export type FactCheckMapping = Readonly<Partial<Record<FactCheckField, string>>>;

/** Names that fields go by where none are given, letter case aside. */
const usual: Readonly<Record<FactCheckField, readonly string[]>> = {
  id: ['id', '_id', 'identifier'],
  claim: ['claim', 'claimReviewed', 'claim_reviewed', 'statement', 'claim_text', 'text'],
  title: ['title', 'headline', 'name'],
  rating: ['rating', 'verdict', 'textualRating', 'alternateName', 'label', 'ruling'],
  publisher: ['publisher', 'site', 'source', 'organization', 'author'],
  date: ['date', 'datePublished', 'reviewDate', 'published'],
  url: ['url', 'link', 'reviewUrl'],
};

/** The fact-check that a record holds; null where it has no claim. `at` gives the value of a field by name. */
export function factCheckOfRecord(at: (name: string) => string | null, fields: FactCheckMapping): FactCheck | null {
  const read = (field: FactCheckField): string | null => {
    const given = fields[field];
    const names = given === undefined ? usual[field] : [given];
    for (const name of names) {
      const value = at(name)?.replace(/\s+/g, ' ').trim();
      if (value) return value;
    }
    return null;
  };
  const claim = read('claim');
  if (claim === null) return null;
  const [rating, url] = [read('rating'), read('url')];
  return {
    id: read('id') ?? url ?? '',
    claim,
    title: read('title') ?? '',
    rating,
    ratingValue: valueOfRating(rating),
    publisher: read('publisher'),
    date: read('date'),
    url,
  };
}

/** Reads a field of parsed JSON: by its name in any letter case, or by a path with dots. */
export function fieldReader(record: Readonly<Record<string, unknown>>): (name: string) => string | null {
  const lower = new Map(Object.keys(record).map((key) => [key.toLowerCase(), record[key]]));
  return (name) => {
    let value: unknown = lower.get(name.toLowerCase());
    if (value === undefined && name.includes('.')) {
      value = record;
      for (const key of name.split('.'))
        value =
          typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : null;
    }
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) value = Reflect.get(value, 'name');
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  };
}
