import type { Article, Block } from '../model/article.ts';
import type { InputFormat } from './format.ts';

/** Reads a plain-text article. `id` names it; `source` is the decoded file. */
export function parseText(id: string, source: string): Article {
  const blocks: Block[] = [];
  for (const match of source.matchAll(/[^\n]+/g)) {
    const line = match[0];
    const start = match.index + line.length - line.trimStart().length;
    const end = match.index + line.trimEnd().length;
    if (start < end) blocks.push({ kind: blocks.length === 0 ? 'headline' : 'paragraph', start, end });
  }
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const first = paragraphs[0] ?? null;
  return {
    id,
    format: 'text',
    source,
    text: source,
    segments: null,
    blocks,
    headline: blocks[0] ?? null,
    deck: null,
    bylines: [],
    dateline: null,
    date: null,
    agency: null,
    sections: [],
    labels: [],
    abstract: null,
    notes: [],
    credits: [],
    terminator: null,
    body: first && { start: first.start, end: paragraphs.at(-1)?.end ?? first.end },
    lede: first,
  };
}

/** Plain text. */
export const textFormat: InputFormat = {
  name: 'text',
  extensions: ['.txt', '.text'],
  sniff: () => true,
  load: async () => (id, source) => [parseText(id, source)],
};
