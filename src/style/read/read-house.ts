import type { StyleCheck, StylePattern, StyleRule } from '../../model/config/style.ts';
import { type Severity, severities } from '../../model/finding.ts';
import { readScope } from './read-scope.ts';
import { type Fields, isFields, readValeRule } from './read-vale.ts';

/** Keys that say what a rule of the configuration checks; it has one of them. */
export const checkKeys = ['replace', 'ban', 'spell', 'introduce', 'capitals', 'extends'] as const;
/** Keys that a rule may have beside what it checks. */
const commonKeys = ['severity', 'message', 'link', 'description', 'scope', 'except', 'ignoreCase', 'patterns'] as const;
/** What `capitals` may say. */
export const capitalNames = ['sentence', 'title', 'upper', 'lower'] as const;

/**
 * Reads a rule of house style as the configuration states it: what it checks (`replace`, `ban`, `spell`, `introduce`,
 * `capitals`, or any check of Vale by `extends`), and how. Throws a `SyntaxError` that says what is wrong with it.
 */
export function readHouseRule(id: string, origin: string, value: unknown): StyleRule {
  if (!isFields(value)) throw new SyntaxError('expected an object');
  const chosen = checkKeys.filter((key) => Object.hasOwn(value, key));
  const [key] = chosen;
  if (key === undefined || chosen.length > 1) throw new SyntaxError(`expected exactly one of ${checkKeys.join(', ')}`);
  if (key === 'extends') return readValeRule(id, origin, value);
  for (const name of Object.keys(value)) {
    if (name !== key && !(commonKeys as readonly string[]).includes(name))
      throw new SyntaxError(`unknown key “${name}”`);
  }
  const severity = value['severity'] ?? 'warning';
  if (!(severities as readonly unknown[]).includes(severity))
    throw new SyntaxError(`severity: expected one of ${severities.join(', ')}`);
  const isPattern = flag(value, 'patterns', false);
  const scope = readScope(value['scope'] ?? (key === 'introduce' ? 'paragraphs' : undefined), 'block');
  return {
    id,
    origin,
    description: optionalText(value, 'description'),
    message: optionalText(value, 'message'),
    link: optionalText(value, 'link'),
    severity: severity as Severity,
    scope,
    ignoreCase: flag(value, 'ignoreCase', key !== 'introduce'),
    exceptions: Object.hasOwn(value, 'except') ? texts(value['except'], 'except') : [],
    action: null,
    check: readCheck(key, value[key], isPattern),
  };
}

function readCheck(
  key: Exclude<(typeof checkKeys)[number], 'extends'>,
  value: unknown,
  isPattern: boolean,
): StyleCheck {
  const pattern = (text: string): StylePattern => ({ text, isLiteral: !isPattern });
  switch (key) {
    case 'replace': {
      const swaps = entries(value, key).map(([avoid, prefer]) => ({
        avoid: pattern(avoid),
        prefer: typeof prefer === 'string' ? [prefer] : texts(prefer, `${key}: ${avoid}`),
      }));
      return { kind: 'substitution', swaps, isWhole: true };
    }
    case 'ban':
      return { kind: 'existence', before: '', patterns: texts(value, key).map(pattern), after: '', isWhole: true };
    case 'spell':
      return { kind: 'spelling', words: texts(value, key) };
    case 'introduce': {
      const names = entries(value, key).map(([short, full]) => {
        if (typeof full !== 'string') throw new SyntaxError(`${key}: ${short}: expected a string`);
        return { short, full };
      });
      return { kind: 'introduction', names };
    }
    case 'capitals': {
      const match = capitalNames.find((name) => name === value);
      if (!match) throw new SyntaxError(`${key}: expected one of ${capitalNames.join(', ')}`);
      return { kind: 'capitalization', match, isPattern: false, indicators: [':', '–', '—'], threshold: 0.8 };
    }
  }
}

function entries(value: unknown, key: string): readonly (readonly [string, unknown])[] {
  if (!isFields(value) || Object.keys(value).length === 0) throw new SyntaxError(`${key}: expected an object of terms`);
  return Object.entries(value);
}

function texts(value: unknown, key: string): readonly string[] {
  const isList = Array.isArray(value) && value.length > 0;
  if (isList && value.every((entry) => typeof entry === 'string' && entry.trim() !== '')) return value as string[];
  throw new SyntaxError(`${key}: expected a list of strings`);
}

function optionalText(value: Fields, key: string): string | null {
  const text = value[key];
  if (text === undefined) return null;
  if (typeof text !== 'string') throw new SyntaxError(`${key}: expected a string`);
  return text;
}

function flag(value: Fields, key: string, standard: boolean): boolean {
  const setting = value[key] ?? standard;
  if (typeof setting !== 'boolean') throw new SyntaxError(`${key}: expected a boolean`);
  return setting;
}
