import type { Entity, NormalisedValue } from '../../src/model/entity.ts';
import { analyseText } from './analyse-text.ts';

/** A sentence with the value marked `«…»`, and what is expected of it. */
export type Case = readonly [marked: string, value: string];

/** Runs all sentences as paragraphs of one article after a header, and gives each with its value and what newsan says at its mark, in short. */
export function readValues(
  header: string,
  cases: readonly Case[],
  shortenIt: (entity: Entity) => string = (entity) => (entity.value ? shorten(entity.value) : 'unresolved'),
): readonly (readonly [marked: string, value: string, found: string])[] {
  const paragraphs = cases.map(([marked]) => marked.replace(/[«»]/g, ''));
  const { mentions, entities } = analyseText(header + paragraphs.join('\n\n'), 'entities').entities;
  let position = header.length;
  return cases.map(([marked, value], index) => {
    const start = position + marked.indexOf('«');
    const end = position + marked.indexOf('»') - 1;
    position += (paragraphs[index]?.length ?? 0) + 2;
    const mention = mentions.find(({ span }) => span.start === start && span.end === end);
    if (!mention || mention.form === 'name') return [marked, value, 'absent'];
    const entity = entities[mention.entity];
    return [marked, value, entity ? shortenIt(entity) : 'absent'];
  });
}

function shorten(value: NormalisedValue): string {
  if (value.kind === 'date') return (value.approximate ? '~' : '') + value.iso;
  if (value.kind === 'time') return value.zone ? `${value.iso} ${value.zone}` : value.iso;
  const about = value.approximate ? '~' : '';
  if (value.kind === 'duration') return about + value.iso;
  const { amount, min, max } = value;
  const number = amount === null ? `${min ?? ''}..${max ?? ''}` : String(amount);
  const bounds = `${min !== null && min === amount ? '≥' : ''}${max !== null && max === amount ? '≤' : ''}`;
  if (value.kind === 'money') return `${about}${bounds}${number} ${value.currency ?? '?'}`;
  if (value.kind === 'percent')
    return `${about}${number}${value.points ? ' points' : '%'}${value.base ? ` of ${value.base}` : ''}`;
  return `${about}${number} ${value.unit ?? '?'}${value.ordinal ? ' (ordinal)' : ''}`;
}
