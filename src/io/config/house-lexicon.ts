import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { readTable } from '../../formats/records/csv.ts';
import type { LexiconEntry } from '../../model/config/house-lexicon.ts';
import { NewsanError } from '../../model/error.ts';
import { validateLexicon } from '../../pipeline/validate-lexicon.ts';
import { describeFileError } from '../read/file-error.ts';

/**
 * Reads what the house knows of names, from JSON, YAML (a list of entries) or CSV (an entry a row, aliases parted by semicolons). Throws a
 * `NewsanError` with the file, and the entry, for invalid content.
 */
export async function readHouseLexicon(cwd: string, named: string): Promise<readonly LexiconEntry[]> {
  const path = resolve(cwd, named);
  const shown = relative(cwd, path).split(sep).join('/') || named;
  const source = readSource(path, shown);
  const { entries, problems } = validateLexicon(await parse(source, path, shown));
  const [problem] = problems;
  if (problem) throw new NewsanError('config', `${shown}: ${problem}`);
  return entries;
}

function readSource(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new NewsanError('config', `${shown}: cannot read lexicon: ${describeFileError(error).message}`);
  }
}

async function parse(source: string, path: string, shown: string): Promise<unknown> {
  if (/\.(?:csv|tsv)$/i.test(path)) return recordsOf(source, shown);
  if (/\.ya?ml$/i.test(path)) {
    const { parseDocument } = await import('yaml');
    const document = parseDocument(source);
    const [error] = document.errors;
    if (error) throw new NewsanError('config', `${shown}: not valid YAML (${error.code})`);
    return document.toJS({ maxAliasCount: 0 }) ?? [];
  }
  if (!/\.json$/i.test(path))
    throw new NewsanError('config', `${shown}: a lexicon must be a .json, .yaml, .yml, .csv or .tsv file`);
  try {
    return JSON.parse(source);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new NewsanError('config', `${shown}: not valid JSON (${error.message})`);
  }
}

/** Rows as records by the head row; empty cells are skipped. */
function recordsOf(source: string, shown: string): readonly Readonly<Record<string, string>>[] {
  const { rows, unclosed } = readTable(source);
  if (unclosed !== null) throw new NewsanError('config', `${shown}: unclosed quotation mark`);
  const [head = [], ...others] = rows;
  return others.map((cells) =>
    Object.fromEntries(
      cells.flatMap((cell, index) => (cell.trim() === '' ? [] : [[(head[index] ?? '').trim(), cell.trim()]])),
    ),
  );
}
