import { existsSync } from 'node:fs';
import { figuresBySet, measureAll } from './measure.ts';
import { type EvalOptions, helpText, readOptions, UsageError } from './options.ts';
import { printMisses, printTable } from './print.ts';
import { createWorkbench } from './workbench.ts';

/** Where a run writes. */
export interface EvalStreams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Runs the measurement. Exit code 0; 1 where newsan threw or a set could not be read; 2 for wrong usage or no data. */
export function runEval(args: readonly string[], { out, err }: EvalStreams): number {
  let options: EvalOptions | null;
  try {
    options = readOptions(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    err(`eval: ${error.message}\n`);
    return 2;
  }
  if (!options) {
    out(helpText());
    return 0;
  }
  return measureAndPrint(options, { out, err });
}

function measureAndPrint({ root, kinds, sets, json, errors }: EvalOptions, { out, err }: EvalStreams): number {
  if (!existsSync(root)) {
    err(`eval: no folder ${root}\n`);
    return 2;
  }
  let warnings = 0;
  const workbench = createWorkbench(root, (message) => {
    warnings++;
    err(`eval: ${message}\n`);
  });
  const isWanted = ({ key }: { readonly key: string }) => sets.length === 0 || sets.some((name) => key.includes(name));
  const measurements = measureAll(kinds, isWanted, workbench);
  if (json) out(`${JSON.stringify(figuresBySet(measurements), null, 2)}\n`);
  else if (measurements.length > 0) out(`${printTable(measurements)}\n`);
  if (errors > 0 && !json) for (const measurement of measurements) out(`${printMisses(measurement, errors)}\n`);
  if (measurements.length === 0) {
    err(`eval: no data set of the wanted kind under ${root}\n`);
    return 2;
  }
  return warnings > 0 ? 1 : 0;
}
