import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { newsan } from 'newsan';
import { describe, expect, test } from 'vitest';
import { analysisFiles, otherFiles, verifyFiles } from '../../src/library/data-names.ts';
import { chromiumPath, useBrowser } from '../support/browser.ts';
import { buildProgram } from '../support/built-program.ts';
import { serveFolders } from '../support/static-server.ts';
import { tempFolder } from '../support/temp-folder.ts';

const program = buildProgram();
const article = readFileSync('src/data/example.txt', 'utf8');
const execute = promisify(execFile);

async function runNode(file: string, cwd: string): Promise<unknown> {
  const { stdout } = await execute(process.execPath, [file], { cwd, maxBuffer: 1e8 });
  return JSON.parse(stdout);
}

/** What the library says from its sources, as JSON has it. */
async function expected(): Promise<unknown> {
  const said = [
    await newsan(article),
    await newsan(article, { command: 'check' }),
    await newsan(article, { command: 'verify', sources: [article] }),
  ];
  return JSON.parse(JSON.stringify(said));
}

const calls = `
  const text = ${JSON.stringify(article)};
  const said = [
    await newsan(text),
    await newsan(text, { command: 'check' }),
    await newsan(text, { command: 'verify', sources: [text] }),
  ];
  print(JSON.stringify(said));`;

describe('bundled by esbuild, with nothing beside the bundle', () => {
  test.each(['esm', 'cjs'] as const)('%s', async (format) => {
    const entry = join(program.folder(), `entry-${format}.mjs`);
    writeFileSync(
      entry,
      `import { newsan } from 'newsan'; const print = console.log; async function main() {${calls}} main();`,
    );
    const outfile = join(tempFolder(), format === 'esm' ? 'bundle.mjs' : 'bundle.cjs');
    const { warnings } = await build({
      entryPoints: [entry],
      bundle: true,
      platform: 'node',
      format,
      outfile,
      logLevel: 'silent',
    });
    expect(warnings.map(({ text }) => text)).toEqual([]);
    expect(await runNode(outfile, join(outfile, '..'))).toEqual(await expected());
  });
});

