import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { dropPrivateDeclarations, writeLibrary } from './library.mjs';
import { taggerPackages, writeTagger } from './tagger.mjs';

/** Where it builds to: `dist`, or the named folder. */
const folder = resolve(process.argv[2] ?? 'dist');
const bundled = join(folder, 'bundle');

/** Packages that every run needs are read with newsan's own modules. */
const bundledPackages = ['commander'];

/** Modules that are needed together are one file each; what is needed by itself is cut out by the bundler. */
const groups = [
  { name: 'data-files', folders: /^.io.data-files\.js/ },
  {
    name: 'start',
    folders:
      /^.model\/|^.cli.(run|program|command)\.js|^.cli.(options.(options|common-options|fix-options|optional-arguments)|terminal.messages|commands.index)\.js|^.io.(inputs.drafts|version)\.js|^.(formats.format|reporters.index|views.orders|text.display.visible|text.words.nearest|text.words.edit-distance)\.js/,
  },
  { name: 'write', folders: /^.io.write.write\.js/ },
  {
    name: 'base',
    folders:
      /^.(text|news|formats.structure|io.inputs|io.read)\/|^.io.(resources|config.find-config|work.(analyzer|batch|job|work|worker-count))\.js|^.cli.(runs.stages.(analyse|call|destination|find-inputs|log|printer|recording|run|make-reporter)|terminal.(color|progress))\.js|^.formats.(index|text|records.record-lines)\.js|^.views.(view|place)\.js|^.reporters.reporter\.js/,
  },
  { name: 'analysis', folders: /^.(annotators|nlp|corpus)\/|^.pipeline.analyze\.js/ },
  { name: 'rules', folders: /^.rules\/|^.pipeline.(check|check-settings|shared-text|suppress)\.js/ },
];

rmSync(folder, { recursive: true, force: true });
execFileSync(process.execPath, [typescript(), '-p', 'tsconfig.json', '--outDir', folder]);
cpSync('src/data', join(folder, 'data'), { recursive: true });
await writeTagger(bundled);
await writeBundle();
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const libraryPackages = await writeLibrary(folder, version);
writeFileSync(join(folder, 'browser/LICENSES.txt'), licensesOf(libraryPackages));
dropPrivateDeclarations(folder, ['index.d.ts', 'library/browser.d.ts', 'bundle/data.d.ts']);
writeFileSync(
  join(bundled, 'LICENSES.txt'),
  licensesOf([...new Set([...bundledPackages, ...taggerPackages, ...libraryPackages])]),
);
const { makeBuildId } = await import(builtModule('io/build-id.js'));
writeFileSync(join(folder, 'build-id'), makeBuildId([bundled, join(folder, 'data')]));
writeFileSync(join(folder, 'newsan.1'), await makeManPage());

/** newsan's own modules in a few files: to find and read two hundred takes longer than to run them. Most packages stay what they are. */
async function writeBundle() {
  const bundle = await rolldown({
    input: {
      run: join(folder, 'cli/run.js'),
      worker: join(folder, 'cli/worker.js'),
      index: join(folder, 'index.js'),
    },
    platform: 'node',
    external: (id) => !bundledPackages.includes(id) && isPackage(id),
    plugins: [{ name: 'built-tagger', transform: nameTagger }],
  });
  await bundle.write({
    dir: bundled,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: {
      groups: groups.map(({ name, folders }) => ({ name, test: (id) => folders.test(id.slice(folder.length)) })),
    },
  });
}

/** Whether a module is imported by the name of its package. */
function isPackage(id) {
  return !/^[./]/.test(id) && id !== resolve(id);
}

/** The bundle loads the tagger that stands beside it. */
function nameTagger(code, id) {
  if (!id.endsWith(join('nlp', 'compromise.js'))) return null;
  const named = code.replace("('compromise/two')", "('./tagger.cjs')");
  if (named === code) throw new Error('nlp/compromise.ts does not load compromise any more');
  return { code: named, map: null };
}

/** The manual page, from what the built program tells of itself. */
async function makeManPage() {
  const [{ manPage }, { commands }] = await Promise.all(
    ['cli/help/man-page.js', 'cli/commands/index.js'].map((module) => import(builtModule(module))),
  );
  return manPage(commands, version);
}

function builtModule(path) {
  return pathToFileURL(join(folder, path)).href;
}

/** The licences of the packages whose code is in the bundle. */
function licensesOf(packages) {
  const texts = packages.map((name) => {
    const folder = join('node_modules', name);
    const file = readdirSync(folder).find((each) => /^licen[sc]e/i.test(each));
    return `${name}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  return texts.join('\n\n');
}

function typescript() {
  const require = createRequire(import.meta.url);
  return join(require.resolve('typescript/package.json'), '../bin/tsc');
}
