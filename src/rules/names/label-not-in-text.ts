import type { Article } from '../../model/article.ts';
import type { EntityLayer } from '../../model/entity.ts';
import type { RuleWords } from '../../model/resources/rule-words.ts';
import { overlaps, type Span, textOf } from '../../model/span.ts';
import { isInBody } from '../../text/positions/blocks.ts';
import { foldName } from '../../text/words/fold-name.ts';
import { defineRule } from '../rule.ts';

/** A label that names a person, place or organisation of which the story never speaks. */
export const labelNotInText = defineRule({
  id: 'label-not-in-text',
  description: 'A label names a person, place or organisation that the story never mentions.',
  reason: 'A wrong tag sends the story, and its photo, to the wrong people.',
  severity: 'warning',
  presets: ['strict', 'draft'],
  precision: null,
  fixable: null,
  bad: 'Bridge opens\n\nMayor Anna Smith opened the bridge on Sunday. Smith cut the ribbon.\nLabels: Carl Jones\n',
  good: 'Bridge opens\n\nMayor Anna Smith opened the bridge on Sunday. Smith cut the ribbon.\nLabels: Anna Smith\n',
  options: {},
  messages: { absent: 'label “{label}” is not mentioned in the text' },
  needs: ['entities'],
  *check({ article, entities }, { words }) {
    const story = foldName(` ${storyOf(article)} `);
    const shownNames = new Set(entities.entities.flatMap(({ name, aliases }) => [name, ...aliases].map(foldName)));
    for (const { value, span } of article.labels) {
      if (!isName(value) || isNamedIn(value, story) || (!span && shownNames.has(foldName(value)))) continue;
      if (span ? !isNamedOnly(span, entities, article) : !isPersonName(value, words)) continue;
      yield { messageId: 'absent', data: { label: value }, span };
    }
  },
});

/** Headline, deck and body. */
function storyOf({ text, headline, deck, body }: Article): string {
  return [headline, deck, body].map((part) => (part ? textOf(text, part) : '')).join('\n');
}

/** Capitalised words and nothing else: no id, key, section or theme. */
function isName(label: string): boolean {
  return /^\p{Lu}[\p{L}'’.-]*(?: (?:of|de|la|bin|van|von|al|the|and|&|\p{Lu}[\p{L}'’.-]*)){0,5}$/u.test(label);
}

/** A given name and a surname. Where the label is in no text, nothing else distinguishes a person from a theme (`Business News`). */
function isPersonName(label: string, { themes, givenNames }: RuleWords): boolean {
  const isCalled = /^\p{Lu}\p{Ll}+(?: \p{Lu}\.?)?(?: (?:Mc|Mac|O['’]|De|La)?\p{Lu}\p{Ll}+){1,2}$/u.test(label);
  const words = label.toLowerCase().split(' ');
  return isCalled && givenNames.has(words[0] ?? '') && !words.some((word) => themes.has(word));
}

/** Whether every word that distinguishes somebody is in the story: the surname, or all of a place's name. */
function isNamedIn(label: string, story: string): boolean {
  const words = label.split(/\s+/).map(foldName);
  return story.includes(words.join('')) || words.some((word) => word.length > 3 && story.includes(word));
}

/** Whether the label is of a kind that can be absent, and the entity that it names is nowhere in the body by any of its names. */
function isNamedOnly(label: Span, { mentions, entities }: EntityLayer, article: Article): boolean {
  const named = mentions.filter((mention) => overlaps(mention.span, label));
  return (
    named.some(({ type }) => type === 'person' || type === 'place' || type === 'organization') &&
    !named.some(({ entity }) =>
      entities[entity]?.mentions.some((index) => {
        const other = mentions[index];
        return other !== undefined && isInBody(article, other.span);
      }),
    )
  );
}
