import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeSpans, type Span } from '../../src/model/span.ts';

test('joins spans that touch, in order', () => {
  const spans = [
    { start: 8, end: 9 },
    { start: 0, end: 3 },
    { start: 3, end: 5 },
    { start: 1, end: 2 },
  ];
  expect(mergeSpans(spans)).toEqual([
    { start: 0, end: 5 },
    { start: 8, end: 9 },
  ]);
});

test('covers what the spans cover and nothing else', () => {
  const span: fc.Arbitrary<Span> = fc
    .tuple(fc.nat(60), fc.nat(60))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
  const covered = (spans: readonly Span[]) =>
    Array.from({ length: 64 }, (_, at) => spans.some(({ start, end }) => start <= at && at < end));
  fc.assert(
    fc.property(fc.array(span), (spans) => {
      expect(covered(mergeSpans(spans))).toEqual(covered(spans));
    }),
  );
});
