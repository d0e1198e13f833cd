import { rmSync } from 'node:fs';

/**
 * Files that take the place of others only when they are whole, while they are not. The one state that belongs to the
 * process and not to a run: whatever ends the process must find them.
 */
const drafts = new Set<string>();

/** Notes that a file is a draft. */
export function keepDraft(path: string): void {
  drafts.add(path);
}

/** Notes that a file is no draft any more: it has its place, or was removed. */
export function forgetDraft(path: string): void {
  drafts.delete(path);
}

/** Removes what was never finished; for the end of the process, by a signal or an error. */
export function removeDrafts(): void {
  for (const path of drafts) rmSync(path, { force: true });
  drafts.clear();
}
