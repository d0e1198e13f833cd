import { makeVisible } from '../../text/display/visible.ts';
import { withoutLogCommands } from '../../text/log-commands.ts';
import type { Io } from './io.ts';

/** Says something to the user, in one line on standard error, which neither a terminal nor a build server obeys, whatever stands in the names that it holds. */
export function say(io: Io, message: string): void {
  io.stderr.write(withoutLogCommands(`newsan: ${makeVisible(message)}\n`, 'text'));
}
