import type { Edit } from '../../model/finding.ts';
import type { Span } from '../../model/span.ts';
import { makeCover } from '../../text/cover.ts';
import { defineRule } from '../rule.ts';

/** Residue of a language model. */
export const aiArtifact = defineRule({
  id: 'ai-artifact',
  description: 'Residue of a language model: “As an AI language model”, citation marks, tracking links.',
  reason: 'It must never be published, and shows that nobody read the paragraph.',
  severity: 'error',
  presets: ['recommended', 'strict', 'draft'],
  precision: null,
  fixable: 'safe',
  bad: 'The dam was built in 1936 :contentReference[oaicite:3]{index=3}.',
  good: 'The dam was built in 1936.',
  options: {},
  messages: { artifact: 'residue of a language model: {text}' },
  needs: ['attributions'],
  *check({ article, attributions }, { words }) {
    const isSaid = makeCover(attributions.attributions.flatMap(({ quoted }) => quoted));
    const found = words.modelResidue
      .flatMap((pattern) => [...article.text.matchAll(pattern)])
      .sort((a, b) => a.index - b.index);
    let end = 0;
    for (const match of found) {
      if (match.index < end) continue;
      end = match.index + match[0].length;
      const span = { start: match.index, end };
      // What a chatbot said is quoted in stories about it.
      if (!isMark.test(match[0]) && isSaid(span)) continue;
      const edit = isMark.test(match[0]) ? removal(article.text, span) : null;
      yield {
        messageId: 'artifact',
        data: { text: match[0] },
        span,
        ...(edit && { fix: { safe: true, edits: [edit] } }),
      };
    }
  },
});

/** Marks of citations and of tracking, which are no words of the text. */
const isMark = /^(?::contentReference\[|turn\d|utm_source=)/;

/** Takes the mark out, with the space before a citation, or with the sign that joins a parameter to its address. */
function removal(text: string, { start, end }: Span): Edit {
  if (!text.startsWith('utm_', start)) {
    const space = /^[ \t][^\p{L}\p{N}]?$/u.test(text.charAt(start - 1) + text.charAt(end)) ? 1 : 0;
    return { start: start - space, end, text: '' };
  }
  return text.charAt(end) === '&' ? { start, end: end + 1, text: '' } : { start: start - 1, end, text: '' };
}
