import { setTimeout as pause } from 'node:timers/promises';
import { loadConfig, noConfig } from '../../../io/config/config.ts';
import { configPlaces, stampOf, stampOfPlaces } from '../../../io/config/config-places.ts';
import { passedOver } from '../../../io/inputs/passed-over.ts';
import { expandInputs } from '../../../io/inputs/sources.ts';
import { NewsanError } from '../../../model/error.ts';
import { counted } from '../../../views/view.ts';
import type { World } from '../../command.ts';
import { say } from '../../terminal/messages.ts';
import { runCheck } from './check-run.ts';
import type { CheckValues } from './check-values.ts';

/** How often the files are looked at, in milliseconds. */
const interval = 400;

/** Checks articles, then those that change, until the user stops it; all of them where the configuration changes. Returns 0. */
export async function watchCheck(world: World, values: CheckValues, args: readonly string[]): Promise<number> {
  const { io } = world;
  if (args.includes('-'))
    throw new NewsanError('usage', '--watch cannot read standard input; specify files or folders');
  if (values.updateBaseline || values.pruneBaseline || values.fixDryRun)
    throw new NewsanError(
      'usage',
      '--watch only checks; leave out --update-baseline, --prune-baseline and --fix-dry-run',
    );
  let isOver = false;
  // Listen for Ctrl-C before the first run, which may take a while.
  const interrupted = io.interrupted().then(() => {
    isOver = true;
  });
  // Every run listens to the end of its output.
  for (const stream of [io.stdout, io.stderr]) stream.setMaxListeners(0);
  let seen = await lookAt(world, values, args);
  await checkAll(world, values, args);
  say(io, `watching ${counted(seen.files.size, 'file')}; press Ctrl-C to stop`);
  while (!isOver) {
    await Promise.race([interrupted, pause(interval)]);
    if (isOver) break;
    const now = await lookAt(world, values, args);
    const changed = [...now.files].flatMap(([id, stamp]) => (seen.files.get(id) === stamp ? [] : [id]));
    const isConfigured = now.config !== seen.config;
    seen = now;
    if (!isConfigured && changed.length === 0) continue;
    say(io, isConfigured ? 'configuration changed' : `changed: ${changed.join(', ')}`);
    await checkAll(world, values, isConfigured ? args : changed);
    // What a run fixed is no change of the user's.
    if (values.fix || values.unsafeFixes) seen = await lookAt(world, values, args);
  }
  return 0;
}

/** Checks once. A mistake in the configuration is shown, and waits to be corrected. */
async function checkAll(world: World, values: CheckValues, args: readonly string[]): Promise<void> {
  try {
    await runCheck(world, values, args);
  } catch (error) {
    if (!(error instanceof NewsanError)) throw error;
    say(world.io, error.message);
  }
}

/** Files of a run with what changes when they do. */
interface Seen {
  readonly files: ReadonlyMap<string, string>;
  readonly config: string;
}

async function lookAt({ io: { cwd } }: World, values: CheckValues, args: readonly string[]): Promise<Seen> {
  const isPassedOver = await passedOver(cwd, values.config);
  const { inputs } = await expandInputs(args, { cwd, isPassedOver });
  const files = new Map(inputs.map(({ id, path }) => [id, path === null ? '' : stampOf(path)]));
  return { files, config: await stampOfConfig(cwd, values.config) };
}

/** A configuration that cannot be read now is one that changed. */
async function stampOfConfig(cwd: string, name: CheckValues['config']): Promise<string> {
  if (name === false) return stampOfPlaces(configPlaces(noConfig(cwd)));
  try {
    return stampOfPlaces(configPlaces(await loadConfig(cwd, name)));
  } catch (error) {
    if (!(error instanceof NewsanError)) throw error;
    return error.message;
  }
}
