import { isInBody } from '../../text/positions/blocks.ts';
import { defineRule } from '../rule.ts';

const crimes =
  'murder|manslaughter|rape|robbery|theft|fraud|assault|kidnapping|arson|burglary|bribery|terrorism|espionage|treason|embezzlement|perjury|stalking|trafficking|\\p{Ll}{3,}ing';
// Who is arrested may be between, in a few words: arrested two brothers for the robbery.
const arrested = new RegExp(
  `\\b(?:arrest(?:ed|s)?|detain(?:ed|s)?|held|taken into custody)(?: (?!(?:for|on|in|and|or|that|who|as|by|with|over)\\b)[\\p{L}\\d]+){0,3} for (?:the |an? |his |her |their |alleged |\\d+ )?(?:(?!being\\b)\\p{L}+ )?(?:${crimes})\\b`,
  'giu',
);
/** `Murderer Ann Lee, 34, was charged`: a verdict before the name of who awaits one. */
const epithet =
  /\b(?:[Kk]illers?|[Mm]urderers?|[Rr]apists?|[Rr]obbers?|[Tt]hie(?:f|ves)|[Aa]rsonists?|[Kk]idnappers?|[Ff]raudsters?)(?: \p{Lu}[\p{L}'’-]+){1,3}(?:, \d+,)? (?:was|were|is|are|has been|have been) (?:also |later |then )?(?:arrested|detained|charged|accused|suspected|questioned|awaiting trial|on trial|due in court)\b/gu;
const culprit =
  /\b[Tt]he (?:killer|murderer|rapist|robber|thief|arsonist|kidnapper|attacker|shooter|gunman|stabber)s? (?:was|were|has been|have been|is being|are being) (?:arrested|detained|caught|captured|charged|held|identified as|taken into custody)\b|\b(?:arrested|detained|captured|caught) (?:the|a|an) (?:\p{Ll}+ )?(?:killer|murderer|rapist|robber|thief|arsonist|kidnapper)s?\b/gu;

/** Words that find a suspect guilty before a court does. */
export const guiltImplied = defineRule({
  id: 'guilt-implied',
  description: 'Somebody is “arrested for murder”: the wording implies guilt.',
  reason: 'Until a conviction it is a suspicion; saying more may be libel.',
  severity: 'warning',
  presets: ['strict', 'draft'],
  precision: null,
  fixable: 'unsafe',
  bad: 'Police said a man of 40 was arrested for murder on Sunday.',
  good: 'Police said a man of 40 was arrested on suspicion of murder on Sunday.',
  options: {},
  messages: {
    implied: '“{words}” implies guilt; use “on suspicion of”',
    verdict: '“{words}” implies guilt; use “suspect”',
  },
  needs: ['attributions'],
  *check({ article, attributions }) {
    for (const match of [arrested, culprit, epithet].flatMap((pattern) => [...article.text.matchAll(pattern)])) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!isInBody(article, span) || /\balleged(?:ly)?\b/i.test(match[0])) continue;
      if (
        attributions.quotations.some(
          (quotation) => quotation.span.start <= span.start && span.end <= quotation.span.end,
        )
      )
        continue;
      const at = match[0].lastIndexOf(' for ');
      const start = span.start + at + 1;
      yield {
        messageId: at === -1 ? 'verdict' : 'implied',
        data: { words: match[0] },
        span,
        ...(at !== -1 && {
          fix: { safe: false, edits: [{ start, end: start + 'for'.length, text: 'on suspicion of' }] },
        }),
      };
    }
  },
});
