import type { Finding } from '../model/finding.ts';

/** Accepted findings of a project: article → rule → fingerprint → how often. Never lines, so that moving a paragraph revives nothing. */
export interface Baseline {
  readonly version: 1;
  readonly entries: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;
}

/** The empty baseline. */
export const noBaseline: Baseline = { version: 1, entries: {} };

/**
 * The baseline with the entries of files that are gone given to the article that they moved to: one that the baseline does not
 * know and that has more of a gone file's findings than of any other's.
 */
export function followMoved(
  baseline: Baseline,
  gone: readonly string[],
  article: string,
  findings: readonly Finding[],
): Baseline {
  if (baseline.entries[article] || gone.length === 0 || findings.length === 0) return baseline;
  const shared = gone.map((id) => ({
    id,
    count: findings.filter(({ rule, fingerprint }) => (baseline.entries[id]?.[rule]?.[fingerprint] ?? 0) > 0).length,
  }));
  const best = shared.reduce((most, each) => (each.count > most.count ? each : most));
  const entries = baseline.entries[best.id];
  return best.count > 0 && entries ? { ...baseline, entries: { ...baseline.entries, [article]: entries } } : baseline;
}

/** The baseline without the entries of files that are gone. */
export function withoutGone(baseline: Baseline, gone: readonly string[]): Baseline {
  const kept = Object.entries(baseline.entries).filter(([id]) => !gone.includes(id));
  return { ...baseline, entries: Object.fromEntries(kept) };
}

/** What a baseline leaves of a run. */
export interface Baselined {
  /** Findings beyond those accepted; of equal ones the later are new. */
  readonly fresh: readonly Finding[];
  /** How many accepted findings are no longer found in the articles of this run. */
  readonly stale: number;
}

/** Holds the findings of the articles against the baseline. Entries of articles that were not read are left unchanged. */
export function applyBaseline(
  baseline: Baseline,
  articles: readonly string[],
  findings: readonly Finding[],
): Baselined {
  const left = new Map<string, number>();
  for (const article of articles) {
    for (const [rule, fingerprints] of Object.entries(baseline.entries[article] ?? {})) {
      for (const [fingerprint, count] of Object.entries(fingerprints))
        left.set(keyOf(article, rule, fingerprint), count);
    }
  }
  const fresh = findings.filter(({ article, rule, fingerprint }) => {
    const key = keyOf(article, rule, fingerprint);
    const count = left.get(key) ?? 0;
    left.set(key, Math.max(0, count - 1));
    return count === 0;
  });
  return { fresh, stale: [...left.values()].reduce((sum, count) => sum + count, 0) };
}

/** The baseline with what is found in these articles instead of what it held of them; entries are in order of their keys. */
export function updateBaseline(
  baseline: Baseline,
  articles: readonly string[],
  findings: readonly Finding[],
): Baseline {
  const counts = new Map<string, Map<string, Map<string, number>>>();
  for (const [article, ofRules] of Object.entries(baseline.entries)) {
    if (articles.includes(article)) continue;
    const rules = Object.entries(ofRules).map(([rule, prints]) => [rule, new Map(Object.entries(prints))] as const);
    counts.set(article, new Map(rules));
  }
  for (const { article, rule, fingerprint } of findings) {
    const ofArticle = counts.get(article) ?? new Map<string, Map<string, number>>();
    const ofRule = ofArticle.get(rule) ?? new Map<string, number>();
    ofRule.set(fingerprint, (ofRule.get(fingerprint) ?? 0) + 1);
    counts.set(article, ofArticle.set(rule, ofRule));
  }
  const entries = sorted(counts, (rules) => sorted(rules, (prints) => sorted(prints, (count) => count)));
  return { version: 1, entries };
}

/** The findings of these articles that the baseline accepts: what is left of it once stale entries are dropped. */
export function acceptedFindings(
  baseline: Baseline,
  articles: readonly string[],
  findings: readonly Finding[],
): readonly Finding[] {
  const fresh = new Set(applyBaseline(baseline, articles, findings).fresh);
  return findings.filter((finding) => !fresh.has(finding));
}

function keyOf(article: string, rule: string, fingerprint: string): string {
  return [article, rule, fingerprint].join('\0');
}

function sorted<From, To>(map: ReadonlyMap<string, From>, turn: (value: From) => To): Readonly<Record<string, To>> {
  return Object.fromEntries(
    [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, turn(value)] as const),
  );
}
