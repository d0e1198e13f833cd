import type { DuplicatePassage } from '../model/duplicate.ts';
import type { Place } from './place.ts';

/** Share of a passage within quotation marks from which it is a quotation. */
const quotedShare = 0.8;
/** Longest pull quote, in words. */
const longestPullQuote = 60;
/** Boilerplate is a small part of its articles… */
const boilerplateShare = 0.2;
/** …and stands in very many of them, */
const boilerplateArticles = 20;
/** or in some, at their head or foot, */
const edgePlaces = 5;
const edgeShare = 0.8;
/** or is a formula that is filled in anew each time. */
const formulaPlaces = 8;
const formulaSimilarity = 0.75;

/** Tells why a passage stands in all of these places. */
export function reasonOf(places: readonly Place[], similarities: readonly number[]): DuplicatePassage['reason'] {
  const articles = new Set(places.map(({ article }) => article)).size;
  const isQuoted = places.every(({ quoted }) => quoted >= quotedShare);
  if (articles === 1) {
    const setApart = places.filter((place) => place.isSetApart && place.words <= longestPullQuote).length;
    if (setApart > 0 && setApart < places.length) return 'pull-quote';
    return isQuoted && setApart === 0 ? 'quotation' : 'pasted';
  }
  if (isQuoted) return 'quotation';
  return isBoilerplate(places, articles, similarities) ? 'boilerplate' : 'shared';
}

function isBoilerplate(places: readonly Place[], articles: number, similarities: readonly number[]): boolean {
  if (articles < 3 || median(places.map(({ words, articleWords }) => words / articleWords)) > boilerplateShare) {
    return false;
  }
  const atEdge = places.filter((place) => place.isAtEdge).length;
  return (
    articles >= boilerplateArticles ||
    (places.length >= edgePlaces && atEdge >= edgeShare * places.length) ||
    (places.length >= formulaPlaces && median(similarities) < formulaSimilarity)
  );
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
