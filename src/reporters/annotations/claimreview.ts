import type { StatedClaim, StatedFactCheck } from '../../model/display/view.ts';
import { escapeUnseen } from '../../text/display/escape-unseen.ts';
import { iriOf } from '../graphs/iri.ts';
import type { Reporter } from '../reporter.ts';

const types = { person: 'Person', organization: 'Organization', work: 'CreativeWork' } as const;

/**
 * Claims of schema.org as one JSON-LD array, what a fact-checker's `ClaimReview` reviews. A review itself needs a rating,
 * which newsan does not give. Disputes have no property there.
 */
export function makeClaimReporter(): Reporter {
  let count = 0;
  return {
    begin: () => '[',
    article: ({ statements = [] }) =>
      statements
        .map((claim) => `${count++ > 0 ? ',' : ''}\n${escapeUnseen(JSON.stringify(claimNode(claim), null, 2))}`)
        .join('')
        .replaceAll('\n', '\n  '),
    end: () => (count > 0 ? '\n]\n' : ']\n'),
  };
}

function claimNode({ text, type, author, about, article, places, checked = [] }: StatedClaim) {
  const [first, ...others] = places.map((place) => ({
    '@type': 'NewsArticle',
    '@id': `${iriOf(article.id)}#char=${place.start},${place.end}`,
    name: article.id,
    ...(article.url === undefined ? {} : { url: article.url }),
    ...(article.headline === null ? {} : { headline: article.headline }),
    ...(article.date === null ? {} : { datePublished: article.date }),
  }));
  return {
    '@context': 'https://schema.org',
    '@type': 'Claim',
    text,
    keywords: type,
    // A report or poll is what the claim is taken from; only people and bodies are authors.
    ...(author && (author.kind === 'work' ? { isBasedOn: nodeOf(author) } : { author: nodeOf(author) })),
    ...(about.length > 0 ? { about: about.map((name) => ({ '@type': 'Thing', name })) } : {}),
    ...(checked.length > 0 ? { subjectOf: checked.map(reviewNode) } : {}),
    appearance: others.length > 0 ? [first, ...others] : first,
  };
}

/** An earlier review of the same claim; newsan's own score of the match is given in words, for which schema.org has no property. */
function reviewNode({ score, claim, title, rating, publisher, date, url }: StatedFactCheck) {
  return {
    '@type': 'ClaimReview',
    claimReviewed: claim,
    ...(title === '' ? {} : { name: title }),
    ...(rating === null ? {} : { reviewRating: { '@type': 'Rating', alternateName: rating } }),
    ...(publisher === null ? {} : { author: { '@type': 'Organization', name: publisher } }),
    ...(date === null ? {} : { datePublished: date }),
    ...(url === null ? {} : { url }),
    disambiguatingDescription: `same claim with a likelihood of ${score.toFixed(2)}`,
  };
}

function nodeOf({ kind, name }: NonNullable<StatedClaim['author']>) {
  return { '@type': types[kind], name };
}
