/**
 * JSON Schema of an array of schema.org claims, after the properties that https://schema.org/Claim lists for Claim,
 * CreativeWork and Thing and the types that each of them takes. No other property passes.
 */
const text = { type: 'string', minLength: 1 };
const reference = { type: 'string', pattern: '^[^\\s<>"{}|\\\\^`]+$' };
const thing = (types: readonly string[], properties: object = {}) => ({
  type: 'object',
  properties: {
    '@type': { enum: types },
    '@id': reference,
    name: text,
    description: text,
    url: reference,
    ...properties,
  },
  required: ['@type'],
  additionalProperties: false,
});
const oneOrMore = (item: object) => ({ anyOf: [item, { type: 'array', items: item, minItems: 1 }] });
const work = thing(['CreativeWork', 'Article', 'NewsArticle', 'Report', 'WebPage'], {
  headline: text,
  datePublished: { type: 'string', pattern: '^\\d{4}(-\\d\\d(-\\d\\d)?)?$' },
  author: oneOrMore(thing(['Person', 'Organization'])),
});

/** Schema of what `newsan claims --format claimreview` prints. */
export const claimsSchema = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      '@context': { const: 'https://schema.org' },
      '@type': { const: 'Claim' },
      '@id': reference,
      text,
      name: text,
      keywords: oneOrMore(text),
      inLanguage: text,
      author: oneOrMore(thing(['Person', 'Organization'])),
      claimInterpreter: oneOrMore(thing(['Person', 'Organization'])),
      isBasedOn: oneOrMore(work),
      about: oneOrMore(thing(['Thing', 'Person', 'Organization', 'Place', 'Event'])),
      appearance: oneOrMore(work),
      firstAppearance: work,
    },
    required: ['@context', '@type', 'text', 'appearance'],
    additionalProperties: false,
  },
};
