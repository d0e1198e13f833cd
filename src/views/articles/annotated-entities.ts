import type { AnnotatedSpan, AnnotatedText } from '../../model/display/annotated.ts';
import type { Document } from '../../model/document.ts';
import { oneLine } from '../view.ts';
import { wordsBySentence } from './annotated-words.ts';
import type { EntityData } from './entity-data.ts';
import { valueText } from './value-text.ts';

/** Mentions of entities as annotations, in text order; mentions of one entity are of the same, its first mention carries what is said about it. */
export function annotatedEntities(document: Document, entities: readonly EntityData[]): AnnotatedText {
  const mentions = entities
    .flatMap((entity) =>
      entity.mentions.map(({ start, end }, index) => ({
        entity,
        span: annotatedSpan(entity, start, end, index === 0),
      })),
    )
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const groups = new Map<EntityData, number[]>();
  mentions.forEach(({ entity }, index) => {
    const group = groups.get(entity);
    if (group) group.push(index);
    else groups.set(entity, [index]);
  });
  const spans = mentions.map(({ span }) => span);
  const { id, text } = document.article;
  const sentences = wordsBySentence(document, spans);
  return { id, text, sentences, layers: ['entity'], spans, relations: [], groups: [...groups.values()] };
}

function annotatedSpan(entity: EntityData, start: number, end: number, isFirst: boolean): AnnotatedSpan {
  const { type, link, name, roles, value } = entity;
  const facts = [
    ...(value === null ? [] : [`value: ${valueText(value)}`]),
    ...new Set(roles.map((role) => oneLine(`${role.former ? 'former role' : 'role'}: ${role.text}`))),
  ];
  return {
    start,
    end,
    layer: 'entity',
    type,
    reference: isFirst && link?.wikidata ? { base: 'Wikidata', id: link.wikidata, name: oneLine(name) } : null,
    note: isFirst && facts.length > 0 ? facts.join('; ') : null,
  };
}
