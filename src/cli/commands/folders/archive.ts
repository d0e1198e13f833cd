import { sqlDialects } from '../../../corpus/archive/sql-dialects.ts';
import { NewsanError } from '../../../model/error.ts';
import { defineCommand } from '../../command.ts';
import { commonOptions } from '../../options/common-options.ts';
import { choice, flag } from '../../options/options.ts';

const actions = 'add, status, remove, export, import or sql';

/** Fingerprints of articles on disk, against which new ones are checked. */
export const archiveCommand = defineCommand({
  examples: [
    { line: 'newsan archive add old.archive articles/', purpose: 'put a folder in, or what is new in it' },
    { line: 'newsan duplicates new.txt --against old.archive', purpose: 'what of a new article stands in an old one' },
    { line: 'newsan archive status old.archive --verify', purpose: 'how much is in it, and whether it is sound' },
    { line: 'newsan archive remove old.archive articles/a.txt', purpose: 'take an article out' },
    { line: 'newsan archive export old.archive tables/', purpose: 'fingerprints as Parquet (needs @duckdb/node-api)' },
    { line: 'newsan archive export old.archive tables/ --csv', purpose: 'fingerprints as CSV' },
    { line: 'newsan archive import new.archive tables/', purpose: 'put what was exported in' },
    { line: 'newsan archive sql --dialect postgres', purpose: 'a query that finds the same in a database' },
  ],
  argument: {
    syntax: '[action...]',
    description:
      'add ARCHIVE FILE…, status ARCHIVE, remove ARCHIVE NAME…, export ARCHIVE FOLDER, import ARCHIVE FOLDER, or sql',
    choices: null,
  },
  readsArticles: false,
  options: {
    verify: flag('--verify', 'status: read all of it and compare checksums'),
    csv: flag('--csv', 'export: as CSV'),
    dialect: choice('--dialect <dialect>', 'sql: for which engine', sqlDialects, 'duckdb'),
    ...commonOptions,
  },
  async run(world, values, [action, archive, ...names]) {
    if (action === 'sql') {
      const [{ candidateSql }, { streamOutput }] = await Promise.all([
        import('../../../corpus/archive/candidate-sql.ts'),
        import('../../../io/write/write.ts'),
      ]);
      const output = streamOutput(world.io.stdout);
      await output.write(candidateSql(values.dialect));
      await output.finish();
      return 0;
    }
    const runs = await import('../../runs/archive-run.ts');
    const known = new Map([
      ['add', runs.addToArchive],
      ['status', runs.archiveStatus],
      ['remove', runs.removeFromArchive],
      ['export', runs.exportArchive],
      ['import', runs.importToArchive],
    ]);
    const run = known.get(action ?? '');
    if (!run) throw new NewsanError('usage', `give ${actions}`);
    if (archive === undefined) throw new NewsanError('usage', `${action} ARCHIVE: name the folder of the archive`);
    return run(world, values, archive, names);
  },
});
