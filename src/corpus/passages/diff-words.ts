import { diffArrays } from 'diff';
import type { DiffPiece } from '../../model/display/view.ts';

/** More differing words than these are not worth lining up, and would cost their square. */
const mostEdits = 2000;

/** Compares two texts word by word (Myers 1986); what differs by case or punctuation differs. Where nearly nothing agrees, all of it is one difference. */
export function diffWords(left: string, right: string): readonly DiffPiece[] {
  const words = wordsOf(left);
  const others = wordsOf(right);
  const changes = diffArrays([...words], [...others], { maxEditLength: mostEdits });
  if (!changes) return [{ kind: 'changed', left: words, right: others }];
  const pieces: DiffPiece[] = [];
  for (const { added, removed, value } of changes) {
    const last = pieces.at(-1);
    if (!added && !removed) pieces.push({ kind: 'same', words: value });
    else if (last?.kind === 'changed') {
      pieces[pieces.length - 1] = {
        kind: 'changed',
        left: removed ? [...last.left, ...value] : last.left,
        right: added ? [...last.right, ...value] : last.right,
      };
    } else pieces.push({ kind: 'changed', left: removed ? value : [], right: added ? value : [] });
  }
  return pieces;
}

/** Words with their punctuation; a blank line is a word of its own. */
function wordsOf(text: string): readonly string[] {
  return (text.match(/\n[^\S\n]*\n|\S+/g) ?? []).map((word) => (word.startsWith('\n') ? '\n' : word));
}
