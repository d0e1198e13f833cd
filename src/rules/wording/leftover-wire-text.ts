import { textOf } from '../../model/span.ts';
import { isDeskLine } from '../../news/desk-line.ts';
import { blockAt } from '../../text/positions/blocks.ts';
import { removePassage } from '../../text/positions/remove-passage.ts';
import { defineRule } from '../rule.ts';

/** A line longer than this is a paragraph. */
const longestLine = 300;

/** Leftover text of a wire service, content management system or embed. */
export const leftoverWireText = defineRule({
  id: 'leftover-wire-text',
  description: 'Leftover text of a wire service, content management system or embed.',
  reason: '“SIGN UP FOR OUR NEWSLETTER” in the middle of a story looks like nobody read it.',
  severity: 'warning',
  presets: ['recommended', 'strict', 'draft'],
  precision: { right: 30, judged: 30 },
  fixable: 'unsafe',
  bad: 'Bridge opens\n\nThe bridge opened in June.\n\nStory continues below advertisement\n\nReaders signed a petition.\n',
  good: 'Bridge opens\n\nThe bridge opened in June.\n\nReaders signed a petition.\n',
  options: { allow: [] as readonly string[] },
  messages: { leftover: 'wire leftover: “{text}”' },
  needs: [],
  *check({ article }, { options, words: { leftovers, leftoverLines } }) {
    const matches = leftovers.flatMap((pattern) => [...article.text.matchAll(pattern)]);
    const lines = linesOf(article.text).filter(({ words }) => leftoverLines.some((pattern) => pattern.test(words)));
    const desks = article.blocks.filter((block) => isDeskLine(textOf(article.text, block)));
    const found = [
      ...matches.map((match) => ({ index: match.index, words: match[0] })),
      ...lines,
      ...desks.map((block) => ({ index: block.start, words: textOf(article.text, block) })),
    ].sort((a, b) => a.index - b.index);
    let end = 0;
    for (const { index, words } of found) {
      const text = words.trim();
      const start = index + words.indexOf(text);
      if (start < end || options.allow.includes(text)) continue;
      end = start + text.length;
      const block = blockAt(article, start);
      if (
        block?.kind === 'caption' ||
        (block?.kind === 'boilerplate' && article.format === 'html') ||
        block?.kind === 'labels'
      )
        continue;
      const span = { start, end };
      // Within a sentence, what is left over may have left a hole.
      const edit = block?.start === start && block.end === end ? removePassage(article, span) : null;
      yield {
        messageId: 'leftover',
        data: { text },
        span,
        ...(edit && { fix: { safe: false, edits: [edit] } }),
      };
    }
  },
});

/** Lines short enough to be one of the desk's, without the space around them. */
function linesOf(text: string): readonly { readonly index: number; readonly words: string }[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
    const words = line.trim();
    return words === '' || words.length > longestLine ? [] : [{ index: index + line.indexOf(words), words }];
  });
}
