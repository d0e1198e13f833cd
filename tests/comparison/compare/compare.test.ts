import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../support/compare-texts.ts';

const story = (...paragraphs: readonly string[]) => `Harbour opens\n\n${paragraphs.join('\n\n')}\n`;
const opening = 'The harbour opened on Friday after three years of work.';
const cost = 'It cost $12 million, the port authority said.';
const fire = 'A fire in March injured 12 people.';

describe('compareVersions', () => {
  test('nothing changed', () => {
    expect(changesBetween(story(opening, cost), story(opening, cost))).toEqual([]);
  });

  test('a paragraph added, one dropped', () => {
    expect(changesBetween(story(opening, cost), story(opening, fire))).toEqual([
      `paragraph-dropped: ${cost} → –`,
      'source-dropped: the port authority → –',
      'claim-dropped: It cost $12 million → –',
      `paragraph-added: – → ${fire}`,
    ]);
  });

  test('a paragraph moved', () => {
    expect(changesBetween(story(opening, cost, fire), story(fire, opening, cost))).toEqual([
      `paragraph-moved: ${fire} → ${fire}`,
    ]);
  });

  test('a number changed in a sentence that both have', () => {
    const now = 'A fire in March injured 14 people.';
    expect(changesBetween(story(opening, fire), story(opening, now))).toEqual([
      `paragraph-rewritten: ${fire} → ${now}`,
      'number: 12 people → 14 people',
    ]);
  });

  test('moved and edited is an edit', () => {
    const now = 'A fire in March injured 14 people.';
    expect(changesBetween(story(opening, cost, fire), story(now, opening, cost))).toEqual([
      `paragraph-moved: ${fire} → ${now}`,
      `paragraph-rewritten: ${fire} → ${now}`,
      'number: 12 people → 14 people',
    ]);
  });

  test('typography counts apart', () => {
    expect(changesBetween(story('"It is done," Ann Lee said.'), story('“It is done,” Ann Lee said.'))).toEqual([
      'typography: "It is done," Ann Lee said. → “It is done,” Ann Lee said.',
    ]);
  });

  test('a quotation altered, and one given to somebody else', () => {
    const old = '“We will not wait any longer for the ferry,” Ann Lee said.';
    const altered = '“We will not wait much longer for the ferry,” Ann Lee said.';
    expect(changesBetween(story(opening, old), story(opening, altered))).toEqual([
      `paragraph-rewritten: ${old} → ${altered}`,
      'quotation-altered: “We will not wait any longer for the ferry,” → “We will not wait much longer for the ferry,”',
    ]);
    const reassigned = '“We will not wait any longer for the ferry,” Tom Ito said.';
    expect(changesBetween(story(opening, old), story(opening, reassigned))).toEqual([
      `paragraph-rewritten: ${old} → ${reassigned}`,
      'quotation-reassigned: “We will not wait any longer for the ferry,” → “We will not wait any longer for the ferry,”',
      'source-dropped: Ann Lee → –',
      'name: Ann Lee → Tom Ito',
      'source-added: – → Tom Ito',
    ]);
  });

  test('the headline changed', () => {
    expect(changesBetween(`Harbour opens\n\n${opening}\n`, `Harbour opens late\n\n${opening}\n`)).toEqual([
      'headline: Harbour opens → Harbour opens late',
    ]);
  });

  test('a text is no change from itself, and what one way adds the other way drops', () => {
    const paragraphs = [opening, cost, fire, '“It is done,” Ann Lee said.', 'Boats waited outside for two days.'];
    const version = fc.shuffledSubarray(paragraphs, { minLength: 1 });
    fc.assert(
      fc.property(version, version, (old, current) => {
        expect(changesBetween(story(...old), story(...old))).toEqual([]);
        const count = (changes: readonly string[], kind: string) =>
          changes.filter((change) => change.startsWith(`${kind}:`)).length;
        const there = changesBetween(story(...old), story(...current));
        const back = changesBetween(story(...current), story(...old));
        expect(count(there, 'paragraph-added')).toBe(count(back, 'paragraph-dropped'));
        expect(count(there, 'quotation-added')).toBe(count(back, 'quotation-dropped'));
      }),
      { numRuns: 40 },
    );
  });
});
