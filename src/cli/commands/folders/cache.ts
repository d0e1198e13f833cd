import { NewsanError } from '../../../model/error.ts';
import { defineCommand } from '../../command.ts';
import { text } from '../../options/options.ts';

/** What is kept between runs. */
export const cacheCommand = defineCommand({
  examples: [
    { line: 'newsan cache status', purpose: 'location and size' },
    { line: 'newsan cache clear', purpose: 'remove all entries' },
  ],
  argument: { syntax: '<action>', description: 'status, or clear', choices: ['status', 'clear'] },
  readsArticles: false,
  options: { cacheDir: text('--cache-dir <folder>', "cache folder (default: the user's cache folder)") },
  async run({ io }, { cacheDir }, [action]) {
    if (action !== 'status' && action !== 'clear') throw new NewsanError('usage', `${action}: must be status or clear`);
    const [{ cacheStatus, clearCache }, { cacheFolder }] = await Promise.all([
      import('../../../io/cache/cache.ts'),
      import('../../../io/cache/cache-folder.ts'),
    ]);
    const folder = cacheFolder(cacheDir, io.cwd, io.env);
    if (folder === null) throw new NewsanError('usage', 'no cache folder for this user; specify one with --cache-dir');
    const show = action === 'clear' ? clearCache : cacheStatus;
    const { entries, bytes } = show(folder);
    const size = bytes < 100_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
    const what = `${entries} ${entries === 1 ? 'entry' : 'entries'}, ${size}`;
    io.stdout.write(`${folder}: ${action === 'clear' ? `removed ${what}` : what}\n`);
    return 0;
  },
});
