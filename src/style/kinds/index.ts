import type { StyleCheck, StyleKind, StyleRule } from '../../model/config/style.ts';
import { capitalization } from './capitalization.ts';
import { conditional } from './conditional.ts';
import { consistency } from './consistency.ts';
import { existence } from './existence.ts';
import { introduction } from './introduction.ts';
import type { KindOfRule, PreparedCheck } from './kind.ts';
import { metric } from './metric.ts';
import { occurrence } from './occurrence.ts';
import { repetition } from './repetition.ts';
import { sequence } from './sequence.ts';
import { spelling } from './spelling.ts';
import { substitution } from './substitution.ts';

/** All kinds of style rules. A new one is a file and a line here. */
export const kinds: { readonly [Kind in StyleKind]: KindOfRule<Kind> } = {
  capitalization,
  conditional,
  consistency,
  existence,
  introduction,
  metric,
  occurrence,
  repetition,
  sequence,
  spelling,
  substitution,
};

/** Compiles the rule by its kind. Throws a `SyntaxError` that names what cannot be run. */
export function prepareRule(rule: StyleRule): PreparedCheck {
  const { prepare } = kinds[rule.check.kind] as { prepare(check: StyleCheck, rule: StyleRule): PreparedCheck }; // the kind of its own check
  return prepare(rule.check, rule);
}
