import type { Config } from '../../model/config/config.ts';
import type { RefusedStyleRule, StyleRule } from '../../model/config/style.ts';
import { NewsanError } from '../../model/error.ts';
import { append } from '../../model/lists/append.ts';
import { rules } from '../../rules/index.ts';
import { presets, type Rule } from '../../rules/rule.ts';
import { nearest } from '../../text/words/nearest.ts';
import { type LoadedConfig, loadConfig } from './config.ts';
import type { StylePackage } from './style-packages.ts';

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
  const brought = await packagesOf(loaded, path === null ? [] : [path]);
  const styles = await makeRules([...(brought?.rules ?? []), ...config.style]);
  const wrong = styles.refused.find(({ id }) => config.style.some((own) => own.id === id));
  if (wrong)
    throw new NewsanError('config', `${loaded.locate(['style', wrong.id.replace(/^house\//, '')])}: ${wrong.reason}`);
  const plugins = config.plugins.length === 0 ? [] : await locatedIn(config.plugins, folder);
  const whole: Config = {
    ...config,
    rules: { ...brought?.settings, ...config.rules },
    people: [...(brought?.people ?? []), ...config.people],
    terms: [...(brought?.terms ?? []), ...config.terms],
    style: styles.runnable,
    plugins,
  };
  const known = allRules(styles.made, await loadPlugins(plugins, config.plugins));
  const refused = [...(brought?.refused ?? []), ...styles.refused];
  checkIds(loaded, known, refused);
  return { config: whole, rules: known, refused };
}

/** All rules of a configuration whose packages were read and whose plugins were found. */
export async function rulesOf({ style, plugins }: Config): Promise<readonly Rule[]> {
  return allRules((await makeRules(style)).made, await loadPlugins(plugins, plugins));
}

async function packagesOf({ config, folder }: LoadedConfig, above: readonly string[]): Promise<StylePackage | null> {
  if (config.extends.every((name) => (presets as readonly string[]).includes(name))) return null;
  const { readStylePackages } = await import('./style-packages.ts');
  const read = async (base: string) => (await loadConfig(folder, base)).config;
  return readStylePackages(config.extends, folder, read, above);
}

/** Rules of house style that can be run, as data and made, and those that cannot. */
interface MadeStyles {
  readonly runnable: readonly StyleRule[];
  readonly made: readonly Rule[];
  readonly refused: readonly RefusedStyleRule[];
}

async function makeRules(styles: readonly StyleRule[]): Promise<MadeStyles> {
  const runnable: StyleRule[] = [];
  const made: Rule[] = [];
  const refused: RefusedStyleRule[] = [];
  if (styles.length === 0) return { runnable, made, refused };
  const { makeStyleRule, readyStyle } = await import('../../style/make-style-rule.ts');
  for (const style of styles) {
    const ready = readyStyle(style);
    if ('refusal' in ready) refused.push({ id: style.id, origin: style.origin, reason: ready.refusal });
    else {
      runnable.push(style);
      made.push(makeStyleRule(style, ready) as unknown as Rule); // narrower in its needs, which are its own
    }
  }
  return { runnable, made, refused };
}

async function loadPlugins(paths: readonly string[], names: readonly string[]): Promise<readonly Rule[]> {
  if (paths.length === 0) return [];
  const { loadPlugin } = await import('./plugins.ts');
  const loaded: Rule[] = [];
  for (const [index, path] of paths.entries()) append(loaded, await loadPlugin(path, names[index] ?? path));
  return loaded;
}

/** Built-in and other rules. Throws a `NewsanError` for duplicate ids. */
function allRules(styles: readonly Rule[], plugins: readonly Rule[]): readonly Rule[] {
  if (styles.length === 0 && plugins.length === 0) return rules;
  const all = [...rules, ...styles, ...plugins];
  const seen = new Set<string>();
  for (const { id, origin } of all) {
    if (seen.has(id)) throw new NewsanError('config', `duplicate rule “${id}” of ${origin ?? 'newsan'}`);
    seen.add(id);
  }
  return all;
}

async function locatedIn(names: readonly string[], folder: string): Promise<readonly string[]> {
  const { locatePlugin } = await import('./plugins.ts');
  return names.map((name) => locatePlugin(name, folder));
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
      `${locate(path)}: unknown rule “${id}”${close ? `; did you mean “${close}”?` : ''}`,
    );
  }
}
