import { makeVisible } from '../../text/display/visible.ts';
import { withoutLogCommands } from '../../text/log-commands.ts';
import type { Io } from './io.ts';

/** Prints a message on one line of standard error, with control characters and workflow commands in names neutralised. */
export function say(io: Io, message: string): void {
  io.stderr.write(withoutLogCommands(`newsan: ${makeVisible(message)}\n`, 'text'));
}
