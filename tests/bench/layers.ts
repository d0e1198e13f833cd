import { createRequire } from 'node:module';
import { type Article, analyze, type LayerName, loadResources, parseText, planLayers } from 'newsan';

const nlp = createRequire(import.meta.url)('compromise') as (text: string) => unknown;

/** Layers in the order in which each stands on those before it; what a row costs more than the one before is its own. */
const steps: readonly { readonly name: string; readonly layers: readonly LayerName[] }[] = [
  { name: 'structure', layers: ['article'] },
  { name: '+ repeats', layers: ['repeats'] },
  { name: '+ document', layers: ['repeats', 'document'] },
  { name: '+ tags', layers: ['repeats', 'tags'] },
  { name: '+ entities', layers: ['repeats', 'entities'] },
  { name: '+ attributions', layers: ['repeats', 'entities', 'attributions'] },
  { name: '+ quotes', layers: ['repeats', 'entities', 'quotes'] },
  { name: '+ claims (all)', layers: ['repeats', 'entities', 'quotes', 'claims'] },
];

/**
 * Processor time of making layers in a warm process, as a ratio to `nlp(text)` on the same texts. Of each text the best
 * of the rounds counts: a row's own cost is a small difference of large sums, which the noise of whole rounds would hide.
 */
export function measureLayers(texts: readonly string[], rounds: number): readonly { name: string; ratio: number }[] {
  const makers = steps.map(({ layers }) => {
    const plan = planLayers(layers);
    const resources = loadResources(plan.data);
    return (text: string): { readonly article: Article } => analyze(parseText('article.txt', text), plan, resources);
  });
  const all = [(text: string) => void nlp(text), ...makers];
  const best = all.map(() => texts.map(() => Number.POSITIVE_INFINITY));
  // The first round warms the code up.
  for (let round = -1; round < rounds; round++) {
    texts.forEach((text, position) => {
      all.forEach((make, index) => {
        const time = processorTime(() => make(text));
        const own = best[index];
        if (own && round >= 0) own[position] = Math.min(own[position] ?? time, time);
      });
    });
  }
  const [floor = 0, ...sums] = best.map((times) => times.reduce((sum, time) => sum + time, 0));
  return steps.map(({ name }, index) => ({ name, ratio: (sums[index] ?? 0) / floor }));
}

function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
