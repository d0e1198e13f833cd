import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRunner, type RunNode } from './child.ts';
import { compare, type Result } from './compare.ts';
import { readTexts, writeFolder } from './corpus.ts';
import { measureDuplicates } from './duplicates.ts';
import { measureEditor } from './editor.ts';
import { measureShapes } from './growth/measure.ts';
import { measureLayers } from './layers.ts';
import { helpText, readOptions } from './options.ts';
import { installPeers, type Peer } from './peers.ts';
import { renderTable } from './table.ts';

const newsan = 'bin/newsan.js';
/** How much larger than the smallest the inputs are that growth is measured on. */
const growth = [1, 4, 16] as const;
/** Lengths of one article that growth is measured on, in characters. */
const lengths = [10_000, 100_000, 1_000_000, 10_000_000] as const;

/** Measures and prints Markdown tables; returns the exit code: 1 where growth is above its bounds. */
export function runBench(args: readonly string[], out: (text: string) => void): number {
  const options = readOptions(args);
  if (options === null) {
    out(helpText);
    return 0;
  }
  const { rounds, only } = options;
  const texts = readTexts(options.corpus, options.articles);
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  out(`Node ${process.version}, ${texts.length} articles of ${length} characters, medians of ${rounds} rounds.\n`);
  const folder = mkdtempSync(join(tmpdir(), 'newsan-bench-'));
  let isGood = true;
  try {
    const runNode = createRunner(folder);
    const one = join(writeFolder(folder, 'one', texts.slice(0, 1), 1), '0-0.txt');
    const all = writeFolder(folder, 'folder', texts, 1);
    if (only.has('start')) out(startUp(rounds, runNode));
    if (only.has('article')) out(oneArticle(one, rounds, runNode));
    if (only.has('layers')) out(layers(texts, rounds));
    if (only.has('folder')) out(wholeFolder(folder, all, rounds, runNode));
    if (only.has('duplicates')) out(section('Duplicates', measureDuplicates(folder, texts, runNode)));
    if (only.has('length')) out(growing(folder, one, texts, rounds, runNode));
    if (only.has('editor'))
      out(section('Editor: findings after a change in 1,000 words', measureEditor(folder, texts, newsan, rounds)));
    if (only.has('growth')) {
      const { text, isGood: isLinear } = measureShapes(folder, options);
      out(section('Growth, by shape of article', text));
      isGood &&= isLinear;
    }
    if (only.has('peers')) out(comparePeers(installPeers(folder, out), { one, all }, rounds, runNode));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return isGood ? 0 : 1;
}

function startUp(rounds: number, runNode: RunNode): string {
  const results = compare(
    [
      { name: '`node -e 0` (floor)', args: ['-e', '0'] },
      { name: '`newsan --version`', args: [newsan, '--version'] },
      { name: '`newsan --help`', args: [newsan, '--help'] },
    ],
    rounds * 2,
    runNode,
  );
  return section('Start-up', costTable(results));
}

function oneArticle(file: string, rounds: number, runNode: RunNode): string {
  const commands = ['structure', 'duplicates', 'entities', 'quotes', 'claims', 'check', 'report'];
  const results = compare(
    [
      { name: '`require("compromise")(text)` (floor)', args: ['-e', rawParse, file] },
      ...commands.map((command) => ({
        name: `\`newsan ${command}\``,
        args: [newsan, command, file, '--format', 'json', '--no-config', ...withoutCache(command)],
      })),
    ],
    rounds,
    runNode,
  );
  return section('One article, cold', costTable(results));
}

function withoutCache(command: string): readonly string[] {
  return command === 'check' ? ['--no-cache'] : [];
}

function layers(texts: readonly string[], rounds: number): string {
  const rows = measureLayers(texts, rounds).map(({ name, ratio }) => [name, ratio.toFixed(3)]);
  return section(
    'Layers, warm, one thread, each with all before it',
    renderTable(['layers', 'CPU / `nlp(text)`'], rows),
  );
}

function wholeFolder(parent: string, folder: string, rounds: number, runNode: RunNode): string {
  const report = (jobs: string) => [newsan, 'report', folder, '--format', 'ndjson', '--no-config', '--jobs', jobs];
  const check = [newsan, 'check', folder, '--format', 'json', '--no-config'];
  const cache = join(parent, 'cache');
  runNode([...check, '--cache-dir', cache]);
  const results = compare(
    [
      { name: '`nlp(text)` of each (floor)', args: ['-e', rawParse, folder] },
      { name: '`newsan report --jobs 1`', args: report('1') },
      { name: '`newsan report --jobs 2`', args: report('2') },
      { name: '`newsan duplicates`', args: [newsan, 'duplicates', folder, '--format', 'json', '--no-config'] },
      { name: '`newsan check --jobs 1`', args: [...check, '--no-cache', '--jobs', '1'] },
      { name: '`newsan check --jobs 2`', args: [...check, '--no-cache', '--jobs', '2'] },
      { name: '`newsan check`, nothing changed', args: [...check, '--cache-dir', cache] },
    ],
    rounds,
    runNode,
  );
  return section('A folder, with start-up', costTable(results));
}

function growing(parent: string, one: string, texts: readonly string[], rounds: number, runNode: RunNode): string {
  const some = texts.slice(0, Math.max(8, texts.length >> 4));
  const folders = growth.map((times) => writeFolder(parent, `times-${times}`, some, times));
  const articles = lengths.map((length) =>
    join(writeFolder(parent, `long-${length}`, [lengthen(texts, length)], 1), '0-0.txt'),
  );
  const rows = [
    ...growthRows('articles', folders, growth, one, rounds, runNode),
    ...growthRows('length of one article', articles, lengths, one, rounds, runNode),
  ];
  return section('Length', renderTable(['of', 'input', 'CPU without start-up', '/ linear', 'memory MB'], rows));
}

/** Cost of inputs, each over the smallest, and over what it would be if the cost grew with the size alone. */
function growthRows(
  name: string,
  paths: readonly string[],
  sizes: readonly number[],
  one: string,
  rounds: number,
  runNode: RunNode,
): readonly (readonly string[])[] {
  const report = (path: string) => [
    newsan,
    'report',
    path,
    '--format',
    'ndjson',
    '--no-config',
    '--jobs',
    '1',
    '--max-file-size',
    '20mb',
  ];
  const cases = [one, ...paths].map((path) => ({ name: path, args: report(path) }));
  const [start, ...results] = compare(cases, Math.max(1, rounds >> 1), runNode);
  const own = results.map(({ cpu }) => cpu - (start?.cpu ?? 0));
  return results.slice(1).map(({ memory }, index) => {
    const size = (sizes[index + 1] ?? 0) / (sizes[index] ?? 1);
    const ratio = (own[index + 1] ?? Number.NaN) / (own[index] ?? Number.NaN);
    const input = `${sizes[index]} → ${sizes[index + 1]}`;
    return [name, input, ratio.toFixed(1), (ratio / size).toFixed(2), memory.toFixed(0)];
  });
}

/** A text of some length, of paragraphs of the texts, each with its number: few texts make one that mostly repeats itself. */
function lengthen(texts: readonly string[], length: number): string {
  const paragraphs = texts.flatMap((text) => text.split(/\n\s*\n/)).filter((each) => each.trim() !== '');
  const parts: string[] = [];
  for (let size = 0, index = 0; size < length; index++) {
    const paragraph = `${paragraphs[index % paragraphs.length]} This was number ${index}.`;
    parts.push(paragraph);
    size += paragraph.length + 2;
  }
  return parts.join('\n\n').slice(0, length);
}

/** newsan beside other programs, each doing what it is for, with the same texts. */
function comparePeers(
  peers: readonly Peer[],
  { one, all }: { readonly one: string; readonly all: string },
  rounds: number,
  runNode: RunNode,
): string {
  const commands = ['entities', 'report', 'check', 'duplicates'];
  const read = (command: string, path: string) => [
    ...[newsan, command, path, '--format', 'json', '--no-config', '--jobs', '1'],
    ...withoutCache(command),
  ];
  const names = [...commands.map((command) => `\`newsan ${command}\``), ...peers.map(({ name }) => name)];
  const measure = (
    floor: readonly string[],
    own: (command: string) => readonly string[],
    of: (peer: Peer) => readonly string[],
  ) => {
    const args = [...commands.map(own), ...peers.map(of)];
    const cases = args.map((each, index) => ({ name: names[index] ?? '', args: each }));
    return compare([{ name: 'floor', args: floor }, ...cases], rounds, runNode).slice(1);
  };
  const start = measure(
    ['-e', '0'],
    () => [newsan, '--version'],
    (peer) => peer.start,
  );
  const article = measure(
    ['-e', rawParse, one],
    (command) => read(command, one),
    (peer) => peer.read(one),
  );
  const folder = measure(
    ['-e', rawParse, all],
    (command) => read(command, all),
    (peer) => peer.read(all),
  );
  const rows = names.map((name, index) => [
    name,
    ...[start, article, folder].map((results) => results[index]?.cpuRatio.toFixed(2) ?? ''),
    folder[index]?.memory.toFixed(0) ?? '',
  ]);
  const head = ['CPU', 'start / `node -e 0`', 'one article / `nlp(text)`', 'folder / `nlp(text)`', 'memory MB, folder'];
  return section('Beside others', renderTable(head, rows));
}

/** Parses a file, or each file of a folder, as compromise does. */
const rawParse = `const fs = require('node:fs'), path = process.argv[1], nlp = require('compromise');
const files = fs.statSync(path).isDirectory() ? fs.readdirSync(path).map((name) => path + '/' + name) : [path];
for (const file of files) nlp(fs.readFileSync(file, 'utf8'));`;

function costTable(results: readonly Result[]): string {
  const rows = results.map(({ name, cpu, wall, memory, cpuRatio, wallRatio }) => [
    name,
    cpu.toFixed(0),
    cpuRatio.toFixed(2),
    wall.toFixed(0),
    wallRatio.toFixed(2),
    memory.toFixed(0),
  ]);
  return renderTable(['', 'CPU ms', '/ floor', 'wall ms', '/ floor', 'memory MB'], rows);
}

function section(title: string, body: string): string {
  return `\n## ${title}\n\n${body}`;
}
