import type { Cost, RunNode } from './child.ts';

/** One thing to measure: a name, and the arguments that Node is run with. */
export interface Case {
  readonly name: string;
  readonly args: readonly string[];
}

/** Medians of a case, and the median of its ratio to the first case, the floor, of the same round. */
export interface Result extends Cost {
  readonly name: string;
  readonly cpuRatio: number;
  readonly wallRatio: number;
}

/** Measures the cases in turn, round after round, so that what disturbs the machine disturbs them alike. The first is the floor. */
export function compare(cases: readonly Case[], rounds: number, runNode: RunNode): readonly Result[] {
  const costs: Cost[][] = cases.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, { args }] of cases.entries()) costs[index]?.push(runNode(args));
  }
  return cases.map(({ name }, index) => {
    const own = costs[index] ?? [];
    const overFloor = (read: (cost: Cost) => number) =>
      median(own.map((cost, round) => read(cost) / read(costs[0]?.[round] ?? cost)));
    return {
      name,
      cpu: median(own.map(({ cpu }) => cpu)),
      wall: median(own.map(({ wall }) => wall)),
      memory: median(own.map(({ memory }) => memory)),
      cpuRatio: overFloor(({ cpu }) => cpu),
      wallRatio: overFloor(({ wall }) => wall),
    };
  });
}

/** Middle value of a list that is not empty; of two in the middle the higher one. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
