import type { Article } from '../../model/article.ts';
import type { Document } from '../../model/document.ts';
import type { EntityLayer } from '../../model/entity.ts';
import { contains, type Span, textOf } from '../../model/span.ts';
import { isInBody } from '../../text/positions/blocks.ts';
import { defineRule } from '../rule.ts';

const acronym = /^(?:\p{Lu}{3,6}|(?:\p{Lu}\.){3,6})$/u;

/** An acronym that the story uses and never spells out. */
export const acronymNotExpanded = defineRule({
  id: 'acronym-not-expanded',
  description: 'An acronym of an organisation is used more than once and never expanded.',
  reason: 'Organisations are spelt out on first reference.',
  severity: 'info',
  presets: ['draft'],
  precision: { right: 28, judged: 47 },
  fixable: null,
  bad: 'The NLDX won the vote. Critics of the NLDX boycotted it, and the NLDX did not mind.',
  good: 'The National League for Democracy (NLD) won the vote. Critics of the NLD boycotted it.',
  options: {
    allow:
      'ABC AIDS BBC CBS CEO CIA CNN COVID DNA FBI GDP GOP HIV IBM ISIS MSNBC NASA NATO NBC NPR PAC PBS UNESCO UNICEF'.split(
        ' ',
      ),
    minCount: 2,
  },
  messages: { unexpanded: '{acronym} is used {count} times and never spelt out' },
  needs: ['document', 'entities'],
  *check({ article, document, entities }, { options, terms }) {
    for (const [words, places] of acronymsOf(article, document)) {
      const [first] = places;
      if (!first || places.length < options.minCount) continue;
      if (options.allow.includes(words) || terms.has(words.toLowerCase())) continue;
      if (isSpeltOut(words, article.text) || !isUnexplained(words, places, article, entities)) continue;
      yield { messageId: 'unexpanded', data: { acronym: words, count: places.length }, span: first };
    }
  },
});

/** Words in capitals of the story's sentences, with their places; a sentence in capitals has none. */
function acronymsOf(article: Article, document: Document): ReadonlyMap<string, readonly Span[]> {
  const found = new Map<string, Span[]>();
  for (const { start, end, text, sentence } of document.tokens) {
    if (!acronym.test(text) || !isInBody(article, { start, end })) continue;
    const around = document.sentences[sentence];
    if (!around || !/\p{Ll}{3}/u.test(textOf(article.text, around))) continue;
    found.set(text, [...(found.get(text) ?? []), { start, end }]);
  }
  return found;
}

/** `Robotic process automation (RPA)`: the words before the brackets begin with its letters, small ones or not. */
function isSpeltOut(acronym: string, text: string): boolean {
  const letters = acronym.replaceAll('.', '').toLowerCase();
  const at = text.indexOf(`(${acronym})`);
  const words = text
    .slice(Math.max(0, at - 120), Math.max(0, at))
    .trim()
    .toLowerCase()
    .split(/[\s-]+/);
  const initials = words.map((word) => word.charAt(0)).join('');
  const full = words.filter((word) => !/^(?:of|the|and|for|in|on|to|a)$/.test(word)).map((word) => word.charAt(0));
  return at > 0 && (initials.endsWith(letters) || full.join('').endsWith(letters));
}

/** Whether it is an organisation that no longer name stands for. One that nobody knows is not always taken for one: `the` shows it too. */
function isUnexplained(words: string, places: readonly Span[], article: Article, layer: EntityLayer): boolean {
  const named = layer.mentions.filter(
    ({ span, form }) => form === 'name' && places.some((place) => contains(span, place)),
  );
  const others = named.map(({ entity }) => layer.entities[entity]).filter((entity) => entity !== undefined);
  if (others.some(({ name, link }) => name !== words || link !== null)) return false;
  if (others.some(({ type }) => type === 'organization')) return true;
  return places.some(({ start }) => /\bthe $/i.test(article.text.slice(Math.max(0, start - 4), start)));
}
