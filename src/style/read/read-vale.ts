import type {
  SequenceToken,
  StyleAction,
  StyleCheck,
  StylePattern,
  StyleRule,
  StyleUnit,
} from '../../model/config/style.ts';
import type { Severity } from '../../model/finding.ts';
import { readScope } from './read-scope.ts';

/** A map of unknown values. */
export type Fields = Readonly<Record<string, unknown>>;

const severities: Readonly<Record<string, Severity>> = { suggestion: 'info', warning: 'warning', error: 'error' };

/**
 * Reads a rule of a Vale package from its parsed YAML. Throws a `SyntaxError` that says what of it cannot be read or run:
 * `script` and `spelling` are programs and dictionaries, not patterns.
 * The format: https://vale.sh/docs/styles (checked against Vale 3).
 */
export function readValeRule(id: string, origin: string, fields: Fields): StyleRule {
  const check = readCheck(fields);
  const level = text(fields['level']) ?? 'warning';
  const severity = severities[level];
  if (!severity) throw new SyntaxError(`level “${level}” is unknown`);
  return {
    id,
    origin,
    description: text(fields['description']),
    message: readMessage(text(fields['message']), check),
    link: text(fields['link']),
    severity,
    scope: readScope(fields['scope'], unitOf(check)),
    ignoreCase: fields['ignorecase'] === true,
    exceptions: list(fields['exceptions']),
    action: readAction(fields['action'], check),
    check,
  };
}

function readCheck(fields: Fields): StyleCheck {
  const kind = text(fields['extends']) ?? '';
  const tokens = list(fields['tokens']).map(pattern);
  const raw = list(fields['raw']).join('');
  switch (kind) {
    case 'existence': {
      if (tokens.length === 0 && raw === '') throw new SyntaxError('existence without tokens');
      const isWhole = fields['nonword'] !== true && tokens.length > 0;
      if (tokens.length === 0) return { kind, before: '', patterns: [pattern(raw)], after: '', isWhole };
      const isAfter = fields['append'] === true;
      return { kind, before: isAfter ? '' : raw, patterns: tokens, after: isAfter ? raw : '', isWhole };
    }
    case 'substitution': {
      const swaps = pairs(fields['swap']).map(([avoid, prefer]) => ({
        avoid: pattern(avoid),
        prefer: prefer.split('|'),
      }));
      if (swaps.length === 0) throw new SyntaxError('substitution without swap');
      return { kind, swaps, isWhole: fields['nonword'] !== true };
    }
    case 'occurrence': {
      const token = text(fields['token']);
      if (token === null) throw new SyntaxError('occurrence without token');
      return { kind, token, least: number(fields['min'], 0), most: number(fields['max'], Number.MAX_SAFE_INTEGER) };
    }
    case 'repetition':
      if (tokens.length === 0) throw new SyntaxError('repetition without tokens');
      return { kind, patterns: tokens, isAlphabetic: fields['alpha'] === true, most: number(fields['max'], 1) };
    case 'consistency': {
      const either = pairs(fields['either']).map(([a, b]) => [pattern(a), pattern(b)] as const);
      if (either.length === 0) throw new SyntaxError('consistency without either');
      return { kind, either };
    }
    case 'conditional': {
      const [first, second] = [text(fields['first']), text(fields['second'])];
      if (first === null || second === null) throw new SyntaxError('conditional without first and second');
      return { kind, first, second };
    }
    case 'capitalization': {
      const match = text(fields['match']);
      if (match === null) throw new SyntaxError('capitalization without match');
      const name = /^\$(title|sentence|upper|lower)$/.exec(match)?.[1];
      const threshold = number(fields['threshold'], 0.8);
      return {
        kind,
        match: name ?? match,
        isPattern: name === undefined,
        indicators: list(fields['indicators']),
        threshold,
      };
    }
    case 'metric': {
      const [formula, condition] = [text(fields['formula']), text(fields['condition'])];
      if (formula === null || condition === null) throw new SyntaxError('metric without formula and condition');
      return { kind, formula, condition };
    }
    case 'sequence': {
      const steps = (Array.isArray(fields['tokens']) ? fields['tokens'] : []).map(sequenceToken);
      if (steps.length === 0) throw new SyntaxError('sequence without tokens');
      return { kind, tokens: steps };
    }
    case 'script':
      throw new SyntaxError('extends script: programs are not run');
    case 'spelling':
      throw new SyntaxError('extends spelling: requires a dictionary');
    default:
      throw new SyntaxError(`extends “${kind}” is unknown`);
  }
}

function sequenceToken(value: unknown): SequenceToken {
  const fields = isFields(value) ? value : {};
  const words = text(fields['pattern']);
  return {
    pattern: words === null ? null : pattern(words),
    tag: text(fields['tag']),
    isNegated: fields['negate'] === true,
    skip: number(fields['skip'], 0),
  };
}

function unitOf({ kind }: StyleCheck): StyleUnit {
  return kind === 'metric' ? 'article' : 'block';
}

/** `%s` stands for what is preferred, then what was found; with one of them, for what was found. */
function readMessage(message: string | null, { kind }: StyleCheck): string | null {
  if (message === null) return null;
  const holes = kind === 'substitution' || kind === 'consistency' ? ['{preferred}', '{match}'] : ['{match}', '{match}'];
  let used = 0;
  const count = message.match(/%(?:\[\d\])?s/g)?.length ?? 0;
  const order = kind === 'consistency' && count === 1 ? ['{match}'] : holes;
  return message
    .replace(
      /%(?:\[(\d)\])?s/g,
      (_, position?: string) => order[Math.min(order.length, position ? Number(position) : ++used) - 1] ?? '',
    )
    .replace(/%%/g, '%');
}

function readAction(value: unknown, check: StyleCheck): StyleAction | null {
  const fields = isFields(value) ? value : {};
  const params = list(fields['params']);
  switch (text(fields['name'])) {
    case 'replace':
      return check.kind === 'substitution' ? { kind: 'replace', isSafe: true } : null;
    case 'remove':
      return { kind: 'remove' };
    case 'edit': {
      const side = { trim: 'both', trim_left: 'left', trim_right: 'right' }[params[0] ?? ''] as
        | 'both'
        | 'left'
        | 'right'
        | undefined;
      return side ? { kind: 'trim', side, characters: params[1] ?? ' ' } : null;
    }
    default:
      // Whoever wrote the package did not say that it can be replaced without a look.
      return check.kind === 'substitution' ? { kind: 'replace', isSafe: false } : null;
  }
}

function pattern(value: string): StylePattern {
  return { text: value, isLiteral: false };
}

/** Whether a value is a map. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
}

function number(value: unknown, standard: number): number {
  return typeof value === 'number' ? value : standard;
}

function list(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.filter((entry) => ['string', 'number', 'boolean'].includes(typeof entry)).map(String);
}

/** Pairs of a map, or of a list of maps. */
function pairs(value: unknown): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) return value.flatMap(pairs);
  return isFields(value) ? Object.entries(value).map(([key, entry]) => [key, String(entry ?? '')] as const) : [];
}
