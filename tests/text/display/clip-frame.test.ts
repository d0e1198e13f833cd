import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clipFrame } from '../../../src/text/display/clip-frame.ts';
import { columnsOf } from '../../../src/text/display/wrap.ts';

const clipped = (before: string, marked: string, after: string, width: number) => {
  const row = clipFrame({ line: 1, before, marked, after }, width);
  return `${row.before}[${row.marked}]${row.after}`;
};

test.each([
  [['She ', 'sang', ' well.', 40], 'She [sang] well.'],
  [['The mayor of the town by the sea ', 'sang', ' well on Monday night.', 24], '…e sea [sang] well on Mon…'],
  [['', 'sang', ' well on Monday night until the end.', 24], '[sang] well on Monday nig…'],
  [['The ', 'mayor of the town by the sea sang well on Monday', '', 24], 'The [mayor of the town b…]'],
  [['a\tb\u001b[0m ', 'c\u202e', '', 40], 'a b␛[0m [c\\u{202e}]'],
] as const)('%j', ([before, marked, after, width], expected) => {
  expect(clipped(before, marked, after, width)).toBe(expected);
});

test('never is wider than asked for, and always shows something of what is marked', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '日', '\u202e', ' ', 'e\u0301'), maxLength: 50 });
  fc.assert(
    fc.property(text, text, text, fc.integer({ min: 12, max: 60 }), (before, marked, after, width) => {
      const row = clipFrame({ line: 1, before, marked, after }, width);
      expect(columnsOf(row.before + row.marked + row.after)).toBeLessThanOrEqual(width);
      if (columnsOf(marked) > 0) expect(row.marked).not.toBe('');
    }),
  );
});
