import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributionsOf, linesOf } from './marked.ts';

const pieces = fc.constantFrom(
  'Anna Berg ',
  'said ',
  'that ',
  'the road ',
  'is closed',
  ', ',
  '. ',
  '"',
  '“',
  '”',
  "'",
  ': ',
  '\n\n',
  ' — ',
  'he ',
  'told ',
  'and ',
  '(',
  ')',
  '🙂 ',
);

describe('attributions of any text', () => {
  test('lie within the text, in order, and link backwards and forwards correctly', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const { text, layer } = attributionsOf(parts.join(''));
        layer.attributions.forEach((attribution, index) => {
          expect(attribution.index).toBe(index);
          for (const span of [...attribution.content, ...attribution.quoted]) {
            expect(0 <= span.start && span.start < span.end && span.end <= text.length).toBe(true);
          }
          if (attribution.nestedIn !== null) expect(layer.attributions[attribution.nestedIn]).toBeDefined();
          expect(attribution.speaker.name === null).toBe(attribution.speaker.reason !== null);
        });
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['many short quotations', '"a" '.repeat(5000)],
    ['unclosed paragraphs', '"He said so and went home.\n\n'.repeat(500)],
    ['one endless sentence', 'Smith, a man, said he said, '.repeat(500)],
  ])('%s', (_name, body) => {
    expect(attributionsOf(body).layer.quotations.length).toBeGreaterThanOrEqual(0);
  });
});

describe('British style', () => {
  test('quotes in single marks, with the comma outside and a possessive within', () => {
    const body = [
      "'The workers' rights come first', said Peter Hall. 'We have waited long enough.'",
      "'It is a disgrace,' Maria Lund told the meeting. 'They called it \"progress\".'",
    ].join('\n\n');
    expect(linesOf(body)).toEqual([
      "Peter Hall | said | 'The workers' rights come first' / 'We have waited long enough.'",
      "Maria Lund | told | 'It is a disgrace,' / 'They called it \"progress\".'",
    ]);
  });
});
