import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ErrorCode } from '../../model/error.ts';
import { editDistance } from '../../text/words/edit-distance.ts';

/** Why an input could not be read; the message says what is wrong and what to do, and does not repeat the input's name. */
export interface InputProblem {
  readonly code: ErrorCode;
  readonly message: string;
}

/** Gives what a failed call of the file system means. Rethrows what is no error of the file system. */
export function describeFileError(error: unknown): InputProblem {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') throw error;
  return known[code] ?? { code: 'read', message: `cannot read (${code})` };
}

const known: Readonly<Record<string, InputProblem>> = {
  ENOENT: { code: 'not-found', message: 'no such file or folder' },
  ENOTDIR: { code: 'not-found', message: 'no such file or folder: part of the path is a file' },
  EACCES: { code: 'permission', message: 'permission denied' },
  EPERM: { code: 'permission', message: 'permission denied' },
  EISDIR: { code: 'not-a-file', message: 'is a folder, not a file' },
  ELOOP: { code: 'not-a-file', message: 'symbolic link loop' },
  ENAMETOOLONG: { code: 'not-found', message: 'file name too long' },
  ENXIO: { code: 'not-a-file', message: 'is a socket or device, not a file' },
};

/** The name beside a missing file that it most probably was meant to be, as the user would write it; null where none is near. */
export function suggestPath(missing: string): string | null {
  const folder = dirname(missing);
  const wanted = basename(missing);
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 4)) + 1;
  for (const name of namesIn(folder)) {
    const distance = editDistance(name.toLowerCase(), wanted.toLowerCase());
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  return best === null ? null : join(folder, best);
}

/** At most this many names are compared: a suggestion is not worth a wait. */
const mostNames = 5000;

function namesIn(folder: string): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    describeFileError(error);
    return [];
  }
  return [...names].sort().slice(0, mostNames);
}
