import { expect, test } from 'vitest';
import { cacheFolder } from '../../../src/io/cache/cache-folder.ts';

test.each([
  [null, { XDG_CACHE_HOME: '/var/x', HOME: '/home/ann' }, 'linux', '/var/x/newsan'],
  [null, { XDG_CACHE_HOME: 'x', HOME: '/home/ann' }, 'linux', '/home/ann/.cache/newsan'],
  [null, { HOME: '/Users/ann' }, 'darwin', '/Users/ann/Library/Caches/newsan'],
  [null, {}, 'linux', null],
  [null, { HOME: 'x' }, 'win32', null],
  ['.cache', { HOME: '/home/ann' }, 'linux', '/work/.cache'],
] as const)('%s, %o on %s: %s', (named, env, platform, folder) => {
  expect(cacheFolder(named, '/work', env, platform)).toBe(folder);
});
