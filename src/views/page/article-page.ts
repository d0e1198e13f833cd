import type { Analysis } from '../../model/analysis.ts';
import type { Claim } from '../../model/claim.ts';
import type { ArticlePage, ArticleSummary, EntityCard, TimelineDate } from '../../model/display/page.ts';
import type { Finding } from '../../model/finding.ts';
import type { LayerName, Layers } from '../../model/layers.ts';
import { textOf } from '../../model/span.ts';
import { countClaims, countSpeech, isCounted, isStatement, type Voiced } from '../articles/counts.ts';
import type { CheckedOptions } from '../articles/fact-check-data.ts';
import { oneLine, originOf } from '../view.ts';
import { claimCards, entityCards, findingCards, repeatCards } from './cards.ts';
import { marksOf } from './marks.ts';
import { cutRuns } from './runs.ts';
import { gatherSpeech, wordsIn } from './speech.ts';
import { makeSpotOf } from './spots.ts';
import { drawStrip } from './strip.ts';
import { weaveWeb } from './web.ts';

/** Layers that a page shows. */
export const pageNeeds = ['entities', 'attributions', 'quotes', 'claims', 'repeats'] as const satisfies LayerName[];

/** Gathers all that an article's page shows. The analysis holds the layers that pages need, and findings. */
export function showArticlePage(analysis: Analysis, checked: CheckedOptions | null = null): ArticlePage {
  const layers = analysis as Layers; // made by a plan that holds `pageNeeds`
  const { article, entities, claims: all, repeats } = layers;
  const { findings = [] } = analysis;
  const { text, headline, date } = article;
  const claims = stated(all);
  const spotOf = makeSpotOf(article);
  const marks = marksOf({ ...layers, claims }, findings);
  const speech = gatherSpeech(layers, spotOf);
  const cards = entityCards(entities, spotOf);
  return {
    id: article.id,
    origin: originOf(article),
    title: oneLine(headline === null ? article.id : textOf(text, headline)),
    published: date?.value ?? null,
    summary: summaryOf(layers, findings),
    blocks: cutRuns(article, marks),
    speakers: speech.speakers,
    quotes: speech.quotes,
    claims: claimCards(claims, text, spotOf, checked),
    entities: cards,
    repeats: repeatCards(repeats, text, spotOf),
    findings: findingCards(findings, text, spotOf),
    web: weaveWeb({ ...layers, claims }, speech),
    strip: drawStrip(text, marks, repeats),
    dates: datesOf(layers, cards),
  };
}

/** Claims as all commands count them, with the disputes between these alone. Each keeps its index among all. */
function stated(claims: readonly Claim[]): readonly Claim[] {
  const kept = new Set(claims.filter(isStatement).map(({ index }) => index));
  return claims
    .filter(({ index }) => kept.has(index))
    .map((claim) => ({ ...claim, disputedBy: claim.disputedBy.filter((dispute) => kept.has(dispute.claim)) }));
}

function summaryOf(
  { article: { text }, attributions: { attributions }, entities, quotes, claims, repeats }: Layers,
  findings: readonly Finding[],
): ArticleSummary {
  const levels = { info: 0, warning: 0, error: 0 };
  for (const { severity } of findings) levels[severity]++;
  const voices = quotes.map((quote): Voiced => {
    const { speaker = null, source = null } = quote.attribution === null ? {} : (attributions[quote.attribution] ?? {});
    return { kind: quote.kind, speaker, source: source && { kind: source.kind, text: textOf(text, source.span) } };
  });
  const copies = repeats.flatMap(({ later }) => later);
  return {
    words: wordsIn(text, { start: 0, end: text.length }),
    entities: entities.entities.length,
    ...countSpeech(voices.filter(isCounted)),
    reported: voices.filter(({ kind }) => kind === 'indirect').length,
    ...countClaims(claims),
    repeatedWords: copies.reduce((sum, span) => sum + wordsIn(text, span), 0),
    findings: levels,
  };
}

function datesOf({ entities }: Layers, cards: readonly EntityCard[]): readonly TimelineDate[] {
  return entities.entities.flatMap(({ index, value }) => {
    const card = cards[index];
    if (value?.kind !== 'date' || !card) return [];
    return [{ card: card.id, name: card.name, iso: value.iso, start: value.start, end: value.end }];
  });
}
