import { execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, inject } from 'vitest';

/** What a process gave back. */
export interface ProcessResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Files of CommonJS modules that it had loaded. Those of newsan itself are not among them. */
  readonly loaded: readonly string[];
}

/** The program as users run it. */
export interface BuiltProgram {
  /** Where it was built; its modules are under `dist`. */
  folder(): string;
  /** Starts it and lets `talk` use its streams; without, its input is empty and its output is read to the end. */
  run(args: readonly string[], talk?: (child: ReturnType<typeof spawn>) => Promise<string>): Promise<ProcessResult>;
}

const rememberModules = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from 'node:fs';
  import { createRequire } from 'node:module';
  const require = createRequire(process.execPath);
  process.on('exit', () => writeFileSync(process.env.LOADED_MODULES, Object.keys(require.cache).join('\\n')));
`)}`;

/** The program for the tests of a file, in a folder of its own with a cache of its own; it is built once for all files. */
export function buildProgram(): BuiltProgram {
  let folder = '';
  beforeAll(async () => {
    const built = await sharedBuild();
    folder = mkdtempSync(join(tmpdir(), 'newsan-built-'));
    for (const name of readdirSync(built)) symlinkSync(join(built, name), join(folder, name));
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  return {
    folder: () => folder,
    async run(args, talk) {
      const list = join(folder, `loaded-${process.hrtime.bigint()}`);
      const options: SpawnOptions = {
        stdio: [talk ? 'pipe' : 'ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          LOADED_MODULES: list,
          XDG_CACHE_HOME: join(folder, 'cache'),
          NO_COLOR: '',
          FORCE_COLOR: '',
        },
      };
      const program = join(folder, 'bin/newsan.js');
      const child = spawn(process.execPath, ['--import', rememberModules, program, ...args], options);
      const ended = new Promise<number | null>((settle) => child.on('exit', settle));
      const [stdout, stderr, code] = await Promise.all([
        talk ? talk(child) : read(child.stdout),
        read(child.stderr),
        ended,
      ]);
      return { code, stdout, stderr, loaded: readFileSync(list, 'utf8').split('\n') };
    },
  };
}

function read(stream: NodeJS.ReadableStream | null): Promise<string> {
  return stream === null ? Promise.resolve('') : text(stream);
}

/** Builds the program where no other test file has, else waits until that one has. */
async function sharedBuild(): Promise<string> {
  const folder = join(inject('sharedFolder'), 'program');
  const [ready, failed] = [join(folder, 'ready'), join(folder, 'failed')];
  if (mkdirSync(folder, { recursive: true }) !== undefined) {
    try {
      symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
      for (const name of ['bin', 'package.json']) cpSync(name, join(folder, name), { recursive: true });
      execFileSync(process.execPath, ['.build/build.mjs', join(folder, 'dist')], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      writeFileSync(ready, '');
    } catch (error) {
      writeFileSync(failed, '');
      throw error;
    }
  }
  while (!existsSync(ready)) {
    if (existsSync(failed)) throw new Error('the program could not be built; see the test file that tried');
    await new Promise((done) => setTimeout(done, 50));
  }
  return folder;
}
