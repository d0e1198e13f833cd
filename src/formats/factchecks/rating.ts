import type { RatingValue } from '../../model/cross-text/fact-check.ts';

const falseWords =
  /\b(?:false|fake|incorrect|wrong|untrue|not true|inaccurate|fabricated|hoax|pants on fire|four pinocchios|altered|scam|debunked|no evidence|baseless|unfounded|misattributed|labeled satire|fiction)\b/i;
const mixedWords =
  /\b(?:mostly|half|partly|partially|mixture|mixed|misleading|missing context|lacks? context|needs context|out of context|exaggerat\w+|unproven|unsupported|unverified|outdated|distorts|cherry.?picks|(?:one|two|three) pinocchios?|satire|in progress|research in progress)\b/i;
const trueWords = /\b(?:true|correct|accurate|legit|geppetto|confirmed)\b/i;

/** What the words of a rating say; null where they do not show. `Mostly false` is mixed. */
export function valueOfRating(words: string | null): RatingValue {
  if (words === null) return null;
  if (mixedWords.test(words)) return 'mixed';
  if (falseWords.test(words)) return 'false';
  return trueWords.test(words) ? 'true' : null;
}

/** The lowest fifth of a scale is false, the highest true. */
const edge = 0.2;

/** What a number on a scale says; null where the scale is not reported. */
export function valueOnScale(value: number, worst: number, best: number): RatingValue {
  if (![value, worst, best].every(Number.isFinite) || worst === best) return null;
  const place = (value - worst) / (best - worst);
  if (place < 0 || place > 1) return null;
  return place <= edge ? 'false' : place >= 1 - edge ? 'true' : 'mixed';
}
