import type { Attribution, AttributionLayer, MarkProblem, Quotation } from '../../model/attribution.ts';
import type { Repeat } from '../../model/cross-text/duplicate.ts';
import type { Quote } from '../../model/quote.ts';
import { bySpan, hull, overlaps, type Span } from '../../model/span.ts';
import { containmentTest } from '../../text/positions/containment.ts';
import { defineAnnotator } from '../annotator.ts';

/** Words and who said them: a view of the attributions and the quotation marks, in text order. */
export const quotesAnnotator = defineAnnotator({
  name: 'quotes',
  needs: ['article', 'attributions', 'repeats'],
  data: [],
  annotate({ article, attributions: layer, repeats }): readonly Quote[] {
    const problems = new Map(
      layer.quotations.flatMap(({ span, problem }) => (problem ? [[span.start, problem] as const] : [])),
    );
    const quotes = [
      ...layer.attributions.map((attribution) => attributedQuote(problems, attribution)),
      ...unattributed(article.text, layer, repeats),
    ];
    return quotes.sort((a, b) => bySpan(hull(a.content), hull(b.content))).map((quote, index) => ({ ...quote, index }));
  },
});

function attributedQuote(problems: ReadonlyMap<number, MarkProblem>, attribution: Attribution): Quote {
  const problem = attribution.quoted.map((span) => problems.get(span.start)).find((found) => found !== undefined);
  return {
    index: 0,
    kind: attribution.kind,
    attribution: attribution.index,
    content: attribution.content,
    quoted: attribution.quoted,
    problem: problem ?? null,
    repeatedAt: attribution.repeatedAt,
  };
}

/** Outermost quotations that no attribution holds, and marked words that nobody is quoted with; copies of a passage once. */
function unattributed(text: string, layer: AttributionLayer, repeats: readonly Repeat[]): Quote[] {
  const held = layer.attributions.flatMap(({ quoted }) => quoted).sort(bySpan);
  const quotes: Quote[] = [];
  const isCopy = containmentTest(repeats.flatMap(({ later }) => later));
  const first = new Map<string, number>();
  const copies = new Map<number, Span[]>();
  let next = 0;
  for (const quotation of layer.quotations) {
    const { span } = quotation;
    if (quotation.nestedIn !== null || quotation.inner.start === quotation.inner.end) continue;
    while ((held[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next++;
    const holder = held[next];
    const words = text.slice(span.start, span.end);
    const original = first.get(words);
    if (original !== undefined && isCopy(span)) {
      const list = copies.get(original);
      if (list) list.push(span);
      else copies.set(original, [span]);
      continue;
    }
    if (original === undefined) first.set(words, span.start);
    if (quotation.kind === 'quote' && holder && overlaps(holder, span)) continue;
    quotes.push(quoteOf(quotation));
  }
  return quotes.map((quote) => ({ ...quote, repeatedAt: copies.get(quote.content[0].start) ?? [] }));
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
