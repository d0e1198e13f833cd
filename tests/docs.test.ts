import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { runLine } from './support/run-cli.ts';
import { tempFolder } from './support/temp-folder.ts';

/** Blocks of code of a page: the words after the fence, and the content. */
function blocksOf(page: string) {
  const text = readFileSync(`.github/docs/${page}.md`, 'utf8');
  return [...text.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(([, kind, name, content = '']) => ({
    kind,
    name,
    content,
  }));
}

test.each(['house-style', 'plugins', 'verify'])('the examples of %s print what they say', async (page) => {
  const blocks = blocksOf(page);
  const files = blocks.flatMap(({ name, content }) => (name ? [[name, content] as const] : []));
  const cwd = tempFolder(Object.fromEntries(files));
  mkdirSync(join(cwd, 'node_modules'));
  symlinkSync(resolve('.'), join(cwd, 'node_modules/newsan'), 'dir');
  const consoles = blocks.filter(({ kind }) => kind === 'console');
  expect(consoles.length).toBeGreaterThan(0);
  for (const { content } of consoles) {
    const [, program = '', line = '', expected] = /^\$ (\w+) (.*)\n([\s\S]*)$/.exec(content) ?? [];
    const printed =
      program === 'node'
        ? execFileSync(process.execPath, line.split(' '), { cwd, encoding: 'utf8' })
        : (await runLine(line, { cwd })).stdout;
    // What is summed up below a table is not repeated in the pages.
    expect(
      printed
        .replace(/[ \t]+$/gm, '')
        .split('\n\n')[0]
        ?.trim(),
    ).toBe(expected?.trim());
  }
});
