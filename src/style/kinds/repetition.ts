import type { PatternMatch } from '../match.ts';
import { makeMatcher } from '../matcher.ts';
import { defineKind } from './kind.ts';

const letters = /^[\p{L}\p{M}'’-]+$/u;

/** The same word several times in a row. */
export const repetition = defineKind({
  kind: 'repetition',
  message: 'repeated: “{match}”',
  action: null,
  prepare({ patterns, isAlphabetic, most }, { ignoreCase }) {
    const matcher = makeMatcher(patterns, { ignoreCase, isWhole: false });
    const fold = (text: string) => (ignoreCase ? text.toLowerCase() : text);
    return {
      *find(units) {
        for (const { start, text } of units) {
          let run: PatternMatch[] = [];
          for (const match of [...matcher.find(text), null]) {
            const last = run.at(-1);
            const goesOn =
              match !== null &&
              last !== undefined &&
              fold(match.text) === fold(last.text) &&
              text.slice(last.end, match.start).trim() === '';
            if (goesOn) {
              run.push(match);
              continue;
            }
            const [first] = run;
            if (first && last && run.length > Math.max(1, most) && (!isAlphabetic || letters.test(first.text)))
              yield { span: { start: start + first.start, end: start + last.end }, match: first.text, preferred: [] };
            run = match ? [match] : [];
          }
        }
      },
    };
  },
});
