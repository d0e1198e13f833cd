import type { Article } from '../../../model/article.ts';
import type { Quotation } from '../../../model/attribution.ts';
import type { Document, TagLayer, Token } from '../../../model/document.ts';
import type { EntityLayer, Mention } from '../../../model/entity.ts';
import type { Layers } from '../../../model/layers.ts';
import type { AttributionWords } from '../../../model/resources/attributions.ts';
import type { Resources } from '../../../model/resources.ts';
import { contains } from '../../../model/span.ts';
import type { Item, Unit } from '../../../model/unit.ts';
import { type CueIndex, isSpeech } from '../cues/cue-lexicon.ts';
import { isSpoken } from './quotations.ts';
import { withVerbsOfSaying } from './verbs-of-saying.ts';

/** Words within which a cue follows a quotation that ends in `?` or `!`. */
const longestTail = 6;
/** Most words of a tail that is only a name and a verb. */
const longestBareTail = 4;

export type { Item, Unit } from '../../../model/unit.ts';

/** An article as the attribution layer reads it. */
export interface Reading {
  readonly article: Article;
  readonly text: string;
  readonly tags: TagLayer;
  readonly cues: CueIndex;
  readonly words: AttributionWords;
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  /** People, organisations, groups and places by name, in text order. */
  readonly names: readonly Mention[];
  /** Nouns for those who may speak: roles, groups of people, documents. */
  readonly speakers: ReadonlySet<string>;
  readonly units: readonly Unit[];
}

/** Layers and data that a reading is made of. */
export const readingNeeds = ['article', 'document', 'tags', 'entities', 'units'] as const;
export const readingData = ['cues', 'attributionWords', 'speakers'] as const;

/** Brings together what the parts of an annotator read of an article. */
export function readArticle(
  { article, document, tags, entities, units }: Pick<Layers, (typeof readingNeeds)[number]>,
  { cues, attributionWords, speakers }: Pick<Resources, (typeof readingData)[number]>,
): Reading {
  return {
    article,
    text: article.text,
    tags,
    cues: cues.byForm,
    words: attributionWords,
    tokens: document.tokens,
    quotations: units.quotations,
    names: namesOf(entities),
    speakers,
    units: units.units,
  };
}

/** The names of people, organisations, groups and places, in text order. */
export function namesOf({ mentions }: EntityLayer): readonly Mention[] {
  return mentions.filter(({ form, type }) => form === 'name' && /^(?:person|organization|group|place)$/.test(type));
}

/** Cuts an article into units; the words of people's names are proper nouns whatever the tagger says. */
export function cutUnits(
  article: Article,
  document: Document,
  tags: TagLayer,
  quotations: readonly Quotation[],
  cues: CueIndex,
  names: readonly Mention[],
): readonly Unit[] {
  const { text } = article;
  const people = names.filter(({ type }) => type === 'person').map(({ span }) => span);
  const units: Unit[] = [];
  const outermost = quotations.filter(
    (quotation) => quotation.nestedIn === null && quotation.inner.end > quotation.inner.start,
  );
  let next = 0;
  let name = 0;
  for (const [block, tokens] of tokensByBlock(document)) {
    const span = article.blocks[block];
    if (!span || !isSpoken(span.kind)) continue;
    let items: Item[] = [];
    const { dateline } = article;
    const start = dateline && contains(span, dateline.span) ? dateline.span.end : span.start;
    let position = start;
    const flush = (after: string) => {
      if (items.length > 0) {
        const hasQuotation = items.some((item) => item.quotation !== null);
        units.push({ index: units.length, block, items, hasQuotation, after });
      }
      items = [];
    };
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      if (!token || token.start < position || !/[\p{L}\p{N}&]/u.test(token.text)) continue;
      while ((outermost[next]?.span.end ?? Number.POSITIVE_INFINITY) <= token.start) next++;
      while ((people[name]?.end ?? Number.POSITIVE_INFINITY) <= token.start) name++;
      const named = (people[name]?.start ?? Number.POSITIVE_INFINITY) <= token.start;
      const quotation = outermost[next];
      const within =
        quotation && quotation.span.start <= token.start && token.start < quotation.span.end ? quotation : null;
      while (within && (tokens[index + 1]?.start ?? Number.POSITIVE_INFINITY) < within.span.end) index++;
      const last = tokens[index] ?? token;
      const from = within ? within.span.start : token.start;
      const before = text.slice(Math.min(position, from), from);
      const item: Item = {
        token,
        last: last.index,
        quotation: within,
        pos: within ? 'quotation' : named ? 'proper-noun' : tags.partOfSpeech(token.index),
        norm: within ? '' : token.norm,
        before,
        start: from,
        end: within ? within.span.end : token.end,
      };
      const previous = items.at(-1);
      if (previous && endsSentence(document, previous, item, (bare) => mayBeTail(tokens, index, cues, tags, bare)))
        flush(before);
      items.push(item);
      position = last.end;
    }
    flush(text.slice(position, span.end));
  }
  return units.map((unit) => withVerbsOfSaying(unit, cues));
}

