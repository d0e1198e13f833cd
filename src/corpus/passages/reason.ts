import type { DuplicatePassage } from '../../model/cross-text/duplicate.ts';
import type { Place } from '../matching/place.ts';

/** Longest pull quote, in words. */
const longestPullQuote = 60;
/** Boilerplate is a small part of its articles… */
const boilerplateShare = 0.2;
/** …and is in very many of them, */
const boilerplateArticles = 20;
/** or in some, at their head or foot. */
const edgeArticles = 3;
const edgePlaces = 5;
const edgeShare = 0.8;
/** A formula is short, is in many places, and is filled in again each time: `Including superdelegates, Clinton has at least…`. */
const formulaPlaces = 6;
const formulaWords = 40;
const formulaSimilarity = 0.85;

/** Gives why a passage is in all of these places. */
export function reasonOf(places: readonly Place[], similarities: readonly number[]): DuplicatePassage['reason'] {
  const articles = new Set(places.map(({ article }) => article)).size;
  if (isFormula(places, similarities)) return 'boilerplate';
  const isQuoted = places.every((place) => place.isQuoted);
  if (articles > 1) return isQuoted ? 'quotation' : isBoilerplate(places, articles) ? 'boilerplate' : 'shared';
  const setApart = places.filter((place) => place.isSetApart && place.words <= longestPullQuote).length;
  if (setApart > 0 && setApart < places.length) return 'pull-quote';
  return isQuoted && setApart === 0 ? 'quotation' : 'pasted';
}

function isFormula(places: readonly Place[], similarities: readonly number[]): boolean {
  if (places.length < formulaPlaces || median(similarities) >= formulaSimilarity) return false;
  return median(places.map(({ words }) => words)) <= formulaWords;
}

function isBoilerplate(places: readonly Place[], articles: number): boolean {
  if (median(places.map(({ words, articleWords }) => words / articleWords)) > boilerplateShare) return false;
  if (articles >= boilerplateArticles) return true;
  const atEdge = places.filter((place) => place.isAtEdge).length;
  return articles >= edgeArticles && places.length >= edgePlaces && atEdge >= edgeShare * places.length;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
