import { makeMatcher } from '../matcher.ts';
import type { IsQuoted, Unit } from '../scope.ts';
import { isInScope } from '../scope.ts';
import { defineKind, type StyleMatch } from './kind.ts';

/** Two spellings of which an article may have one: the rarer one is reported, the later one where both are as common. */
export const consistency = defineKind({
  kind: 'consistency',
  message: 'inconsistent: “{match}”, elsewhere “{preferred}”',
  action: null,
  prepare({ either }, { ignoreCase, scope }) {
    const pairs = either.map((pair) => pair.map((pattern) => makeMatcher([pattern], { ignoreCase, isWhole: true })));
    const findAll = (matcher: (typeof pairs)[number][number] | undefined, units: readonly Unit[], isQuoted: IsQuoted) =>
      units
        .flatMap(({ start, text }) =>
          (matcher?.find(text) ?? []).map((match) => ({
            span: { start: start + match.start, end: start + match.end },
            match: match.text,
          })),
        )
        .filter(({ span }) => isInScope(scope, isQuoted(span)));
    return {
      *find(units, _layers, isQuoted): Generator<StyleMatch> {
        for (const [one, other] of pairs) {
          const first = findAll(one, units, isQuoted);
          const second = findAll(other, units, isQuoted);
          const [a] = first;
          const [b] = second;
          if (!a || !b) continue;
          const isFirstUsual =
            first.length === second.length ? a.span.start < b.span.start : first.length > second.length;
          for (const { span, match } of isFirstUsual ? second : first)
            yield { span, match, preferred: [(isFirstUsual ? a : b).match] };
        }
      },
    };
  },
});
