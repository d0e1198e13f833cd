import type { MarkupBlock, Run } from '../structure/layout.ts';
import { readBlocks } from './blocks.ts';
import { type DecodedText, runsOfDecoded } from './decoded-text.ts';
import { measureElements } from './measure.ts';
import { findSilent } from './story/noise.ts';
import { parseTree } from './tree.ts';

/** The blocks of HTML that is in a string, with their places in the source of the string. */
export function htmlBlocks(decoded: DecodedText): readonly MarkupBlock[] {
  const tree = parseTree(decoded.text, 'html');
  return readBlocks(tree, findSilent(tree), measureElements(tree)).map(({ kind, runs }) => ({
    kind: kind === 'headline' ? 'subhead' : kind,
    runs: runs.flatMap((run) => placed(run, decoded)),
  }));
}

/** A run of the string as runs of its source. */
function placed(run: Run, decoded: DecodedText): readonly Run[] {
  if (run.text.length === run.sourceEnd - run.sourceStart) {
    const runs = runsOfDecoded(decoded, run.sourceStart, run.sourceEnd);
    // A space for a line break is in no text.
    return run.text.trim() === '' ? runs.map((each) => ({ ...each, text: each.text.replace(/\S/g, ' ') })) : runs;
  }
  const place = (offset: number) => decoded.places[Math.min(offset, decoded.text.length)] ?? 0;
  return [{ text: run.text, sourceStart: place(run.sourceStart), sourceEnd: place(run.sourceEnd) }];
}
