import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseBytes } from '../../src/io/read/read.ts';
import { blocksOf } from '../support/read-one.ts';

interface Expected {
  readonly code?: string;
  readonly message?: string;
  readonly blocks?: readonly string[];
  readonly warnings?: readonly string[];
  /** Records that cannot be read, by id, while the others are. */
  readonly unread?: Readonly<Record<string, string>>;
}

const folder = 'fixtures/malformed';
const expected = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Readonly<Record<string, Expected>>;

test('every bad file has an expected outcome', () => {
  expect(Object.keys(expected).sort()).toEqual(
    readdirSync(folder)
      .filter((name) => name !== 'expected.json')
      .sort(),
  );
});

test.each(Object.entries(expected))('%s', async (name, { code, message, blocks, warnings = [], unread = {} }) => {
  const outcomes = await parseBytes(name, readFileSync(`${folder}/${name}`));
  const failures = outcomes.filter((outcome) => !outcome.ok);
  if (code === undefined) {
    expect(Object.fromEntries(failures.map((each) => [each.id, each.ok ? '' : each.error.message]))).toEqual(unread);
    expect(outcomes.flatMap((outcome) => (outcome.ok ? blocksOf(outcome.value) : []))).toEqual(blocks);
    expect(outcomes.flatMap((outcome) => (outcome.ok ? outcome.warnings : []))).toEqual(warnings);
  } else {
    const error = { code, message: message ?? expect.stringMatching(/^[^\n]+$/) };
    expect(outcomes).toEqual([{ ok: false, id: name, error }]);
  }
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});
