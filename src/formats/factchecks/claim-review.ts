import type { FactCheck } from '../../model/cross-text/fact-check.ts';
import { decodeReferences } from '../html/metadata/json-ld.ts';
import { valueOfRating, valueOnScale } from './rating.ts';

type Node = Readonly<Record<string, unknown>>;

/** Where reviews may be within what describes a page, a feed or a list. */
const holders = ['@graph', 'dataFeedElement', 'item', 'itemListElement', 'mainEntity', 'review', 'hasPart'];
const deepest = 8;

/**
 * Fact-checks in schema.org JSON-LD: `ClaimReview` by itself, in lists, graphs and DataFeeds; and claims as the Fact Check
 * Tools API gives them (`claimReview` in a claim). In order; what has no claim is skipped.
 */
export function readClaimReviews(value: unknown, depth = 0): readonly FactCheck[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((each) => readClaimReviews(each, depth + 1));
  if (!isNode(value)) return [];
  if (namesOf(value['@type']).includes('ClaimReview')) return factCheckOf(value);
  if (value['claimReview'] !== undefined || value['claims'] !== undefined)
    return [...toolReviews(value), ...readClaimReviews(value['claims'], depth + 1)];
  return holders.flatMap((name) => readClaimReviews(value[name], depth + 1));
}

function factCheckOf(node: Node): readonly FactCheck[] {
  const claim = text(node['claimReviewed']) ?? text(nodeOf(node['itemReviewed'])['name']);
  if (claim === null) return [];
  const rating = nodeOf(node['reviewRating']);
  const words = text(rating['alternateName']) ?? text(rating['name']) ?? null;
  const value = valueOnScale(
    Number(rating['ratingValue'] ?? Number.NaN),
    Number(rating['worstRating'] ?? Number.NaN),
    Number(rating['bestRating'] ?? Number.NaN),
  );
  const publisher = text(nodeOf(node['publisher'])['name']) ?? text(nodeOf(node['author'])['name']);
  const url = text(node['url']) ?? text(node['@id']);
  return [
    {
      id: url ?? '',
      claim,
      title: text(node['headline']) ?? text(node['name']) ?? '',
      rating: words,
      ratingValue: valueOfRating(words) ?? value,
      publisher: publisher ?? text(node['publisher']) ?? text(node['author']),
      date: text(node['datePublished']),
      url,
    },
  ];
}

/** `{text, claimReview: [{publisher, url, title, reviewDate, textualRating}]}`. */
function toolReviews(node: Node): readonly FactCheck[] {
  const claim = text(node['text']);
  if (claim === null) return [];
  const reviews: readonly unknown[] = Array.isArray(node['claimReview']) ? node['claimReview'] : [node['claimReview']];
  return reviews.filter(isNode).map((review) => {
    const publisher = nodeOf(review['publisher']);
    const rating = text(review['textualRating']);
    const url = text(review['url']);
    return {
      id: url ?? '',
      claim,
      title: text(review['title']) ?? '',
      rating,
      ratingValue: valueOfRating(rating),
      publisher: text(publisher['name']) ?? text(publisher['site']),
      date: text(review['reviewDate']),
      url,
    };
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object itself, or the first of several. */
function nodeOf(value: unknown): Node {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isNode(first) ? first : {};
}

function namesOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((name) => typeof name === 'string');
}

function text(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const words = decodeReferences(value).replace(/\s+/g, ' ').trim();
  return words === '' ? null : words;
}
