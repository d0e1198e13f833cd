import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { removeDrafts } from '../../../src/io/inputs/drafts.ts';
import { fileOutput, streamOutput } from '../../../src/io/write/write.ts';
import { tempFolder } from '../../support/temp-folder.ts';

describe('streamOutput', () => {
  test('waits until a slow reader has taken what was written', async () => {
    const pipe = new PassThrough({ highWaterMark: 4 });
    const output = streamOutput(pipe);
    let isWritten = false;
    const writing = output.write('more than four').then(() => {
      isWritten = true;
    });
    await new Promise(setImmediate);
    expect(isWritten).toBe(false);
    pipe.resume();
    await writing;
    expect(isWritten).toBe(true);
  });

  test('lets a writer that never pauses be told that its text is written', async () => {
    let settled = 0;
    const file = new Writable({ highWaterMark: 1 << 30, write: (_, __, done) => done() });
    const output = streamOutput(file);
    process.nextTick(() => settled++);
    await output.write('a'.repeat(600_000));
    expect(settled).toBe(0);
    await output.write('a'.repeat(600_000));
    expect(settled).toBe(1);
  });

  test('reports when the reader has gone, which is no error', async () => {
    const pipe = new PassThrough();
    const output = streamOutput(pipe);
    expect(await output.write('a')).toBe(true);
    pipe.destroy(Object.assign(new Error('broken pipe'), { code: 'EPIPE' }));
    await new Promise(setImmediate);
    expect(await output.write('b')).toBe(false);
    await output.finish();
  });

  test('says what went wrong otherwise', async () => {
    const full = new Writable({ write: (_, __, done) => done(Object.assign(new Error('full'), { code: 'ENOSPC' })) });
    const output = streamOutput(full, 'out.txt');
    const writing = output.write('a').then(() => output.finish());
    await expect(writing).rejects.toThrow('out.txt: cannot write: disk full');
  });
});

describe('fileOutput', () => {
  test('leaves the old file in place until all is written', async () => {
    const folder = tempFolder({ 'out.txt': 'old' });
    const output = await fileOutput('out.txt', folder);
    await output.write('new');
    expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toBe('old');
    await output.finish();
    expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['out.txt']);
  });

  test('leaves nothing behind when it is given up', async () => {
    const folder = tempFolder({ 'out.txt': 'old' });
    const output = await fileOutput('out.txt', folder);
    await output.write('new');
    await output.abandon();
    expect(readdirSync(folder)).toEqual(['out.txt']);
    expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toBe('old');
  });

  test('refuses a folder, and a place that is not there', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'file'), '');
    await expect(fileOutput('.', folder)).rejects.toThrow('.: is a folder; specify an output file');
    await expect(fileOutput('no/out', folder)).rejects.toThrow('no/out: cannot write: no such folder');
    await expect(fileOutput('file/out', folder)).rejects.toThrow('file/out: cannot write: no such folder');
  });
});

describe('fileOutput writes as `cat >` does', () => {
  const written = async (name: string, folder: string) => {
    const output = await fileOutput(name, folder);
    await output.write('new');
    await output.finish();
  };

  test('through a symbolic link, which stays; where it leads nowhere, the file is made', async () => {
    const folder = tempFolder({ 'real.txt': 'old' });
    symlinkSync('real.txt', join(folder, 'link.txt'));
    symlinkSync('missing.txt', join(folder, 'dangling.txt'));
    await written('link.txt', folder);
    await written('dangling.txt', folder);
    expect(['link.txt', 'dangling.txt'].map((name) => lstatSync(join(folder, name)).isSymbolicLink())).toEqual([
      true,
      true,
    ]);
    expect(['real.txt', 'missing.txt'].map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['new', 'new']);
    expect(readdirSync(folder).sort()).toEqual(['dangling.txt', 'link.txt', 'missing.txt', 'real.txt']);
  });

  test('to all names of a file, with the permissions that it has', async () => {
    const folder = tempFolder({ 'a.txt': 'old', 'c.txt': 'old' });
    linkSync(join(folder, 'a.txt'), join(folder, 'b.txt'));
    chmodSync(join(folder, 'c.txt'), 0o640);
    await written('b.txt', folder);
    await written('c.txt', folder);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new');
    expect(statSync(join(folder, 'c.txt')).mode & 0o777).toBe(0o640);
  });

  test('to a named pipe', async () => {
    const folder = tempFolder({});
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const [text] = await Promise.all([readFile(join(folder, 'pipe'), 'utf8'), written('pipe', folder)]);
    expect(text).toBe('new');
  });

  test('and leaves no draft where the process ends before', async () => {
    const folder = tempFolder({ 'out.txt': 'old' });
    const output = await fileOutput('out.txt', folder);
    await output.write('new');
    expect(readdirSync(folder)).toHaveLength(2);
    removeDrafts();
    expect(readdirSync(folder)).toEqual(['out.txt']);
    expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toBe('old');
  });
});
