import type { Article } from '../../model/article.ts';
import type { AttributionLayer } from '../../model/attribution.ts';
import type { EntityLayer } from '../../model/entity.ts';
import type { Quote } from '../../model/quote.ts';
import { contains, hull } from '../../model/span.ts';
import type { ArticleRow, ArticleTables, EntityRow, PlacedRow, QuoteRow } from '../../model/tables/corpus-rows.ts';
import type { SourceRows } from '../../model/tables/source-audit.ts';
import { claimsData } from '../articles/claim-data.ts';
import { entitiesData } from '../articles/entities.ts';
import { quotesData } from '../articles/quotes.ts';
import { valueText } from '../articles/value-text.ts';
import { showFindings } from '../check.ts';
import { type Locate, makeLocate, type Place } from '../place.ts';
import { defineViewer, headOf, rounded } from '../view.ts';

/** Shows an article as rows of tables; `data` are {@link ArticleTables}. Who a person is in other articles is not known here: `person` is null. */
export function corpusRowsViewer() {
  return defineViewer({
    schema: 'newsan/corpus@1',
    needs: ['entities', 'attributions', 'quotes', 'claims', 'repeats'],
    fields: [],
    show({ article, entities, attributions, quotes, claims, repeats, findings = [] }) {
      const locate = makeLocate(article);
      const key = { article: article.id };
      const claimRows = claimsData(claims, entities, locate);
      const data: ArticleTables = {
        articles: [articleRow(article)],
        entities: entityRows(article, entities, locate),
        mentions: entities.mentions.map(({ index, entity, span, form, metonym, confidence }) => {
          const place = locate(span);
          return {
            ...key,
            mention: index,
            entity,
            text: place.text,
            form,
            metonym,
            confidence: rounded(confidence),
            ...placed(place),
          };
        }),
        attributions: attributions.attributions.map((each) => ({
          ...key,
          attribution: each.index,
          kind: each.kind,
          content: each.content.map((part) => locate(part).text).join(' '),
          source: textAt(locate, each.source?.span),
          source_kind: each.source?.kind ?? null,
          speaker: each.speaker.name,
          speaker_entity: each.speaker.entity,
          speaker_via: each.speaker.via,
          speaker_confidence: rounded(each.speaker.confidence),
          cue: textAt(locate, each.cue?.span),
          cue_lemma: each.cue?.lemma ?? null,
          cue_class: each.cue?.class ?? null,
          negated: each.cue?.negated ?? null,
          stance: each.cue?.stance ?? null,
          addressee: textAt(locate, each.addressee),
          nested_in: each.nestedIn,
          flags: JSON.stringify(each.flags),
          confidence: rounded(each.confidence),
          ...placed(locate(hull(each.content))),
        })),
        quotes: quoteRows(article, quotes, attributions, locate),
        claims: claimRows.map((claim) => ({
          ...key,
          claim: claim.index,
          type: claim.type,
          text: claim.text,
          claimant: claim.claimant.name ?? claim.claimant.place?.text ?? null,
          claimant_entity: claim.claimant.entity,
          claimant_kind: claim.claimant.kind,
          target: claim.target?.text ?? null,
          polarity: claim.polarity,
          modality: claim.modality,
          source_commitment: claim.commitment.source,
          author_commitment: claim.commitment.author,
          score: claim.checkWorthy.score,
          check_rank: claim.checkWorthy.rank,
          nested_in: claim.nestedIn,
          attribution: claim.attribution,
          confidence: claim.confidence,
          ...acrossPlaces(claim.content),
        })),
        disputes: claimRows.flatMap(({ index, disputedBy }) =>
          disputedBy.map(({ claim, basis, evidence, confidence }) => ({
            ...key,
            claim: index,
            disputed_by: claim,
            basis,
            evidence: evidence.text,
            confidence,
            ...placed(evidence),
          })),
        ),
        passages: repeats.flatMap(({ first, later }, passage) =>
          [first, ...later].map((span, occurrence) => {
            const place = locate(span);
            return { ...key, passage, occurrence, text: place.text, ...placed(place) };
          }),
        ),
        findings: showFindings(article, findings, () => article).data.findings.map((each, finding) => ({
          ...key,
          finding,
          rule: each.rule,
          severity: each.severity,
          message: each.message,
          text: each.span?.text ?? null,
          ...(each.span ? placed(each.span) : { start_offset: null, end_offset: null, line: null, line_column: null }),
          fingerprint: each.fingerprint,
        })),
      };
      return { id: article.id, data, rows: [], sections: [] };
    },
  });
}

