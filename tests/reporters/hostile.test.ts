import { describe, expect, test } from 'vitest';
import { create } from 'xmlbuilder2';
import { findingFormats, outputFormats } from '../../src/reporters/index.ts';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Each stands in the text of an article of an article: in its headline, in a name and in quotations. */
const hostile: Readonly<Record<string, string>> = {
  colour: '\u001b[31mred\u001b[0m',
  link: '\u001b]8;;http://example.org\u0007here\u001b]8;;\u0007',
  title: '\u001b]0;title\u001b\\',
  'one-byte escape': '\u009b31mred',
  'right to left': '\u202egnp.exe\u202c',
  isolate: '\u2066a\u2069',
  'line separator': 'one\u2028two',
  'no width': 'on\u200be',
  'carriage return': 'seen\rhidden',
  annotation: '%0A::error file=a::forged',
  'line of a workflow': '\n\n::stop-commands::x\n\n',
  'command of Azure': '##vso[task.setvariable variable=a]b',
  'command of TeamCity': "##teamcity[buildStatus status='FAILURE']",
  'old command of GitHub': '##[add-mask]e',
  'group of Buildkite': '\n\n+++ open\n\n--- closed\n\n',
  'section of GitLab': '\n\nsection_start:1560896352:a\n\n',
  formula: '=HYPERLINK("http://example.org","a")',
  plus: '+1+cmd',
  at: '@SUM(A1)',
  script: '<script>alert(1)</script>',
  attribute: '"><img src=x onerror=alert(1)>',
  'end of data': ']]><!--',
  row: 'a | b | c',
  markdown: '[a](javascript:alert(1)) `b` **c**',
  entity: '&lt;b&gt;&#27;',
};

/** A file with many control characters is taken for a binary one. */
const filler = 'The bridge was closed for a year, and people had to go round by the mill. '.repeat(8).trim();

const articleOf = (words: string) =>
  `Mayor ${words} opens bridge\n\nMayor Ann ${words} Lee said so to the the council [insert name].\n\n"It is ${words} done," said Ann Lee of ${words} Rome. "It is ${words} done."\n\n${filler}\n`;

async function reports(format: string, words: string): Promise<readonly string[]> {
  const cwd = tempFolder({ 'a.txt': articleOf(words) });
  const isOfFindings = (findingFormats as readonly string[]).includes(format);
  const commands = isOfFindings ? ['check'] : ['check', 'quotes', 'structure'];
  const outputs: string[] = [];
  for (const command of commands) {
    const { code, stdout } = await runCli([command, 'a.txt', '--format', format], { cwd });
    expect(code).toBeLessThan(2);
    outputs.push(stdout);
  }
  return outputs;
}

function parseLines(output: string): void {
  for (const line of output.split('\n')) if (line !== '') JSON.parse(line);
}

/** What has to hold in a format, beside that nothing unseen comes through. */
const holds: Readonly<Record<string, (output: string) => void>> = {
  json: (output) => JSON.parse(output),
  gitlab: (output) => JSON.parse(output),
  sarif: (output) => JSON.parse(output),
  ndjson: parseLines,
  rdjsonl: parseLines,
  junit: (output) => create(output),
  checkstyle: (output) => create(output),
  csv: (output) => expect(output).not.toMatch(/(?:^|,)"?[=+@\t-]/m),
  tsv: (output) => expect(output).not.toMatch(/(?:^|\t)"?[=+@-]/m),
  markdown: (output) => expect(output).not.toMatch(/(?<!\\)<(?:script|img)|(?<!\\)\]\(javascript/i),
  github: (output) => {
    for (const line of output
      .trimEnd()
      .split('\n')
      .filter((each) => each !== ''))
      expect(line).toMatch(
        /^::(?:(?:error|warning|notice) file=a\.txt,line=\d+,col=\d+,endLine=\d+,endColumn=\d+,title=[\w-]+::[^\n]+|notice title=newsan::\d+ more findings [a-z; ]+)$/,
      );
  },
};

test('messages hold no command of a build server', async () => {
  const { stderr } = await runCli(['structure', 'no##vso[task.complete]', '--field', 'text=##[add-mask]a'], {
    cwd: tempFolder({ 'a.txt': 'x' }),
  });
  expect(stderr).toContain('\\u{23}#vso[task.complete]');
  const wrong = await runCli(['structure', 'a.txt', '--format', '##vso[task.complete]'], { cwd: tempFolder({}) });
  expect(wrong.stderr).toContain('\\u{23}#vso[task.complete]');
});

describe.each([...outputFormats, ...findingFormats])('%s', (format) => {
  test.each(Object.entries(hostile))('lets no %s act, forge or hide', async (_, words) => {
    for (const output of await reports(format, words)) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: no such character may come through
      expect(output).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
      if (format !== 'html') expect(output).not.toMatch(/##(?:vso|teamcity)?\[|^\s*(?:\+{3}|-{3} |section_start:)/im);
      holds[format]?.(output);
    }
  });
});
