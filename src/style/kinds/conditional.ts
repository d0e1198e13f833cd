import { compile } from '../matcher.ts';
import { translatePattern } from '../translate-pattern.ts';
import { defineKind } from './kind.ts';

/** What may be there only where something else is: an acronym where it is spelt out. The first place of each is reported. */
export const conditional = defineKind({
  kind: 'conditional',
  message: '“{match}” is not introduced',
  action: null,
  prepare({ first, second }, { ignoreCase }) {
    const [asked, given] = [first, second].map((pattern) =>
      compile(translatePattern(pattern, true).source, ignoreCase),
    );
    return {
      *find(units) {
        const known = new Set<string>();
        for (const { text } of units) for (const { text: words } of groupsOf(given, text)) known.add(words);
        for (const { start, text } of units) {
          for (const found of groupsOf(asked, text)) {
            if (known.has(found.text)) continue;
            known.add(found.text);
            yield { span: { start: start + found.start, end: start + found.end }, match: found.text, preferred: [] };
          }
        }
      },
    };
  },
});

/** The first group of each match, or the match where it has none. */
function* groupsOf(pattern: ReturnType<typeof compile> | undefined, text: string) {
  if (!pattern?.test(text)) return;
  const matcher = pattern.matcher(text);
  const group = matcher.groupCount() > 0 ? 1 : 0;
  while (matcher.find()) {
    const words = matcher.group(group);
    if (words) yield { start: matcher.start(group), end: matcher.end(group), text: words };
  }
}
