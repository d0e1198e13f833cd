import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexPeople } from '../../../../src/annotators/entities/people/other-people.ts';

/** Mentions ten units apart and five long. */
function spansOf(people: readonly number[]): { start: number; end: number }[] {
  return people.map((_, index) => ({ start: index * 10, end: index * 10 + 5 }));
}

test('the next of the others skips a run of the same person', () => {
  const people = [1, 2, 2, 2, 1];
  const others = indexPeople(spansOf(people), (index) => people[index] ?? -1)(2);
  expect([others.nextStart(0), others.nextStart(1), others.nextStart(40), others.nextStart(41)]).toEqual([
    0,
    40,
    40,
    Number.POSITIVE_INFINITY,
  ]);
  expect([others.endingAt(5), others.endingAt(15), others.endingAt(7)]).toEqual([{ start: 0, end: 5 }, null, null]);
});

test('tells the same as a look through all mentions', () => {
  const cases = fc.tuple(fc.array(fc.integer({ min: 0, max: 3 })), fc.integer({ min: 0, max: 3 }), fc.nat(120));
  fc.assert(
    fc.property(cases, ([people, person, position]) => {
      const spans = spansOf(people);
      const next = spans.find(({ start }, index) => start >= position && people[index] !== person);
      const others = indexPeople(spans, (index) => people[index] ?? -1)(person);
      expect(others.nextStart(position)).toBe(next?.start ?? Number.POSITIVE_INFINITY);
    }),
  );
});
