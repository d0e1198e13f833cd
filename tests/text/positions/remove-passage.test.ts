import { expect, test } from 'vitest';
import { parseText } from '../../../src/formats/text.ts';
import { applyEdits } from '../../../src/text/positions/apply-edits.ts';
import { removePassage } from '../../../src/text/positions/remove-passage.ts';

/** The text without what stands between `«` and `»`; null where that cannot be taken out. */
function without(marked: string): string | null {
  const text = marked.replace(/[«»]/g, '');
  const edit = removePassage(parseText('a.txt', text), { start: marked.indexOf('«'), end: marked.indexOf('»') - 1 });
  return edit && applyEdits(text, [edit]);
}

test.each([
  [
    'a paragraph',
    'Head here\n\nOne is here.\n\n«Two is here.»\n\nThree is here.\n',
    'Head here\n\nOne is here.\n\nThree is here.\n',
  ],
  [
    'the last paragraphs',
    'Head here\r\n\r\nOne is here.\r\n\r\n«Two is here.\r\n\r\nThree.»\r\n',
    'Head here\r\n\r\nOne is here.\r\n',
  ],
  [
    'a sentence',
    'Head here\n\nOne is here. «Two is here.» Three is here.\n',
    'Head here\n\nOne is here. Three is here.\n',
  ],
  [
    'the first sentence',
    'Head here\n\n«One is here.” » “Two is here.\n'.replace('” »', '”»'),
    'Head here\n\n“Two is here.\n',
  ],
  [
    'the last sentence',
    'Head here\n\nOne is here. «Two is here.»\n\nThree.\n',
    'Head here\n\nOne is here.\n\nThree.\n',
  ],
])('%s goes with the space that parted it', (_, text, expected) => {
  expect(without(text)).toBe(expected);
});

test.each([
  ['a part of a sentence', 'Head here\n\nOne is «here and» there.\n'],
  ['parts of two paragraphs', 'Head here\n\nOne is here. «Two is here.\n\nThree is here.» Four.\n'],
])('%s is left', (_, text) => {
  expect(without(text)).toBeNull();
});
