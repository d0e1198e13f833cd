import { NewsanError } from '../../model/error.ts';
import { defineCommand } from '../command.ts';
import { commonOptions } from '../common-options.ts';
import { flag } from '../options.ts';

const usage = 'give add ARCHIVE FILE…, status ARCHIVE, or remove ARCHIVE NAME…';

/** Fingerprints of articles on disk, against which new ones are checked. */
export const archiveCommand = defineCommand({
  examples: [
    { line: 'newsan archive add old.archive articles/', purpose: 'put a folder in, or what is new in it' },
    { line: 'newsan duplicates new.txt --against old.archive', purpose: 'what of a new article stands in an old one' },
    { line: 'newsan archive status old.archive', purpose: 'how much is in it, and whether it is sound' },
    { line: 'newsan archive remove old.archive articles/a.txt', purpose: 'take an article out' },
  ],
  argument: {
    syntax: '[action...]',
    description: 'add ARCHIVE FILE…, status ARCHIVE, or remove ARCHIVE NAME…',
    choices: null,
  },
  readsArticles: false,
  options: { verify: flag('--verify', 'status: read all of it and compare checksums'), ...commonOptions },
  async run(world, values, [action, folder, ...names]) {
    if (folder === undefined) throw new NewsanError('usage', usage);
    const [{ resolve }, views] = await Promise.all([import('node:path'), import('../../views/archive.ts')]);
    const path = resolve(world.io.cwd, folder);
    switch (action) {
      case 'add': {
        if (names.length === 0 && values.filesFrom === null) throw new NewsanError('usage', usage);
        const [{ withRun }, { writeArchive }] = await Promise.all([
          import('../article-run.ts'),
          import('../../io/archive/archive-writer.ts'),
        ]);
        const writer = writeArchive(path);
        try {
          return await withRun({ ...world, values, args: names }, views.archiveShape, async (run) => {
            const counts = { added: 0, replaced: 0, unchanged: 0 };
            for await (const outcome of run.outcomes(['article'])) {
              if (outcome.ok) counts[writer.add(outcome.value.article)]++;
            }
            return run.finish(views.showAdded(folder, counts, writer.size()));
          });
        } finally {
          writer.close();
        }
      }
      case 'status': {
        const [{ openArchive }, { printPage }] = await Promise.all([
          import('../../io/archive/archive.ts'),
          import('../page-run.ts'),
        ]);
        const archive = openArchive(path);
        const damaged = values.verify ? archive.runs.filter((run) => !run.isSound()).length : 0;
        const view = views.showStatus(folder, {
          articles: archive.articles().length - archive.removed.size,
          removed: archive.removed.size,
          fingerprints: archive.runs.reduce((sum, { count }) => sum + count, 0) + archive.logged,
          runs: archive.runs.length,
          damaged: values.verify ? damaged : null,
        });
        archive.close();
        await printPage(world, view, { json: values.json });
        return damaged > 0 ? 2 : 0;
      }
      case 'remove': {
        const [{ writeArchive }, { printPage }] = await Promise.all([
          import('../../io/archive/archive-writer.ts'),
          import('../page-run.ts'),
        ]);
        const writer = writeArchive(path);
        const missing = names.filter((name) => !writer.remove(name));
        const view = views.showRemoved(folder, names.length - missing.length, writer.size());
        writer.close();
        if (missing.length > 0) throw new NewsanError('not-found', `${missing.join(', ')}: not in ${folder}`);
        return printPage(world, view, { json: values.json });
      }
      default:
        throw new NewsanError('usage', usage);
    }
  },
});
