import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { runLine } from '../support/run-cli.ts';

const version = JSON.parse(readFileSync('package.json', 'utf8')).version;

describe('help', () => {
  test.each(['--help', '-h', 'help'])('%s lists all commands, examples first, and is no mistake', async (line) => {
    const { code, stdout, stderr } = await runLine(line);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.startsWith('Examples:\n  newsan entities article.txt')).toBe(true);
    for (const { name, summary } of commands) expect(stdout).toContain(`  ${name.padEnd(13)}  ${summary}\n`);
    expect(stdout.split('\n').filter((row) => row.length > 80)).toEqual([]);
  });

  test.each(commands)('$name lists its options, examples first', async ({ name, load }) => {
    const { options, examples } = await load();
    const { code, stdout } = await runLine(`${name} --help`);
    expect(code).toBe(0);
    expect(await runLine(`help ${name}`)).toEqual({ code, stdout, stderr: '' });
    expect(stdout.startsWith('Examples:\n')).toBe(true);
    for (const { line } of examples) expect(stdout).toContain(`  ${line}`);
    for (const { flags } of Object.values(options)) expect(stdout).toContain(`  ${flags}`);
  });

  test('version', async () => {
    expect(await runLine('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('wrong usage is exit code 2, and one line that says what is right', () => {
  test.each([
    ['quots article.txt', 'newsan: unknown command “quots”; did you mean “quotes”?\n'],
    ['help quots', 'newsan: unknown command “quots”; did you mean “quotes”?\n'],
    ['quo article.txt', 'newsan: unknown command “quo”; did you mean “quotes”?\n'],
    ['quotes a.txt --min', 'newsan: unknown option “--min”; did you mean “--min-confidence”?\n'],
    [
      'quotes a.txt --format mark',
      'newsan: option “-f, --format <format>” argument “mark” must be one of table, json, ndjson, csv, tsv, markdown, conll, brat; did you mean “markdown”?\n',
    ],
    ['package.json', 'newsan: “package.json” is a file, not a command; try `newsan report package.json`\n'],
    ['xyz', 'newsan: unknown command “xyz”; see `newsan --help`\n'],
    ['x\u001b[31m', 'newsan: unknown command “x␛[31m”; see `newsan --help`\n'],
    ['--quiet', 'newsan: unknown option “--quiet”; see `newsan --help`\n'],
    ['quotes a.txt --format', 'newsan: option “-f, --format <format>” argument missing; see `newsan quotes --help`\n'],
    [
      'quotes a.txt --format jsn',
      'newsan: option “-f, --format <format>” argument “jsn” must be one of table, json, ndjson, csv, tsv, markdown, conll, brat; did you mean “json”?\n',
    ],
    [
      'claims a.txt --min-score 1.5',
      'newsan: option “--min-score <share>” argument “1.5” must be a number from 0 to 1; see `newsan claims --help`\n',
    ],
    [
      'quotes a.txt --date 2007-02-30',
      'newsan: option “--date <yyyy-mm-dd>” argument “2007-02-30” is invalid: expected YYYY-MM-DD, such as 2007-05-29; see `newsan quotes --help`\n',
    ],
    [
      'quotes a.txt --max-file-size huge',
      'newsan: option “--max-file-size <size>” argument “huge” is invalid: expected a size such as 500kb, 10mb or 1gb; see `newsan quotes --help`\n',
    ],
    ['schema', 'newsan: missing required argument “command”; see `newsan schema --help`\n'],
    ['completions tcsh', 'newsan: shell must be one of bash, zsh, fish; not “tcsh”; see `newsan completions --help`\n'],
  ])('newsan %s', async (line, stderr) => {
    expect(await runLine(line)).toEqual({ code: 2, stdout: '', stderr });
  });

  test('no command at all: short help, on standard error', async () => {
    const { code, stdout, stderr } = await runLine('');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      'newsan analyses news articles: who is named, who said what, what is claimed, what to fix.\n\nExamples:\n  newsan entities article.txt  who and what is named\n  newsan quotes article.txt    who said what\n  newsan check articles/       findings of the rules\n\nRun `newsan --help` for all commands, `newsan example` for a sample article.\n',
    );
  });
});
