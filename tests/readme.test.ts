import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../src/cli/commands/index.ts';
import { rules } from '../src/rules/index.ts';
import { runCli } from './support/run-cli.ts';
import { tempFolder } from './support/temp-folder.ts';

const readme = readFileSync('README.md', 'utf8');
const example = /<!-- in: (\S+) -->\n```console\n\$ (.*)\n([\s\S]*?)```/g;

describe('README', () => {
  test('its examples print what it says', async () => {
    const examples = [...readme.matchAll(example)];
    expect(examples.length).toBeGreaterThanOrEqual(5);
    let printed = '';
    let end = 0;
    for (const { 0: block, 1: folder = '', 2: line = '', 3: output = '', index } of examples) {
      const outputStart = index + block.length - output.length - '```'.length;
      printed += readme.slice(end, outputStart) + (await outputOf(folder, line));
      end = outputStart + output.length;
    }
    printed += readme.slice(end);
    await expect(printed).toMatchFileSnapshot('../README.md');
  });

  test.each(commands.map(({ name }) => name))('speaks of newsan %s', (name) => {
    expect(readme).toContain(`newsan ${name}`);
  });

  test.each([...readme.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map((match) => match[1] ?? ''))(
    'knows `%s` if it is a rule',
    (word) => {
      const looksLikeRule = rules.some(({ id }) => id.split('-')[0] === word.split('-')[0]);
      if (looksLikeRule) expect(rules.map(({ id }) => id)).toContain(word);
    },
  );
});

/** Runs an example as the reader would, in the folder that its comment names. */
async function outputOf(folder: string, line: string): Promise<string> {
  const [, input, command = '', filter] = /^(?:cat (\S+) \| )?newsan (.*?)(?: \| jq (.*))?$/.exec(line) ?? [];
  const args = [...command.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
  const stdin = input === undefined ? {} : { stdin: readFileSync(join(folder, input)) };
  // A reader's folder is the root of a repository; here it lies within one.
  const cwd = tempFolder({});
  cpSync(folder, cwd, { recursive: true });
  const { stdout } = await runCli(args, { cwd, ...stdin });
  if (filter === undefined) return stdout;
  // The one filter of the README, so that the test needs no jq.
  expect(filter).toBe("-r '.articles[].quotes[] | [.speaker.name, .text] | @tsv'");
  const { articles } = JSON.parse(stdout) as {
    articles: { quotes: { speaker: { name: string | null } | null; text: string }[] }[];
  };
  const quotes = articles.flatMap((article) => article.quotes);
  return quotes.map(({ speaker, text }) => `${speaker?.name ?? ''}\t${text}\n`).join('');
}
