import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NewsanError } from '../../model/error.ts';
import { asPluginRule } from '../../rules/plugin-rule.ts';
import type { Rule } from '../../rules/rule.ts';
import { entryOf, findPackage } from './find-package.ts';

/** The module that a configuration names as a plugin, as an absolute path. Throws a `NewsanError` where there is none. */
export function locatePlugin(name: string, folder: string): string {
  const isPath = name.startsWith('.') || /^(?:\/|[A-Za-z]:[\\/])/.test(name);
  const found = isPath ? null : findPackage(name, folder);
  const path = found ? entryOf(found) : resolve(folder, name);
  if (!existsSync(path)) {
    const what = isPath ? 'no such file' : 'no such installed npm package';
    throw new NewsanError('config', `plugin “${name}”: ${what}`);
  }
  return path;
}

/** Imports a plugin and takes its rules: every export that is a rule, or a list of rules. Throws a `NewsanError` for a module that has none, or throws. */
export async function loadPlugin(path: string, name: string): Promise<readonly Rule[]> {
  let module: Readonly<Record<string, unknown>>;
  try {
    module = (await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new NewsanError('config', `plugin “${name}”: cannot be loaded: ${message.split('\n')[0] ?? ''}`);
  }
  const exported = [...new Set(Object.values(module).flatMap((value) => (Array.isArray(value) ? value : [value])))];
  try {
    const rules = exported.flatMap((value) => asPluginRule(value, name) ?? []);
    if (rules.length === 0) throw new SyntaxError('exports no rules made with defineRule');
    return rules;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new NewsanError('config', `plugin “${name}”: ${error.message}`);
  }
}
