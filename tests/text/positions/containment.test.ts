import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, type Span } from '../../../src/model/span.ts';
import { containmentTest } from '../../../src/text/positions/containment.ts';

const span = fc.tuple(fc.nat(40), fc.nat(20)).map(([start, length]): Span => ({ start, end: start + length }));

test('says what a look at every span says', () => {
  fc.assert(
    fc.property(fc.array(span), span, (holders, wanted) => {
      expect(containmentTest(holders)(wanted)).toBe(holders.some((holder) => contains(holder, wanted)));
    }),
  );
});
