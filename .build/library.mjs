import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { esmExternalRequirePlugin } from 'rolldown/plugins';

const builtins = builtinModules.flatMap((name) => [name, `node:${name}`]);

/**
 * Writes the library as bundlers take it (`bundle/standalone.js`, with the data in `bundle/data.js` beside it, which travels with
 * the code) and as browsers take it (`browser/index.js`, one file that needs nothing else but the data). Returns the packages
 * whose code is in them.
 */
export async function writeLibrary(folder, version) {
  const bundled = join(folder, 'bundle');
  writeFileSync(join(bundled, 'data.js'), `export const data = ${JSON.stringify(packedData(join(folder, 'data')))};\n`);
  writeFileSync(
    join(bundled, 'data.d.ts'),
    '/** The data files of newsan, each as gzip in base64, by name. */\nexport declare const data: Readonly<Record<string, string>>;\n',
  );
  const standalone = await rolldown({
    input: { standalone: join(folder, 'index.js') },
    platform: 'node',
    external: ['newsan/data', /^node:/],
    plugins: [
      // Packages that still ask with `require` for what Node brings ask by `import`, which every bundler understands.
      esmExternalRequirePlugin({ external: builtins }),
      asModule('jsonc-parser'),
      { name: 'no-address', renderChunk: withoutAddress },
      constants(version),
      replaced(join(folder, 'io/data-files.js'), () =>
        [
          "import { data } from 'newsan/data';",
          `import { makePackedReader } from ${JSON.stringify(join(folder, 'library/packed-data.js'))};`,
          'export const { readDataBytes, readDataText, readPackedText } = makePackedReader(data);',
        ].join('\n'),
      ),
    ],
  });
  const written = await standalone.write({
    dir: bundled,
    entryFileNames: '[name].js',
    codeSplitting: false,
  });
  const browser = await rolldown({
    input: { index: join(folder, 'library/browser.js') },
    platform: 'browser',
    // A worker has no document.
    resolve: { conditionNames: ['worker', 'browser', 'module', 'import', 'default'] },
    plugins: [
      constants(version),
      replaced(
        join(folder, 'io/data-files.js'),
        () => `export * from ${JSON.stringify(join(folder, 'library/browser-data.js'))};`,
      ),
    ],
  });
  const { output } = await browser.write({
    dir: join(folder, 'browser'),
    entryFileNames: '[name].js',
    codeSplitting: false,
    minify: true,
  });
  return packagesIn([...written.output, ...output].flatMap((part) => (part.type === 'chunk' ? part.moduleIds : [])));
}

/** The packages that modules belong to, sorted. */
function packagesIn(modules) {
  const names = modules.flatMap((id) => /.*[/\\]node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)/.exec(id)?.[1] ?? []);
  return [...new Set(names.map((name) => name.replaceAll('\\', '/')))].sort();
}

/** Takes the modules of a package instead of its older build. */
function asModule(name) {
  const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  const { module } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { name: `module ${name}`, resolveId: (id) => (id === name ? join(folder, module) : null) };
}

/** A bundle may be CommonJS, where a module has no address: the one that is asked for `require` is of no matter. */
function withoutAddress(code) {
  const changed = code.replace('createRequire(import.meta.url)', "createRequire('/')");
  if (changed.includes('import.meta')) throw new Error('the build for bundlers asks where it is');
  return { code: changed, map: null };
}

/** Gives a module other code. */
function replaced(module, code) {
  return { name: `replaced ${module}`, load: (id) => (id === module ? code() : null) };
}

/** What is read beside the code stands in it: the version, and compromise's tagger as a module. */
function constants(version) {
  return {
    name: 'constants',
    load: (id) =>
      id.endsWith(join('io', 'version.js'))
        ? `export const readVersion = () => ${JSON.stringify(version)};\nexport const readHomepage = () => '';`
        : id.endsWith(join('nlp', 'compromise.js'))
          ? "import two from 'compromise/two';\nexport const loadCompromise = () => two;"
          : null,
  };
}

function packedData(folder) {
  const names = filesIn(folder).filter((name) => !/\.md$|^example\.txt$/.test(name));
  return Object.fromEntries(
    names.map((name) => [name, gzipSync(readFileSync(join(folder, name)), { level: 9 }).toString('base64')]),
  );
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

/** Leaves only those declarations that the entries lead to. */
export function dropPrivateDeclarations(folder, entries) {
  const kept = new Set();
  const keep = (file) => {
    if (kept.has(file)) return;
    kept.add(file);
    for (const [, from] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*['"](\.[^'"]+)['"]/g))
      keep(resolve(dirname(file), from.replace(/(?:\.d)?\.[jt]sx?$/, '.d.ts')));
  };
  for (const entry of entries) keep(resolve(folder, entry));
  for (const name of filesIn(folder)) {
    const file = resolve(folder, name);
    if (name.endsWith('.d.ts') && !kept.has(file)) rmSync(file);
  }
  return [...kept].map((file) => relative(folder, file)).sort();
}
