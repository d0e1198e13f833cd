import type { Config } from '../../model/config.ts';
import { NewsanError } from '../../model/error.ts';
import type { RefusedStyleRule } from '../../model/style.ts';
import { rules } from '../../rules/index.ts';
import type { Rule } from '../../rules/rule.ts';
import { nearest } from '../../text/words/nearest.ts';
import { type LoadedConfig, loadConfig } from './config.ts';

/** A configuration with all that it names: style packages read, plugins found. */
export interface RuleBook {
  /** With the rules of its style packages and absolute paths of its plugins, so that `rulesOf` makes the same rules of it. */
  readonly config: Config;
  /** All rules that there are: newsan's own, those of house style, those of plugins. */
  readonly rules: readonly Rule[];
  /** Rules of style packages that cannot be run. */
  readonly refused: readonly RefusedStyleRule[];
}

/** Reads what a configuration names. Throws a `NewsanError` for what is not there, and for settings of a rule that is in none of it. */
export async function openRuleBook(loaded: LoadedConfig): Promise<RuleBook> {
  const { config, folder, path } = loaded;
  const { readStylePackages } = await import('./style-packages.ts');
  const read = async (base: string) => (await loadConfig(folder, base)).config;
  const brought = await readStylePackages(config.extends, folder, read, path === null ? [] : [path]);
  const plugins = config.plugins.length === 0 ? [] : await locatedIn(config.plugins, folder);
  const [runnable, refused] = await withoutRefused(brought.rules);
  const [, [wrong]] = await withoutRefused(config.style);
  if (wrong)
    throw new NewsanError('config', `${loaded.locate(['style', wrong.id.replace(/^house\//, '')])}: ${wrong.reason}`);
  const whole: Config = {
    ...config,
    rules: { ...brought.settings, ...config.rules },
    people: [...brought.people, ...config.people],
    terms: [...brought.terms, ...config.terms],
    style: [...runnable, ...config.style],
    plugins,
  };
  const known = await rulesOf(whole, config.plugins);
  const all = [...brought.refused, ...refused];
  checkIds(loaded, known, all);
  return { config: whole, rules: known, refused: all };
}

/** All rules of a configuration whose packages were read and whose plugins were found. `names` is what errors call the plugins. */
export async function rulesOf(config: Config, names: readonly string[] = config.plugins): Promise<readonly Rule[]> {
  if (config.style.length === 0 && config.plugins.length === 0) return rules;
  const { makeStyleRule } = await import('../../style/make-style-rule.ts');
  const all: Rule[] = [...rules, ...config.style.map((rule) => makeStyleRule(rule) as unknown as Rule)]; // narrower in its needs
  for (const [index, path] of config.plugins.entries()) {
    const { loadPlugin } = await import('./plugins.ts');
    all.push(...(await loadPlugin(path, names[index] ?? path)));
  }
  const seen = new Set<string>();
  for (const { id, origin } of all) {
    if (seen.has(id)) throw new NewsanError('config', `rule "${id}" of ${origin ?? 'newsan'} is there twice`);
    seen.add(id);
  }
  return all;
}

async function locatedIn(names: readonly string[], folder: string): Promise<readonly string[]> {
  const { locatePlugin } = await import('./plugins.ts');
  return names.map((name) => locatePlugin(name, folder));
}

async function withoutRefused(style: Config['style']): Promise<readonly [Config['style'], RefusedStyleRule[]]> {
  if (style.length === 0) return [[], []];
  const { refusalOf } = await import('../../style/make-style-rule.ts');
  const refused: RefusedStyleRule[] = [];
  const runnable = style.filter((rule) => {
    const reason = refusalOf(rule);
    if (reason !== null) refused.push({ id: rule.id, origin: rule.origin, reason });
    return reason === null;
  });
  return [runnable, refused];
}

/** Ids of rules of packages and plugins can only be looked up once those are read. */
function checkIds(
  { config, locate }: LoadedConfig,
  known: readonly Rule[],
  refused: readonly RefusedStyleRule[],
): void {
  const ids = [...known, ...refused].map(({ id }) => id);
  const settings = [
    ...Object.keys(config.rules).map((id) => ({ id, path: ['rules', id] })),
    ...config.overrides.flatMap((override, index) =>
      Object.keys(override.rules).map((id) => ({ id, path: ['overrides', index, 'rules', id] })),
    ),
  ];
  for (const { id, path } of settings) {
    if (ids.includes(id)) continue;
    const close = nearest(id, ids);
    throw new NewsanError(
      'config',
      `${locate(path)}: unknown rule "${id}"${close ? `; did you mean "${close}"?` : ''}`,
    );
  }
}
