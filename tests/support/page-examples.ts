import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { runCli } from './run-cli.ts';
import { tempFolder } from './temp-folder.ts';

const example = /<!-- in: (\S+) -->\n```console\n\$ (.*)\n([\s\S]*?)```/g;

/** A page of documentation with the output of its examples as the program prints it now, and how many examples it has. */
export async function runExamples(page: string): Promise<{ readonly printed: string; readonly count: number }> {
  const examples = [...page.matchAll(example)];
  let printed = '';
  let end = 0;
  for (const { 0: block, 1: folder = '', 2: line = '', 3: output = '', index } of examples) {
    const outputStart = index + block.length - output.length - '```'.length;
    printed += page.slice(end, outputStart) + (await outputOf(folder, line));
    end = outputStart + output.length;
  }
  return { printed: printed + page.slice(end), count: examples.length };
}

/** Runs an example as the reader would, in the folder that its comment names. */
async function outputOf(folder: string, line: string): Promise<string> {
  const [, input, command = '', filter] = /^(?:cat (\S+) \| )?newsan (.*?)(?: \| jq (.*))?$/.exec(line) ?? [];
  const args = [...command.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
  const stdin = input === undefined ? {} : { stdin: readFileSync(join(folder, input)) };
  // A reader's folder is the root of a repository; the fixture is inside one.
  const cwd = tempFolder({});
  cpSync(folder, cwd, { recursive: true });
  const { stdout } = await runCli(args, { cwd, ...stdin });
  if (filter === undefined) return stdout;
  // The only filter in the documentation, so that the test needs no jq.
  expect(filter).toBe("-r '.articles[].quotes[] | [.speaker.name, .text] | @tsv'");
  const { articles } = JSON.parse(stdout) as {
    articles: { quotes: { speaker: { name: string | null } | null; text: string }[] }[];
  };
  const quotes = articles.flatMap((article) => article.quotes);
  return quotes.map(({ speaker, text }) => `${speaker?.name ?? ''}\t${text}\n`).join('');
}
