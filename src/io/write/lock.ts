import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { NewsanError } from '../../model/error.ts';

/**
 * Takes a lock that one process holds at a time: a file that holds the process's number. The lock of a process that is no more is
 * taken over. Returns what releases it. Throws a `NewsanError` with the message where another process holds it, and errors of the
 * file system as they are.
 */
export function takeLock(path: string, message: string): () => void {
  for (let tries = 0; tries < 2; tries++) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      if (isRunning(Number(readFileSync(path, 'utf8')))) break;
      rmSync(path, { force: true });
    }
  }
  throw new NewsanError('write', message);
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
