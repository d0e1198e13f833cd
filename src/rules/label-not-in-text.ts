import type { EntityLayer } from '../model/entity.ts';
import { overlaps, type Span, textOf } from '../model/span.ts';
import { isInBody } from '../text/positions/blocks.ts';
import { defineRule } from './rule.ts';

/** A label that the story never speaks of. */
export const labelNotInText = defineRule({
  id: 'label-not-in-text',
  description: 'A label or tag names something that the story never mentions.',
  reason: 'A wrong tag sends the story, and its photo, to the wrong people.',
  severity: 'warning',
  presets: ['recommended', 'strict', 'draft'],
  precision: null,
  fixable: null,
  bad: 'Bridge opens\n\nMayor Anna Smith opened the bridge on Sunday. Smith cut the ribbon.\nLabels: Carl Jones\n',
  good: 'Bridge opens\n\nMayor Anna Smith opened the bridge on Sunday. Smith cut the ribbon.\nLabels: Anna Smith\n',
  options: {},
  messages: { absent: 'label “{label}” stands nowhere in the text' },
  needs: ['entities'],
  *check({ article, entities }) {
    const body = article.body ? textOf(article.text, article.body).toLowerCase() : '';
    const headline = article.headline ? textOf(article.text, article.headline).toLowerCase() : '';
    for (const label of article.labels) {
      const wanted = label.value.toLowerCase();
      if (body.includes(wanted) || headline.includes(wanted)) continue;
      if (label.span && isNamedInBody(label.span, entities, (span) => isInBody(article, span))) continue;
      yield { messageId: 'absent', data: { label: label.value }, span: label.span };
    }
  },
});

/** Whether the entity that the label names is mentioned in the body by any of its names. */
function isNamedInBody(label: Span, { mentions, entities }: EntityLayer, isBody: (span: Span) => boolean): boolean {
  return mentions
    .filter((mention) => overlaps(mention.span, label))
    .some((mention) =>
      entities[mention.entity]?.mentions.some((index) => {
        const other = mentions[index];
        return other !== undefined && isBody(other.span);
      }),
    );
}
