import { sqlDialects } from '../../../corpus/archive/sql-dialects.ts';
import { NewsanError } from '../../../model/error.ts';
import { defineCommand } from '../../command.ts';
import { commonOptions } from '../../options/common-options.ts';
import { choice, flag } from '../../options/options.ts';

const actions = ['add', 'status', 'remove', 'export', 'import', 'sql'];

/** An index of articles on disk that new ones are compared with. */
export const archiveCommand = defineCommand({
  examples: [
    { line: 'newsan archive add old.archive articles/', purpose: 'add a folder, or what is new in it' },
    {
      line: 'newsan duplicates new.txt --against old.archive',
      purpose: 'passages that a new article shares with old ones',
    },
    { line: 'newsan archive status old.archive --verify', purpose: 'size and integrity' },
    { line: 'newsan archive remove old.archive articles/a.txt', purpose: 'remove an article' },
    { line: 'newsan archive export old.archive tables/', purpose: 'fingerprints as Parquet (needs @duckdb/node-api)' },
    { line: 'newsan archive export old.archive tables/ --csv', purpose: 'fingerprints as CSV' },
    { line: 'newsan archive import new.archive tables/', purpose: 'import exported fingerprints' },
    { line: 'newsan archive sql --dialect postgres', purpose: 'the same search as an SQL query' },
  ],
  argument: {
    syntax: '[action...]',
    description:
      'add ARCHIVE FILE…, status ARCHIVE, remove ARCHIVE NAME…, export ARCHIVE FOLDER, import ARCHIVE FOLDER, or sql',
    choices: null,
    first: actions,
  },
  readsArticles: false,
  options: {
    verify: flag('--verify', 'status: verify checksums'),
    csv: flag('--csv', 'export: as CSV'),
    dialect: choice('--dialect <dialect>', 'sql: database engine', sqlDialects, 'duckdb'),
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
    if (!run) throw new NewsanError('usage', `action must be one of ${actions.join(', ')}`);
    if (archive === undefined) throw new NewsanError('usage', `${action} ARCHIVE: specify the archive folder`);
    return run(world, values, archive, names);
  },
});
