import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A program or library that reads English text too, as it is installed from the npm registry. */
export interface Peer {
  readonly name: string;
  /** Arguments that Node is run with to do as little as it can: tell its version, or load. */
  readonly start: readonly string[];
  /** Arguments that Node is run with to read a file, or the files of a folder. */
  read(path: string): readonly string[];
}

/** Where a peer comes from and how it is run. `folder` is where it is installed. */
interface Recipe {
  readonly name: string;
  /** Packages with the versions that are measured. */
  readonly packages: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  start(folder: string): readonly string[];
  read(folder: string, path: string): readonly string[];
}

const recipes: readonly Recipe[] = [
  {
    name: 'wink-nlp 2.4.0',
    packages: ['wink-nlp@2.4.0', 'wink-eng-lite-web-model@1.8.1'],
    start: (folder) => [scriptIn(folder, winkScript('')), folder],
    read: (folder, path) => [scriptIn(folder, winkScript('nlp.readDoc(text).entities().out();')), folder, path],
  },
  {
    name: 'write-good 1.0.8',
    packages: ['write-good@1.0.8'],
    start: (folder) => [scriptIn(folder, library('write-good')), folder],
    read: (folder, path) => [scriptIn(folder, `${library('write-good')} each((text) => library(text));`), folder, path],
  },
  {
    name: 'textlint 15.8.0, preset google',
    packages: ['textlint@15.8.0', '@textlint-rule/textlint-rule-preset-google@0.1.2'],
    files: { '.textlintrc.json': '{"plugins":{"@textlint/text":true},"rules":{"@textlint-rule/preset-google":true}}' },
    start: (folder) => [programIn(folder, 'textlint'), '--version'],
    read: (folder, path) => [programIn(folder, 'textlint'), '--config', join(folder, '.textlintrc.json'), path],
  },
  {
    // Version 10 needs Node 22.
    name: 'cspell 9.8.0',
    packages: ['cspell@9.8.0'],
    files: { 'cspell.json': '{"version":"0.2","language":"en"}' },
    start: (folder) => [programIn(folder, 'cspell'), '--version'],
    read: (folder, path) => [
      programIn(folder, 'cspell'),
      'lint',
      '--no-progress',
      '--no-cache',
      ...['--config', join(folder, 'cspell.json'), path],
    ],
  },
  {
    name: 'jscpd 5.3.3',
    packages: ['jscpd@5.3.3'],
    start: (folder) => [programIn(folder, 'jscpd'), '--version'],
    read: (folder, path) => [programIn(folder, 'jscpd'), path],
  },
];

/** Installs the peers from the npm registry, each into a folder of its own; says of each that cannot be installed why. */
export function installPeers(parent: string, say: (text: string) => void): readonly Peer[] {
  return recipes.flatMap((recipe, index): readonly Peer[] => {
    const folder = join(parent, `peer-${index}`);
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    for (const [name, content] of Object.entries(recipe.files ?? {})) writeFileSync(join(folder, name), content);
    const npm = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--fetch-retries=1', ...recipe.packages];
    const { status, stderr, error } = spawnSync('npm', npm, { cwd: folder, encoding: 'utf8', timeout: 300_000 });
    if (status === 0) {
      return [{ name: recipe.name, start: recipe.start(folder), read: (path) => recipe.read(folder, path) }];
    }
    const reason = error?.message ?? stderr.trim().split('\n')[0] ?? '';
    say(`${recipe.name} is left out: npm cannot install it (${reason})\n`);
    return [];
  });
}

/** Loads a library from the folder that is the first argument, and gives each file of the second to a function. */
const library = (name: string) => `const fs = require('node:fs'), path = process.argv[3];
const load = require('node:module').createRequire(process.argv[2] + '/x.js'), library = load('${name}');
const files = () => fs.statSync(path).isDirectory() ? fs.readdirSync(path).map((name) => path + '/' + name) : [path];
const each = (read) => { for (const file of files()) read(fs.readFileSync(file, 'utf8')); };`;

function winkScript(read: string): string {
  const start = `${library('wink-nlp')} const nlp = library(load('wink-eng-lite-web-model'));`;
  return read === '' ? start : `${start} each((text) => { ${read} });`;
}

function scriptIn(folder: string, code: string): string {
  const path = join(folder, `${code.length}.cjs`);
  writeFileSync(path, code);
  return path;
}

/** The file that a package's command stands for. */
function programIn(folder: string, name: string): string {
  const path = createRequire(join(folder, 'x.js')).resolve.paths(name)?.[0] ?? folder;
  const { bin } = JSON.parse(readFileSync(join(path, name, 'package.json'), 'utf8')) as {
    readonly bin: string | Readonly<Record<string, string>>;
  };
  return join(path, name, typeof bin === 'string' ? bin : (bin[name] ?? ''));
}
