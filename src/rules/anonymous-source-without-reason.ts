import type { Article } from '../model/article.ts';
import type { Attribution } from '../model/attribution.ts';
import { type Span, textOf } from '../model/span.ts';
import { blockAt } from '../text/positions/blocks.ts';
import { defineRule } from './rule.ts';

/** Why a source is not named, in the words that newsrooms use. Linear: no nested repetition. */
const reason =
  /\b(?:condition of anonymity|(?:request|ask|insist|grant|speak|spok)\w* (?:for |on |with |to )?(?:remain )?anonym\w+|not (?:be |been |being )?authori[sz]ed|(?:not|declined|refused|asked not|requested not|did not want|wished not) (?:to be )?(?:named|identified|quoted)|for fear of|because (?:he|she|they|of)|to (?:discuss|speak|talk) (?:freely|candidly|frankly|publicly|openly)|citing (?:the )?(?:sensitivity|fear|safety|policy)|off the record|on background)/i;

/** Descriptions that hold no name beside those that attributions know as anonymous. */
const unnamed =
  /^(?:\S+ )?sources?$|^(?:(?:an?|one|two|three|four|five|several|some|many) )?(?:person|people|man|woman|individuals?|executives?) (?:briefed|close|familiar|involved|with (?:direct |first-?hand )?knowledge)\b/i;

/** A group whose members are named (`officials, including Anna Smith`), and nobody in particular: `does that person get tired`. */
const notHidden = /\b(?:including|such as|among them)\b|^(?:any|every|no|other) |^(?:person|someone)$/i;

/** A source without name, and without a word on why. */
export const anonymousSourceWithoutReason = defineRule({
  id: 'anonymous-source-without-reason',
  description: 'A source is not named, and the paragraph does not say why.',
  reason: 'The codes of the Guardian, NPR and the Journalism Trust Initiative ask for the reason to be given.',
  severity: 'warning',
  presets: ['recommended', 'strict', 'draft'],
  precision: { right: 25, judged: 30 },
  fixable: null,
  bad: 'A person close to the mayor said the bridge would not open in June.',
  good: 'A person close to the mayor, who was not authorised to speak publicly, said the bridge would not open.',
  options: {},
  messages: { anonymous: '“{source}” is not named, and no reason is given' },
  needs: ['attributions'],
  check({ article, attributions }) {
    const seen = new Set<number>();
    const found: Unnamed[] = [];
    const explained = reason.test(article.body ? textOf(article.text, article.body) : '');
    for (const attribution of attributions.attributions) {
      const { source, flags } = attribution;
      if (!source || seen.has(source.span.start)) continue;
      if (!flags.includes('anonymous-source') && !unnamed.test(textOf(article.text, source.span))) continue;
      seen.add(source.span.start);
      const block = blockAt(article, source.span.start);
      if (!block || reason.test(textOf(article.text, block))) continue;
      const described = textOf(article.text, source.span);
      if (notHidden.test(described) || (isSpokenOf(described) && explained)) continue;
      if (isGroup(described) && namesOneOfThem(article, block, attribution, attributions.attributions)) continue;
      const before = isSpokenOf(described) && found.findLast(({ words }) => hasHeadOf(described, words));
      if (before) before.again.push(source.span);
      else found.push({ words: described, span: source.span, again: [] });
    }
    return found.map(({ words, span, again }) => ({
      messageId: 'anonymous',
      data: { source: words },
      span,
      related: again.map((place) => ({ article: article.id, span: place, message: 'spoken of again' })),
    }));
  },
});

/** A source without name, with the places that speak of it again. */
interface Unnamed {
  readonly words: string;
  readonly span: Span;
  readonly again: Span[];
}

/** Whether `the sources` may be the `investigative sources` spoken of before: the last word of the first stands in the second. */
function hasHeadOf(described: string, words: string): boolean {
  const [head, ...others] = [/\S+$/.exec(described)?.[0] ?? '', ...words.split(/\s+/)].map((word) =>
    word.toLowerCase().replace(/s$/, ''),
  );
  return others.includes(head ?? '');
}

/** `The aide`, `that person`: spoken of before, where the reason may stand. */
function isSpokenOf(described: string): boolean {
  return /^(?:the|that|this|those|these) /i.test(described);
}

function isGroup(described: string): boolean {
  return /^(?!an? ).*\b(?:officials|advis[eo]rs|aides|strategists|allies|leaders|executives)\b/i.test(described);
}

/** Whether the words of somebody named follow at once in quotation marks: `local officials welcome it.` and then what the mayor says. */
function namesOneOfThem(
  article: Article,
  block: Span,
  { index }: Attribution,
  attributions: readonly Attribution[],
): boolean {
  const next = attributions[index + 1];
  const [content] = next?.content ?? [];
  if (!content || next?.source?.kind !== 'named') return false;
  const between = article.text.slice(block.end, content.start);
  return content.start > block.end && /^\s+["“]?$/.test(between);
}
