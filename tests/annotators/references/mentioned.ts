import type { EntityLayer } from '../../../src/model/entity.ts';
import type { ReferenceLayer } from '../../../src/model/reference.ts';
import { analyseText } from '../../support/analyse-text.ts';

/** The reference layer of an article with the paragraphs as its body, and its text. */
export function referencesOf(body: string): {
  readonly text: string;
  readonly layer: ReferenceLayer;
  readonly entities: EntityLayer;
} {
  const { article, references, entities } = analyseText(`Rain again\n\n${body}`, 'references');
  if (!entities) throw new Error('references are made from entities');
  return { text: article.text, layer: references, entities };
}

/** Whom the words in `«…»` mean: the name of their cluster, or in brackets why it is left open; `-` where they are no mention. */
export function meantIn(marked: string): string {
  const { text, layer } = referencesOf(marked.replace(/[«»]/g, ''));
  const start = marked.indexOf('«') + text.length - marked.replace(/[«»]/g, '').length;
  const end = marked.indexOf('»') - 1 + text.length - marked.replace(/[«»]/g, '').length;
  const found = layer.references.find(({ span }) => span.start === start && span.end === end);
  if (!found) return '-';
  const { cluster, reason, candidates } = found;
  if (cluster !== null) return layer.clusters[cluster]?.name ?? '-';
  const names = candidates.map((candidate) => layer.clusters[candidate]?.name).join(', ');
  return `(${reason}${names ? `: ${names}` : ''})`;
}
