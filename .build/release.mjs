// usage: npm run release -- VERSION
// Sets the version, dates the changelog, runs the checks, packs the tarball, looks into it, and writes an SBOM beside it.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const [version = ''] = process.argv.slice(2);
const run = (command, args, options = {}) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], ...options });

try {
  if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    throw new Error(`${version || 'no version given'}: expected a version such as 1.2.0`);
  if (run('git', ['status', '--porcelain']).trim() !== '')
    throw new Error('the working tree has changes; commit them first');
  datedChangelog(version);
  run('npm', ['version', version, '--no-git-tag-version', '--allow-same-version']);
  run('npm', ['ci', '--no-audit', '--no-fund']);
  run('npm', ['run', 'check'], { stdio: 'inherit' });
  const [{ filename, files }] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts']));
  checkTarball(files.map(({ path }) => path));
  const sbom = `${filename.replace(/\.tgz$/, '')}.cdx.json`;
  writeFileSync(sbom, run('npm', ['sbom', '--omit=dev', '--sbom-format=cyclonedx']));
  process.stdout.write(`${filename}: ${files.length} files\n${sbom}: software bill of materials (CycloneDX)\n`);
  process.stdout.write(
    `Next: git commit -am 'release: ${version}' && git tag v${version} && npm publish --provenance ${filename}\n`,
  );
} catch (error) {
  process.stderr.write(`release: ${error.message}\n`);
  process.exitCode = 2;
}

/** Gives the unreleased section of the changelog its date. */
function datedChangelog(version) {
  const text = readFileSync('CHANGELOG.md', 'utf8');
  const heading = `## ${version} (${new Date().toISOString().slice(0, 10)})`;
  if (text.includes(`## ${version} (2`)) return;
  if (!text.includes(`## ${version} (unreleased)`))
    throw new Error(`CHANGELOG.md has no section “${version} (unreleased)”`);
  writeFileSync('CHANGELOG.md', text.replace(`## ${version} (unreleased)`, heading));
}

/** What a user needs is in the tarball, and what only developers need is not. */
function checkTarball(paths) {
  const needed = [
    'package.json',
    'bin/newsan.js',
    'dist/bundle/run.js',
    'dist/bundle/worker.js',
    'dist/bundle/index.js',
    'dist/index.d.ts',
    'dist/newsan.1',
    'README.md',
    'LICENSE',
  ];
  const missing = needed.filter((path) => !paths.includes(path));
  if (missing.length > 0) throw new Error(`not in the tarball: ${missing.join(', ')}`);
  const stray = paths.filter((path) => /^(?:src|tests|fixtures)\//.test(path));
  if (stray.length > 0) throw new Error(`in the tarball without need: ${stray.slice(0, 5).join(', ')}`);
}
