import { textOf } from '../model/span.ts';
import { blockAt } from '../text/blocks.ts';
import { defineRule } from './rule.ts';

/** Why a source is not named, in the words that newsrooms use. Linear: no nested repetition. */
const reason =
  /\b(?:condition of anonymity|(?:request|ask|insist|grant|speak|spok)\w* (?:for |on |with |to )?(?:remain )?anonym\w+|not (?:be |been |being )?authori[sz]ed|(?:not|declined|refused|asked not|requested not|did not want|wished not) (?:to be )?(?:named|identified|quoted)|for fear of|because (?:he|she|they|of)|to (?:discuss|speak|talk) (?:freely|candidly|frankly|publicly|openly)|citing (?:the )?(?:sensitivity|fear|safety|policy)|off the record|on background)/i;

/** Descriptions that hold no name beside those that attributions know as anonymous. */
const unnamed =
  /^(?:\S+ )?sources?$|^(?:(?:an?|one|two|three|four|five|several|some|many) )?(?:person|people|man|woman|individuals?|executives?) (?:briefed|close|familiar|involved|with (?:direct |first-?hand )?knowledge)\b/i;

/** A source without name, and without a word on why. */
export const anonymousSourceWithoutReason = defineRule({
  id: 'anonymous-source-without-reason',
  description: 'A source is not named, and the paragraph does not say why.',
  reason: 'The codes of the Guardian, NPR and the Journalism Trust Initiative ask for the reason to be given.',
  severity: 'warning',
  presets: ['recommended', 'strict', 'draft'],
  precision: { right: 26, judged: 30 },
  fixable: null,
  bad: 'A person close to the mayor said the bridge would not open in June.',
  good: 'A person close to the mayor, who was not authorised to speak publicly, said the bridge would not open.',
  options: {},
  messages: { anonymous: '“{source}” is not named, and no reason is given' },
  needs: ['attributions'],
  *check({ article, attributions }) {
    const seen = new Set<number>();
    for (const { source, flags } of attributions.attributions) {
      if (!source || seen.has(source.span.start)) continue;
      if (!flags.includes('anonymous-source') && !unnamed.test(textOf(article.text, source.span))) continue;
      seen.add(source.span.start);
      const block = blockAt(article, source.span.start);
      if (!block || reason.test(textOf(article.text, block))) continue;
      yield { messageId: 'anonymous', data: { source: textOf(article.text, source.span) }, span: source.span };
    }
  },
});
