import { alignDecoded } from '../../documents/decoded-runs.ts';
import type { MarkupBlock, Run } from '../../structure/layout.ts';
import { decodeReferences, type LinkedArticle, type LocatedString } from '../metadata/json-ld.ts';
import { foldWords, wordsOf } from '../words.ts';

/** The body of the JSON-LD where the page shows much less of it: a script draws it, or a wall hides it. */
export function completeBody(
  visible: readonly MarkupBlock[],
  linked: LinkedArticle | null,
  source: string,
): readonly MarkupBlock[] {
  const stated = linked?.located('articleBody');
  if (!stated || linked?.isLiveBlog) return visible;
  const shown = visible.reduce((sum, block) => sum + wordsOf(block.runs).length, 0);
  if (shown >= stated.value.length * leastShown) return confirmedBlocks(visible, stated.value);
  return paragraphsOf(runsOfString(stated, source));
}

/** The posts of a live blog as the JSON-LD has them, each with its heading. */
export function liveBlocks(linked: LinkedArticle | null, source: string): readonly MarkupBlock[] {
  return (linked?.updates ?? []).flatMap(({ headline, body }): readonly MarkupBlock[] => [
    ...(headline === null ? [] : [{ kind: 'subhead' as const, runs: runsOfString(headline, source) }]),
    ...(body === null ? [] : paragraphsOf(runsOfString(body, source))),
  ]);
}

function runsOfString({ value, start, end }: LocatedString, source: string): readonly Run[] {
  return alignDecoded(value, source, start, end, /\\(?:u[\da-fA-F]{4}|.)/y);
}

/** A page that shows less than this share of the stated body shows a stub. */
const leastShown = 0.6;
/** The stated body is whole where it holds this share of what the page shows. */
const leastConfirmed = 0.8;

/** Every block is looked for in the stated body: the product of both is bounded. */
const longestStated = 200_000;
const mostBlocks = 1000;

/** The blocks without the paragraphs that the stated body does not hold, where it holds nearly all. */
function confirmedBlocks(visible: readonly MarkupBlock[], stated: string): readonly MarkupBlock[] {
  if (stated.length > longestStated || visible.length > mostBlocks) return visible;
  const body = foldWords(decodeReferences(stated).replace(/<[^<>]{1,300}>/g, ' '));
  const judged = visible.map((block) => {
    const words = foldWords(wordsOf(block.runs));
    const isConfirmed =
      block.kind !== 'paragraph' || body.includes(words.slice(0, 60)) || body.includes(words.slice(-60));
    return { block, length: words.length, isConfirmed };
  });
  const total = judged.reduce((sum, each) => sum + each.length, 0);
  const confirmed = judged.reduce((sum, each) => sum + (each.isConfirmed ? each.length : 0), 0);
  if (confirmed < total * leastConfirmed) return visible;
  return judged.filter((each) => each.isConfirmed).map((each) => each.block);
}

/** Runs cut into paragraphs at line breaks; what is escaped in them again, as if it were HTML, is decoded, and tags are skipped. */
function paragraphsOf(runs: readonly Run[]): readonly MarkupBlock[] {
  const blocks: { kind: 'paragraph'; runs: Run[] }[] = [{ kind: 'paragraph', runs: [] }];
  for (const run of runs) {
    const isVerbatim = run.text.length === run.sourceEnd - run.sourceStart;
    for (const match of run.text.matchAll(/[\r\n]+|<[^<>]{1,300}>|&[#\w]{2,10};|[<&]|[^\r\n<&]+/g)) {
      const [part] = match;
      if (/^(?:[\r\n]|<\/p>|<br)/i.test(part)) blocks.push({ kind: 'paragraph', runs: [] });
      else if (!/^<./.test(part)) {
        const sourceStart = isVerbatim ? run.sourceStart + match.index : run.sourceStart;
        const sourceEnd = isVerbatim ? sourceStart + part.length : run.sourceEnd;
        blocks.at(-1)?.runs.push({ text: decodeReferences(part), sourceStart, sourceEnd });
      }
    }
  }
  return blocks;
}
