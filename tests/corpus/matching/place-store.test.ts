import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Edge } from '../../../src/corpus/matching/edge.ts';
import type { Place } from '../../../src/corpus/matching/place.ts';
import { createPlaceStore } from '../../../src/corpus/matching/place-store.ts';

const count = fc.nat(1_000_000);
const frame = fc.record({ offset: count, text: fc.string(), isRule: fc.boolean() });
const edge: fc.Arbitrary<Edge> = fc.record({
  offset: count,
  marks: fc.string({ maxLength: 6 }),
  frames: fc.array(frame, { maxLength: 2 }),
});
const place: fc.Arbitrary<Place> = fc.record({
  article: fc.constantFrom('a.txt', 'b.txt'),
  articleWords: count,
  start: edge,
  end: edge,
  sentenceStart: fc.option(edge),
  sentenceEnd: fc.option(edge),
  paragraphs: fc.option(fc.record({ from: fc.integer({ min: 1, max: 99 }), to: fc.integer({ min: 1, max: 99 }) })),
  words: count,
  storyWords: count,
  isQuoted: fc.boolean(),
  isSetApart: fc.boolean(),
  isAtEdge: fc.boolean(),
  fingerprint: fc.option(fc.string()),
});

test('gives back the places that were put in, in any order', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 20 }), (places) => {
      const store = createPlaceStore(places.length + 1);
      for (const [number, each] of [...places.entries()].reverse()) store.put(number, each);
      expect(places.map((each, number) => store.get(number, each.article))).toEqual(places);
      expect(store.get(places.length, 'a.txt')).toBeNull();
    }),
  );
});
