import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { NewsanError } from '../../model/error.ts';
import { type Baseline, noBaseline } from '../../pipeline/baseline.ts';
import { describeFileError } from '../read/file-error.ts';
import { fileOutput } from '../write/write.ts';

/** Reads a baseline; one that is not there yet is empty where `mayBeAbsent`. */
export async function readBaseline(name: string, folder: string, mayBeAbsent: boolean): Promise<Baseline> {
  let text: string;
  try {
    text = await readFile(resolve(folder, name), 'utf8');
  } catch (error) {
    if (mayBeAbsent && (error as NodeJS.ErrnoException).code === 'ENOENT') return noBaseline;
    const { message } = describeFileError(error);
    throw new NewsanError('config', `${name}: ${message}; create a baseline with --update-baseline`);
  }
  const baseline = parseBaseline(text);
  if (!baseline) throw new NewsanError('config', `${name}: not a newsan baseline; create one with --update-baseline`);
  return baseline;
}

/** Writes a baseline whole or not at all. */
export async function writeBaseline(name: string, folder: string, baseline: Baseline): Promise<void> {
  const output = await fileOutput(name, folder);
  await output.write(`${JSON.stringify(baseline, null, 2)}\n`);
  await output.finish();
}

function parseBaseline(text: string): Baseline | null {
  try {
    const value = JSON.parse(text) as Partial<Baseline> | null;
    const isBaseline = value?.version === 1 && typeof value.entries === 'object' && value.entries !== null;
    return isBaseline ? (value as Baseline) : null; // a count that is none accepts nothing
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
