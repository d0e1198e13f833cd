import { Chalk } from 'chalk';
import { describe, expect, test } from 'vitest';
import type { DiffPiece } from '../../src/model/display/view.ts';
import { sideBySide } from '../../src/reporters/side-by-side.ts';
import { columnsOf } from '../../src/text/display/wrap.ts';

const same = (text: string): DiffPiece => ({ kind: 'same', words: text.split(' ') });
const changed = (left: string, right: string): DiffPiece => ({
  kind: 'changed',
  left: left.split(' ').filter(Boolean),
  right: right.split(' ').filter(Boolean),
});

function show(pieces: readonly DiffPiece[], width = 60, level: 0 | 1 = 0): string {
  const diff = { kind: 'diff', title: null, left: 'a.txt:1:1', right: 'b.txt:3:1', pieces } as const;
  return sideBySide(diff, width, new Chalk({ level }));
}

describe('two texts side by side', () => {
  test('have equal words at the same height, and marks where there is no colour', () => {
    const pieces = [
      same('The bridge has barred'),
      changed('trucks of more than twenty or even thirty tonnes', 'heavy trucks'),
      same('since February, when the first crack was found in the hull.'),
    ];
    expect(show(pieces)).toBe(
      [
        'a.txt:1:1                      b.txt:3:1',
        'The bridge has barred        | The bridge has barred',
        '[-trucks of more than twenty | {+heavy trucks+}',
        'or even thirty tonnes-]      | since',
        'since February, when the       February, when the first',
        'first crack was found in the   crack was found in the hull.',
        'hull.',
        '',
      ].join('\n'),
    );
  });

  test('are coloured, without marks, where there is colour', () => {
    const shown = show([same('The'), changed('old', 'new'), same('bridge')], 60, 1);
    expect(shown).toContain('The \u001b[31mold\u001b[39m bridge');
    expect(shown).toContain('The \u001b[32mnew\u001b[39m bridge');
    expect(shown).not.toContain('[-');
  });

  test('keep paragraphs apart, and say what was left out', () => {
    const pieces: DiffPiece[] = [
      { kind: 'same', words: ['One.', '\n', 'Two'] },
      { kind: 'omitted', count: 40 },
      changed('a', ''),
    ];
    expect(show(pieces).split('\n').slice(1, 5)).toEqual([
      'One.                           One.',
      'Two                            Two',
      '… 40 equal words …             … 40 equal words …',
      '[-a-]                        |',
    ]);
  });

  test('fit the screen, and cannot act on it', () => {
    const hostile = `\u001b[2J\u202e${'x'.repeat(100)} \u0007 中文字符 \r\nend`;
    for (const width of [43, 60, 80, 120]) {
      const shown = show([same(hostile), changed(hostile, 'short'), changed('', hostile)], width);
      expect(shown).not.toMatch(/[^\P{C}\n]/u);
      for (const line of shown.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(width);
    }
  });
});
