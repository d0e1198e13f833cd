import type { Steps } from '../../model/lists/steps.ts';
import type { MatchList } from './match-list.ts';
import type { Match } from './matcher.ts';
import { bySite, cellKey, overlaps, type Site } from './site.ts';
import { joinSites, type Links, linksOf, type SiteGraph } from './site-graph.ts';

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

/** Least share of the fullest site that its others have in common with it, to show where it ends. */
const sameSite = 0.8;
/** How often the matches that joined no cluster are tried again; each time at least the widest one does. */
const mostRounds = 32;
/** Largest cluster whose other members are searched for a passage that is within one of them. */
const mostImplied = 64;

/** A member of a cluster that was kept. */
interface Placed {
  readonly site: Site;
  readonly cluster: Cluster;
}

/** Share of words that agree in a match. */
export function similarityOf(match: Omit<Match, 'weight'>): number {
  return (2 * match.equal) / (match.to - match.from + match.otherTo - match.otherFrom);
}

/**
 * Groups matches to clusters: stretches of an article that nearly coincide are one site, sites joined by matches are one
 * cluster as far as they agree with its fullest member. Nothing is joined by a chain of likenesses alone: a match whose
 * ends agree with different fullest members makes a cluster of its own. Clusters in order of their fullest site.
 */
export function* clusterMatches(matches: MatchList, least: number, align: Align): Steps<readonly Cluster[]> {
  const clusters: Cluster[] = [];
  const graph = joinSites(matches);
  let edges = Uint32Array.from({ length: graph.edges }, (_, edge) => edge);
  let walks = 0;
  for (let round = 1; edges.length > 0; round++) {
    const clusterOf = new Int32Array(graph.nodes).fill(-1);
    const links = linksOf(graph, edges);
    for (const fullest of links.nodes.sort(byEvidence(graph))) {
      if (clusterOf[fullest] !== -1) continue;
      yield;
      const members = gather(fullest, graph, links, clusterOf, walks++, least, align);
      const [first, second, ...rest] = settleFullest(memberOf(graph.site(fullest), 1), members, align);
      if (first && second) clusters.push({ members: [first, second, ...rest] });
    }
    const left = edges.filter((edge) => clusterOf[graph.first(edge)] !== clusterOf[graph.second(edge)]);
    // Where no match joined a cluster, the next round would be this one again.
    edges = round < mostRounds && left.length < edges.length ? left : new Uint32Array(0);
  }
  return yield* settleNested(clusters, least, align);
}

/** Walks the links from the fullest site outwards, and takes what agrees with it and is in no cluster yet. */
function gather(
  fullest: number,
  graph: SiteGraph,
  links: Links,
  clusterOf: Int32Array,
  cluster: number,
  least: number,
  align: Align,
): Member[] {
  const members: Member[] = [];
  const refused = new Set<number>();
  const queue = [fullest];
  const site = graph.site(fullest);
  const taken = makeTaken(site);
  clusterOf[fullest] = cluster;
  for (const node of queue) {
    for (const edge of links.of(node)) {
      const next = graph.first(edge) === node ? graph.second(edge) : graph.first(edge);
      if (clusterOf[next] !== -1 || refused.has(next)) continue;
      const other = graph.site(next);
      if (taken.overlaps(other)) continue;
      const similarity = node === fullest ? graph.similarity(edge) : (align(site, other)?.similarity ?? 0);
      if (similarity < least) {
        refused.add(next);
        continue;
      }
      clusterOf[next] = cluster;
      members.push(memberOf(other, similarity));
      taken.add(other);
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

/** Order of sites: the one with most evidence first. */
function byEvidence(graph: SiteGraph): (a: number, b: number) => number {
  return (a, b) => {
    if (graph.equal(a) !== graph.equal(b)) return graph.equal(b) - graph.equal(a);
    const [one, other] = [graph.site(a), graph.site(b)];
    return other.to - other.from - (one.to - one.from) || bySite(one, other);
  };
}

function memberOf({ article, from, to }: Site, similarity: number): Member {
  return { article, from, to, similarity };
}
