import {
  type Config,
  type ConfigPath,
  type ConfigProblem,
  defaultConfig,
  type RuleSetting,
} from '../model/config/config.ts';
import { severities } from '../model/finding.ts';
import { rules } from '../rules/index.ts';
import { presets } from '../rules/rule.ts';
import { readHouseRule } from '../style/read/read-house.ts';
import { nearest } from '../text/words/nearest.ts';

type Report = (path: ConfigPath, message: string, atKey?: boolean) => void;

const levels: readonly string[] = ['off', ...severities];
/** What rules of the configuration itself are named after, and come from. */
const ownStyle = 'house';
const ownOrigin = 'configuration';

/** What a name of a style package looks like: a path, a scoped or prefixed npm package, a part of a package. */
export const packagePattern = '^(?:\\.|@|npm:|newsan-)|[/\\\\]';

const isPackageName = new RegExp(packagePattern);

/**
 * Checks parsed configuration data, whatever it is. Unknown keys, rules and options are problems, with the nearest known name.
 * Rules of style packages and plugins, whose ids hold a `/`, are looked up when those are loaded.
 */
export function validateConfig(value: unknown): {
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
} {
  const problems: ConfigProblem[] = [];
  const report: Report = (path, message, atKey = false) => problems.push({ path, message, atKey });
  if (!isRecord(value)) {
    report([], 'expected an object');
    return { config: defaultConfig, problems };
  }
  const known = ['$schema', ...Object.keys(defaultConfig)];
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) report([key], `unknown key “${key}”${suggest(key, known)}`, true);
  }
  const read = <T>(
    key: keyof Config,
    check: (value: unknown, path: ConfigPath, report: Report) => T,
    fallback: T,
  ): T => (Object.hasOwn(value, key) ? check(value[key], [key], report) : fallback);
  const config: Config = {
    extends: read('extends', baseList, defaultConfig.extends),
    style: read('style', styleRules, defaultConfig.style),
    plugins: read('plugins', strings, defaultConfig.plugins),
    rules: read('rules', ruleSettings, defaultConfig.rules),
    overrides: read('overrides', overrideList, defaultConfig.overrides),
    people: read('people', strings, defaultConfig.people),
    terms: read('terms', strings, defaultConfig.terms),
    failOn: read('failOn', failLevel, defaultConfig.failOn),
    maxWarnings: read('maxWarnings', count, defaultConfig.maxWarnings),
    baseline: read('baseline', text, defaultConfig.baseline),
    ignore: read('ignore', strings, defaultConfig.ignore),
    lexicon: read('lexicon', text, defaultConfig.lexicon),
    checkWorthiness: read('checkWorthiness', weights, defaultConfig.checkWorthiness),
  };
  return { config, problems };
}

function baseList(value: unknown, path: ConfigPath, report: Report): readonly string[] {
  const names = typeof value === 'string' ? [value] : strings(value, path, report);
  names.forEach((name, index) => {
    if (!(presets as readonly string[]).includes(name) && !isPackageName.test(name))
      report([...path, index], `unknown preset “${name}”${suggest(name, presets)}`);
  });
  return names;
}

function styleRules(value: unknown, path: ConfigPath, report: Report): Config['style'] {
  if (!isRecord(value)) {
    report(path, 'expected an object of rules of house style');
    return [];
  }
  return Object.entries(value).flatMap(([id, entry]) => {
    try {
      return [readHouseRule(`${ownStyle}/${id}`, ownOrigin, entry)];
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      report([...path, id], error.message);
      return [];
    }
  });
}

function ruleSettings(value: unknown, path: ConfigPath, report: Report): Readonly<Record<string, RuleSetting>> {
  const settings: Record<string, RuleSetting> = Object.create(null) as Record<string, RuleSetting>;
  if (!isRecord(value)) {
    report(path, 'expected an object of rules');
    return settings;
  }
  for (const [id, setting] of Object.entries(value)) {
    const rule = rules.find((candidate) => candidate.id === id);
    if (!rule && id.includes('/')) {
      const level = Array.isArray(setting) && setting.length === 1 ? setting[0] : setting;
      const parsed = ruleSetting(level, [...path, id], Array.isArray(level) ? asGiven(level[1]) : {}, report);
      if (parsed) settings[id] = parsed;
      continue;
    }
    if (!rule) {
      const ids = rules.map((candidate) => candidate.id);
      report([...path, id], `unknown rule “${id}”${suggest(id, ids)}`, true);
      continue;
    }
    const parsed = ruleSetting(setting, [...path, id], rule.options, report);
    if (parsed) settings[id] = parsed;
  }
  return settings;
}

