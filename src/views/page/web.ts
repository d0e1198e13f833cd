import type { ClaimType } from '../../model/claim.ts';
import type { SpeakerRow, SpeechWeb, WebLink, WebNode } from '../../model/display/page.ts';
import { type Entity, type EntityType, entityTypes } from '../../model/entity.ts';
import type { Layers } from '../../model/layers.ts';
import { contains } from '../../model/span.ts';
import type { Speech } from './speech.ts';

/** More nodes than these are no picture any more. */
const mostNodes = 16;
const mostLinks = 40;

/** Types of entities that one speaks about; the others are values. */
const spokenOf: readonly EntityType[] = entityTypes.slice(0, entityTypes.indexOf('work'));

/** Who names whom in what he says. A people and its country, and a capital and its government, are one. */
export function weaveWeb(
  { entities: layer, quotes, attributions, claims }: Pick<Layers, 'entities' | 'quotes' | 'attributions' | 'claims'>,
  { speakers, speakerOf }: Speech,
): SpeechWeb {
  const { entities, mentions } = layer;
  const cardOf = (index: number) => `e${stateOf(entities, index)}`;
  const rowById = new Map(speakers.map((row) => [row.id, row]));
  const nodeOf = (row: SpeakerRow) => (row.entity === null ? row.id : cardOf(Number(row.entity.slice(1))));
  const links = new Map<string, { from: string; to: string; times: number; types: ClaimType[] }>();

  for (const { attribution: at, content } of quotes) {
    const row = at === null ? undefined : rowById.get(speakerOf.get(at) ?? '');
    if (!row || row.kind === 'nobody' || at === null || attributions.attributions[at] === undefined) continue;
    const from = nodeOf(row);
    const types = claims.filter((claim) => claim.attribution === at).map(({ type }) => type);
    for (const { span, entity, type } of mentions) {
      const to = cardOf(entity);
      if (to === from || !spokenOf.includes(type) || !content.some((part) => contains(part, span))) continue;
      const key = `${from} ${to}`;
      const link = links.get(key) ?? { from, to, times: 0, types: [] };
      links.set(key, { ...link, times: link.times + 1, types: [...link.types, ...types] });
    }
  }
  const byStrength = [...links.values()].sort((a, b) => b.times - a.times);
  const known = new Set(nodesOf(byStrength, entities, speakers, nodeOf).map(({ id }) => id));
  const kept = byStrength.filter(({ from, to }) => known.has(from) && known.has(to)).slice(0, mostLinks);
  return {
    // Who lost all links stands alone and says nothing.
    nodes: nodesOf(kept, entities, speakers, nodeOf),
    links: kept.map((link): WebLink => ({ ...link, types: byFrequency(link.types) })),
  };
}

function stateOf(entities: readonly Entity[], index: number): number {
  return entities[index]?.related ?? index;
}

function nodesOf(
  links: readonly { readonly from: string; readonly to: string; readonly times: number }[],
  entities: readonly Entity[],
  speakers: readonly SpeakerRow[],
  nodeOf: (row: SpeakerRow) => string,
): readonly WebNode[] {
  const nodes = new Map<string, { said: number; named: number }>();
  const node = (id: string) => nodes.get(id) ?? nodes.set(id, { said: 0, named: 0 }).get(id);
  for (const { from, to, times } of links) {
    node(from);
    const target = node(to);
    if (target) target.named += times;
  }
  for (const row of speakers) {
    const speaker = nodes.get(nodeOf(row));
    if (speaker) speaker.said += row.quoted + row.reported;
  }
  return [...nodes]
    .map(([id, weights]) => {
      const entity = id.startsWith('e') ? entities[Number(id.slice(1))] : undefined;
      const name = entity?.name ?? speakers.find((row) => row.id === id)?.name ?? id;
      return { id, name, type: entity?.type ?? null, ...weights };
    })
    .sort((a, b) => b.said + 8 * b.named - a.said - 8 * a.named || (a.id < b.id ? -1 : 1))
    .slice(0, mostNodes);
}

function byFrequency(types: readonly ClaimType[]): readonly ClaimType[] {
  const counts = new Map<ClaimType, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([type]) => type);
}
