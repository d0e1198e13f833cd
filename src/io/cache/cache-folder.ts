import { join, resolve } from 'node:path';

/**
 * Where the cache is: the named folder; else the user's, as the system has it: `$XDG_CACHE_HOME/newsan`,
 * `~/.cache/newsan`, `~/Library/Caches/newsan`, `%LOCALAPPDATA%\newsan\cache`. Null where there is none.
 */
export function cacheFolder(
  named: string | null,
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): string | null {
  if (named !== null) return resolve(cwd, named);
  const { XDG_CACHE_HOME: stated, LOCALAPPDATA: local, HOME: home } = env;
  if (stated?.startsWith('/')) return join(stated, 'newsan');
  if (platform === 'win32') return local ? join(local, 'newsan', 'cache') : null;
  if (!home) return null;
  return platform === 'darwin' ? join(home, 'Library', 'Caches', 'newsan') : join(home, '.cache', 'newsan');
}
