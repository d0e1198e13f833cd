import { Writable } from 'node:stream';
import { commands } from './commands.ts';
import { twinOf } from './files.ts';
import type { ShapeCost } from './verdict.ts';

/** Processor milliseconds after which no longer article of a shape is tried. */
const mostPatience = 3000;

/** Where the program is that is measured, from the folder that the benchmark runs in. */
const program = new URL('../../dist/bundle/run.js', import.meta.url).href;

type Run = (argv: readonly string[], io: object) => Promise<number>;

/**
 * Runs one command over files in this process and prints what each cost. Arguments: the command, the file of a few words, and the
 * files of growing length.
 */
async function main([command = '', floorFile = '', ...files]: readonly string[]): Promise<void> {
  const { run } = (await import(program)) as { readonly run: Run };
  const argsOf = commands[command];
  if (argsOf === undefined) throw new Error(`no command ${command}`);
  const costOf = async (file: string) => {
    const before = process.cpuUsage();
    const code = await run(argsOf(file, twinOf(file)), world());
    const { user, system } = process.cpuUsage(before);
    if (code > 2) throw new Error(`${command} ${file} ended with ${code}`);
    return (user + system) / 1000;
  };
  // What is loaded and compiled once belongs to the first calls.
  for (const file of [floorFile, files[0] ?? floorFile, floorFile]) await costOf(file);
  const floor = await costOf(floorFile);
  const costs: number[] = [];
  for (const file of files) {
    const cost = await costOf(file);
    costs.push(cost);
    if (cost > mostPatience) break;
  }
  process.stdout.write(JSON.stringify({ floor, costs } satisfies ShapeCost));
}

/** The world of a run whose output nobody looks at. */
function world(): object {
  const sink = () => new Writable({ write: (_chunk, _encoding, done) => done() });
  const { stdin } = process;
  return {
    stdin,
    stdout: sink(),
    stderr: sink(),
    env: {},
    cwd: process.cwd(),
    interrupted: () => new Promise(() => {}),
  };
}

await main(process.argv.slice(2));
