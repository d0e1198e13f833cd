import type { Step } from './compromise.ts';

const fields =
  'word tag switch fastOr regex method anything operator choices optional negative greedy start end min max group groupStart groupEnd use fuzzy pos id pre post chunk machine sense'.split(
    ' ',
  );
const blank: Readonly<Record<string, undefined>> = Object.fromEntries(fields.map((field) => [field, undefined]));

/**
 * Copies a step with all fields that a step may have. compromise skips what a step does not need, so that its matcher meets
 * objects of sixty shapes, and has to look each field up again. Throws where a step has a field that is not known here.
 */
export function uniformStep(step: Step): Step {
  const even: { -readonly [Key in keyof Step]: Step[Key] } = Object.assign({ ...blank }, step);
  if (step.choices) even.choices = step.choices.map((choice) => choice.map(uniformStep));
  if (Object.keys(even).length > fields.length) throw new Error(`compromise has other steps now: ${Object.keys(step)}`);
  return even;
}
