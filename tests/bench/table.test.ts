import { expect, test } from 'vitest';
import { renderTable } from './table.ts';

test('renderTable writes Markdown', () => {
  expect(renderTable(['what', 'ms'], [['parse', '12']])).toBe('| what | ms |\n| --- | --: |\n| parse | 12 |\n');
});
