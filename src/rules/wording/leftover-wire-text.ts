import type { Article, BlockKind } from '../../model/article.ts';
import { type Span, textOf } from '../../model/span.ts';
import { isDeskLine } from '../../news/desk-line.ts';
import { blockAt } from '../../text/positions/blocks.ts';
import { removePassage } from '../../text/positions/remove-passage.ts';
import { toSourceSpan } from '../../text/positions/segments.ts';
import { defineRule } from '../rule.ts';

/** A line longer than this is a paragraph. */
const longestLine = 300;

/** Blocks that are for the reader, whoever they name: captions, credits of pictures, embedded posts, labels. */
const shown: ReadonlySet<BlockKind> = new Set(['caption', 'credit', 'embed', 'labels']);

/** Leftover text of a wire service, content management system or embed. */
export const leftoverWireText = defineRule({
  id: 'leftover-wire-text',
  description: 'Leftover text of a wire service, content management system or embed.',
  reason: '“SIGN UP FOR OUR NEWSLETTER” in the middle of a story looks like nobody read it.',
  severity: 'warning',
  presets: ['recommended', 'strict', 'draft'],
  precision: { right: 12, judged: 13 },
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
      if (block && (shown.has(block.kind) || (block.kind === 'boilerplate' && article.format === 'html'))) continue;
      const span = { start, end };
      if (isLinked(article, span) || isCredit(article.text, span)) continue;
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

/** Whether the words of a page are a link, or hold one: then they lead the reader somewhere, as they are meant to. */
function isLinked(article: Article, span: Span): boolean {
  if (article.format !== 'html') return false;
  const { start, end } = toSourceSpan(article, span);
  return (
    /<\/?a[\s>]/i.test(article.source.slice(start, end)) ||
    /^[^<]{0,200}<\/a\s*>/i.test(article.source.slice(end, end + 210))
  );
}

const creditBefore =
  /\b(?:photo(?:graph)?|image|picture|pic|illustration|graphic|video|credit)s?(?: (?:by|credits?|courtesy|from))*\s?[:/|–—-][^.!?\n]{0,100}$/i;
const credit =
  /^[[({<](?:photo|image|picture|pic|illustration|graphic|video)s?(?: (?:by|credits?|courtesy|from|via)\b|\s?[:/|])/i;

/** Whether the words say whose picture or post it is: they are for the reader. */
function isCredit(text: string, { start, end }: Span): boolean {
  if (credit.test(text.slice(start, Math.min(end, start + 40)))) return true;
  // The writer of a post is behind it: `— Anna Smith (@asmith) May 3`.
  if (/^\s{0,2}[—–-]+ ?[^()\n]{1,60}\(@\w/.test(text.slice(end, end + 80))) return true;
  const before = text.slice(Math.max(0, start - 140), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return creditBefore.test(line) || /\((?:[^()]{0,80}[/,] ?)?$/.test(line);
}

/** Lines short enough to be one of the desk's, without the space around them. */
function linesOf(text: string): readonly { readonly index: number; readonly words: string }[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
    const words = line.trim();
    return words === '' || words.length > longestLine ? [] : [{ index: index + line.indexOf(words), words }];
  });
}
