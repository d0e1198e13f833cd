import { NewsanError } from '../model/error.ts';
import { severities } from '../model/finding.ts';
import type { LayerName } from '../model/layers.ts';
import type { Span } from '../model/span.ts';
import { defineRule, presets, type Report, type Rule, type RuleOptions } from './rule.ts';

/** A rule of a plugin: what newsan's own rules state, of which only the id, messages, layers and function must be given. */
export type PluginRule<
  Needs extends LayerName = LayerName,
  MessageId extends string = string,
  Options extends RuleOptions = RuleOptions,
> = Pick<Rule<Needs, MessageId, Options>, 'id' | 'description' | 'messages' | 'needs' | 'check'> &
  Partial<Rule<Needs, MessageId, Options>>;

const layerNames = {
  article: true,
  document: true,
  tags: true,
  repeats: true,
  entities: true,
  attributions: true,
  quotes: true,
  claims: true,
  references: true,
  units: true,
} as const satisfies Record<LayerName, true>;
const idPattern = /^[a-z0-9@][\w.@-]*(?:\/[\w.@-]+)+$/i;

/**
 * States a rule of a plugin. Its id is `PLUGIN/RULE`; it is a warning unless it says otherwise, and holds unless it is turned
 * off. The function sees the layers that `needs` names, and the compiler shows it no others. Throws a `SyntaxError` that
 * says what is wrong with the rule.
 */
export function definePluginRule<
  Needs extends LayerName,
  MessageId extends string,
  Options extends RuleOptions = Record<never, never>,
>(rule: PluginRule<Needs, MessageId, Options>): Rule<Needs, MessageId, Options> {
  const problem = problemOf(rule);
  if (problem !== null) throw new SyntaxError(problem);
  return defineRule<Needs, MessageId, Options>({
    reason: '',
    severity: 'warning',
    presets: [...presets],
    precision: null,
    fixable: null,
    bad: '',
    good: '',
    options: {} as Options, // a rule that states none has none
    ...rule,
  });
}

/** The rule that a plugin exports, with its origin; null for what is no rule. Throws a `SyntaxError` for a rule that is invalid. */
export function asPluginRule(value: unknown, origin: string): Rule | null {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('check' in value)) return null;
  const rule = value as PluginRule; // identified by its id and function, and looked at by problemOf
  const defined = definePluginRule(rule) as Rule;
  return { ...defined, origin, check: (layers, surroundings) => guarded(defined, layers, surroundings) };
}

/** What the rule reports. Throws a `NewsanError` that names the rule and the article if it throws, or reports what cannot be. */
function* guarded(rule: Rule, ...given: Parameters<Rule['check']>): Generator<Report> {
  const [{ article }] = given;
  const fail = (what: string) => new NewsanError('config', `rule “${rule.id}” on ${article.id}: ${what}`);
  try {
    for (const report of rule.check(...given)) {
      const { messageId, span } = report;
      if (!Object.hasOwn(rule.messages, messageId)) throw fail(`unknown message “${messageId}”`);
      if (span && !isWithin(span, article.text.length))
        throw fail(`span ${span.start}–${span.end} is not in the text, which is ${article.text.length} long`);
      yield report;
    }
  } catch (error) {
    if (error instanceof NewsanError) throw error;
    throw fail(`threw: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function isWithin({ start, end }: Span, length: number): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= length;
}

function problemOf(rule: PluginRule<never, string, RuleOptions> | PluginRule): string | null {
  const { id, description, messages, needs, check, severity, fixable } = rule as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || !idPattern.test(id)) return `rule “${String(id)}”: expected an id such as "desk/rule"`;
  if (typeof description !== 'string') return `${id}: description: expected a string`;
  if (typeof messages !== 'object' || messages === null) return `${id}: messages: expected an object`;
  if (typeof check !== 'function') return `${id}: check: expected a function`;
  if (!Array.isArray(needs)) return `${id}: needs: expected a list of layers`;
  const unknown = needs.find((name) => typeof name !== 'string' || !Object.hasOwn(layerNames, name));
  if (unknown !== undefined)
    return `${id}: unknown layer “${String(unknown)}”; expected one of ${Object.keys(layerNames).join(', ')}`;
  if (severity !== undefined && !(severities as readonly unknown[]).includes(severity))
    return `${id}: severity: expected one of ${severities.join(', ')}`;
  if (![undefined, null, 'safe', 'unsafe'].includes(fixable as never))
    return `${id}: fixable: expected safe, unsafe or null`;
  return null;
}
