import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Range } from '../../ranges.ts';
import type { AttributedRecord, AttributionRecord } from '../../records.ts';
import { scoreQuotes } from './score-quotes.ts';

const text = [
  'Harbour chief resigns',
  '“We lost the pier,” Mayor Ana Ruiz said on Friday. “It will cost us dearly.”',
  'The council said the old pier would close. Its members named it “the Lady”.',
].join('\n');

function at(words: string): Range {
  const start = text.indexOf(words);
  return [start, start + words.length];
}

const direct: AttributionRecord = {
  source: [at('Mayor Ana Ruiz')],
  cue: [at('said on Friday')],
  content: [at('“We lost the pier,”'), at('“It will cost us dearly.”')],
};
const indirect: AttributionRecord = {
  source: [at('The council')],
  cue: [[at('The council')[1] + 1, at('The council')[1] + 5]],
  content: [at('the old pier would close')],
};
const gold: AttributedRecord = { id: 'pier', text, attributions: [direct, indirect] };

function scoresOf(...attributions: readonly AttributionRecord[]) {
  return scoreQuotes([gold], new Map([['pier', attributions]])).scores;
}

describe('scoreQuotes', () => {
  test('gives 1 to gold against gold', () => {
    const scores = scoresOf(direct, indirect);
    expect([scores.direct.strict.f1, scores.content.token.f1, scores.joint.f1, scores.cue.exact.f1]).toEqual([
      1, 1, 1, 1,
    ]);
    expect(scores.segments).toMatchObject({ leftAlone: 1, sourceAccuracy: 1, joint: { precision: 1, recall: 1 } });
    expect(scores.citron.quote.f1).toBe(1);
    const { sayIndirectRecall, sayIndirectPrecision, precisionByKind } = scores;
    expect([sayIndirectRecall, sayIndirectPrecision, precisionByKind.indirect]).toEqual([1, 1, 1]);
  });

  test('gives 0 to no answer, but leaves titles alone', () => {
    const scores = scoreQuotes([gold], new Map()).scores;
    expect(scores.segments).toMatchObject({ joint: { f1: 0 }, leftAlone: 1 });
    expect(scores.content.token.f1).toBe(0);
  });

  test('lets marks and punctuation at the edges pass, but not as strict', () => {
    const bare = { ...direct, content: [at('We lost the pier'), at('It will cost us dearly')] };
    const { direct: scores } = scoresOf(bare, indirect);
    expect([scores.core.f1, scores.strict.f1]).toEqual([1, 0]);
  });

  test('counts a right segment with a wrong source as found, not as right', () => {
    const { segments } = scoresOf({ ...direct, source: [at('The council')] }, indirect);
    expect(segments.detected.f1).toBe(1);
    expect(segments.joint.f1).toBe(0);
  });

  test('counts a name in marks that is given to somebody as not left alone', () => {
    const spurious = { source: [at('members')], cue: [at('named')], content: [at('“the Lady”')] };
    const { scores, judgements } = scoreQuotes([gold], new Map([['pier', [direct, indirect, spurious]]]));
    expect(scores.segments.leftAlone).toBe(0);
    expect(scores.segments.joint.precision).toBeCloseTo(2 / 3);
    expect(judgements[0]?.segments.map(({ verdict }) => verdict)).toEqual(['right', 'right', 'spurious']);
  });

  test('refuses a range outside of the text', () => {
    const beyond = { ...indirect, content: [[10, text.length + 1]] as Range[] };
    expect(() => scoresOf(beyond)).toThrow('bad range');
  });

  test('swaps precision and recall when gold and system are swapped', () => {
    const range = fc
      .tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 60 }))
      .map(([start, length]): Range => [start, Math.min(text.length, start + length)]);
    const ranges = fc.array(range, { minLength: 1, maxLength: 2 });
    const side = fc.array(fc.record({ source: ranges, cue: ranges, content: ranges }), { maxLength: 5 });
    const scored = (gold: readonly AttributionRecord[], system: readonly AttributionRecord[]) =>
      scoreQuotes([{ id: 'pier', text, attributions: gold }], new Map([['pier', system]])).scores;
    fc.assert(
      fc.property(side, side, (a, b) => {
        const there = scored(a, b);
        const back = scored(b, a);
        for (const part of ['direct', 'content'] as const) {
          expect(there[part].overlap.precision).toBe(back[part].overlap.recall);
          expect(there[part].token.precision).toBe(back[part].token.recall);
        }
        expect(there.cue.exact.precision).toBe(back.cue.exact.recall);
        expect(there.segments.detected.precision).toBe(back.segments.detected.recall);
      }),
    );
  });
});
