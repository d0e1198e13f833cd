import { parseText } from '../../src/formats/text.ts';
import type { Article } from '../../src/model/article.ts';
import type { Attribution } from '../../src/model/attribution.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Entity, Mention } from '../../src/model/entity.ts';
import type { Quote } from '../../src/model/quote.ts';
import type { Span } from '../../src/model/span.ts';

/** A story with all that a view may show of it. */
export const story: Article = parseText(
  'news/bridge.txt',
  `Mayor opens bridge

The bridge opened on Monday. "It took ten years," Ann Lee said. She denied that it cost $4 million.

Engineer Max Roe called it a miracle. "Nobody paid for it."
`,
);

/** Where some words stand in the story, the `nth` time, from 0. */
export function at(words: string, nth = 0): Span {
  let start = -1;
  for (let count = 0; count <= nth; count++) start = story.text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`not in the story: ${words}`);
  return { start, end: start + words.length };
}

/** A mention of an entity. */
export function mention(index: number, entity: number, words: string, others: Partial<Mention> = {}): Mention {
  return {
    index,
    entity,
    span: at(words),
    type: 'person',
    form: 'name',
    confidence: 0.91234,
    metonym: false,
    ...others,
  };
}

/** An entity with its mentions. */
export function entity(index: number, name: string, mentions: readonly number[], others: Partial<Entity> = {}): Entity {
  return {
    index,
    name,
    type: 'person',
    aliases: [],
    roles: [],
    gender: null,
    timex: null,
    mentions,
    count: mentions.length,
    related: null,
    value: null,
    link: null,
    ...others,
  };
}

/** An attribution of the story's first quotation. */
export const leeSaid: Attribution = {
  index: 0,
  cue: {
    span: at('said'),
    lemma: 'say',
    pos: 'verb',
    class: 'report',
    frame: 'quote',
    negated: false,
    stance: 'neutral',
  },
  source: { span: at('Ann Lee'), head: at('Lee'), kind: 'named' },
  speaker: { entity: 0, name: 'Ann Lee', via: 'name', confidence: 0.98765, evidence: [at('Ann Lee')], reason: null },
  addressee: null,
  content: [at('"It took ten years,"')],
  quoted: [at('"It took ten years,"')],
  kind: 'direct',
  nestedIn: null,
  repeatedAt: [],
  flags: [],
  confidence: 0.9,
};

/** The quote of that attribution. */
export const leeQuote: Quote = {
  index: 0,
  kind: 'direct',
  attribution: 0,
  content: [at('"It took ten years,"')],
  quoted: [at('"It took ten years,"')],
  problem: null,
  repeatedAt: [],
};

/** A quote that no speaker given for. */
export const orphanQuote: Quote = {
  index: 1,
  kind: 'orphan',
  attribution: null,
  content: [at('"Nobody paid for it."')],
  quoted: [at('"Nobody paid for it."')],
  problem: null,
  repeatedAt: [],
};

/** A claim about the story's price. */
export function claim(index: number, others: Partial<Claim> = {}): Claim {
  return {
    index,
    attribution: null,
    type: 'denial',
    span: at('She denied that it cost $4 million'),
    claimant: { span: at('She'), entity: 0, name: 'Ann Lee', kind: 'pronoun', via: [], confidence: 0.8 },
    content: [at('it cost $4 million')],
    worded: others.content ?? [at('it cost $4 million')],
    addressee: null,
    target: null,
    polarity: 'negative',
    modality: 'asserted',
    commitment: { source: 'CT-', author: 'Uu' },
    stance: 'neutral',
    disputedBy: [],
    nestedIn: null,
    repeatedAt: [],
    checkWorthy: {
      score: 0.5,
      rank: 1,
      signals: [{ name: 'number', reason: 'names a number', weight: 0.25, span: at('$4 million') }],
    },
    flags: [],
    confidence: 0.7,
    ...others,
  };
}
