import { realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { NewsanError } from '../../model/error.ts';

/**
 * The real path of a file or folder that an assistant names, symbolic links resolved. Throws a `NewsanError` for what is not
 * there, and for what is outside the allowed folders; both say the same, so that nothing outside can be probed.
 */
export function allowedPath(name: string, folders: readonly string[]): string {
  const refusal = new NewsanError('usage', `${name}: not a file in the allowed folders`);
  const [base] = folders;
  if (base === undefined || name.includes('\0')) throw refusal;
  const candidates = [resolve(base, name)];
  for (const candidate of candidates) {
    const real = realOf(candidate);
    if (real !== null && folders.some((folder) => isWithin(real, folder))) return real;
  }
  throw refusal;
}

/** The real paths of folders. Throws a `NewsanError` for one that is none. */
export function realFolders(names: readonly string[], cwd: string): readonly string[] {
  return names.map((name) => {
    const real = realOf(resolve(cwd, name));
    if (real === null || !statSync(real).isDirectory()) throw new NewsanError('usage', `${name}: not a folder`);
    return real;
  });
}

function realOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return null;
  }
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
