import { NewsanError } from '../../model/error.ts';
import { rules } from '../../rules/index.ts';
import type { Rule } from '../../rules/rule.ts';
import { nearest } from '../../text/words/nearest.ts';

/** The rule with this id. Throws a `NewsanError` that names the place of the id and suggests a similar one. */
export function findRule(id: string, where: string, known: readonly Rule[] = rules): Rule {
  const rule = known.find((candidate) => candidate.id === id);
  if (rule) return rule;
  const close = nearest(
    id,
    known.map((candidate) => candidate.id),
  );
  const hint = close ? `did you mean “${close}”?` : 'run `newsan rules` to list them';
  throw new NewsanError('usage', `${where}: unknown rule “${id}”; ${hint}`);
}
