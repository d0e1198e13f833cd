import { parseText } from '../../../src/formats/text.ts';
import { loadResources } from '../../../src/io/resources.ts';
import type { Attribution, AttributionLayer } from '../../../src/model/attribution.ts';
import { analyze, planLayers } from '../../../src/pipeline/analyze.ts';

const plan = planLayers(['attributions']);

/** The attribution layer of an article with the text as its only paragraphs. */
export function attributionsOf(body: string): { text: string; layer: AttributionLayer } {
  const text = `Council meets again\n\n${body}`;
  const { attributions } = analyze(parseText('a', text), plan, loadResources(plan.data));
  if (!attributions) throw new Error('the layer was not made');
  return { text, layer: attributions };
}

/** Outermost attributions, one line each: `source | cue | content / content`. */
export function linesOf(body: string): string[] {
  const { text, layer } = attributionsOf(body);
  return layer.attributions
    .filter((attribution) => attribution.nestedIn === null)
    .map((attribution) => line(text, attribution));
}

function line(text: string, { source, cue, content }: Attribution): string {
  const slice = (span: { start: number; end: number } | undefined) => (span ? text.slice(span.start, span.end) : '-');
  return [slice(source?.span), slice(cue?.span), content.map(slice).join(' / ')].join(' | ');
}

const quotesPlan = planLayers(['quotes', 'attributions']);

/** Direct and mixed quotes, one line each: `speaker: content / content`, and `-` for nobody; with `indirect` those without marks, too. */
export function voicesOf(body: string, { indirect = false, headline = 'Council meets again' } = {}): string[] {
  const text = headline ? `${headline}\n\n${body}` : body;
  const { attributions, quotes } = analyze(parseText('a', text), quotesPlan, loadResources(quotesPlan.data));
  return (quotes ?? []).flatMap(({ kind, attribution, content }) => {
    if (kind !== 'direct' && kind !== 'mixed' && !(indirect && kind === 'indirect')) return [];
    const speaker = attribution === null ? undefined : attributions?.attributions[attribution]?.speaker;
    return [`${speaker?.name ?? '-'}: ${content.map(({ start, end }) => text.slice(start, end)).join(' / ')}`];
  });
}
