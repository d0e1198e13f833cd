import { describe, expect, test } from 'vitest';
import { readValeRule } from '../../../src/style/read/read-vale.ts';

const read = (fields: object) => readValeRule('Desk/Rule', './Desk', { ...fields });

describe('readValeRule', () => {
  test('what every rule has', () => {
    const rule = read({
      extends: 'existence',
      message: 'no',
      level: 'suggestion',
      link: 'https://a.example',
      ignorecase: true,
      exceptions: ['one', 2],
      tokens: ['a', 1, true],
    });
    expect(rule).toMatchObject({
      id: 'Desk/Rule',
      origin: './Desk',
      severity: 'info',
      ignoreCase: true,
      exceptions: ['one', '2'],
    });
    expect(rule.check).toMatchObject({ patterns: [{ text: 'a' }, { text: '1' }, { text: 'true' }], isWhole: true });
  });

  test.each([
    [{ extends: 'existence', tokens: ['x'] }, "avoid '%s' or '%s'", "avoid '{match}' or '{match}'"],
    [{ extends: 'substitution', swap: { a: 'b' } }, "use '%s', not '%s'", "use '{preferred}', not '{match}'"],
    [{ extends: 'substitution', swap: { a: 'b' } }, "not '%[2]s' but '%[1]s'", "not '{match}' but '{preferred}'"],
    [{ extends: 'consistency', either: { a: 'b' } }, "inconsistent '%s'", "inconsistent '{match}'"],
    [{ extends: 'existence', tokens: ['x'] }, 'over 100%% of %s', 'over 100% of {match}'],
  ])('%j says %j', (fields, message, expected) => {
    expect(read({ ...fields, message }).message).toBe(expected);
  });

  test.each([
    [{ name: 'replace' }, null],
    [{ name: 'remove' }, { kind: 'remove' }],
    [
      { name: 'edit', params: ['trim', ' '] },
      { kind: 'trim', side: 'both', characters: ' ' },
    ],
    [
      { name: 'edit', params: ['trim_right', '.'] },
      { kind: 'trim', side: 'right', characters: '.' },
    ],
    [{ name: 'edit', params: ['regex', 'a', 'b'] }, null],
    [undefined, null],
  ])('action %j', (action, expected) => {
    expect(read({ extends: 'existence', tokens: ['x'], action }).action).toEqual(expected);
  });

  test('a substitution is safe where the package says that it replaces', () => {
    const swap = { extends: 'substitution', swap: { a: 'b' } };
    expect(read(swap).action).toEqual({ kind: 'replace', isSafe: false });
    expect(read({ ...swap, action: { name: 'replace' } }).action).toEqual({ kind: 'replace', isSafe: true });
  });

  test.each([
    [{ extends: 'existence' }, 'existence without tokens'],
    [{ extends: 'substitution' }, 'substitution without swap'],
    [{ extends: 'occurrence' }, 'occurrence without token'],
    [{ extends: 'repetition' }, 'repetition without tokens'],
    [{ extends: 'consistency' }, 'consistency without either'],
    [{ extends: 'conditional', first: 'a' }, 'conditional without first and second'],
    [{ extends: 'capitalization' }, 'capitalization without match'],
    [{ extends: 'metric', formula: 'words' }, 'metric without formula and condition'],
    [{ extends: 'sequence' }, 'sequence without tokens'],
    [{ extends: 'script' }, 'extends script: programs are not run'],
    [{ extends: 'spelling' }, 'extends spelling: requires a dictionary'],
    [{ extends: 'magic' }, 'extends “magic” is unknown'],
    [{}, 'extends “” is unknown'],
    [{ extends: 'existence', tokens: ['a'], level: 'fatal' }, 'level “fatal” is unknown'],
  ])('refuses %j', (fields, message) => {
    expect(() => read(fields)).toThrow(message);
  });
});
