import type { Attribution } from '../../../model/attribution.ts';
import type { Token } from '../../../model/document.ts';
import { type ClaimScene, tokensIn } from '../scene/claim-scene.ts';
import { isDependent } from './main-clause.ts';

/** What opens a clause of time or ground. */
const subordinator = /^(?:as|when|while|after|before|until|since|because|although|though|once|whenever)$/;
/** How many tokens behind the subordinator its clause may be interrupted: `when, in fact, he responded`. */
const longestInsertion = 4;

/**
 * Whether the content is not what somebody says, but another clause of the sentence: `As the charges were unsealed, Kerr testified`,
 * `laughed when he urged voters to …`, `… when, in fact, he responded quickly`.
 */
export function isOtherClause(scene: ClaimScene, attribution: Attribution): boolean {
  const { cue, source, content, quoted } = attribution;
  const [only, ...more] = content;
  if (cue?.pos !== 'verb' || more.length > 0 || quoted.some(({ start }) => start - only.start < 3)) return false;
  const tokens = tokensIn(scene, only);
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return false;
  if (only.start >= cue.span.end)
    return (
      /^(?:when|while|after|before|until|as)$/.test(first.norm) &&
      !/^(?:ask|question|deny)$/.test(cue.class) &&
      (/[“"‘]/.test(scene.text.slice(only.start, only.end)) || isDependent(scene, tokens))
    );
  if (quoted.length > 0 || (source && source.span.start < only.start)) return false;
  return isSubordinate(scene, first) || (isLeftOpen(scene, tokens) && !isInserted(scene, cue.span.end));
}

/** Whether the clause is put under the word before it, which opens the sentence. */
function isSubordinate({ document }: ClaimScene, { index, sentence }: Token): boolean {
  const before = document.tokens[index - 1];
  const from = document.sentences[sentence]?.from;
  return before?.sentence === sentence && before.index === from && subordinator.test(before.norm);
}

/** Whether a mark follows: `because, Reed said, it had to`. */
function isInserted({ text }: ClaimScene, end: number): boolean {
  return /^\s*[,;—–]/.test(text.slice(end, end + 3));
}

/** Whether the words end in the opening of a clause that goes on behind them. */
function isLeftOpen(scene: ClaimScene, tokens: readonly Token[]): boolean {
  const at = tokens.findLastIndex(({ norm }) => subordinator.test(norm));
  if (at < 1 || tokens.length - at > longestInsertion) return false;
  const behind = tokens[at + 1];
  const opened = tokens[at];
  return opened !== undefined && (behind === undefined || /^,\s*$/.test(scene.text.slice(opened.end, behind.start)));
}
