import type { AttributionLayer } from '../../../model/attribution.ts';
import type { Token } from '../../../model/document.ts';
import { containmentTest } from '../../../text/positions/containment.ts';
import { nobody } from '../claimants/claimant.ts';
import { type ClaimScene, tokensIn } from '../scene/claim-scene.ts';
import { readClause } from '../scene/clause.ts';
import { forceOf, weaken } from '../scene/force.ts';
import type { ClaimDraft } from './claim-draft.ts';

/** Fewest tokens of a quotation that says something by itself. */
const shortest = 6;

/** Quotations of a sentence's length that nobody is given for: claims without claimant. */
export function orphanClaims(scene: ClaimScene, { attributions, quotations }: AttributionLayer): readonly ClaimDraft[] {
  const isHeld = containmentTest(attributions.flatMap(({ content, repeatedAt }) => [...content, ...repeatedAt]));
  return quotations.flatMap(({ kind, span, inner, nestedIn }): ClaimDraft[] => {
    if (kind !== 'quote' || nestedIn !== null || isHeld(inner)) return [];
    const tokens = tokensIn(scene, inner);
    // `‘He put me in a hole’`, as a heading, repeats what is said below.
    const block = scene.document.sentences[tokens[0]?.sentence ?? -1]?.block;
    if (block !== undefined && isHeadingBlock(scene, block, tokens)) return [];
    const clause = readClause(scene, tokens);
    // `“came up behind me and grabbed me”`: whose subject is before the marks.
    if (tokens.length < shortest || clause.group.length === 0 || clause.subject.length === 0) return [];
    const force = forceOf(scene, clause, 'assertion');
    return [
      {
        attribution: null,
        type: 'assertion',
        span,
        claimant: nobody('unknown'),
        content: [span],
        addressee: null,
        target: null,
        ...force,
        commitment: { source: weaken('CT+', force), author: 'Uu' },
        stance: 'neutral',
        repeatedAt: [],
        flags: ['orphan-quote'],
        confidence: 0.5,
      },
    ];
  });
}

/** Whether the quotation is all of a block in which the writer states nothing. */
function isHeadingBlock({ document, prose }: ClaimScene, block: number, tokens: readonly Token[]): boolean {
  const { start, end } = document.article.blocks[block] ?? { start: 0, end: 0 };
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return false;
  const isWhole = first.start - start < 3 && end - last.end < 4;
  return isWhole && (!prose.has(block) || !/[.!?…,]/.test(document.article.text.slice(last.end - 1, end)));
}
