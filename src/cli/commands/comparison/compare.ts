import { outputFormats } from '../../../reporters/index.ts';
import { defineCommand } from '../../command.ts';
import { commonOptions } from '../../options/common-options.ts';
import { choice, flag, parsed } from '../../options/options.ts';

/** What changed between versions of a story. */
export const compareCommand = defineCommand({
  examples: [
    { line: 'newsan compare old.txt new.txt', purpose: 'what changed between two versions' },
    { line: 'newsan compare v1.txt v2.txt v3.txt', purpose: 'each version with the one before it' },
    { line: 'newsan compare yesterday/ today/', purpose: 'files with the same name in two folders' },
    { line: 'newsan compare --git=main story.md', purpose: 'with its version in git' },
    { line: 'newsan compare old.txt new.txt --format markdown', purpose: 'for a comment on a pull request' },
    { line: 'newsan compare old.txt new.txt --format html -o page.html', purpose: 'both versions with marks' },
  ],
  argument: {
    syntax: '[file...]',
    description: 'two or more versions, the oldest first; two folders; with --git the files as they are now',
    choices: null,
  },
  readsArticles: true,
  options: {
    git: parsed('--git [ref]', 'compare files with their version in git (default: HEAD)', asRef, null),
    diff: flag('--diff', 'show rewritten paragraphs side by side'),
    failOnChange: flag('--fail-on-change', 'exit with 1 if anything but typography changed'),
    ...commonOptions,
    format: choice('-f, --format <format>', 'output format', [...outputFormats, 'html'], 'table'),
  },
  async run(world, values, args) {
    const { runCompare } = await import('../../runs/compare-run.ts');
    return runCompare(world, values, args);
  },
});

function asRef(value: string): string | true {
  return value;
}
