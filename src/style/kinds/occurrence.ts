import { makeMatcher } from '../matcher.ts';
import { defineKind } from './kind.ts';

/** How often something may be in a sentence, paragraph or headline. */
export const occurrence = defineKind({
  kind: 'occurrence',
  message: 'occurs {match} times',
  action: null,
  prepare({ token, least, most }, { ignoreCase, scope }) {
    const matcher = makeMatcher([{ text: token, isLiteral: false }], { ignoreCase, isWhole: false });
    return {
      *find(units) {
        const counts = units.map(({ text }) => matcher.find(text).length);
        if (scope.unit === 'article') {
          const sum = counts.reduce((total, count) => total + count, 0);
          if (sum < least || sum > most) yield { span: null, match: String(sum), preferred: [] };
          return;
        }
        for (const [index, { start, end }] of units.entries()) {
          const count = counts[index] ?? 0;
          if (count < least || count > most) yield { span: { start, end }, match: String(count), preferred: [] };
        }
      },
    };
  },
});
