// usage: npm run prepare (npm runs it before packing and after installing from git)
// Builds, unless what is built is younger than all that it is built from: installing from git prepares twice.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';

const built = 'dist/newsan.1';
const sources = ['src', '.build', 'package.json', 'tsconfig.json'];

/** When a file or folder, or anything in it, changed last. */
function changed(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => changed(`${path}/${name}`)));
}

const isFresh = existsSync(built) && sources.every((path) => changed(path) < statSync(built).mtimeMs);
if (!isFresh) execFileSync(process.execPath, ['.build/build.mjs'], { stdio: 'inherit' });
