import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRunner, type RunNode } from './child.ts';
import { compare, type Result } from './compare.ts';
import { readTexts, writeFolder } from './corpus.ts';
import { measureLayers } from './layers.ts';
import { helpText, readOptions } from './options.ts';
import { renderTable } from './table.ts';

const newsan = 'bin/newsan.js';
/** How much larger the larger one of two inputs is, where growth is measured. */
const growth = 16;

/** Measures and prints Markdown tables; returns the exit code. */
export function runBench(args: readonly string[], out: (text: string) => void): number {
  const options = readOptions(args);
  if (options === null) {
    out(helpText);
    return 0;
  }
  const texts = readTexts(options.corpus, options.articles);
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  out(
    `Node ${process.version}, ${texts.length} articles of ${length} characters, medians of ${options.rounds} rounds.\n`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'newsan-bench-'));
  try {
    const runNode = createRunner(folder);
    out(startUp(options.rounds, runNode));
    out(oneArticle(folder, texts, options.rounds, runNode));
    out(layers(texts, options.rounds));
    out(wholeFolder(folder, texts, options.rounds, runNode));
    out(growing(folder, texts, options.rounds, runNode));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return 0;
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

function oneArticle(parent: string, texts: readonly string[], rounds: number, runNode: RunNode): string {
  const folder = writeFolder(parent, 'one', texts.slice(0, 1), 1);
  const file = join(folder, '0-0.txt');
  const results = compare(
    [
      { name: '`require("compromise")(text)` (floor)', args: ['-e', rawParse, file] },
      ...['structure', 'duplicates', 'entities', 'quotes', 'claims', 'check', 'report'].map((command) => ({
        name: `\`newsan ${command}\``,
        args: [
          newsan,
          command,
          file,
          '--format',
          'json',
          '--no-config',
          ...(command === 'check' ? ['--no-cache'] : []),
        ],
      })),
    ],
    rounds,
    runNode,
  );
  return section('One article, cold', costTable(results));
}

function layers(texts: readonly string[], rounds: number): string {
  const rows = measureLayers(texts, rounds).map(({ name, ratio }) => [name, ratio.toFixed(3)]);
  return section(
    'Layers, warm, one thread, each with all before it',
    renderTable(['layers', 'CPU / `nlp(text)`'], rows),
  );
}

function wholeFolder(parent: string, texts: readonly string[], rounds: number, runNode: RunNode): string {
  const folder = writeFolder(parent, 'folder', texts, 1);
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

function growing(parent: string, texts: readonly string[], rounds: number, runNode: RunNode): string {
  const some = texts.slice(0, 8);
  const few = writeFolder(parent, 'few', some, 1);
  const many = writeFolder(parent, 'many', some, growth);
  const short = join(writeFolder(parent, 'short', [some.join('\n\n')], 1), '0-0.txt');
  const long = join(writeFolder(parent, 'long', [some.join('\n\n').concat('\n\n').repeat(growth)], 1), '0-0.txt');
  const rows = [
    ['articles', few, many],
    ['length of one article', short, long],
  ].map(([name = '', small = '', large = '']) => {
    const report = (path: string) => [newsan, 'report', path, '--format', 'ndjson', '--no-config', '--jobs', '1'];
    const results = compare(
      [
        { name: 'nothing', args: report(join(parent, 'one', '0-0.txt')) },
        { name: 'small', args: report(small) },
        { name: 'large', args: report(large) },
      ],
      Math.max(1, rounds >> 1),
      runNode,
    );
    const [start = 0, once = 0, often = 0] = results.map(({ cpu }) => cpu);
    return [name, `${growth} ×`, ((often - start) / (once - start)).toFixed(1)];
  });
  return section('Growth', renderTable(['of', 'input', 'CPU without start-up'], rows));
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
