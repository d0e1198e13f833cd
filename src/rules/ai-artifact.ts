import { defineRule } from './rule.ts';

/** What language models leave behind in text that was pasted from them. All linear. */
const patterns: readonly RegExp[] = [
  /\bas an? (?:AI|artificial intelligence)(?: language)? (?:model|assistant)\b/gi,
  /\b(?:as of )?my (?:last|latest) (?:knowledge|training) (?:update|cutoff|cut-off)\b/gi,
  /:?contentReference\[oaicite:\d+\](?:\{index=\d+\})?/g,
  /\boaicite:\d+/g,
  /\bturn\d+(?:search|news|view|image)\d+\b/g,
  /\butm_source=(?:chatgpt\.com|openai|copilot\.com)\b/g,
  /\b(?:certainly|sure|of course)[!,] here(?:'|’)?(?: i)?s (?:a|an|the|your) (?:revised|rewritten|updated|draft|summary|article|news)\b/gi,
  /\bI(?:'|’)m sorry, but I (?:can(?:'|’)t|cannot) (?:assist|help|fulfil)/gi,
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
  fixable: null,
  bad: 'As an AI language model, I cannot confirm the number of victims.',
  good: 'The police could not confirm the number of victims.',
  options: {},
  messages: { artifact: 'residue of a language model: {text}' },
  needs: [],
  *check({ article }) {
    const found = patterns.flatMap((pattern) => [...article.text.matchAll(pattern)]).sort((a, b) => a.index - b.index);
    let end = 0;
    for (const match of found) {
      if (match.index < end) continue;
      end = match.index + match[0].length;
      yield { messageId: 'artifact', data: { text: match[0] }, span: { start: match.index, end } };
    }
  },
});
