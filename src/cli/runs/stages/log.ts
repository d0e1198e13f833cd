import type { ExpandedInputs } from '../../../io/inputs/sources.ts';
import type { FailedInput, Outcome } from '../../../model/analysis.ts';
import { say } from '../../terminal/messages.ts';
import { makeProgress } from '../../terminal/progress.ts';
import type { InputCall } from './call.ts';

/** What a run says to its user on standard error, and what it counts as failed. */
export interface RunLog {
  /** What failed so far, reported already. */
  readonly errors: readonly FailedInput[];
  say(message: string): void;
  /** Reports what could not be done and counts it, so that the run ends with exit code 2. */
  fail(error: FailedInput): void;
  /** Passes outcomes on, and reports failures and warnings as they go by. */
  follow<Value>(outcomes: AsyncIterable<Outcome<Value>>): AsyncGenerator<Outcome<Value>>;
  /** Removes the progress line from the screen. */
  clear(): void;
}

/** Starts the log of a run over inputs; inputs that could not be found are reported at once. `hear` gets each message, too. */
export function startLog(
  { io, values, strictInputs = false }: InputCall,
  { inputs, errors: problems }: ExpandedInputs,
  hear: (message: string) => void = () => {},
): RunLog {
  const errors: FailedInput[] = [];
  const report = (message: string) => {
    hear(message);
    say(io, message);
  };
  const fail = (error: FailedInput) => {
    errors.push(error);
    report(`${error.id}: ${error.message}`);
  };
  const resultsOnScreen = values.output === null && io.stdout.isTTY === true;
  const isProgressWanted = values.progress === 'auto' && !values.quiet;
  const progress = makeProgress(io, isProgressWanted, inputs.length, resultsOnScreen);
  const found = new Set(inputs.flatMap(({ id, isFound }) => (isFound === true ? [id] : [])));
  const isSkipped = ({ id, error }: Outcome & { readonly ok: false }) =>
    !strictInputs && isData(error) && found.has(id);
  problems.forEach(fail);
  return {
    errors,
    say: report,
    fail,
    async *follow(outcomes) {
      for await (const outcome of outcomes) {
        progress.step();
        if (!outcome.ok || (outcome.warnings.length > 0 && !values.quiet)) progress.clear();
        if (!outcome.ok && isSkipped(outcome)) report(`${outcome.id}: ${outcome.error.message}; skipped`);
        else if (!outcome.ok) fail({ id: outcome.id, ...outcome.error });
        else if (!values.quiet) for (const warning of outcome.warnings) report(`${outcome.id}: ${warning}`);
        yield outcome;
      }
      progress.clear();
    },
    clear: () => progress.clear(),
  };
}

/** Whether a file that was found in a folder is data and no article: reports of other tools, settings, fixtures. */
function isData({ code }: Pick<FailedInput, 'code'>): boolean {
  return code === 'no-articles' || code === 'no-text';
}
