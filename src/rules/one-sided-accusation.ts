import { textOf } from '../model/span.ts';
import { defineRule } from './rule.ts';

/** What stories say where the other side was asked. Linear. */
const response =
  /\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es|ed)|refut(?:es|ed)|respond(?:s|ed)?|repl(?:y|ies|ied)|declined to (?:comment|answer|discuss)|no comment|did not (?:immediately )?(?:respond|reply|return|answer|comment)|could not (?:immediately )?be reached|request(?:s|ed)? for comment|spokes(?:man|woman|person) for|defend(?:s|ed) (?:himself|herself|itself|themselves|his|her|its|their))\b/i;

/** An accusation without a word from the accused. */
export const oneSidedAccusation = defineRule({
  id: 'one-sided-accusation',
  description: 'Somebody is accused, and the story holds no denial, response or attempt to get one.',
  reason: 'Right of reply: no criticism without rebuttal.',
  severity: 'warning',
  presets: ['strict'],
  precision: { right: 11, judged: 20 },
  fixable: null,
  bad: 'Council meets\n\nMayor Anna Smith accused Carl Jones of fraud on Sunday. The council will meet again in spring.\n',
  good: 'Council meets\n\nMayor Anna Smith accused Carl Jones of fraud on Sunday. Jones denied the accusation.\n',
  options: {},
  messages: { oneSided: '{target} is accused and not heard' },
  needs: ['claims', 'entities'],
  *check({ article, claims, entities }) {
    if (!article.body || response.test(textOf(article.text, article.body))) return;
    for (const claim of claims) {
      const { target } = claim;
      if (claim.type !== 'accusation' || !target || claim.disputedBy.length > 0 || claim.polarity === 'negative')
        continue;
      const named = entities.mentions.find(
        ({ span, type }) =>
          span.start >= target.start && span.end <= target.end && (type === 'person' || type === 'organization'),
      );
      if (!named) continue;
      yield { messageId: 'oneSided', data: { target: textOf(article.text, named.span) }, span: claim.span };
    }
  },
});
