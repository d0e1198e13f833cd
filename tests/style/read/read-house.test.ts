import { describe, expect, test } from 'vitest';
import { readHouseRule } from '../../../src/style/read/read-house.ts';

const read = (value: unknown) => readHouseRule('house/a', 'configuration', value);

describe('readHouseRule', () => {
  test('defaults: a warning on own words, whatever the case', () => {
    expect(read({ ban: ['x'] })).toMatchObject({
      severity: 'warning',
      ignoreCase: true,
      scope: { words: 'own-words', unit: 'block' },
      check: { kind: 'existence', patterns: [{ text: 'x', isLiteral: true }] },
    });
    expect(read({ introduce: { NHS: 'National Health Service' } })).toMatchObject({
      ignoreCase: false,
      scope: { places: ['paragraphs'] },
    });
  });

  test.each([
    [[], 'expected an object'],
    [{}, 'expected exactly one of replace, ban, spell, introduce, capitals, extends'],
    [{ ban: ['a'], spell: ['b'] }, 'expected exactly one of'],
    [{ ban: [] }, 'ban: expected a list of strings'],
    [{ ban: 'a' }, 'ban: expected a list of strings'],
    [{ spell: [1] }, 'spell: expected a list of strings'],
    [{ replace: {} }, 'replace: expected an object of terms'],
    [{ replace: { a: 1 } }, 'replace: a: expected a list of strings'],
    [{ introduce: { a: ['b'] } }, 'introduce: a: expected a string'],
    [{ capitals: 'big' }, 'capitals: expected one of sentence, title, upper, lower'],
    [{ ban: ['a'], except: 'b' }, 'except: expected a list of strings'],
    [{ ban: ['a'], link: 1 }, 'link: expected a string'],
    [{ ban: ['a'], patterns: 'yes' }, 'patterns: expected a boolean'],
    [{ ban: ['a'], severity: 'bad' }, 'severity: expected one of info, warning, error'],
    [{ ban: ['a'], scop: 'x' }, 'unknown key “scop”'],
    [{ ban: ['a'], scope: 'title' }, 'unknown scope “title”'],
  ])('refuses %j', (value, message) => {
    expect(() => read(value)).toThrow(message);
  });
});
