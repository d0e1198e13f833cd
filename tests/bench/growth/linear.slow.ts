import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../../support/run-cli.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { commands } from './commands.ts';
import { shapes } from './shapes.ts';

const short = 1250;
const times = 8;
/** What grows with the square of the length costs eight times as much again. */
const generous = 3;
/** Milliseconds below which a cost says nothing. */
const noise = 25;

/** Processor milliseconds of the commands that read every layer and every rule. */
async function costOf(file: string): Promise<number> {
  const before = process.cpuUsage();
  for (const name of ['check', 'report']) await runCli(commands[name]?.(file, file) ?? []);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

let isCold = true;

test.each(shapes)('$name: cost in proportion to length', async ({ file, make }) => {
  const folder = tempFolder({ [`short/${file}`]: make(short), [`long/${file}`]: make(times * short) });
  if (isCold) await costOf(join(folder, 'short', file));
  isCold = false;
  const least = await costOf(join(folder, 'short', file));
  const bound = generous * times * Math.max(least, noise);
  let cost = await costOf(join(folder, 'long', file));
  // A noisy neighbour is not there twice.
  if (cost > bound) cost = await costOf(join(folder, 'long', file));
  expect(cost).toBeLessThan(bound);
});
