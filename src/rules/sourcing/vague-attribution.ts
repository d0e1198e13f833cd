import type { Article } from '../../model/article.ts';
import type { Attribution } from '../../model/attribution.ts';
import type { EntityLayer } from '../../model/entity.ts';
import type { Span } from '../../model/span.ts';
import { textOf } from '../../model/span.ts';
import { blockAt, isInBody } from '../../text/positions/blocks.ts';
import { defineRule } from '../rule.ts';

const vague =
  /^(?:(?:some|many|most|several|other|political|legal|industry|unnamed|unidentified|various|recent|independent|leading)\s+)*(\p{L}+)$/iu;
/** Those who did a study, where it is named before. */
const ofStudy = /^(?:researchers|scientists|studies|research|surveys|polls|doctors|academics)$/;

/** Nobody at all. */
const hearsay =
  /\b[Ii]t(?: is|['’]s| was) (?:widely|generally|commonly|often) (?:believed|thought|said|claimed|assumed|feared|agreed|felt|held|expected)\b/g;

/** A source that could be anybody. */
export const vagueAttribution = defineRule({
  id: 'vague-attribution',
  description: 'Experts, critics or studies are cited without a named source nearby.',
  reason: 'Readers cannot judge a source that could be anybody.',
  severity: 'warning',
  presets: ['strict', 'draft'],
  precision: { right: 26, judged: 30 },
  fixable: null,
  bad: 'Critics say the bridge is too expensive.',
  good: 'Two auditors at KPMG said the bridge is too expensive.',
  options: {},
  messages: { vague: 'vague attribution: “{source}”' },
  needs: ['attributions', 'entities'],
  *check({ article, attributions, entities }, { words }) {
    const blocksNamed = paragraphsWithNamed(article, attributions.attributions, entities);
    for (const { index, 0: source } of article.text.matchAll(hearsay)) {
      const span = { start: index, end: index + source.length };
      if (isInBody(article, span)) yield { messageId: 'vague', data: { source }, span };
    }
    const seen = new Set<number>();
    for (const { source, nestedIn } of attributions.attributions) {
      if (!source || nestedIn !== null || seen.has(source.span.start) || !isInBody(article, source.span)) continue;
      const given = textOf(article.text, source.span).trim();
      const head = vague.exec(given)?.[1]?.toLowerCase();
      if (!head || !words.vagueSources.has(head)) continue;
      seen.add(source.span.start);
      if (isNamedNearby(article, source.span, ofStudy.test(head), blocksNamed)) continue;
      yield { messageId: 'vague', data: { source: given }, span: source.span };
    }
  },
});

/** What is named in each paragraph, by the paragraph's start. */
interface Named {
  /** Where the names of those begin who say something, in order. */
  readonly speakers: readonly number[];
  /** Paragraphs that open with the quoted words of somebody named. */
  readonly quoted: ReadonlySet<number>;
  /** Paragraphs in which an organisation or a published work is named. */
  readonly bodies: ReadonlySet<number>;
}

function paragraphsWithNamed(article: Article, attributions: readonly Attribution[], { mentions }: EntityLayer): Named {
  const startOf = (span: Span) => blockAt(article, span.start)?.start ?? -1;
  const named = attributions.filter(({ source }) => source?.kind === 'named');
  const quoted = named.flatMap(({ kind, content: [first] }) =>
    kind !== 'indirect' && startOf(first) === first.start ? [first.start] : [],
  );
  const bodies = mentions.flatMap(({ type, form, span }) =>
    form === 'name' && (type === 'organization' || type === 'work') ? [startOf(span)] : [],
  );
  const speakers = named.flatMap(({ source }) => source?.span.start ?? []).sort((a, b) => a - b);
  return { speakers, quoted: new Set(quoted), bodies: new Set(bodies) };
}

/** Whether the paragraph goes on to name one of them, or the next one quotes one at once; a study may be named in the one before. */
function isNamedNearby(article: Article, span: Span, isOfStudy: boolean, { speakers, quoted, bodies }: Named): boolean {
  const at = indexOfBlock(article, span.start);
  const { blocks } = article;
  const own = blocks[at];
  const isInParagraph = own && firstAfter(speakers, span.end) < own.end;
  if (isInParagraph || quoted.has(blocks[at + 1]?.start ?? -1)) return true;
  return isOfStudy && blocks.slice(Math.max(0, at - 1), at + 1).some(({ start }) => bodies.has(start));
}

/** The first of the places that is not before the offset. */
function firstAfter(places: readonly number[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return places[low] ?? Number.POSITIVE_INFINITY;
}

function indexOfBlock({ blocks }: Article, offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
