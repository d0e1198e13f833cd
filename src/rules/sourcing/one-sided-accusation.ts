import type { Article } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import type { EntityLayer } from '../../model/entity.ts';
import { contains, type Span, textOf } from '../../model/span.ts';
import { mentionsIn } from '../../text/mentions-in.ts';
import { defineRule } from '../rule.ts';

/** What stories say where the other side was asked. Linear. */
const response =
  /\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es|ed)|refut(?:es|ed)|respond(?:s|ed)?|repl(?:y|ies|ied)|declined to (?:comment|answer|discuss)|no comment|did not (?:immediately )?(?:respond|reply|return|answer|comment)|could not (?:immediately )?be reached|request(?:s|ed)? for comment|spokes(?:man|woman|person) for|defend(?:s|ed) (?:himself|herself|itself|themselves|his|her|its|their))\b/i;

/** An accusation without a word from the accused. */
export const oneSidedAccusation = defineRule({
  id: 'one-sided-accusation',
  description: 'Somebody is accused, and the story contains no denial, response or attempt to get one.',
  reason: 'Right of reply: no criticism without rebuttal.',
  severity: 'warning',
  presets: ['strict'],
  precision: { right: 18, judged: 30 },
  fixable: null,
  bad: 'Council meets\n\nMayor Anna Smith accused Carl Jones of fraud on Sunday. The council will meet again in spring.\n',
  good: 'Council meets\n\nMayor Anna Smith accused Carl Jones of fraud on Sunday. Jones denied the accusation.\n',
  options: {},
  messages: { oneSided: '{target} is accused, and no response is reported' },
  needs: ['claims', 'entities'],
  *check({ article, claims, entities }) {
    if (!article.body || response.test(textOf(article.text, article.body))) return;
    for (const claim of claims) {
      if (claim.disputedBy.length > 0 || claim.polarity === 'negative') continue;
      const accused = accusedIn(article, claim, entities);
      if (!accused) continue;
      yield { messageId: 'oneSided', data: { target: textOf(article.text, accused) }, span: claim.span };
    }
  },
});

/** What nobody does and keeps the good name; said of somebody it accuses, whatever the verb of saying. */
const wrongdoing =
  /^(?: (?:had|has|have|was|is|were|are|been|repeatedly|then|also))* (?:lied|lying|stole|stolen|stealing|bribed|bribing|forged|forging|cheated|cheating|defrauded|embezzled|threatened|threatening|molested|assaulted|abused|murdered|raped|blackmailed|fabricated|falsified|laundered|corrupt|a (?:liar|thief|crook|fraud|traitor|criminal))\b/;

/** Name of the person or organisation that the claim accuses; null where it accuses nobody who is named. */
function accusedIn(
  { text }: Article,
  { type, target, content, claimant }: Claim,
  { mentions }: EntityLayer,
): Span | null {
  if (type !== 'accusation' && type !== 'assertion' && type !== 'criticism') return null;
  const within = type === 'accusation' && target ? [target] : content;
  const around = {
    start: Math.min(...within.map(({ start }) => start)),
    end: Math.max(...within.map(({ end }) => end)),
  };
  const named = mentionsIn(mentions, around).find(
    (mention) =>
      (mention.type === 'person' || mention.type === 'organization') &&
      mention.form === 'name' &&
      mention.entity !== claimant.entity &&
      within.some((part) => contains(part, mention.span)),
  );
  if (!named) return null;
  const isAccused = type === 'accusation' || wrongdoing.test(text.slice(named.span.end, named.span.end + 60));
  return isAccused ? named.span : null;
}
