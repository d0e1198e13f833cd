import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../src/cli/commands/index.ts';
import { runLine } from '../../support/run-cli.ts';

/** What bash offers for the last word of a line. */
async function completions(...words: readonly string[]): Promise<readonly string[]> {
  const { stdout: script } = await runLine('completions bash');
  const line = words.map((word) => `'${word}'`).join(' ');
  const ask = `COMP_WORDS=(newsan ${line}); COMP_CWORD=${words.length}; _newsan; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', `${script}\n${ask}`], { encoding: 'utf8' })
    .split('\n')
    .filter(Boolean);
}

describe('bash', () => {
  test('completes commands', async () => {
    expect(await completions('q')).toEqual(['quotes']);
    expect(await completions('')).toEqual(expect.arrayContaining(commands.map(({ name }) => name)));
    expect(await completions('help', 'cl')).toEqual(['claims']);
  });

  test('completes the options of a command', async () => {
    expect(await completions('quotes', '--ind')).toEqual(['--indirect']);
    expect(await completions('claims', '--ind')).toEqual([]);
  });

  test('completes the words that an option or a command takes', async () => {
    expect(await completions('quotes', '--format', 'js')).toEqual(['json']);
    expect(await completions('entities', '-t', 'per')).toEqual(['person', 'percent']);
    expect(await completions('schema', 'quo')).toEqual(['quotes']);
  });

  test('completes the words after a comma', async () => {
    expect(await completions('entities', '-t', 'person,pla')).toEqual(['person,place']);
    expect(await completions('check', '--only', 'doubled-word,unbal')).toEqual(['doubled-word,unbalanced-quotes']);
    expect(await completions('explain', 'unbal')).toEqual(['unbalanced-quotes']);
  });

  test('completes the actions of archive, then archives and files', async () => {
    expect(await completions('archive', 'st')).toEqual(['status']);
    expect(await completions('archive', 'status', 'fixt')).toEqual(['fixtures']);
    expect(await completions('archive', 'status', 'fixtures', '--ver')).toEqual(['--verify']);
    expect(await completions('duplicates', '--against', 'fixt')).toEqual(['fixtures']);
    expect(await completions('duplicates', '--against', 'package.js')).toEqual([]);
  });

  test('completes the argument of --option=', async () => {
    expect(await completions('quotes', '--format', '=', 'nd')).toEqual(['ndjson']);
  });

  test('completes files and folders where an option takes them', async () => {
    expect(await completions('check', '--baseline', 'package.js')).toEqual(['package.json']);
    expect(await completions('check', '--cache-dir', 'fixt')).toEqual(['fixtures']);
    expect(await completions('check', '--max-warnings', 'pack')).toEqual([]);
  });
});

test('zsh is completed by its own means, not those of bash', async () => {
  const { stdout } = await runLine('completions zsh');
  expect(stdout.startsWith('#compdef newsan\n')).toBe(true);
  expect(stdout).not.toContain('bashcompinit');
  expect(stdout).toContain("'*--format=[output format]:format:(table json ndjson csv tsv markdown conll brat)'");
  expect(stdout).toContain('_values -s , value person');
  expect(stdout).toContain("'1:action:(add status remove export import sql)'");
});

test.each(['zsh', 'fish'])('%s knows every command and option', async (shell) => {
  const { code, stdout } = await runLine(`completions ${shell}`);
  expect(code).toBe(0);
  for (const { name, load } of commands) {
    expect(stdout).toContain(name);
    for (const { flags } of Object.values((await load()).options)) {
      const long = /--([a-z-]+)/.exec(flags)?.[1] ?? '';
      expect(stdout).toContain(shell === 'fish' ? `-l ${long}` : `--${long}`);
    }
  }
});
