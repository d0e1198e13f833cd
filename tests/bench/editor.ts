import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderTable } from './table.ts';

/** Words of the article that is typed in. */
const length = 1000;
/** Changes until the code is warm. */
const warmUp = 10;
/** Milliseconds without a change that the language server waits for. */
const pause = 40;

/** Measures how long after a change in an article of a thousand words its findings are there; Markdown. */
export function measureEditor(folder: string, texts: readonly string[], program: string, rounds: number): string {
  const words = texts.join('\n\n').match(/\S+\s*/g) ?? [];
  const file = join(folder, 'typed.txt');
  writeFileSync(file, words.slice(0, length).join(''));
  const child = fileURLToPath(new URL('./editor-child.js', import.meta.url));
  const args = [child, program, file, String(warmUp + 5 * rounds)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`newsan lsp failed: ${stderr}`);
  const times = (JSON.parse(stdout) as number[]).slice(warmUp).map((time) => time - pause);
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? Number.NaN).toFixed(0);
  return renderTable(
    ['after the pause', 'ms'],
    [
      ['fastest', at(0)],
      ['median', at(0.5)],
      ['slowest', at(1)],
    ],
  );
}