/** What the source audit needs of an article: its rows, and whom each quote speaks of. */
export function sourceRowsViewer() {
  return defineViewer({
    schema: 'newsan/sources@1',
    needs: ['entities', 'attributions', 'quotes'],
    fields: [],
    show({ article, entities, attributions, quotes }) {
      const locate = makeLocate(article);
      const data: SourceRows = {
        articles: [articleRow(article)],
        entities: entityRows(article, entities, locate),
        quotes: quoteRows(article, quotes, attributions, locate),
        about: quotes.map(({ content }) => {
          const named = entities.mentions.filter(({ span }) => content.some((part) => contains(part, span)));
          return [...new Set(named.map(({ entity }) => entity))].filter(
            (entity) => entities.entities[entity]?.type === 'person',
          );
        }),
      };
      return { id: article.id, data, rows: [], sections: [] };
    },
  });
}

function entityRows(article: Article, entities: EntityLayer, locate: Locate): readonly EntityRow[] {
  return entitiesData(article, entities, locate).map((entity) => ({
    article: article.id,
    entity: entity.index,
    type: entity.type,
    name: entity.name,
    aliases: JSON.stringify(entity.aliases),
    roles: JSON.stringify(entity.roles.map(({ text }) => text)),
    gender: entities.entities[entity.index]?.statedGender ?? null,
    count: entity.count,
    value: entity.value && valueText(entity.value),
    country: entity.link?.country ?? null,
    wikidata: entity.link?.wikidata ?? null,
    person: null,
  }));
}

function quoteRows(
  article: Article,
  quotes: readonly Quote[],
  attributions: AttributionLayer,
  locate: Locate,
): readonly QuoteRow[] {
  return quotesData(quotes, attributions, locate).map((quote) => ({
    article: article.id,
    quote: quote.index,
    kind: quote.kind,
    text: quote.text,
    words: wordsIn(quote.text),
    speaker: quote.speaker?.name ?? null,
    speaker_entity: quote.speaker?.entity ?? null,
    source: quote.source?.text ?? null,
    source_kind: quote.source?.kind ?? null,
    attribution: quote.attribution,
    confidence: quote.confidence,
    repeated: quote.repeatedAt.length,
    ...acrossPlaces(quote.content),
  }));
}

/** Words of a text: stretches between white space. */
function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

function articleRow(article: Article): ArticleRow {
  const head = headOf(article);
  const sections = article.sections.map(({ value }) => value);
  return {
    article: article.id,
    record_id: head.recordId ?? null,
    url: head.url ?? null,
    outlet: outletOf(article),
    format: head.format,
    date: head.date,
    headline: head.headline,
    authors: JSON.stringify(article.bylines.map(({ value }) => value)),
    section: sections[0] ?? null,
    sections: JSON.stringify(sections),
    dateline_place: article.dateline?.place?.value ?? null,
    agency: article.agency?.value ?? null,
    words: wordsIn(article.text),
  };
}

/** Who published it: the site of its address without `www.`, else the agency that it is credited to; null where neither is given. */
function outletOf({ url, agency }: Article): string | null {
  const site = url === undefined || !URL.canParse(url) ? null : new URL(url).hostname.replace(/^www\./, '');
  return site || (agency?.value ?? null);
}

function textAt(locate: Locate, span: Parameters<Locate>[0] | null | undefined): string | null {
  return span ? locate(span).text : null;
}

function placed({ start, end, line, column }: Place): PlacedRow {
  return { start_offset: start, end_offset: end, line, line_column: column };
}

/** From the start of the first place to the end of the last. */
function acrossPlaces(places: readonly [Place, ...Place[]]): PlacedRow {
  const [first] = places;
  return { ...placed(first), end_offset: hull(places).end };
}
