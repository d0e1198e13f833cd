import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const biome = resolve('node_modules/@biomejs/biome/bin/biome');
const importing = (path: string) => `import * as planted from '${path}';\n\nexport const kept = planted;\n`;

const forbidden: readonly (readonly [file: string, source: string])[] = [
  ['src/model/planted.ts', importing('../text/fold.ts')],
  ['src/model/display/planted.ts', importing('../../text/fold.ts')],
  ['src/text/planted.ts', importing('../nlp/parse.ts')],
  ['src/text/words/planted.ts', importing('../../nlp/parse.ts')],
  ['src/text/words/planted-news.ts', importing('../../news/desk-line.ts')],
  ['src/news/planted.ts', importing('../formats/text.ts')],
  ['src/text/planted-node.ts', importing('node:fs')],
  ['src/nlp/planted.ts', importing('../annotators/index.ts')],
  ['src/nlp/planted-node.ts', importing('node:fs')],
  ['src/formats/planted.ts', importing('compromise')],
  ['src/formats/planted-node.ts', importing('node:fs')],
  ['src/annotators/quotes/planted.ts', importing('compromise')],
  ['src/annotators/quotes/planted-rules.ts', importing('../../rules/index.ts')],
  ['src/annotators/quotes/planted-nlp.ts', importing('../../nlp/parse.ts')],
  ['src/corpus/planted.ts', importing('../pipeline/analyze.ts')],
  ['src/comparison/planted.ts', importing('../annotators/index.ts')],
  ['src/rules/planted.ts', importing('../annotators/index.ts')],
  ['src/rules/planted-node.ts', importing('node:fs')],
  ['src/style/planted.ts', importing('../pipeline/check.ts')],
  ['src/style/kinds/planted-node.ts', importing('node:fs')],
  ['src/views/planted.ts', importing('chalk')],
  ['src/views/planted-reporters.ts', importing('../reporters/table.ts')],
  ['src/reporters/planted.ts', importing('../views/quotes.ts')],
  ['src/reporters/planted-node.ts', importing('node:fs')],
  ['src/pipeline/planted.ts', importing('../io/read.ts')],
  ['src/pipeline/planted-views.ts', importing('../views/quotes.ts')],
  ['src/io/planted.ts', importing('../cli/run.ts')],
  ['src/io/planted-chalk.ts', importing('chalk')],
  ['src/cli/planted.ts', importing('compromise')],
  ['src/cli/planted-glob.ts', importing('fast-glob')],
  ['src/rules/planted-random.ts', 'export const value = Math.random();\n'],
  ['src/corpus/planted-clock.ts', 'export const value = Date.now();\n'],
  ['src/views/planted-locale.ts', "export const value = 'a'.localeCompare('b');\n"],
];

/** Files that import each other, one of them types alone. */
const circle: readonly (readonly [file: string, source: string])[] = [
  ['src/model/circle-a.ts', "import type { B } from './circle-b.ts';\n\nexport interface A {\n  readonly b: B;\n}\n"],
  ['src/model/circle-b.ts', "import type { A } from './circle-a.ts';\n\nexport interface B {\n  readonly a: A;\n}\n"],
];

const allowed: readonly (readonly [file: string, source: string])[] = [
  ['src/model/allowed.ts', importing('./span.ts')],
  ['src/model/display/allowed.ts', importing('../span.ts')],
  ['src/model/display/allowed-room.ts', importing('../config/style.ts')],
  ['src/text/allowed.ts', importing('../model/span.ts')],
  ['src/text/words/allowed.ts', importing('../../model/span.ts')],
  ['src/text/words/allowed-room.ts', importing('../positions/line-index.ts')],
  ['src/news/allowed.ts', importing('../text/words/fold.ts')],
  ['src/nlp/allowed.ts', importing('compromise')],
  ['src/annotators/quotes/allowed.ts', importing('../../model/span.ts')],
  ['src/reporters/allowed.ts', importing('cli-table3')],
  ['src/pipeline/allowed.ts', importing('../nlp/parse.ts')],
  ['src/io/allowed.ts', importing('fast-glob')],
  ['src/cli/allowed.ts', importing('commander')],
];

let root = '';
const complaints = new Map<string, string[]>();

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'newsan-layers-'));
  const config = JSON.parse(await readFile('.biome.json', 'utf8')) as Record<string, unknown>;
  await writeFile(join(root, '.biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }));
  await cp('.biome', join(root, '.biome'), { recursive: true });
  await cp('package.json', join(root, 'package.json'));
  for (const [file, source] of [...forbidden, ...circle, ...allowed]) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), source);
  }
  const run = promisify(execFile);
  const failed = (await run(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'], {
    cwd: root,
  }).catch((error: unknown) => error)) as { stdout: string };
  const report = JSON.parse(failed.stdout) as {
    diagnostics: { category: string; severity: string; location: { path: string } }[];
  };
  for (const { category, severity, location } of report.diagnostics) {
    if (severity !== 'error') continue;
    complaints.set(location.path, [...(complaints.get(location.path) ?? []), category]);
  }
});

afterAll(() => rm(root, { recursive: true, force: true }));

describe('the linter keeps the layers apart', () => {
  test.each(forbidden)('%s is refused', (file) => {
    expect(complaints.get(file)).toEqual([expect.stringMatching(/^(lint\/style\/noRestrictedImports|plugin)$/)]);
  });

  test.each(circle)('%s is refused: files import in one direction, types included', (file) => {
    expect(complaints.get(file)).toEqual(['lint/suspicious/noImportCycles']);
  });

  test.each(allowed)('%s passes', (file) => {
    expect(complaints.get(file)).toBeUndefined();
  });
});
