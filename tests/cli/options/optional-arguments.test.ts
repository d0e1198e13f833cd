import { expect, test } from 'vitest';
import { settleOptionalArguments } from '../../../src/cli/options/optional-arguments.ts';
import { choice, parsed } from '../../../src/cli/options/options.ts';

const options = {
  changed: parsed('--changed [ref]', 'since a commit', (value) => value, null),
  color: choice('--color [when]', 'colour', ['auto', 'always', 'never'], 'auto'),
};

test.each([
  ['check --changed package.json', 'check package.json --changed'],
  ['check --changed src', 'check src --changed'],
  ['check --changed news/**/*.txt', 'check news/**/*.txt --changed'],
  ['check --changed -', 'check - --changed'],
  ['check --changed main package.json', 'check --changed main package.json'],
  ['check --changed=package.json a.txt', 'check --changed=package.json a.txt'],
  ['check --changed -- package.json', 'check --changed -- package.json'],
  ['check --changed package.json -- -odd.txt', 'check package.json --changed -- -odd.txt'],
  ['quotes --color package.json', 'quotes package.json --color'],
  ['quotes --color not-there.txt', 'quotes not-there.txt --color'],
  ['quotes --color never package.json', 'quotes --color never package.json'],
  ['quotes --color nevr package.json', 'quotes --color nevr package.json'],
])('%s', (line, settled) => {
  expect(settleOptionalArguments(line.split(' '), options, process.cwd()).join(' ')).toBe(settled);
});
