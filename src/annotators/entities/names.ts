import type { Document, TagLayer } from '../../model/document.ts';
import type { Repeat } from '../../model/duplicate.ts';
import type { EntityType } from '../../model/entity.ts';
import type { Resources } from '../../model/resources.ts';
import type { Span } from '../../model/span.ts';

/** What a name may name. */
export type NameType = Extract<
  EntityType,
  'person' | 'organization' | 'place' | 'group' | 'event' | 'work' | 'product'
>;

/** One occurrence of a name: exact span, title, possessive and surrounding punctuation outside; `confidence` from 0 to 1. */
export interface NameMention {
  readonly span: Span;
  readonly type: NameType;
  readonly confidence: number;
}

/** Finds the names of a document, in text order, never overlapping. */
export function recogniseNames(
  document: Document,
  tags: TagLayer,
  _repeats: readonly Repeat[],
  _resources: Pick<Resources, 'names'>,
): readonly NameMention[] {
  const mentions: NameMention[] = [];
  for (const sentence of document.sentences) {
    let from = sentence.from;
    while (from < sentence.to) {
      const type = taggedType(document, tags, from);
      let to = from + 1;
      if (type) {
        while (to < sentence.to && taggedType(document, tags, to) === type && adjacent(document, to)) to++;
        mentions.push({ span: nameSpan(document, from, to), type, confidence: 0.5 });
      }
      from = to;
    }
  }
  return mentions;
}

function taggedType(document: Document, tags: TagLayer, index: number): NameType | null {
  if (!/^\p{Lu}/u.test(document.tokens[index]?.text ?? '')) return null;
  if (tags.has(index, 'Honorific')) return null;
  if (tags.has(index, 'Demonym')) return 'group';
  if (tags.has(index, 'Person')) return 'person';
  if (tags.has(index, 'Place')) return 'place';
  if (tags.has(index, 'Organization')) return 'organization';
  return null;
}

function adjacent(document: Document, index: number): boolean {
  const [before, token] = [document.tokens[index - 1], document.tokens[index]];
  return !!before && !!token && /^\s+$/.test(document.article.text.slice(before.end, token.start));
}

function nameSpan(document: Document, from: number, to: number): Span {
  const [first, last] = [document.tokens[from], document.tokens[to - 1]];
  if (!first || !last) throw new RangeError(`no tokens at ${from} to ${to}`);
  const possessive = /['’]s?$/.exec(last.text)?.[0].length ?? 0;
  return { start: first.start, end: last.end - possessive };
}
