import { expect, test } from 'vitest';
import { runCli } from '../../support/run-cli.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const long =
  'The council met for the whole of the evening in the old town hall by the river, and then it spoke of the the money.';
const files = {
  'a.txt': `Council meets on the bridge\nBy Ann Lee\n\nMayor TK walked to the the bridge\u202e on Sunday.\n\n${long}\n`,
  'clean.txt': 'Council meets\n\nThe council met on Sunday.\n',
};
const stylish = (width: number, ...args: readonly string[]) =>
  runCli(['check', '.', '--format', 'stylish', ...args], { cwd: tempFolder(files), columns: width });

test('shows each finding under its article, with its line and the place underlined', async () => {
  const { stdout, code } = await stylish(80, '--color', 'never');
  expect(code).toBe(1);
  expect(stdout).toBe(`a.txt
     4:7  error    placeholder TK not filled in  placeholder-left-in
      > 4 │ Mayor TK walked to the the bridge\\u{202e} on Sunday.
          │       ^^
    4:20  error    repeated word: “the”  doubled-word  --fix
      > 4 │ Mayor TK walked to the the bridge\\u{202e} on Sunday.
          │                    ^^^^^^^
    4:34  error    invisible character bidirectional or formatting character
                   (U+202E)
                   invisible-character  --fix
      > 4 │ Mayor TK walked to the the bridge\\u{202e} on Sunday.
          │                                  ^^^^^^^^
   6:102  error    repeated word: “the”  doubled-word  --fix
      > 6 │ …the old town hall by the river, and then it spoke of the the money.
          │                                                       ^^^^^^^

4 errors in 2 articles
by rule: doubled-word 2 · invisible-character 1 · placeholder-left-in 1
Run \`newsan explain doubled-word\` for details
fixable: 3 with --fix
`);
});

test('fits the screen, and has colour where that is wanted', async () => {
  for (const width of [60, 80, 120]) {
    const { stdout } = await stylish(width, '--color', 'never');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width);
  }
  const { stdout } = await stylish(80, '--color', 'always');
  expect(stdout).toContain('\u001b[31merror  \u001b[39m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences
  const plain = stdout.replace(/\u001b\[\d+m/g, '');
  expect(plain).toBe((await stylish(80, '--color', 'never')).stdout);
});
