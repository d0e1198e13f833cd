import type { MatchList } from './match-list.ts';
import { createNumberRows, type NumberRows } from './number-rows.ts';
import { cellKey, overlaps, type Site } from './site.ts';

/** Least overlap (intersection over union) of two stretches that are taken for one site. */
const sameSite = 0.8;

/** Sites that matches join, by number, and the matches between them, in columns: there are millions in a large corpus. */
export interface SiteGraph {
  readonly nodes: number;
  readonly edges: number;
  site(node: number): Site;
  /** Number of equal words of the best match of a site. */
  equal(node: number): number;
  /** The two sites of a match. */
  first(edge: number): number;
  second(edge: number): number;
  /** Share of words that agree in a match. */
  similarity(edge: number): number;
}

/** Turns both sides of each match into sites, the best match first: a site is as wide as its best match, and as those that agree in every word. Clears the list. */
export function joinSites(matches: MatchList): SiteGraph {
  const nodes = createNumberRows(4);
  const joined = createNumberRows(3);
  const place = makePlace(nodes);
  for (const index of matches.bestFirst()) {
    const { article, from, to, other, otherFrom, otherTo, equal } = matches.get(index);
    const isExact = equal === Math.max(to - from, otherTo - otherFrom);
    const a = place({ article, from, to }, equal, isExact);
    joined.add(a, place({ article: other, from: otherFrom, to: otherTo }, equal, isExact), equal);
  }
  matches.clear();
  const site = (node: number): Site => ({
    article: nodes.get(node, 0),
    from: nodes.get(node, 1),
    to: nodes.get(node, 2),
  });
  const length = (node: number) => nodes.get(node, 2) - nodes.get(node, 1);
  // Sites have grown since: a match may be one of a place with itself by now.
  const apart = createNumberRows(1);
  for (let edge = 0; edge < joined.count; edge++)
    if (!overlaps(site(joined.get(edge, 0)), site(joined.get(edge, 1)))) apart.add(edge);
  const column = (edge: number, number: number) => joined.get(apart.get(edge, 0), number);
  return {
    nodes: nodes.count,
    edges: apart.count,
    site,
    equal: (node) => nodes.get(node, 3),
    first: (edge) => column(edge, 0),
    second: (edge) => column(edge, 1),
    similarity: (edge) => Math.min(1, (2 * column(edge, 2)) / (length(column(edge, 0)) + length(column(edge, 1)))),
  };
}

/** Makes the function that gives the node of a site: one that nearly coincides with it, or a new one. */
function makePlace(nodes: NumberRows): (site: Site, equal: number, isExact: boolean) => number {
  /** The first node of each cell, and for each node the next one of its cell, in order. */
  const firsts = new Map<number, number>();
  const nexts = createNumberRows(1);
  return (site, equal, isExact) => {
    const slack = Math.ceil((site.to - site.from) * (1 / sameSite - 1));
    const end = (site.from + slack) >> 8;
    for (let cell = (site.from - slack) >> 8; cell <= end; cell++) {
      for (let node = firsts.get(cellKey(site.article, cell)) ?? -1; node >= 0; node = nexts.get(node, 0)) {
        const from = nodes.get(node, 1);
        const to = nodes.get(node, 2);
        if (!coincide(from, to, site)) continue;
        if (isExact) {
          nodes.set(node, 1, Math.min(from, site.from));
          nodes.set(node, 2, Math.max(to, site.to));
        }
        return node;
      }
    }
    const node = nodes.add(site.article, site.from, site.to, equal);
    nexts.add(-1);
    const key = cellKey(site.article, site.from >> 8);
    let last = firsts.get(key);
    if (last === undefined) firsts.set(key, node);
    else {
      for (let next = nexts.get(last, 0); next >= 0; next = nexts.get(last, 0)) last = next;
      nexts.set(last, 0, node);
    }
    return node;
  };
}

function coincide(from: number, to: number, site: Site): boolean {
  const shared = Math.min(to, site.to) - Math.max(from, site.from);
  return shared >= sameSite * (Math.max(to, site.to) - Math.min(from, site.from));
}

/** The matches of each site, of those that are given: one behind the other in one array. */
export interface Links {
  /** Sites with any match, in the order in which the matches name them. */
  readonly nodes: Uint32Array;
  /** The matches of a site, in order. */
  of(node: number): Uint32Array;
}

/** Lists the matches of each site. */
export function linksOf(graph: SiteGraph, edges: Uint32Array): Links {
  const ends = new Uint32Array(graph.nodes);
  const nodes = new Uint32Array(Math.min(graph.nodes, 2 * edges.length));
  let met = 0;
  for (const edge of edges) {
    for (const node of [graph.first(edge), graph.second(edge)]) {
      if (ends[node] === 0) nodes[met++] = node;
      ends[node] = (ends[node] ?? 0) + 1;
    }
  }
  for (let node = 1; node < ends.length; node++) ends[node] = (ends[node] ?? 0) + (ends[node - 1] ?? 0);
  const own = new Uint32Array(2 * edges.length);
  // From behind, so that the end of each becomes its start.
  for (let at = edges.length - 1; at >= 0; at--) {
    const edge = edges[at] ?? 0;
    for (const node of [graph.second(edge), graph.first(edge)]) {
      const place = (ends[node] ?? 0) - 1;
      ends[node] = place;
      own[place] = edge;
    }
  }
  return { nodes: nodes.subarray(0, met), of: (node) => own.subarray(ends[node], ends[node + 1] ?? own.length) };
}
