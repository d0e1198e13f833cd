import { textOf } from '../model/span.ts';
import { defineRule } from './rule.ts';

const heads: ReadonlySet<string> = new Set(
  'experts critics analysts observers insiders sources studies polls research surveys scientists researchers economists commentators pundits detractors skeptics sceptics'.split(
    ' ',
  ),
);
const vague =
  /^(?:(?:some|many|most|several|other|political|legal|industry|unnamed|unidentified|various|recent)\s+)*(\p{L}+)$/iu;

/** A source that could be anybody. */
export const vagueAttribution = defineRule({
  id: 'vague-attribution',
  description: 'Experts, critics or studies say so, without one that is named.',
  reason: 'A reader cannot weigh a source that could be anybody.',
  severity: 'warning',
  presets: ['recommended', 'strict', 'draft'],
  precision: { right: 26, judged: 30 },
  fixable: null,
  bad: 'Critics say the bridge is too expensive.',
  good: 'Two auditors at KPMG said the bridge is too expensive.',
  options: {},
  messages: { vague: 'who are “{source}”?' },
  needs: ['attributions'],
  *check({ article, attributions }) {
    const seen = new Set<number>();
    for (const { source, nestedIn } of attributions.attributions) {
      if (!source || nestedIn !== null || seen.has(source.span.start)) continue;
      const words = textOf(article.text, source.span).trim();
      const head = vague.exec(words)?.[1]?.toLowerCase();
      if (!head || !heads.has(head)) continue;
      seen.add(source.span.start);
      yield { messageId: 'vague', data: { source: words }, span: source.span };
    }
  },
});
