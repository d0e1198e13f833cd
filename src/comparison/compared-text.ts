import type { BlockKind } from '../model/article.ts';
import type { PartOfSpeech, Sentence } from '../model/document.ts';
import type { Entity, Mention } from '../model/entity.ts';
import type { Layers } from '../model/layers.ts';
import { lowerBound } from '../model/lists/lower-bound.ts';
import type { Gazetteer } from '../model/resources/places.ts';
import type { Resources } from '../model/resources.ts';
import { placeKey } from '../text/words/place-key.ts';

/** The layers that texts are compared by. */
export type ComparedLayers = Pick<Layers, 'article' | 'document' | 'tags' | 'entities' | 'attributions' | 'quotes'>;

/** Names of the data that texts are compared with. */
export const comparedData = [
  'functionWords',
  'thesaurus',
  'comparisonWords',
  'countries',
  'ruleWords',
  'wordVectors',
] as const;
/** The data that texts are compared with. */
export type ComparedData = Pick<Resources, (typeof comparedData)[number]>;

/** A word that says something: no article, pronoun, preposition, conjunction or auxiliary, and no part of a date, sum or count. */
export interface Term {
  readonly token: number;
  /** Lower case, without possessive. */
  readonly word: string;
  /** What it is looked up by: its lemmas, the country of a place or people, the acronym that a name spells. At least one. */
  readonly keys: readonly string[];
  readonly part: PartOfSpeech;
  /** Index of the mention of a name that it is part of; null for a common word. */
  readonly mention: number | null;
}

/** A sentence ready to be compared. */
export interface ComparedSentence {
  readonly sentence: Sentence;
  readonly kind: BlockKind;
  readonly terms: readonly Term[];
  /** Mentions of names, and of dates, times, sums, percentages and counts, in text order. */
  readonly names: readonly Mention[];
  readonly values: readonly Mention[];
}

/** A text ready to be compared. */
export interface ComparedText {
  readonly layers: ComparedLayers;
  /** Sentences with at least one term or value, in text order. */
  readonly sentences: readonly ComparedSentence[];
}

/** Blocks that say something of what happened. */
const tellingKinds: ReadonlySet<BlockKind> = new Set([
  'headline',
  'deck',
  'abstract',
  'paragraph',
  'subhead',
  'list-item',
  'blockquote',
  'caption',
  'correction',
]);

const termParts: ReadonlySet<PartOfSpeech> = new Set([
  'proper-noun',
  'noun',
  'verb',
  'adjective',
  'adverb',
  'number',
  'other',
]);

/** Verbs that carry no meaning of their own, as lemmas. */
const lightVerbs: ReadonlySet<string> = new Set([
  'be',
  'have',
  'do',
  'say',
  'tell',
  'get',
  'go',
  'make',
  'take',
  'add',
]);

const valueTypes: ReadonlySet<string> = new Set(['date', 'time', 'money', 'percent', 'quantity']);

/**
 * Makes a text ready to be compared, in time linear in its length. Of a draft only what says something of what happened is
 * checked; a source bears out by whatever it prints.
 */
export function prepareText(
  layers: ComparedLayers,
  { thesaurus, functionWords, countries }: ComparedData,
  side: 'draft' | 'source',
): ComparedText {
  const { article, document, tags, entities } = layers;
  const mentions = entities.mentions.filter(({ form }) => form !== 'pronoun');
  const mentionAt = (start: number, end: number) => {
    const index = lowerBound(mentions.length, (at) => (mentions[at]?.span.end ?? 0) <= start);
    const mention = mentions[index];
    return mention && mention.span.start < end ? mention : null;
  };
  const sentences = document.sentences.flatMap((sentence): readonly ComparedSentence[] => {
    const kind = article.blocks[sentence.block]?.kind ?? 'paragraph';
    if (side === 'draft' && !tellingKinds.has(kind)) return [];
    const terms: Term[] = [];
    for (const token of document.tokens.slice(sentence.from, sentence.to)) {
      const mention = mentionAt(token.start, token.end);
      if (mention && isValue(mention)) continue;
      const part = tags.partOfSpeech(token.index);
      const word = token.norm.replace(/'s$|'$/, '');
      if (!/[\p{L}\p{N}]/u.test(word)) continue;
      if (mention === null && (!termParts.has(part) || functionWords.has(word))) continue;
      const lemmas = thesaurus.lemmas(word);
      if (mention === null && lemmas.some((lemma) => lightVerbs.has(lemma))) continue;
      const names =
        mention === null ? [] : nameKeys(entities.entities[mention.entity], mention, token.start, countries);
      const keys = [...new Set([word, ...lemmas, ...names])];
      terms.push({ token: token.index, word, keys, part, mention: mention?.index ?? null });
    }
    const own = mentionsWithin(mentions, sentence);
    const values = own.filter(isValue);
    if (terms.length === 0 && values.length === 0) return [];
    return [{ sentence, kind, terms, names: own.filter((mention) => !isValue(mention)), values }];
  });
  return { layers, sentences };
}

/** Whether the mention is of a date, time, sum, percentage or count. */
function isValue({ type }: Mention): boolean {
  return valueTypes.has(type);
}

/** What a name is known by beside its words, noted at its first word: its country, and the acronym that it spells. */
function nameKeys(
  entity: Entity | undefined,
  { span }: Mention,
  start: number,
  countries: Gazetteer,
): readonly string[] {
  if (!entity || start !== span.start) return [];
  const country = countryOf(entity, countries);
  return [...(country === null ? [] : [`country ${country}`]), ...acronymOf(entity.name)];
}

/** Code of the country that a name is of, or whose people it is of; null for what merely is there: a town, a state. */
export function countryOf({ name, link }: Entity, { byName, byDemonym }: Gazetteer): string | null {
  if (!link?.country) return null;
  const key = placeKey(name);
  const country = byName.get(key) ?? byDemonym.get(key);
  return country === undefined ? null : country.code;
}

/** The initials of a name of several words, lower case; none for a single word. */
export function acronymOf(name: string): readonly string[] {
  const initials = name.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? [];
  return initials.length > 1 && name.includes(' ') ? [initials.join('').toLowerCase()] : [];
}

function mentionsWithin(mentions: readonly Mention[], { start, end }: Sentence): readonly Mention[] {
  const from = lowerBound(mentions.length, (at) => (mentions[at]?.span.start ?? 0) < start);
  const to = lowerBound(mentions.length, (at) => (mentions[at]?.span.start ?? 0) < end);
  return mentions.slice(from, to);
}
