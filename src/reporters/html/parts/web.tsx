import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import { path } from 'd3-path';
import type { ClaimType } from '../../../model/claim.ts';
import type { SpeechWeb, WebLink, WebNode } from '../../../model/display/page.ts';
import { shown } from './shown.ts';

const width = 560;
const greatestHeight = 400;
/** Room for the longest name at the edges. */
const margin = { x: 84, y: 34 };

/** Claims in which one speaks against another. */
const against: readonly ClaimType[] = ['accusation', 'criticism', 'denial', 'warning', 'demand'];

type PlacedNode = WebNode & SimulationNodeDatum & { readonly radius: number; x: number; y: number };
type PlacedLink = SimulationLinkDatum<PlacedNode> & {
  readonly source: PlacedNode;
  readonly target: PlacedNode;
  readonly link: WebLink;
};

/** Who says what about whom, as a graph, and the same as a table. */
export function Web({ web }: { readonly web: SpeechWeb }) {
  return (
    <section class="panel" aria-labelledby="web-title">
      <h2 id="web-title">Who speaks about whom</h2>
      {web.links.length === 0 ? (
        <p class="none">No speaker talks about another.</p>
      ) : (
        <>
          <p class="key" aria-hidden="true">
            <span class="swatch speaks" /> speaks <span class="swatch silent" /> only named{' '}
            <span class="swatch against" /> accuses, denies, demands…
          </p>
          <Graph web={web} />
          <details>
            <summary>As a table</summary>
            <LinkTable web={web} />
          </details>
        </>
      )}
    </section>
  );
}

function Graph({ web }: { readonly web: SpeechWeb }) {
  const height = Math.min(greatestHeight, 60 + web.nodes.length * 34);
  const { nodes, links } = placeNodes(web, height);
  return (
    <div class="wide" role="region" aria-label="Graph of who speaks about whom" tabIndex={0}>
      <svg class="web" viewBox={`0 0 ${width} ${height}`} role="group" aria-label="Who speaks about whom">
        <defs>
          {['neutral', 'against'].map((tone) => (
            <marker
              id={`tip-${tone}`}
              class={tone}
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d="M0 0.8 L8 4 L0 7.2 Z" />
            </marker>
          ))}
        </defs>
        {links.map((link) => (
          <LinkLine placed={link} />
        ))}
        {nodes.map((node) => (
          <a href={`#${node.id}`} class={node.said > 0 ? 'speaks' : 'silent'} aria-label={labelOf(node)}>
            <circle cx={tenths(node.x)} cy={tenths(node.y)} r={tenths(node.radius)} />
            <text x={tenths(node.x)} y={tenths(node.y + node.radius + 13)}>
              {shortName(shown(node.name))}
            </text>
          </a>
        ))}
      </svg>
    </div>
  );
}

function LinkLine({ placed: { source, target, link } }: { readonly placed: PlacedLink }) {
  const tone = toneOf(link);
  return (
    <path
      class={`link ${tone}`}
      d={curve(source, target)}
      stroke-width={tenths(Math.min(5, 1 + Math.log2(link.times)))}
      marker-end={`url(#tip-${tone})`}
    >
      <title>{`${shown(source.name)} about ${shown(target.name)}: ${link.times}×`}</title>
    </path>
  );
}

function LinkTable({ web: { nodes, links } }: { readonly web: SpeechWeb }) {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col">about whom</th>
          <th scope="col" class="number">
            Times
          </th>
          <th scope="col">How</th>
        </tr>
      </thead>
      <tbody>
        {links.map(({ from, to, times, types }) => (
          <tr>
            <th scope="row">{shown(names.get(from) ?? '')}</th>
            <td>{shown(names.get(to) ?? '')}</td>
            <td class="number">{times}</td>
            <td>{types.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function labelOf({ name, said, named }: WebNode): string {
  return `${shown(name)}: ${said} words said, named ${named} times`;
}

/** The longest name that has room under a node. */
const longestName = 22;

function shortName(name: string): string {
  return name.length <= longestName ? name : `${name.slice(0, longestName - 1)}…`;
}

function toneOf({ types }: WebLink): 'against' | 'neutral' {
  return types.some((type) => against.includes(type)) ? 'against' : 'neutral';
}

/** Places the nodes by forces between them; the same web gives the same picture. */
function placeNodes(
  web: SpeechWeb,
  height: number,
): { readonly nodes: readonly PlacedNode[]; readonly links: readonly PlacedLink[] } {
  const nodes = web.nodes.map((node): PlacedNode => ({ ...node, radius: radiusOf(node), x: 0, y: 0 }));
  // A start on a circle lets the forces keep the order of strength around the middle.
  nodes.forEach((node, index) => {
    const angle = (index / nodes.length) * 2 * Math.PI;
    node.x = Math.cos(angle) * 140;
    node.y = Math.sin(angle) * 90;
  });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const links = web.links.flatMap((link): readonly PlacedLink[] => {
    const source = byId.get(link.from);
    const target = byId.get(link.to);
    return source && target ? [{ source, target, link }] : [];
  });
  forceSimulation<PlacedNode>(nodes)
    .force(
      'link',
      forceLink<PlacedNode, PlacedLink>([...links])
        .distance(120)
        .strength(0.3),
    )
    .force('charge', forceManyBody().strength(-520))
    .force(
      'collide',
      forceCollide<PlacedNode>((node) => node.radius + 24),
    )
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.11))
    .stop()
    .tick(300);
  fillFrame(nodes, height);
  return { nodes, links };
}

function radiusOf({ said, named }: WebNode): number {
  return Math.min(22, 5 + Math.sqrt(said / 4 + named * 3));
}

/** Moves and stretches the picture so that it fills its frame. */
function fillFrame(nodes: readonly PlacedNode[], height: number): void {
  const xs = nodes.map(({ x }) => x);
  const ys = nodes.map(({ y }) => y);
  const scale = (least: number, most: number, room: number, edge: number) => (value: number) =>
    most - least < 1 ? edge + room / 2 : edge + ((value - least) / (most - least)) * room;
  const toX = scale(Math.min(...xs), Math.max(...xs), width - 2 * margin.x, margin.x);
  const toY = scale(Math.min(...ys), Math.max(...ys), height - 2 * margin.y, margin.y - 6);
  for (const node of nodes) {
    node.x = toX(node.x);
    node.y = toY(node.y);
  }
}

/** A bent line from edge to edge, so that two that speak about each other have two lines. */
function curve(source: PlacedNode, target: PlacedNode): string {
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  const length = Math.max(1, Math.hypot(dx, dy));
  const bend = Math.min(36, length * 0.16);
  const middle = {
    x: (source.x + target.x) / 2 - (dy / length) * bend,
    y: (source.y + target.y) / 2 + (dx / length) * bend,
  };
  const from = towards(source, middle, source.radius + 1);
  const to = towards(target, middle, target.radius + 3);
  const line = path();
  line.moveTo(tenths(from.x), tenths(from.y));
  line.quadraticCurveTo(tenths(middle.x), tenths(middle.y), tenths(to.x), tenths(to.y));
  return line.toString();
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  return { x: from.x + ((to.x - from.x) / length) * distance, y: from.y + ((to.y - from.y) / length) * distance };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
