import type { StyleAction, StyleRule } from '../model/config/style.ts';
import { overlaps, type Span } from '../model/span.ts';
import { presets, type Report, type Rule } from '../rules/rule.ts';
import { describeStyleRule } from './describe-style-rule.ts';
import { kinds, prepareRule } from './kinds/index.ts';
import type { PreparedCheck, StyleMatch } from './kinds/kind.ts';
import type { Matcher } from './match.ts';
import { makeMatcher } from './matcher.ts';
import { isInScope, isUnseen, quotedIn, unitsOf } from './scope.ts';
import { makeEdit } from './style-edit.ts';

/**
 * Makes a rule of `check` of a rule of house style, so that its findings go the way of all others. Its patterns are compiled
 * at the first article, unless `readyStyle` did so before; a pattern that cannot be run throws a `SyntaxError` there.
 */
export function makeStyleRule(
  style: StyleRule,
  ready: ReadyStyle | null = null,
): Rule<'document' | 'attributions' | 'tags', 'style'> {
  const kind = kinds[style.check.kind];
  const action = style.action ?? kind.action;
  const isSafe = action?.kind === 'replace' && action.isSafe;
  const { description, reason, bad, good } = describeStyleRule(style);
  let prepared = ready;
  return {
    id: style.id,
    description,
    reason,
    severity: style.severity,
    presets: [...presets],
    precision: null,
    fixable: action === null ? null : isSafe ? 'safe' : 'unsafe',
    bad,
    good,
    options: {},
    messages: { style: style.message ?? kind.message },
    origin: style.origin,
    ...(style.link !== null && { link: style.link }),
    needs: kind.usesTags ? ['document', 'attributions', 'tags'] : ['document', 'attributions'],
    *check(layers) {
      prepared ??= prepareAll(style);
      const { article, document, attributions } = layers;
      const units = unitsOf(article, document, style.scope);
      const isQuoted = quotedIn(article, attributions);
      const excepted = prepared.exceptions
        ? units.flatMap(({ start, text }) =>
            (prepared?.exceptions?.find(text) ?? []).map((match) => ({
              start: start + match.start,
              end: start + match.end,
            })),
          )
        : [];
      for (const found of prepared.check.find(units, layers, isQuoted)) {
        const match = isUnseen(article, found.span) ? { ...found, span: null } : found;
        const { span } = match;
        const quoted = span !== null && isQuoted(wordsOf(article.text, span));
        if (span !== null && !isInScope(style.scope, quoted)) continue;
        if (span !== null && excepted.some((exception) => overlaps(exception, span))) continue;
        yield reportOf(style, match, action, {
          text: article.text,
          isSafe:
            isSafe && span !== null && !attributions.quotations.some((quotation) => overlaps(quotation.span, span)),
        });
      }
    },
  };
}

/** The compiled patterns of a rule. */
export interface ReadyStyle {
  readonly check: PreparedCheck;
  readonly exceptions: Matcher | null;
}

/** Compiles the patterns of a rule; where it cannot be run, says why. */
export function readyStyle(style: StyleRule): ReadyStyle | { readonly refusal: string } {
  try {
    return prepareAll(style);
  } catch (error) {
    if (error instanceof SyntaxError) return { refusal: error.message };
    throw error;
  }
}

function prepareAll(style: StyleRule): ReadyStyle {
  const patterns = style.exceptions.map((text) => ({ text, isLiteral: true }));
  const isListed = style.check.kind !== 'capitalization' && patterns.length > 0;
  return {
    check: prepareRule(style),
    exceptions: isListed ? makeMatcher(patterns, { ignoreCase: style.ignoreCase, isWhole: true }) : null,
  };
}

function reportOf(
  style: StyleRule,
  { span, match, preferred }: StyleMatch,
  action: StyleAction | null,
  place: { readonly text: string; readonly isSafe: boolean },
): Report<'style'> {
  const data = { match: match.trim().replace(/\s+/g, ' '), preferred: alternatives(preferred, style.message === null) };
  const edit = span && action && makeEdit(place.text, span, preferred, action);
  if (!edit) return { messageId: 'style', data, span };
  return {
    messageId: 'style',
    data,
    span,
    fix: { safe: edit.isSafe && place.isSafe, edits: [edit.edit] },
  };
}

/** `a, b or c`; each between marks where the message has marks around them. */
function alternatives(words: readonly string[], isMarked: boolean): string {
  const [comma, or] = isMarked ? ['”, “', '” or “'] : [', ', ' or '];
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(comma)}${or}${words.at(-1)}`;
}

/** The span without marks and white space at its ends: a sentence all in marks is what somebody said. */
function wordsOf(text: string, span: Span): Span {
  const isSentence = span.end - span.start > 40;
  if (!isSentence) return span;
  const words = text.slice(span.start, span.end);
  const lead = /^[\s"'“‘]*/.exec(words)?.[0].length ?? 0;
  const tail = /[\s"'”’]*$/.exec(words)?.[0].length ?? 0;
  return lead + tail >= words.length ? span : { start: span.start + lead, end: span.end - tail };
}
