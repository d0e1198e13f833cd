import { makeVisible } from '../../text/display/visible.ts';
import type { Io } from './io.ts';

/** Says something to the user, in one line on standard error, whatever stands in the names that it holds. */
export function say(io: Io, message: string): void {
  io.stderr.write(`newsan: ${makeVisible(message)}\n`);
}
