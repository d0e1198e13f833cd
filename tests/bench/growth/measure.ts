import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { renderTable } from '../table.ts';
import { commands } from './commands.ts';
import { writeShape } from './files.ts';
import { type Shape, shapes } from './shapes.ts';
import { judge, leastOf, lengths, mostGrowth, mostSeconds, type ShapeCost, type Verdict } from './verdict.ts';

/** A cost above the bounds is measured so many times before it is believed. */
const mostRounds = 3;

/** What is measured: shapes and commands whose names are given, all where none are. */
export interface GrowthChoice {
  readonly shapes: ReadonlySet<string>;
  readonly commands: ReadonlySet<string>;
}

interface Row extends Verdict {
  readonly shape: string;
  readonly command: string;
  readonly cost: ShapeCost;
}

/** Measures every command on every shape; returns Markdown, the worst of each shape in a row and all that is above the bounds. */
export function measureShapes(
  parent: string,
  choice: GrowthChoice,
): { readonly text: string; readonly isGood: boolean } {
  const chosen = shapes.filter(({ name }) => choice.shapes.size === 0 || choice.shapes.has(name));
  const names = Object.keys(commands).filter((name) => choice.commands.size === 0 || choice.commands.has(name));
  const rows = chosen.flatMap((shape) => measureShape(parent, shape, names));
  const bad = rows.filter(({ isGood }) => !isGood);
  const worst = chosen.flatMap(({ name }) => {
    const own = rows.filter(({ shape }) => shape === name);
    const growth = Math.max(...own.map((row) => row.growth ?? 0));
    const slowest = own.reduce((a, b) => (b.seconds > a.seconds ? b : a));
    return [[name, growth === 0 ? '–' : growth.toFixed(2), slowest.seconds.toFixed(1), slowest.command]];
  });
  const bounds = `none above ${mostGrowth} × linear and ${mostSeconds} s a MB`;
  const verdict =
    bad.length === 0
      ? `${rows.length} of ${rows.length} within bounds: ${bounds}.\n`
      : `${bad.length} of ${rows.length} above the bounds (${bounds}):\n\n${renderTable(
          ['shape', 'command', 'growth / linear', 's a MB', 'ms'],
          bad.map((row) => [row.shape, row.command, row.growth?.toFixed(2) ?? '–', row.seconds.toFixed(1), told(row)]),
        )}`;
  const text = `${renderTable(['shape', 'growth / linear, at most', 's a MB, at most', 'of'], worst)}\n${verdict}`;
  return { text, isGood: bad.length === 0 };
}

function told({ cost: { floor, costs } }: Row): string {
  return [floor, ...costs].map((cost) => cost.toFixed(0)).join(' → ') + (costs.length < lengths.length ? ' → …' : '');
}

function measureShape(parent: string, shape: Shape, names: readonly string[]): readonly Row[] {
  const files = writeShape(parent, shape);
  return names.map((command) => {
    let cost: ShapeCost | null = null;
    let verdict: Verdict | null = null;
    for (let round = 0; round < mostRounds && !verdict?.isGood; round++) {
      cost = leastOf(cost, measure(command, files));
      verdict = judge(cost);
    }
    process.stderr.write(`${shape.name}: ${command}${verdict?.isGood ? '' : ' above the bounds'}\n`);
    if (cost === null || verdict === null) throw new Error('not measured');
    return { shape: shape.name, command, cost, ...verdict };
  });
}

/** A process of its own for each command of each shape, so that none pays for what another has left behind. */
function measure(command: string, files: readonly string[]): ShapeCost {
  const child = fileURLToPath(new URL('./child.js', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [child, command, ...files], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${files.at(-1)} failed: ${stderr}`);
  return JSON.parse(stdout) as ShapeCost;
}
