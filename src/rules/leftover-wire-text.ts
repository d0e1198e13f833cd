import { textOf } from '../model/span.ts';
import { isDeskLine } from '../news/desk-line.ts';
import { blockAt } from '../text/positions/blocks.ts';
import { removePassage } from '../text/positions/remove-passage.ts';
import { defineRule } from './rule.ts';

/** Residue of wire services, content systems and social embeds, as lines or at the ends of lines. All linear. */
const patterns: readonly RegExp[] = [
  /\b(?:sign up|subscribe) (?:for|to) (?:our|the|my) [^\n.]{0,60}\bnewsletters?\b/gi,
  /\bfollow (?:@\w+|(?:him|her|us|me) on (?:twitter|facebook|instagram|x))\b/gi,
  /^\s*(?:read more|see also|also on [^\n:]{1,40}|related(?: stories| articles)?|watch|more from [^\n:]{1,40})\s*:.*$/gim,
  /\b(?:click|tap) here to (?:read|subscribe|watch|see|view|share)\b/gi,
  /^\s*(?:advertisement|(?:story|article) continues (?:below|after)(?: (?:this )?ad(?:vertisement)?)?|share (?:this(?: story| article| page)?|on (?:facebook|twitter|x|whatsapp|linkedin))|recommended (?:stories|articles|for you)|most (?:read|popular)|skip to (?:main )?content|loading\.{0,3})\s*$/gim,
  /\b(?:Getty Images|AP Photo|AFP via Getty|(?:Reuters|REUTERS)\/[A-Z]\w+ [A-Z]\w+)\b/g,
  /^\s*(?:\(?MORE\)?|\(?end\)?|writethru|(?:EDS?|Eds?): .{0,80}|with photos?\.?|subs? \d+(?:st|nd|rd|th) graf.{0,60}|UPDATE \d+-.{0,20})\s*$/gm,
  /^\s*(?:ABSTRACT|FULL TEXT|CORRECTION APPENDED)\.\s*$/gm,
  /\[?\bpic\.twitter\.com\/\w+/g,
];

/** Text of the wire, the content system or an embed that was never meant for the reader. */
export const leftoverWireText = defineRule({
  id: 'leftover-wire-text',
  description: 'Text of the wire, the content system or an embed that was never meant for the reader.',
  reason: '“SIGN UP FOR OUR NEWSLETTER” in the middle of a story looks like nobody read it.',
  severity: 'warning',
  presets: ['recommended', 'strict', 'draft'],
  precision: { right: 30, judged: 30 },
  fixable: 'unsafe',
  bad: 'Bridge opens\n\nThe bridge opened in June.\n\nStory continues below advertisement\n\nReaders signed a petition.\n',
  good: 'Bridge opens\n\nThe bridge opened in June.\n\nReaders signed a petition.\n',
  options: { allow: [] as readonly string[] },
  messages: { leftover: 'left over: “{text}”' },
  needs: [],
  *check({ article }, { options }) {
    const matches = patterns.flatMap((pattern) => [...article.text.matchAll(pattern)]);
    const desks = article.blocks.filter((block) => isDeskLine(textOf(article.text, block)));
    const found = [
      ...matches.map((match) => ({ index: match.index, words: match[0] })),
      ...desks.map((block) => ({ index: block.start, words: textOf(article.text, block) })),
    ].sort((a, b) => a.index - b.index);
    let end = 0;
    for (const { index, words } of found) {
      const text = words.trim();
      const start = index + words.indexOf(text);
      if (start < end || options.allow.includes(text)) continue;
      end = start + text.length;
      const block = blockAt(article, start);
      if (block?.kind === 'caption') continue;
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
