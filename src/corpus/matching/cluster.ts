import type { Steps } from '../../model/lists/steps.ts';
import type { Match } from './matcher.ts';

/** A stretch of words of one article. */
export interface Site {
  /** Number of the article. */
  readonly article: number;
  readonly from: number;
  readonly to: number;
}

/** A site of a cluster, and the share of its words that agree with the fullest site. */
export interface Member extends Site {
  readonly similarity: number;
}

/** Sites that hold one passage; `members[0]` is the fullest, every other one was aligned with it. */
export interface Cluster {
  readonly members: readonly [Member, Member, ...Member[]];
}

/** Finds the part of `within` that says what `site` says; null where nothing does. */
export type Align = (site: Site, within: Site) => Member | null;

/** Least overlap (intersection over union) of two stretches that are taken for one site. */
const sameSite = 0.8;
/** Share of the shorter of two places that the other may overlap: edges of edited copies are not sharp. */
const mostShared = 0.15;
/** How often the matches that joined no cluster are tried again; each time at least the widest one does. */
const mostRounds = 32;
/** Largest cluster whose other members are searched for a passage that is within one of them. */
const mostImplied = 64;

/** More than an article has words. */
const mostCells = 2 ** 28;

/** A site, derived from others by identity, with the number of equal words of its best match. */
interface Node extends Site {
  readonly equal: number;
}

/** A site that matches may widen. */
interface GrowingNode extends Node {
  from: number;
  to: number;
}

/** A member of a cluster that was kept. */
interface Placed {
  readonly site: Site;
  readonly cluster: Cluster;
}

interface Edge {
  readonly a: Node;
  readonly b: Node;
  readonly similarity: number;
}

/** Share of words that agree in a match. */
export function similarityOf(match: Match): number {
  return (2 * match.equal) / (match.to - match.from + match.otherTo - match.otherFrom);
}

/**
 * Groups matches to clusters: stretches of an article that nearly coincide are one site, sites joined by matches are one
 * cluster as far as they agree with its fullest member. Nothing is joined by a chain of likenesses alone: a match whose
 * ends agree with different fullest members makes a cluster of its own. Clusters in order of their fullest site.
 */
export function* clusterMatches(matches: readonly Match[], least: number, align: Align): Steps<readonly Cluster[]> {
  const clusters: Cluster[] = [];
  let edges = joinSites(matches);
  let walks = 0;
  for (let round = 1; edges.length > 0; round++) {
    const clusterOf = new Map<Node, number>();
    const links = linksOf(edges);
    for (const fullest of [...links.keys()].sort(byEvidence)) {
      if (clusterOf.has(fullest)) continue;
      yield;
      const members = gather(fullest, links, clusterOf, walks++, least, align);
      const [first, second, ...rest] = settleFullest(memberOf(fullest, 1), members, align);
      if (first && second) clusters.push({ members: [first, second, ...rest] });
    }
    edges = round < mostRounds ? edges.filter(({ a, b }) => clusterOf.get(a) !== clusterOf.get(b)) : [];
  }
  return yield* settleNested(clusters, least, align);
}

/** Walks the links from the fullest site outwards, and takes what agrees with it and is in no cluster yet. */
function gather(
  fullest: Node,
  links: ReadonlyMap<Node, readonly Edge[]>,
  clusterOf: Map<Node, number>,
  cluster: number,
  least: number,
  align: Align,
): Member[] {
  const members: Member[] = [];
  const refused = new Set<Node>();
  const queue: Node[] = [fullest];
  const taken = makeTaken(fullest);
  clusterOf.set(fullest, cluster);
  for (const node of queue) {
    for (const edge of links.get(node) ?? []) {
      const next = edge.a === node ? edge.b : edge.a;
      if (clusterOf.has(next) || refused.has(next)) continue;
      if (taken.overlaps(next)) continue;
      const similarity = node === fullest ? edge.similarity : (align(fullest, next)?.similarity ?? 0);
      if (similarity < least) {
        refused.add(next);
        continue;
      }
      clusterOf.set(next, cluster);
      members.push(memberOf(next, similarity));
      taken.add(next);
      queue.push(next);
    }
  }
  return members;
}

/**
 * The fullest site and the others. Where most of those agree with one part of it, and all of them better with that part
 * than with the whole, the rest is chance: words that one other happens to have behind some that differ.
 */
function settleFullest(fullest: Member, others: readonly Member[], align: Align): readonly Member[] {
  const members = [fullest, ...others];
  const close = others.filter(({ similarity }) => similarity >= sameSite);
  if (2 * close.length <= others.length || others.some(({ similarity }) => similarity === 1)) return members;
  const length = mostCommon(others.map(({ from, to }) => to - from));
  if (length === null || length >= fullest.to - fullest.from || length < sameSite * (fullest.to - fullest.from))
    return members;
  const parts = others.flatMap((other) => (other.to - other.from === length ? (align(other, fullest) ?? []) : []));
  const from = mostCommon(parts.map((part) => part.from));
  if (from === null) return members;
  const core = memberOf({ article: fullest.article, from, to: from + length }, 1);
  const settled = others.map((other) => align(core, other) ?? other);
  return settled.every(({ similarity }, index) => similarity > (others[index]?.similarity ?? 0))
    ? [core, ...settled]
    : members;
}