describe('newsan/browser', () => {
  const withoutNode =
    'const print = console.log; delete globalThis.process; delete globalThis.Buffer; globalThis.self = globalThis;';

  test('has its data by address', async () => {
    const address = await serveFolders({ '/dist/': join(program.folder(), 'dist') });
    const entry = join(program.folder(), 'by-address.mjs');
    const data = JSON.stringify(`${address}/dist/data`);
    writeFileSync(
      entry,
      `const print = console.log; const { newsan: all } = await import('newsan/browser');
      const newsan = (text, options = {}) => all(text, { ...options, data: ${data} });${calls}`,
    );
    expect(await runNode(entry, program.folder())).toEqual(await expected());
  });

  test('takes its data inlined, and needs nothing of Node', async () => {
    const entry = join(program.folder(), 'inlined.mjs');
    writeFileSync(
      entry,
      `${withoutNode} const [{ newsan: all }, { data }] = [await import('newsan/browser'), await import('newsan/data')];
      const newsan = (text, options = {}) => all(text, { ...options, data });${calls}`,
    );
    expect(await runNode(entry, program.folder())).toEqual(await expected());
  });

  test('says what is wrong with a call, and which data is not there', async () => {
    const address = await serveFolders({ '/dist/': join(program.folder(), 'dist') });
    const entry = join(program.folder(), 'wrong.mjs');
    writeFileSync(
      entry,
      `const { newsan } = await import('newsan/browser');
      const messages = [];
      for (const [input, options] of [[5], ['x', { command: 'quote' }], ['x', { inputFormat: 'docx' }], ['x', { data: '${address}/none' }]])
        await newsan(input, options).catch(({ name, message }) => messages.push([name, message]));
      console.log(JSON.stringify(messages));`,
    );
    const said = (await runNode(entry, program.folder())) as readonly (readonly [string, string])[];
    expect(said.map(([name]) => name)).toEqual(Array(4).fill('NewsanError'));
    expect(said.map(([, message]) => message.replace(/none\/\S+/, 'none/FILE:'))).toEqual([
      'newsan: the input must be a string or {text}, not number',
      'newsan: command: unknown “quote”; did you mean “quotes”?',
      'newsan: inputFormat: unknown “docx”; must be one of text, html, markdown',
      `newsan: ${address}/none/FILE: the server answered 404`,
    ]);
  });

  test('is as large as the documentation says, at most', () => {
    const size = (path: string) => statSync(join(program.folder(), 'dist', path)).size;
    expect(size('browser/index.js')).toBeLessThan(1.49e6);
    expect(analysisFiles.reduce((sum, name) => sum + size(`data/${name}`), 0)).toBeLessThan(5.2e6);
  });

  test('loads every data file that an analysis reads', () => {
    const read = readFileSync('src/io/resources.ts', 'utf8').matchAll(/'([\w.-]+\.(?:json|bin|gz))'/g);
    expect(new Set([...analysisFiles, ...verifyFiles, ...otherFiles])).toEqual(
      new Set([...read].map((match) => match[1])),
    );
  });

  if (chromiumPath !== null) {
    const open = useBrowser();
    test('the example page finds who says what', async () => {
      const pages = tempFolder();
      mkdirSync(pages, { recursive: true });
      writeFileSync(join(pages, 'page.html'), readFileSync('.github/docs/browser.html'));
      const address = await serveFolders({ '/newsan/': join(program.folder(), 'dist'), '/': pages });
      const { page, trouble } = await open(`${address}/page.html`);
      await page.getByRole('button').click();
      await page.getByRole('listitem').first().waitFor();
      expect(await page.getByRole('listitem').allTextContents()).toEqual([
        'Helen Okafor: "We cannot sign a contract whose price nobody can explain to us,"',
      ]);
      expect(trouble.filter((each) => !each.startsWith('request: '))).toEqual([]);
    });
  }
});

describe('the page of the library', () => {
  const page = readFileSync('.github/docs/library.md', 'utf8');
  const examples = [...page.matchAll(/```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)];

  test('has examples', () => expect(examples).toHaveLength(4));

  test.each(examples.map(([, code = '', output = '']) => [code, output]))('%s', async (code, output) => {
    const folder = join(program.folder(), 'example');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'article.txt'), article);
    writeFileSync(join(folder, 'example.mjs'), code);
    const { stdout } = await execute(process.execPath, ['example.mjs'], { cwd: folder });
    expect(stdout).toBe(output);
  });
});

describe('the package', () => {
  test('has the schema of each document by name', async () => {
    const entry = join(program.folder(), 'schema.mjs');
    writeFileSync(
      entry,
      `import quotes from 'newsan/schemas/quotes.json' with { type: 'json' }; console.log(JSON.stringify(quotes));`,
    );
    expect(await runNode(entry, program.folder())).toEqual(
      JSON.parse(readFileSync('src/data/schemas/quotes.json', 'utf8')),
    );
  });

  test('has the declarations that its entries lead to, and no others', () => {
    const names = readdirSync(join(program.folder(), 'dist'), { recursive: true, encoding: 'utf8' });
    const declarations = names.filter((name) => name.endsWith('.d.ts'));
    expect(declarations).toEqual(expect.arrayContaining(['index.d.ts', join('library', 'browser.d.ts')]));
    expect(declarations.filter((name) => /^(?:nlp|desk)\b/.test(name))).toEqual([]);
  });

  test('holds the licences of its data', () => {
    const origins = readFileSync(join(program.folder(), 'dist/data/README.md'), 'utf8');
    const files = readdirSync(join(program.folder(), 'dist/data')).filter((name) => name !== 'README.md');
    for (const name of files) expect(origins).toContain(`\`${name}`);
  });
});
