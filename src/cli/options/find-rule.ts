import { NewsanError } from '../../model/error.ts';
import { rules } from '../../rules/index.ts';
import type { Rule } from '../../rules/rule.ts';
import { nearest } from '../../text/words/nearest.ts';

/** The rule of that id, of newsan's own or of all that are known. Throws a `NewsanError` that says where the id was given and which one is near. */
export function findRule(id: string, where: string, known: readonly Rule[] = rules): Rule {
  const rule = known.find((candidate) => candidate.id === id);
  if (rule) return rule;
  const close = nearest(
    id,
    known.map((candidate) => candidate.id),
  );
  const hint = close ? `did you mean "${close}"?` : "'newsan rules' lists them";
  throw new NewsanError('usage', `${where}: unknown rule "${id}"; ${hint}`);
}
