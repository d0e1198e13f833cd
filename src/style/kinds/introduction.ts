import { makeMatcher } from '../matcher.ts';
import { defineKind } from './kind.ts';

/** Short forms that the full one must introduce: the first mention of the body is reported where the full form does not come before it. */
export const introduction = defineKind({
  kind: 'introduction',
  message: 'first reference: “{preferred}”, not “{match}”',
  action: { kind: 'replace' },
  isFitting: false, // the full form often wants its short one behind it, in parentheses
  prepare({ names }, { ignoreCase }) {
    const options = { ignoreCase, isWhole: true };
    const prepared = names.map(({ short, full }) => ({
      full,
      shorts: makeMatcher([{ text: short, isLiteral: true }], options),
      fulls: makeMatcher([{ text: full, isLiteral: true }], { ...options, ignoreCase: true }),
    }));
    return {
      *find(units, _layers, isQuoted) {
        for (const { full, shorts, fulls } of prepared) {
          let isKnown = false;
          for (const { start, text } of units) {
            if (isKnown) break;
            const [introduced] = fulls.find(text);
            for (const match of shorts.find(text)) {
              const span = { start: start + match.start, end: start + match.end };
              if (isKnown || isQuoted(span) || (introduced && introduced.start <= match.start)) continue;
              isKnown = true;
              yield { span, match: match.text, preferred: [full] };
            }
            if (introduced) isKnown = true;
          }
        }
      },
    };
  },
});
