import { makeMatcher } from '../matcher.ts';
import { defineKind } from './kind.ts';

/** Words and phrases that are not to be there. */
export const existence = defineKind({
  kind: 'existence',
  message: 'avoid “{match}”',
  action: null,
  prepare({ patterns, before, after, isWhole }, { ignoreCase }) {
    const matcher = makeMatcher(patterns, { ignoreCase, isWhole, before, after });
    return {
      *find(units) {
        for (const { start, text } of units) {
          for (const match of matcher.find(text))
            yield { span: { start: start + match.start, end: start + match.end }, match: match.text, preferred: [] };
        }
      },
    };
  },
});