/** The number that more than half of at least two are; null where there is none. */
function mostCommon(numbers: readonly number[]): number | null {
  const middle = [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? null;
  const count = numbers.filter((number) => number === middle).length;
  return count > 1 && 2 * count > numbers.length ? middle : null;
}

/**
 * Takes out clusters that are said already, all of their members lying within members of one wider cluster. To the others
 * it adds the places in their own articles that the wider ones imply: what is within a copy is in the other copies
 * too, if it was not edited away. The clusters come widest first.
 */
function* settleNested(clusters: readonly Cluster[], least: number, align: Align): Steps<readonly Cluster[]> {
  const kept: Cluster[] = [];
  const wider = new Map<number, Placed[]>();
  for (const { members } of clusters) {
    yield;
    const covering = members.map((member) =>
      (wider.get(member.article) ?? []).filter(({ site }) => covers(site, member)),
    );
    if (
      covering[0]?.some(({ cluster }) => covering.every((around) => around.some((other) => other.cluster === cluster)))
    ) {
      continue;
    }
    const [fullest, second, ...rest] = members;
    const cluster: Cluster = {
      members: [fullest, second, ...rest, ...implied(members, covering.flat(), least, align)],
    };
    for (const site of cluster.members) {
      const known = wider.get(site.article);
      if (known) known.push({ site, cluster });
      else wider.set(site.article, [{ site, cluster }]);
    }
    kept.push(cluster);
  }
  return kept;
}

/** The members of wider clusters that hold what the given ones hold, cut down to it. */
function implied(members: Cluster['members'], around: readonly Placed[], least: number, align: Align): Member[] {
  const added: Member[] = [];
  for (const { cluster } of new Map(around.map((other) => [other.cluster, other])).values()) {
    if (cluster.members.length > mostImplied) continue;
    for (const wide of cluster.members) {
      if (!members.some((member) => member.article === wide.article)) continue;
      if ([...members, ...added].some((member) => overlaps(member, wide))) continue;
      const member = align(members[0], wide);
      if (member && member.similarity >= least) added.push(member);
    }
  }
  return added;
}

/** Whether most of the inner site is within the wide one. */
function covers(wide: Site, inner: Site): boolean {
  return Math.min(wide.to, inner.to) - Math.max(wide.from, inner.from) >= 0.7 * (inner.to - inner.from);
}

/** The sites of a cluster, by where they lie, to find those that a new one overlaps without looking at all of them. */
function makeTaken(fullest: Site) {
  const width = fullest.to - fullest.from;
  const cells = new Map<number, Site[]>();
  const add = (site: Site) => {
    const key = cellKey(site.article, Math.floor(site.from / width));
    const cell = cells.get(key);
    if (cell) cell.push(site);
    else cells.set(key, [site]);
  };
  add(fullest);
  return {
    add,
    /** Members agree in a good part with the fullest, so that none is much longer. */
    overlaps(site: Site): boolean {
      const first = Math.floor(site.from / width) - 3;
      const last = Math.floor(site.to / width);
      for (let cell = first; cell <= last; cell++) {
        if (cells.get(cellKey(site.article, cell))?.some((other) => overlaps(other, site))) return true;
      }
      return false;
    },
  };
}

/** One number for a cell of an article: those of an article are fewer than its words. */
function cellKey(article: number, cell: number): number {
  return article * mostCells + cell;
}

function linksOf(edges: readonly Edge[]): Map<Node, Edge[]> {
  const links = new Map<Node, Edge[]>();
  for (const edge of edges) {
    for (const node of [edge.a, edge.b]) {
      const known = links.get(node);
      if (known) known.push(edge);
      else links.set(node, [edge]);
    }
  }
  return links;
}

function byEvidence(a: Node, b: Node): number {
  return b.equal - a.equal || b.to - b.from - (a.to - a.from) || bySite(a, b);
}

function bySite(a: Site, b: Site): number {
  return a.article - b.article || a.from - b.from || a.to - b.to;
}

/** Whether two sites share so many words that they are not two places. */
function overlaps(a: Site, b: Site): boolean {
  if (a.article !== b.article) return false;
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  return shared > mostShared * Math.min(a.to - a.from, b.to - b.from);
}

function memberOf({ article, from, to }: Site, similarity: number): Member {
  return { article, from, to, similarity };
}

/** Turns both sides of each match into sites, the best match first: a site is as wide as its best match, and as those that agree in every word. */
function joinSites(matches: readonly Match[]): readonly Edge[] {
  const grid = new Map<number, GrowingNode[]>();
  function place(site: GrowingNode, isExact: boolean): Node {
    const slack = Math.ceil((site.to - site.from) * (1 / sameSite - 1));
    const first = (site.from - slack) >> 8;
    const last = (site.from + slack) >> 8;
    for (let cell = first; cell <= last; cell++) {
      const found = grid.get(cellKey(site.article, cell))?.find((node) => coincide(node, site));
      if (!found) continue;
      if (isExact) {
        found.from = Math.min(found.from, site.from);
        found.to = Math.max(found.to, site.to);
      }
      return found;
    }
    const key = cellKey(site.article, site.from >> 8);
    const cell = grid.get(key);
    if (cell) cell.push(site);
    else grid.set(key, [site]);
    return site;
  }
  const ordered = [...matches].sort(
    (a, b) => b.equal - a.equal || a.article - b.article || a.from - b.from || a.other - b.other,
  );
  const edges = ordered.map((match) => {
    const { article, from, to, other, otherFrom, otherTo, equal } = match;
    const isExact = equal === Math.max(to - from, otherTo - otherFrom);
    return {
      a: place({ article, from, to, equal }, isExact),
      b: place({ article: other, from: otherFrom, to: otherTo, equal }, isExact),
      equal,
    };
  });
  return edges.flatMap(({ a, b, equal }) =>
    overlaps(a, b) ? [] : [{ a, b, similarity: Math.min(1, (2 * equal) / (a.to - a.from + b.to - b.from)) }],
  );
}

function coincide(a: Site, b: Site): boolean {
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  return shared >= sameSite * (Math.max(a.to, b.to) - Math.min(a.from, b.from));
}
