import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { OptionSpec, OptionSpecs } from './options.ts';

/**
 * Reorders the arguments of a command so that an option with an optional argument (`--changed [ref]`) does not take one that is meant as
 * something else: an existing file or folder, a glob, `-`, or a word that is not one of its choices. Such an option moves to the
 * end of the options. A value joined by `=` is always its argument.
 */
export function settleOptionalArguments(args: readonly string[], options: OptionSpecs, cwd: string): readonly string[] {
  const optional = Object.values(options).filter(({ flags }) => / \[[^\]]+\]$/.test(flags));
  const end = args.indexOf('--');
  const [before, after] = end < 0 ? [args, []] : [args.slice(0, end), args.slice(end)];
  const kept: string[] = [];
  const moved: string[] = [];
  for (const [index, arg] of before.entries()) {
    const spec = optional.find(({ flags }) => flags.split(/[ ,]+/).includes(arg));
    const next = before[index + 1];
    if (spec && next !== undefined && !isMeant(next, spec, cwd)) moved.push(arg);
    else kept.push(arg);
  }
  return [...kept, ...moved, ...after];
}

/** Whether the word after an option is its argument. */
function isMeant(word: string, { choices }: OptionSpec<unknown>, cwd: string): boolean {
  // A word similar to one of the choices is a typing error and is reported.
  if (choices !== null) return choices.includes(word) || !(isPath(word) || existsSync(resolve(cwd, word)));
  return word.startsWith('-') ? word !== '-' : !/[*?]/.test(word) && !existsSync(resolve(cwd, word));
}

function isPath(word: string): boolean {
  return word === '-' || /[*?./\\]/.test(word);
}
