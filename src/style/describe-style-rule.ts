import type { StyleRule } from '../model/config/style.ts';
import { kinds } from './kinds/index.ts';

/** What a person is said about a style rule. */
export interface StyleDescription {
  readonly description: string;
  readonly reason: string;
  readonly bad: string;
  readonly good: string;
}

/** Describes a rule of house style from its data. */
export function describeStyleRule(style: StyleRule): StyleDescription {
  const { description, message, link, scope, check } = style;
  const text = description ?? message ?? kinds[check.kind].message;
  const places = scope.places.length === 1 ? scope.places.join('') : 'story';
  const whose = { 'own-words': 'own words', 'quoted-words': 'quoted words', 'all-words': 'all words' }[scope.words];
  const [bad, good] = examplesOf(style);
  return {
    description: `${text.replace(/\{match\}/g, '…').replace(/\{preferred\}/g, '…')} (${check.kind}; ${places}: ${whose})`,
    reason: link ?? `House style, from ${style.origin}.`,
    bad,
    good,
  };
}

/** Words that the rule reports and what it would have instead, where its data says. */
function examplesOf({ check }: StyleRule): readonly [string, string] {
  switch (check.kind) {
    case 'substitution': {
      const swap = check.swaps.find(({ avoid }) => avoid.isLiteral || /^[\w '-]+$/.test(avoid.text));
      return [swap?.avoid.text ?? '', swap?.prefer[0] ?? ''];
    }
    case 'existence':
      return [check.patterns.find(({ text, isLiteral }) => isLiteral || /^[\w '-]+$/.test(text))?.text ?? '', ''];
    case 'spelling':
      return [check.words[0]?.toLowerCase() ?? '', check.words[0] ?? ''];
    case 'introduction':
      return [check.names[0]?.short ?? '', check.names[0]?.full ?? ''];
    default:
      return ['', ''];
  }
}
