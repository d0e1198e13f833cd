import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Config } from '../../model/config/config.ts';
import type { RefusedStyleRule, StyleRule } from '../../model/config/style.ts';
import { NewsanError } from '../../model/error.ts';
import { presets } from '../../rules/rule.ts';
import { isFields, readValeRule } from '../../style/read/read-vale.ts';
import { configNames } from './find-config.ts';
import { findPackage } from './find-package.ts';

/** What style packages bring. */
export interface StylePackage {
  readonly rules: readonly StyleRule[];
  readonly refused: readonly RefusedStyleRule[];
  readonly settings: Config['rules'];
  readonly people: readonly string[];
  readonly terms: readonly string[];
}

/** Reads a configuration file of a package, which may extend others itself. */
export type ReadBase = (path: string) => Promise<Config>;

const nothing: StylePackage = { rules: [], refused: [], settings: {}, people: [], terms: [] };
const isRuleFile = /\.ya?ml$/i;

/**
 * Reads the style packages that `extends` names: a file (a configuration, or a rule of Vale), a folder (a configuration, or
 * rules of Vale; also a folder of such folders) or an npm package that has such. `read` reads configurations. Throws a
 * `NewsanError` for a package that is not there or holds no style; rules that cannot be read are refused by name.
 */
export async function readStylePackages(
  names: readonly string[],
  folder: string,
  read: ReadBase,
  above: readonly string[] = [],
): Promise<StylePackage> {
  let all = nothing;
  for (const name of names) {
    if ((presets as readonly string[]).includes(name)) continue;
    const path = locate(name, folder);
    if (above.includes(path)) throw new NewsanError('config', `extends “${name}”: extends itself`);
    all = joined(all, await readPackage(name, path, read, [...above, path]));
  }
  return all;
}

function locate(name: string, folder: string): string {
  const found = name.startsWith('.') || /^(?:\/|[A-Za-z]:[\\/])/.test(name) ? null : findPackage(name, folder);
  const path = found ? join(found.folder, found.part) : resolve(folder, name);
  if (kindOf(path) === null) {
    const what = name.startsWith('.') ? 'no such file or folder' : 'no such file, folder or installed npm package';
    throw new NewsanError('config', `extends “${name}”: ${what}`);
  }
  return path;
}

async function readPackage(
  name: string,
  path: string,
  read: ReadBase,
  above: readonly string[],
): Promise<StylePackage> {
  const { parse } = await import('yaml');
  if (kindOf(path) === 'file') {
    const isVale = isRuleFile.test(path) && isValeRule(parseYaml(path, parse));
    return isVale ? readRules(basename(dirname(path)), name, [path], parse) : readBase(name, path, read, above);
  }
  const config = configNames.find(
    (candidate) => candidate !== 'package.json' && kindOf(join(path, candidate)) === 'file',
  );
  if (config) return readBase(name, join(path, config), read, above);
  const entries = readdirSync(path).sort();
  const files = entries.filter((entry) => isRuleFile.test(entry)).map((entry) => join(path, entry));
  if (files.length > 0) return readRules(basename(path), name, files, parse);
  const folders = entries
    .map((entry) => join(path, entry))
    .filter((entry) => kindOf(entry) === 'folder' && readdirSync(entry).some((file) => isRuleFile.test(file)));
  if (folders.length === 0)
    throw new NewsanError('config', `extends “${name}”: contains neither a newsan configuration nor Vale rules`);
  return folders
    .map((entry) => readRules(basename(entry), name, filesOf(entry), parse))
    .reduce((all, one) => joined(all, one), nothing);
}

/** A configuration of a package: its rules go by the name of the package. */
async function readBase(name: string, path: string, read: ReadBase, above: readonly string[]): Promise<StylePackage> {
  const { extends: bases, style, rules, people, terms, plugins } = await read(path);
  if (plugins.length > 0)
    throw new NewsanError('config', `extends “${name}”: style packages cannot load plugins; list them under "plugins"`);
  const own = name.startsWith('.') || name.includes('\\') ? basename(name, extname(name)) : name.replace(/^npm:/, '');
  const mine = style.map((rule) => ({ ...rule, id: `${own}/${rule.id.replace(/^house\//, '')}`, origin: name }));
  const settings = Object.fromEntries(
    Object.entries(rules).map(([id, setting]) => [id.replace(/^house\//, `${own}/`), setting]),
  );
  const below = await readStylePackages(bases, dirname(path), read, above);
  return joined(below, { rules: mine, refused: [], settings, people, terms });
}

function readRules(
  prefix: string,
  origin: string,
  files: readonly string[],
  parse: (text: string) => unknown,
): StylePackage {
  const rules: StyleRule[] = [];
  const refused: RefusedStyleRule[] = [];
  for (const file of files) {
    const id = `${prefix}/${basename(file, extname(file))}`;
    try {
      const fields = parseYaml(file, parse);
      if (isValeRule(fields)) rules.push(readValeRule(id, origin, fields));
      else refused.push({ id, origin, reason: 'not a rule: no "extends"' });
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      refused.push({ id, origin, reason: error.message });
    }
  }
  return { ...nothing, rules, refused };
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => isRuleFile.test(file))
    .sort()
    .map((file) => join(folder, file));
}

/** The content of a YAML file. Throws a `SyntaxError` for one that is none. */
function parseYaml(path: string, parse: (text: string) => unknown): unknown {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  try {
    return parse(text);
  } catch (error) {
    throw new SyntaxError(`not valid YAML: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''}`);
  }
}

function isValeRule(value: unknown): value is Readonly<Record<string, unknown>> {
  return isFields(value) && typeof value['extends'] === 'string' && !Object.hasOwn(value, 'style');
}

function kindOf(path: string): 'file' | 'folder' | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return null;
  return stats.isDirectory() ? 'folder' : 'file';
}

function joined(a: StylePackage, b: StylePackage): StylePackage {
  return {
    rules: [...a.rules, ...b.rules],
    refused: [...a.refused, ...b.refused],
    settings: { ...a.settings, ...b.settings },
    people: [...a.people, ...b.people],
    terms: [...a.terms, ...b.terms],
  };
}
