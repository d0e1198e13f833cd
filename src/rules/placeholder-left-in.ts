import { textOf } from '../model/span.ts';
import { isInBody } from '../text/positions/blocks.ts';
import { defineRule } from './rule.ts';

/** Editors' marks for what is still to come; `TK` is journalists' own, the rest is layout's. All linear. */
const patterns: readonly RegExp[] = [
  /\bTK(?:TK)*\b/g,
  /\b[Xx]{3,}\b|[$€£][Xx]{2,}\b/g,
  /\blorem ipsum\b/gi,
  /\?{3,}/g,
  /\[(?:(?:first |last |full )?name|place|date|number|age|title|city|source|link|photo|caption|quote|check|tbd|tbc)(?: (?:tk|here|to come|to follow|to check|goes here))?\]/gi,
  /\[(?:placeholder|to come|to do|todo|check \w+)\]/gi,
  /<(?:NAME|DATE|CITY|TITLE|PLACE|NUMBER|AGE|QUOTE|LINK|TK)>/g,
  /\{\{ ?[\w.]{1,40} ?\}\}/g,
  /\[insert [^\]\n]{1,40}\]/gi,
  /\b(?:TBD|TBC|TODO|FIXME)\b/g,
];

/** A mark for something that was to be filled in. */
export const placeholderLeftIn = defineRule({
  id: 'placeholder-left-in',
  description: 'A placeholder was never filled in: TK, XXX, [name], lorem ipsum, ???.',
  reason: 'A placeholder must never ship.',
  severity: 'error',
  presets: ['recommended', 'strict', 'draft'],
  precision: null,
  fixable: null,
  bad: 'Mayor TK said the bridge would open in June.',
  good: 'Mayor Anne Hidalgo said the bridge would open in June.',
  options: {},
  messages: { left: 'placeholder {mark} was never filled in' },
  needs: [],
  *check({ article }, { terms }) {
    for (const pattern of patterns) {
      for (const match of article.text.matchAll(pattern)) {
        const span = { start: match.index, end: match.index + match[0].length };
        const mark = textOf(article.text, span);
        if (terms.has(mark.toLowerCase()) || !isInBodyOrHead(span)) continue;
        yield { messageId: 'left', data: { mark }, span };
      }
    }
    function isInBodyOrHead(span: { start: number; end: number }): boolean {
      const { headline, deck } = article;
      return (
        isInBody(article, span) ||
        [headline, deck].some((part) => part && part.start <= span.start && span.end <= part.end)
      );
    }
  },
});
