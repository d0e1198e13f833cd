import type { BlockKind } from '../../../model/article.ts';
import type { Attribution, AttributionFlag, Quotation } from '../../../model/attribution.ts';
import type { Draft } from '../candidates/found.ts';

const attitudes: ReadonlySet<string> = new Set(['believe', 'intend', 'praise', 'criticise', 'agree']);
const refusing = /^(?:decline|refuse)/;
const commenting = /\b(?:comment|respond|answer|discuss|elaborate|say)\b/i;

/** What a reader of the attribution should know, in the order of the type. */
export function flagsOf(
  draft: Draft,
  source: Attribution['source'],
  words: string,
  problems: readonly Quotation[],
  block: BlockKind | undefined,
): readonly AttributionFlag[] {
  const entry = draft.cue?.entry;
  const flags: AttributionFlag[] = [];
  if (source?.kind === 'anonymous') flags.push('anonymous-source');
  if (entry?.class === 'hearsay') flags.push('hearsay');
  if (!source) flags.push('no-source');
  if (entry && refusing.test(entry.lemma) && commenting.test(words)) flags.push('no-comment');
  if (problems.length > 0) flags.push('mark-problem');
  if (draft.continued) flags.push('continued');
  if (block === 'headline') flags.push('headline');
  if (entry && attitudes.has(entry.class)) flags.push('attitude');
  return flags;
}
