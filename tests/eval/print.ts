import type { Miss } from './kinds/kind.ts';
import type { Measurement } from './measure.ts';

const heads = ['data set', 'kind', 'figure', 'value'] as const;

/** One table of all figures, and below it what each data set has to note. */
export function printTable(measurements: readonly Measurement[]): string {
  const rows = measurements.flatMap(({ set, kind, figures }) =>
    Object.entries(figures).map(([figure, value]) => [set.key, kind.name, figure, printFigure(figure, value)]),
  );
  const widths = heads.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (i === heads.length - 1 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ');
  const table = [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
  const notes = measurements
    .filter((measurement) => measurement.notes.length > 0)
    .map(({ set, kind, notes }) => [`\n${set.key} (${kind.name})`, ...notes.map((note) => `  ${note}`)].join('\n'));
  return [...table, ...notes].join('\n');
}

/** Up to `count` misses of each sort of a measurement, spread evenly over the data set. */
export function printMisses({ set, kind, misses }: Measurement, count: number): string {
  const sorts = new Set(misses.map((miss) => miss.kind));
  return [...sorts]
    .map((sort) => {
      const all = misses.filter((miss) => miss.kind === sort);
      const shown = spread(all, count).map(({ article, words }) => `  ${article}: ${words.map(shorten).join(' || ')}`);
      return [`\n## ${set.key} (${kind.name}): ${sort}, ${all.length}`, ...shown].join('\n');
    })
    .join('\n');
}

function printFigure(figure: string, value: number): string {
  if (/^(?:right|of|doubles|freeStandingUnknown)$/.test(figure)) return String(value);
  return value.toFixed(figure === 'granularity' ? 3 : 1);
}

function spread(misses: readonly Miss[], count: number): readonly Miss[] {
  const step = Math.max(1, Math.floor(misses.length / count));
  return misses.filter((_, i) => i % step === 0).slice(0, count);
}

function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
