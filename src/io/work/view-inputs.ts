import type { Analysis, Outcome } from '../../model/analysis.ts';
import type { View } from '../../model/display/view.ts';
import type { ViewMemory } from '../cache/view-memory.ts';
import type { Input } from '../inputs/sources.ts';
import { analyzeInputs } from './batch.ts';
import type { Job, WorkerOptions } from './job.ts';

/**
 * Views of the articles of inputs, in order; of inputs that the memory knows without analysing them. Articles of an input are
 * identified by its id, which is before the `#` of theirs: the ids of the inputs must hold none.
 */
export async function* viewInputs(
  inputs: readonly Input[],
  job: Job,
  workers: WorkerOptions,
  show: (analysis: Analysis) => View,
  memory: ViewMemory,
): AsyncGenerator<Outcome<View>> {
  const known = new Set(inputs.filter((input) => memory.isFor(input) && memory.has(input)));
  const others = analyzeInputs(
    inputs.filter((input) => !known.has(input)),
    job,
    workers,
    null,
  );
  try {
    let next = known.size < inputs.length ? await others.next() : null;
    for (const input of inputs) {
      const remembered = known.has(input) ? memory.recall(input) : null;
      if (remembered !== null) {
        yield* remembered;
        continue;
      }
      const own: Outcome<View>[] | null = memory.isFor(input) ? [] : null;
      const add = (outcome: Outcome) => {
        const shown = outcome.ok ? { ...outcome, value: show(outcome.value) } : outcome;
        own?.push(shown);
        return shown;
      };
      if (known.has(input)) {
        // The entry was damaged.
        for await (const outcome of analyzeInputs([input], job, { ...workers, jobs: 1 }, null)) yield add(outcome);
      } else {
        for (; next && !next.done && isOf(next.value.id, input); next = await others.next()) yield add(next.value);
      }
      if (own) memory.keep(input, own);
    }
  } finally {
    await others.return(undefined);
  }
}

function isOf(id: string, input: Input): boolean {
  return id === input.id || id.startsWith(`${input.id}#`);
}
