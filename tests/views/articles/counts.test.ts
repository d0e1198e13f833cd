import { describe, expect, test } from 'vitest';
import type { QuoteKind } from '../../../src/model/quote.ts';
import { countClaims, countSpeech, isCounted, type Voiced } from '../../../src/views/articles/counts.ts';

const said = (kind: QuoteKind, name: string | null, source: Voiced['source'] = null): Voiced => ({
  kind,
  speaker: { name },
  source,
});

describe('counts of speech', () => {
  test.each<[string, readonly Voiced[], ReturnType<typeof countSpeech>]>([
    ['nothing', [], { quotes: 0, speakers: 0, withoutSpeaker: 0 }],
    [
      'one speaker twice, whatever the case and the breaks of lines',
      [said('direct', 'the  mayor'), said('mixed', 'The\nmayor')],
      { quotes: 2, speakers: 1, withoutSpeaker: 0 },
    ],
    [
      'a description as a speaker',
      [said('direct', null, { kind: 'nominal', text: 'a passenger' })],
      { quotes: 1, speakers: 1, withoutSpeaker: 0 },
    ],
    [
      'a pronoun that was not resolved, and an orphan, as nobody',
      [said('direct', null, { kind: 'pronoun', text: 'she' }), { kind: 'orphan', speaker: null, source: null }],
      { quotes: 2, speakers: 0, withoutSpeaker: 2 },
    ],
    [
      'marks that quote nobody as without need of a speaker',
      [{ kind: 'scare', speaker: null, source: null }],
      { quotes: 1, speakers: 0, withoutSpeaker: 0 },
    ],
  ])('%s', (_, quotes, counts) => {
    expect(countSpeech(quotes)).toEqual(counts);
  });

  test('are of speech in marks by default', () => {
    const kinds = (['direct', 'mixed', 'indirect', 'orphan', 'scare', 'title', 'nickname', 'label'] as const).filter(
      (kind) => isCounted({ kind }),
    );
    expect(kinds).toEqual(['direct', 'mixed', 'orphan']);
  });
});

test('claims are counted without attitudes', () => {
  const claims = [
    { type: 'assertion', disputedBy: [1] },
    { type: 'belief', disputedBy: [1] },
    { type: 'denial', disputedBy: [] },
  ] as const;
  expect(countClaims(claims)).toEqual({ claims: 2, disputed: 1 });
});
