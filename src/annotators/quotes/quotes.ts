import type { Attribution, AttributionLayer, Quotation } from '../../model/attribution.ts';
import type { Quote } from '../../model/quote.ts';
import { bySpan, hull, overlaps } from '../../model/span.ts';
import { defineAnnotator } from '../annotator.ts';

/** Words and who said them: a view of the attributions and the quotation marks, in text order. */
export const quotesAnnotator = defineAnnotator({
  name: 'quotes',
  needs: ['article', 'attributions'],
  data: [],
  annotate({ attributions: layer }): readonly Quote[] {
    const quotes = [
      ...layer.attributions.map((attribution) => attributedQuote(layer, attribution)),
      ...unattributed(layer),
    ];
    return quotes.sort((a, b) => bySpan(hull(a.content), hull(b.content))).map((quote, index) => ({ ...quote, index }));
  },
});

function attributedQuote(layer: AttributionLayer, attribution: Attribution): Quote {
  const problem = layer.quotations.find(
    (quotation) => quotation.problem !== null && attribution.quoted.some((span) => span.start === quotation.span.start),
  );
  return {
    index: 0,
    kind: attribution.kind,
    attribution: attribution.index,
    content: attribution.content,
    quoted: attribution.quoted,
    problem: problem?.problem ?? null,
    repeatedAt: attribution.repeatedAt,
  };
}

/** Outermost quotations that no attribution holds, and marked words that nobody is quoted with. */
function unattributed(layer: AttributionLayer): Quote[] {
  const held = layer.attributions.flatMap((attribution) => attribution.quoted).sort(bySpan);
  const quotes: Quote[] = [];
  let next = 0;
  for (const quotation of layer.quotations) {
    if (quotation.nestedIn !== null || quotation.inner.start === quotation.inner.end) continue;
    while ((held[next]?.end ?? Number.POSITIVE_INFINITY) <= quotation.span.start) next++;
    const quoted = held[next] !== undefined && overlaps(held[next] ?? quotation.span, quotation.span);
    if (quotation.kind === 'quote' && quoted) continue;
    quotes.push(quoteOf(quotation));
  }
  return quotes;
}

function quoteOf(quotation: Quotation): Quote {
  return {
    index: 0,
    kind: quotation.kind === 'quote' ? 'orphan' : quotation.kind,
    attribution: null,
    content: [quotation.span],
    quoted: [quotation.span],
    problem: quotation.problem,
    repeatedAt: [],
  };
}
