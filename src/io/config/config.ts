import { readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { findNodeAtLocation, getNodeValue, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Config, type ConfigPath, type ConfigProblem, defaultConfig } from '../../model/config/config.ts';
import { NewsanError } from '../../model/error.ts';
import { validateConfig } from '../../pipeline/validate-config.ts';
import { makeLineIndex, type Position, positionAt } from '../../text/positions/line-index.ts';
import { describeFileError } from '../read/file-error.ts';
import { findConfig } from './find-config.ts';

/** A configuration and where it came from; `path` is null and `folder` the working directory where there is none. */
export interface LoadedConfig {
  readonly config: Config;
  readonly path: string | null;
  /** Folder that globs and the baseline are relative to. */
  readonly folder: string;
  /** File, line and column of a key, for messages. */
  locate(path: ConfigPath): string;
}

/** What holds where there is no configuration. */
export function noConfig(cwd: string): LoadedConfig {
  return { config: defaultConfig, path: null, folder: cwd, locate: () => 'configuration' };
}

/** Configuration data and where its parts are in the file. */
interface Parsed {
  readonly value: unknown;
  locate(path: ConfigPath, atKey: boolean): number;
}

/**
 * Finds and reads the configuration: the named file, or the nearest one upward from `cwd` to the repository's root.
 * Throws a `NewsanError` with file, line and column for invalid content.
 */
export async function loadConfig(cwd: string, named: string | null): Promise<LoadedConfig> {
  const path = named === null ? findConfig(cwd) : resolve(cwd, named);
  if (path === null) return noConfig(cwd);
  const shown = relative(cwd, path).split(sep).join('/') || path;
  const source = readSource(path, shown);
  const inPackage = path.endsWith('package.json');
  const parsed = /\.ya?ml$|\.newsanrc$/.test(path) ? await parseYaml(source, shown) : parseJson(source, shown);
  const base: ConfigPath = inPackage ? ['newsan'] : [];
  const value = inPackage ? (parsed.value as { newsan?: unknown }).newsan : parsed.value;
  const { config, problems } = validateConfig(value ?? {});
  const [problem] = problems;
  if (problem) throw new NewsanError('config', describe(problem, base, parsed, source, shown));
  return {
    config,
    path,
    folder: dirname(path),
    locate: (at) => `${shown}:${place(source, parsed.locate([...base, ...at], true))}`,
  };
}

function describe(problem: ConfigProblem, base: ConfigPath, parsed: Parsed, source: string, shown: string): string {
  const offset = parsed.locate([...base, ...problem.path], problem.atKey);
  return `${shown}:${place(source, offset)}: ${problem.message}`;
}

function readSource(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new NewsanError('config', `${shown}: cannot read configuration: ${describeFileError(error).message}`);
  }
}

function parseJson(source: string, shown: string): Parsed {
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error || !tree) {
    const what = error ? printParseErrorCode(error.error) : 'EmptyFile';
    throw new NewsanError('config', `${shown}:${place(source, error?.offset ?? 0)}: not valid JSON (${what})`);
  }
  return {
    value: getNodeValue(tree),
    locate(path, atKey) {
      const node = findNodeAtLocation(tree, [...path]);
      return (atKey ? node?.parent?.offset : node?.offset) ?? 0;
    },
  };
}

async function parseYaml(source: string, shown: string): Promise<Parsed> {
  const { isMap, isNode, isScalar, parseDocument } = await import('yaml');
  const document = parseDocument(source, { maxAliasCount: 0 } as object);
  const [error] = document.errors;
  if (error) throw new NewsanError('config', `${shown}:${place(source, error.pos[0])}: not valid YAML (${error.code})`);
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    locate(path, atKey) {
      if (atKey) {
        const parent = document.getIn(path.slice(0, -1), true);
        const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : null;
        return (isScalar(pair?.key) ? pair.key.range?.[0] : 0) ?? 0;
      }
      const node = document.getIn(path, true);
      return (isNode(node) ? node.range?.[0] : 0) ?? 0;
    },
  };
}

function place(source: string, offset: number): string {
  const { line, column }: Position = positionAt(makeLineIndex(source), offset);
  return `${line}:${column}`;
}
