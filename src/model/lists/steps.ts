/** Long work in steps: whoever runs it may do something else between two of them. Its value is returned at the end. */
export type Steps<Value> = Generator<undefined, Value>;

/** Runs all steps at once. */
export function finishSteps<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
