import { loadConfig, noConfig } from '../../io/config/config.ts';
import { openRuleBook } from '../../io/config/rule-book.ts';
import type { Rule } from '../../rules/rule.ts';
import type { World } from '../command.ts';
import { say } from '../terminal/messages.ts';

/** All rules of a configuration (null: the nearest one; false: none). Rules that cannot run are reported on standard error. */
export async function knownRules({ io }: World, config: string | false | null): Promise<readonly Rule[]> {
  const { rules, refused } = await openRuleBook(config === false ? noConfig(io.cwd) : await loadConfig(io.cwd, config));
  for (const { id, origin, reason } of refused) say(io, `${id} (${origin}): not run: ${reason}`);
  return rules;
}
