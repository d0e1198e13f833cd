import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CommandEntry } from '../../../src/cli/command.ts';
import { commands } from '../../../src/cli/commands/index.ts';
import { manPage } from '../../../src/cli/help/man-page.ts';
import { flag } from '../../../src/cli/options/options.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const page = await manPage(commands, '1.2.3');

/** The `man` of other systems has no warnings to give. */
const hasManDb = /^man \d/.test(spawnSync('man', ['--version'], { encoding: 'utf8' }).stdout ?? '');

/** The page as a reader sees it, in columns enough for every line, and what the formatter complains of. */
function format(troff: string, encoding: 'UTF-8' | 'ascii') {
  const file = join(tempFolder({ 'newsan.1': troff }), 'newsan.1');
  const { stdout, stderr } = spawnSync('man', ['--warnings', '-l', '-E', encoding, file], {
    encoding: 'utf8',
    env: { ...process.env, MANWIDTH: '400', MAN_KEEP_FORMATTING: '', MANPAGER: 'cat' },
  });
  return { stdout, stderr };
}

describe('the manual page', () => {
  test('has its sections in the order of man-pages(7)', () => {
    expect(page.match(/^\.SH .*$/gm)).toEqual([
      '.SH NAME',
      '.SH SYNOPSIS',
      '.SH DESCRIPTION',
      '.SH COMMANDS',
      '.SH COMMON OPTIONS',
      '.SH EXIT STATUS',
      '.SH ENVIRONMENT',
      '.SH FILES',
      '.SH EXAMPLES',
      '.SH SEE ALSO',
    ]);
    expect(page.split('\n')[0]).toBe('.TH NEWSAN 1 "" "newsan 1.2.3" "User Commands"');
  });

  test.each(commands)('documents $name with all its options', async ({ name, load }) => {
    const { options } = await load();
    const section = page.split('\n.SS ').find((each) => each.startsWith(`\\fBnewsan\\fR\\ \\fB${name}\\fR`));
    for (const { flags } of Object.values(options)) {
      const long = /--[a-z-]+/.exec(flags)?.[0].replaceAll('-', '\\-');
      expect(section).toContain(`\\fB${long}\\fR`);
    }
  });

  test('shows the examples of all commands', async () => {
    const all = (await Promise.all(commands.map(({ load }) => load()))).flatMap(({ examples }) => examples);
    const shown = /\.SH EXAMPLES\n(.*)\n\.SH/s.exec(page)?.[1] ?? '';
    expect(shown.match(/^\.TP$/gm)).toHaveLength(all.length);
  });

  test('documents what many commands share once', () => {
    expect(page.split('number of worker threads')).toHaveLength(2);
    expect(page.split('only findings on staged lines')).toHaveLength(2);
  });

  test('is the same every time, and ASCII', async () => {
    expect(await manPage(commands, '1.2.3')).toBe(page);
    expect(page).toMatch(/^[\n\x20-\x7e]*$/);
  });
});

const odd: CommandEntry = {
  name: 'odd',
  summary: '.start of a \\fBline\\fR, ‘it’s’ "a" \'b\' `c` ^~ – é 🗞',
  group: 'Set up',
  load: async () => ({
    examples: [{ line: "'.a' \\n --b-c", purpose: "'br" }],
    argument: null,
    readsArticles: false,
    options: { dryRun: flag('-d, --dry-run', '.TH of \\"it\\"') },
    run: async () => 0,
  }),
};

describe.skipIf(!hasManDb)('man (skipped where man-db is not installed)', () => {
  test.each(['UTF-8', 'ascii'] as const)('has nothing to complain of in %s', (encoding) => {
    const { stdout, stderr } = format(page, encoding);
    expect(stderr).toBe('');
    expect(stdout).toContain('--min-confidence share');
    expect(stdout).toContain(
      "newsan quotes article.txt --json | jq -r '.articles[].quotes[] | [.speaker.name, .text] | @tsv'",
    );
  });

  test('shows what means something to troff as it is', async () => {
    const { stdout, stderr } = format(await manPage([odd], '1'), 'UTF-8');
    expect(stderr).toBe('');
    for (const text of [
      '.start of a \\fBline\\fR, ‘it’s’ "a" \'b\' `c` ^~ – é 🗞',
      "'.a' \\n --b-c",
      "'br",
      '-d, --dry-run',
      '.TH of \\"it\\"',
    ])
      expect(stdout).toContain(text);
  });
});

test('the package has the page that the build makes', () => {
  const { man, files } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(man).toEqual(['./dist/newsan.1']);
  expect(files).toContain('dist/newsan.1');
  expect(readFileSync('.build/build.mjs', 'utf8')).toContain("'newsan.1'");
});
