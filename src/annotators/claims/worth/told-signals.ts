import type { Claim, ClaimType } from '../../../model/claim.ts';
import type { Document } from '../../../model/document.ts';
import { type ClaimScene, tokensIn } from '../scene/claim-scene.ts';

/** Types of which there is little to verify: wishes, judgements and what is yet to be done. */
const attitudes: ReadonlySet<ClaimType> = new Set([
  'demand',
  'promise',
  'offer',
  'question',
  'criticism',
  'praise',
  'belief',
  'intention',
  'agreement',
]);
/** Types that say that something is so. */
const told: ReadonlySet<ClaimType> = new Set([
  'assertion',
  'finding',
  'confirmation',
  'admission',
  'suggestion',
  'warning',
  'fact',
]);
/** Types of what is yet to be. */
const prospects: ReadonlySet<ClaimType> = new Set(['promise', 'prediction']);
/** How many paragraphs lead an article. */
const leadingParagraphs = 2;

/** What is known of a claim from its type, its place in the article, and who answers for it, and not from its words alone. */
export function toldSignals(
  scene: ClaimScene,
  {
    type,
    claimant,
    content,
    polarity,
    modality,
  }: Pick<Claim, 'type' | 'claimant' | 'content' | 'polarity' | 'modality'>,
  isDisputed: boolean,
  leadEnd: number,
): readonly string[] {
  const signals: string[] = [];
  const isOwn = type === 'fact' && claimant.kind === 'author';
  if (type === 'accusation') signals.push('accusation');
  else if (attitudes.has(type)) signals.push('-attitude');
  if (isDisputed && !attitudes.has(type)) signals.push('disputed');
  const isSure = polarity === 'positive' && modality !== 'conditional' && modality !== 'required';
  if (told.has(type) && !isOwn && isSure && speaksOfHarm(scene, content)) signals.push('harm');
  if (content[0].start < leadEnd && !isOwn) signals.push(prospects.has(type) ? 'leading-prospect' : 'leading');
  if (isOwn) signals.push('-background');
  return signals;
}

function speaksOfHarm(scene: ClaimScene, content: Claim['content']): boolean {
  return content.some((span) => tokensIn(scene, span).some(({ norm }) => scene.words.wrongdoing.has(norm)));
}

/** End of the headline and the paragraphs that lead the article. */
export function endOfLead({ article }: Document): number {
  const paragraphs = article.blocks.filter(({ kind }) => kind === 'paragraph');
  // A text of a paragraph or two has no lead.
  return paragraphs.length > 2 * leadingParagraphs ? (paragraphs[leadingParagraphs - 1]?.end ?? 0) : 0;
}
