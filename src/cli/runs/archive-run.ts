import { resolve } from 'node:path';
import { type Archive, openArchive } from '../../io/archive/archive.ts';
import { type ArchiveWriter, writeArchive } from '../../io/archive/archive-writer.ts';
import { fileOutput, streamOutput } from '../../io/write/write.ts';
import { NewsanError } from '../../model/error.ts';
import { type OutputFormat, reporters } from '../../reporters/index.ts';
import { type ArchiveData, archiveShape, showArchive } from '../../views/folders/archive.ts';
import type { World } from '../command.ts';
import type { CommonValues } from '../options/common-options.ts';
import { analysed } from './stages/analyse.ts';
import { screenOf } from './stages/call.ts';
import { finish, withRun } from './stages/run.ts';

/** Option values of `archive`. */
export interface ArchiveValues extends Omit<CommonValues, 'format'> {
  readonly format: OutputFormat;
  readonly verify: boolean;
  readonly csv: boolean;
}

/** An action on an archive, with its name and remaining arguments. Returns the exit code. */
export type ArchiveAction = (
  world: World,
  values: ArchiveValues,
  archive: string,
  names: readonly string[],
) => Promise<number>;

/** Adds articles. */
export const addToArchive: ArchiveAction = async (world, values, archive, names) => {
  if (names.length === 0 && values.filesFrom === null)
    throw new NewsanError('usage', 'add ARCHIVE FILE…: specify articles, or a list with --files-from');
  return withWriter(world, archive, (writer) =>
    withRun({ ...world, values, args: names }, archiveShape, async (run) => {
      const counts = { added: 0, replaced: 0, unchanged: 0 };
      for await (const outcome of analysed(run, ['article'])) {
        if (outcome.ok) counts[writer.add(outcome.value.article)]++;
      }
      return finish(run, showArchive({ action: 'add', archive, archived: writer.size(), ...counts }));
    }),
  );
};

/** Shows the size of an archive. */
export const archiveStatus: ArchiveAction = async (world, values, name) => {
  const archive = openArchive(resolve(world.io.cwd, name));
  const damaged = values.verify ? archive.runs.filter((run) => !run.isSound()).length : null;
  const data = statusOf('status', name, archive, damaged);
  archive.close();
  await show(world, values, data);
  return damaged ? 2 : 0;
};

/** Removes articles by id; unknown ids are reported after the others were removed. */
export const removeFromArchive: ArchiveAction = async (world, values, archive, names) => {
  if (names.length === 0)
    throw new NewsanError('usage', 'remove ARCHIVE NAME…: specify articles by the names they were added with');
  return withWriter(world, archive, async (writer) => {
    const missing = names.filter((name) => !writer.remove(name));
    await show(world, values, {
      action: 'remove',
      archive,
      archived: writer.size(),
      removed: names.length - missing.length,
    });
    if (missing.length > 0) throw new NewsanError('not-found', `${missing.join(', ')}: not in ${archive}`);
    return 0;
  });
};

/** Exports the fingerprints as Parquet or CSV to a folder. */
export const exportArchive: ArchiveAction = async (world, values, name, [folder]) => {
  if (folder === undefined) throw new NewsanError('usage', 'export ARCHIVE FOLDER: specify an output folder');
  const archive = openArchive(resolve(world.io.cwd, name));
  const target = resolve(world.io.cwd, folder);
  try {
    if (values.csv) (await import('../../io/archive/csv-export.ts')).exportCsv(archive, target);
    else await (await import('../../io/archive/parquet.ts')).exportParquet(archive, target);
    return await show(world, values, statusOf('export', name, archive, null));
  } finally {
    archive.close();
  }
};

/** Imports exported articles. */
export const importToArchive: ArchiveAction = async (world, values, archive, [folder]) => {
  if (folder === undefined) throw new NewsanError('usage', 'import ARCHIVE FOLDER: specify the folder of an export');
  const { importParquet } = await import('../../io/archive/parquet.ts');
  return withWriter(world, archive, async (writer) => {
    const counts = await importParquet(writer, resolve(world.io.cwd, folder));
    return show(world, values, { action: 'import', archive, archived: writer.size(), ...counts });
  });
};

async function withWriter(
  { io }: World,
  name: string,
  act: (writer: ArchiveWriter) => Promise<number>,
): Promise<number> {
  const writer = writeArchive(resolve(io.cwd, name));
  try {
    return await act(writer);
  } finally {
    writer.close();
  }
}

function statusOf(action: 'status' | 'export', name: string, archive: Archive, damaged: number | null): ArchiveData {
  return {
    action,
    archive: name,
    archived: archive.articles().length - archive.removed.size,
    removed: archive.removed.size,
    fingerprints: archive.runs.reduce((sum, { count }) => sum + count, 0) + archive.logged,
    runs: archive.runs.length,
    damaged,
  };
}

async function show(world: World, values: ArchiveValues, data: ArchiveData): Promise<number> {
  const { io, version } = world;
  const { format, width, color } = screenOf({ io, values });
  const output = values.output === null ? streamOutput(io.stdout) : await fileOutput(values.output, io.cwd);
  const reporter = (await reporters[format]())({ ...archiveShape, version, isBatch: false, width, color });
  await output.write(reporter.begin() + reporter.end({ run: showArchive(data), errors: [] }, 0));
  await output.finish();
  return 0;
}