function ruleSetting(value: unknown, path: ConfigPath, defaults: object, report: Report): RuleSetting | null {
  const [level, options = {}] = Array.isArray(value) ? value : [value];
  if (typeof level !== 'string' || !levels.includes(level)) {
    report(path, `expected one of ${levels.join(', ')}, or [severity, options]`);
    return null;
  }
  if (!isRecord(options)) {
    report([...path, 1], 'expected an object of options');
    return null;
  }
  for (const [name, option] of Object.entries(options)) {
    const standard = (defaults as Record<string, unknown>)[name];
    if (!Object.hasOwn(defaults, name))
      report([...path, 1, name], `unknown option “${name}”${suggest(name, Object.keys(defaults))}`, true);
    else if (kindOf(option) !== kindOf(standard)) report([...path, 1, name], `expected a ${kindOf(standard)}`);
  }
  return [level as 'off', options]; // one of `levels`
}

/** Options of a rule that is not known yet are taken as they are. */
function asGiven(options: unknown): object {
  return isRecord(options) ? options : {};
}

function overrideList(value: unknown, path: ConfigPath, report: Report): Config['overrides'] {
  if (!Array.isArray(value)) {
    report(path, 'expected a list of overrides');
    return [];
  }
  return value.flatMap((entry: unknown, index) => {
    const here = [...path, index];
    if (!isRecord(entry)) {
      report(here, 'expected an object with "files" and "rules"');
      return [];
    }
    for (const key of Object.keys(entry)) {
      if (key !== 'files' && key !== 'rules')
        report([...here, key], `unknown key “${key}”${suggest(key, ['files', 'rules'])}`, true);
    }
    const { files, rules: settings = {} } = entry;
    return [
      {
        files: typeof files === 'string' ? [files] : strings(files, [...here, 'files'], report),
        rules: ruleSettings(settings, [...here, 'rules'], report),
      },
    ];
  });
}

function strings(value: unknown, path: ConfigPath, report: Report): readonly string[] {
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value;
  report(path, 'expected a list of strings');
  return [];
}

function text(value: unknown, path: ConfigPath, report: Report): string | null {
  if (typeof value === 'string') return value;
  report(path, 'expected a string');
  return null;
}

function count(value: unknown, path: ConfigPath, report: Report): number | null {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  report(path, 'expected a whole number, 0 or more');
  return null;
}

/** Weights by name of a signal: numbers, those of signals whose name starts with `-` not above 0, others not below. */
function weights(value: unknown, path: ConfigPath, report: Report): Readonly<Record<string, number>> {
  if (!isRecord(value)) {
    report(path, 'expected an object of weights by signal');
    return {};
  }
  const accepted: [string, number][] = [];
  for (const [name, weight] of Object.entries(value)) {
    const isAgainst = name.startsWith('-');
    if (typeof weight !== 'number' || !Number.isFinite(weight)) report([...path, name], 'expected a number');
    else if (name !== 'base' && (isAgainst ? weight > 0 : weight < 0))
      report([...path, name], `expected a number ${isAgainst ? 'not above' : 'not below'} 0`);
    else accepted.push([name, weight]);
  }
  return Object.fromEntries(accepted);
}

function failLevel(value: unknown, path: ConfigPath, report: Report): Config['failOn'] {
  const allowed = [...severities, 'never'] as const;
  const level = allowed.find((candidate) => candidate === value);
  if (!level) report(path, `expected one of ${allowed.join(', ')}`);
  return level ?? defaultConfig.failOn;
}

function suggest(name: string, known: readonly string[]): string {
  const close = nearest(name, known);
  return close ? `; did you mean “${close}”?` : '';
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
