import { createRequire } from 'node:module';
import { type Article, analyze, type LayerName, loadResources, parseText, planLayers } from 'newsan';
import { median } from './compare.ts';

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

/** Processor time of making layers in a warm process, as a ratio to `nlp(text)` on the same texts: median of the rounds. */
export function measureLayers(texts: readonly string[], rounds: number): readonly { name: string; ratio: number }[] {
  const makers = steps.map(({ layers }) => {
    const plan = planLayers(layers);
    const resources = loadResources(plan.data);
    return (text: string): { readonly article: Article } => analyze(parseText('article.txt', text), plan, resources);
  });
  const all = [(text: string) => void nlp(text), ...makers];
  const times = all.map(() => new Array<number>(rounds).fill(0));
  // The first round warms the code up.
  for (let round = -1; round < rounds; round++) {
    for (const text of texts) {
      all.forEach((make, index) => {
        const time = processorTime(() => make(text));
        const own = times[index];
        if (own && round >= 0) own[round] = (own[round] ?? 0) + time;
      });
    }
  }
  const floor = times[0] ?? [];
  return steps.map(({ name }, index) => ({
    name,
    ratio: median((times[index + 1] ?? []).map((time, round) => time / (floor[round] ?? Number.NaN))),
  }));
}

function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
