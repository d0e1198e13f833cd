import type { Edit } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { defineRule } from './rule.ts';

/** What language models leave behind in text that was pasted from them. All linear. */
const patterns: readonly RegExp[] = [
  /\bas an? (?:large )?(?:AI|artificial intelligence|language model)(?:,| (?:language )?(?:model|assistant)\b)/gi,
  /\b(?:as of )?my (?:(?:last|latest) )?(?:knowledge|training)(?: data)? (?:update|cutoff|cut-off)\b/gi,
  /:?contentReference\[oaicite:\d+\](?:\{index=\d+\})?/g,
  /\boaicite:\d+/g,
  /\bturn\d+(?:search|news|view|image)\d+\b/g,
  /\butm_source=(?:chatgpt\.com|openai|copilot\.com)\b/g,
  /\b(?:(?:certainly|sure|of course|absolutely)[!,] )?here(?:'|’)?(?: i)?s (?:a|an|the|your) (?:revised|rewritten|polished|shortened|edited|reworded) (?:version|draft|summary|text) (?:of|with|for) (?:the|your)\b/gi,
  /\b(?:certainly|sure|of course)[!,] here(?:'|’)?(?: i)?s (?:a|an|the|your) (?:revised|rewritten|updated|draft|summary|article|news)\b/gi,
  /\bI(?:'|’)m sorry, but I (?:can(?:'|’)t|cannot) (?:assist|help|fulfil)/gi,
  /\bI hope this helps!/gi,
  /\b(?:let me know if you(?:'|’)d like|let me know if you would like|would you like) me to (?:\w+ )?(?:change|adjust|shorten|expand|rewrite|revise|make|add|refine|continue)\b/gi,
  /\bregenerate response\b/gi,
];

/** Residue of a language model. */
export const aiArtifact = defineRule({
  id: 'ai-artifact',
  description: 'Residue of a language model: “As an AI language model”, citation marks, tracking links.',
  reason: 'It must never ship, and tells that nobody read the paragraph.',
  severity: 'error',
  presets: ['recommended', 'strict', 'draft'],
  precision: null,
  fixable: 'safe',
  bad: 'The dam was built in 1936 :contentReference[oaicite:3]{index=3}.',
  good: 'The dam was built in 1936.',
  options: {},
  messages: { artifact: 'residue of a language model: {text}' },
  needs: [],
  *check({ article }) {
    const found = patterns.flatMap((pattern) => [...article.text.matchAll(pattern)]).sort((a, b) => a.index - b.index);
    let end = 0;
    for (const match of found) {
      if (match.index < end) continue;
      end = match.index + match[0].length;
      const span = { start: match.index, end };
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
