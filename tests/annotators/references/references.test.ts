import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { referencesOf } from './mentioned.ts';

const sentences = [
  'Ann Reed met Carl Jones in Leeds.',
  '“It is late,” he said.',
  '“We will sue,” they said.',
  'She told the council that it was over.',
  'The minister said it would rain in Halden.',
  'Norden Bank cut jobs in France.',
  'It said trade with Leeds was slow.',
  'The Republican, Tom Reed, denied it.',
  'Reed said that her lawyer had called him.',
  'According to the report, Leeds lost.',
  'A nurse from Ghent, who saw it, said so.',
  'The College and the Embassy were shut.',
];
const articles = fc
  .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 14 })
  .map((picked) => picked.join(' '));

describe('laws that hold whatever the words are', () => {
  test('references stand in order of their ends, apart or one within the other, inside the text, and belong to the cluster that lists them', () => {
    fc.assert(
      fc.property(articles, (body) => {
        const { text, layer } = referencesOf(body);
        let last = { start: 0, end: 0 };
        for (const [index, { span, index: own, cluster }] of layer.references.entries()) {
          expect(own).toBe(index);
          expect(span.start >= last.end || (span.start <= last.start && span.end > last.end)).toBe(true);
          expect(span.end).toBeGreaterThan(span.start);
          last = span;
          if (cluster !== null) expect(layer.clusters[cluster]?.references).toContain(index);
        }
        expect(last.end).toBeLessThanOrEqual(text.length);
        const held = layer.clusters.flatMap(({ references }) => references);
        expect(new Set(held).size).toBe(held.length);
      }),
    );
  });

  test('he and she mean a person of no other gender that the text tells, it and they no place but a state', () => {
    fc.assert(
      fc.property(articles, (body) => {
        const { text, layer, entities } = referencesOf(body);
        for (const { form, span, cluster } of layer.references) {
          const meant = cluster === null ? undefined : layer.clusters[cluster];
          if (form !== 'pronoun' || !meant) continue;
          const told = meant.entity === null ? meant.gender : (entities.entities[meant.entity]?.statedGender ?? null);
          const pronoun = text.slice(span.start, span.end).toLowerCase();
          if (/^(?:he|him|his)$/.test(pronoun)) expect([meant.type, told === 'female']).toEqual(['person', false]);
          else if (/^(?:she|her)$/.test(pronoun)) expect([meant.type, told === 'male']).toEqual(['person', false]);
          else expect(meant.type === 'place' ? meant.name : 'France').toBe('France');
        }
      }),
    );
  });

  test('what is open has a reason and no cluster, what is not has confidence and is its own first candidate', () => {
    fc.assert(
      fc.property(articles, (body) => {
        for (const { cluster, reason, confidence, candidates, via } of referencesOf(body).layer.references) {
          expect(cluster === null).toBe(reason !== null);
          expect(via === 'none').toBe(cluster === null);
          if (cluster === null) expect(confidence).toBe(0);
          else expect([confidence > 0 && confidence <= 1, candidates[0]]).toEqual([true, cluster]);
        }
      }),
    );
  });

  test('nothing that comes later changes a pronoun', () => {
    fc.assert(
      fc.property(articles, articles, (body, more) => {
        const pronouns = (each: string) => {
          const { layer } = referencesOf(each);
          return layer.references.flatMap(({ form, span, cluster }) =>
            form === 'pronoun' && span.end < body.length
              ? [[span.start, cluster === null ? null : layer.clusters[cluster]?.type]]
              : [],
          );
        };
        expect(pronouns(`${body} ${more}`).map(([start]) => start)).toEqual(pronouns(body).map(([start]) => start));
      }),
      { numRuns: 25 },
    );
  });
});
