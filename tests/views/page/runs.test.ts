import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseText } from '../../../src/formats/text.ts';
import type { PageMark } from '../../../src/model/display/page.ts';
import { cutRuns } from '../../../src/views/page/runs.ts';
import { at, story } from '../../support/story.ts';

const mark = (id: string, { start, end }: { readonly start: number; readonly end: number }): PageMark => ({
  id,
  layer: 'quote',
  style: 'direct',
  start,
  end,
});

describe('runs of a text', () => {
  test('are cut where marks begin and end, and open the narrowest mark that starts there', () => {
    const marks = [mark('q0.0', at('"It took ten years,"')), mark('q0.s', at('Ann Lee')), mark('e0.0', at('Ann'))];
    const runs = cutRuns(story, marks).flatMap((block) => block.runs);
    expect(runs.filter(({ marks: here }) => here.length > 0)).toEqual([
      { text: '"It took ten years,"', marks: [marks[0]], opens: marks[0] },
      { text: 'Ann', marks: [marks[1], marks[2]], opens: marks[2] },
      { text: ' Lee', marks: [marks[1]], opens: null },
    ]);
  });

  test('joined are the text, and the runs of a mark are what it covers, however marks overlap', () => {
    const { text } = story;
    const offset = fc.nat(text.length);
    const spans = fc.array(fc.tuple(offset, offset), { maxLength: 30 });
    fc.assert(
      fc.property(spans, (pairs) => {
        const marks = pairs.map(([a, b], nth) => mark(`q${nth}.0`, { start: Math.min(a, b), end: Math.max(a, b) }));
        const runs = cutRuns(story, marks).flatMap((block) => block.runs);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        for (const each of marks) {
          const covered = runs.filter((run) => run.marks.includes(each)).map((run) => run.text);
          expect(covered.join('')).toBe(text.slice(each.start, each.end));
        }
      }),
    );
  });

  test('hold a text without blocks too', () => {
    expect(cutRuns(parseText('empty.txt', ''), []).flatMap((block) => block.runs)).toEqual([]);
    const bare = { ...story, blocks: [] };
    expect(cutRuns(bare, [])).toEqual([{ kind: 'paragraph', runs: [{ text: story.text, marks: [], opens: null }] }]);
  });
});