/** Whether a sentence ends between two items. A quotation that ends in `?` or `!` may be followed by its own `he asked`. */
function endsSentence(document: Document, previous: Item, item: Item, isTail: (bare: boolean) => boolean): boolean {
  const between = item.before;
  const startsLower = !item.quotation && /^\p{Ll}/u.test(item.token.text);
  if (!previous.quotation) {
    if (item.quotation) {
      if (endsInPoint(previous)) return /^\s*["“'‘]*$/.test(between) && isUtterance(item);
      return /[.?!…]["”’)\]]*\s/.test(between) && !isAbbreviation(previous, between, item);
    }
    return document.tokens[previous.last]?.sentence !== item.token.sentence;
  }
  if (startsLower || /[,;:—–―]/.test(between)) return false;
  if (/^[^\s]*[.…]/.test(between)) return item.quotation !== null || !isTail(true);
  if (!/[?!]/.test(between)) return false;
  return item.quotation !== null || !isTail(false);
}

/** Whether the words after `…?”` are its own `Clinton asked` or `said one man`: a cue among the first few. */
function mayBeTail(tokens: readonly Token[], from: number, cues: CueIndex, tags: TagLayer, bare: boolean): boolean {
  if (isBareTail(tokens, from, tags)) return true;
  if (bare) return false;
  for (let index = from; index < Math.min(tokens.length, from + longestTail); index++) {
    const token = tokens[index];
    if (!token) return false;
    if (cues.get(token.norm)?.some(({ entry }) => entry.pos === 'verb' && isSpeech(entry) && entry.cueRate >= 0.1))
      return true;
    if (index > from && !/^\p{Lu}/u.test(token.text) && !/^(?:a|an|the|of|for|one)$/.test(token.norm)) return false;
  }
  return false;
}

/** `…?” Hale pressed.`: a sentence that is nothing but a name or pronoun and a verb. */
function isBareTail(tokens: readonly Token[], from: number, tags: TagLayer): boolean {
  const sentence = tokens[from]?.sentence;
  let end = from;
  while (end < tokens.length && end - from < longestTail && tokens[end]?.sentence === sentence) end++;
  const last = tokens[end - 1];
  if (end - from < 2 || end - from > longestBareTail || !last || tags.partOfSpeech(last.index) !== 'verb') return false;
  const subject = tokens.slice(from, end - 1);
  return (
    (subject.length === 1 && /^(?:he|she|i|they)$/.test(subject[0]?.norm ?? '')) ||
    subject.every((token) => tags.partOfSpeech(token.index) === 'proper-noun')
  );
}

/** `N.Y.`, `S.C.`: the point of the abbreviation may be that of the sentence too. */
function endsInPoint({ token }: Item): boolean {
  return /\p{L}\.\p{L}\.$/u.test(token.text);
}

/** Whether a quotation looks like a sentence of its own. */
function isUtterance({ token, last }: Item): boolean {
  return last - token.index >= 3 && /^\p{Lu}/u.test(token.text);
}

function isAbbreviation(previous: Item, between: string, { token, last }: Item): boolean {
  if (!between.startsWith('.')) return false;
  if (/^(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|St|vs|No)$/.test(previous.token.text)) return true;
  return /^[A-Z]$/.test(previous.token.text) && last - token.index < 3;
}

function tokensByBlock(document: Document): Map<number, Token[]> {
  const blocks = new Map<number, Token[]>();
  for (const sentence of document.sentences) {
    let tokens = blocks.get(sentence.block);
    if (!tokens) {
      tokens = [];
      blocks.set(sentence.block, tokens);
    }
    for (let index = sentence.from; index < sentence.to; index++) {
      const token = document.tokens[index];
      if (token) tokens.push(token);
    }
  }
  return blocks;
}
