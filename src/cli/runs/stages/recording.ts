import { longestOutput, type Recording, type RunMemory } from '../../../io/cache/run-memory.ts';
import type { Output } from '../../../io/write/write.ts';
import type { Io } from '../../terminal/io.ts';
import { say } from '../../terminal/messages.ts';

/** A run being recorded: what it writes and says, kept when it has ended well. */
export interface Recorder {
  /** Writes to the output of the run, and takes down what is written. */
  readonly output: Output;
  hear(message: string): void;
  /** Keeps the run under its exit code, unless its output is too long or was given up. */
  keep(code: number): void;
}

/** Starts to record a run for the memory; without one nothing is taken down. */
export function record(output: Output, memory: RunMemory | null): Recorder {
  if (memory === null) return { output, hear() {}, keep() {} };
  const said: string[] = [];
  const texts: string[] = [];
  let isWhole = true;
  let length = 0;
  return {
    output: {
      async write(text) {
        length += text.length;
        if (length > longestOutput) isWhole = false;
        if (isWhole) texts.push(text);
        else texts.length = 0;
        return output.write(text);
      },
      finish: output.finish,
      abandon() {
        isWhole = false;
        return output.abandon();
      },
    },
    hear: (message) => void said.push(message),
    keep(code) {
      if (isWhole) memory.keep({ output: texts.join(''), said, code });
    },
  };
}

/** Writes and says what a remembered run did. Returns its exit code. */
export async function replay({ output: text, said, code }: Recording, output: Output, io: Io): Promise<number> {
  for (const message of said) say(io, message);
  await output.write(text);
  await output.finish();
  return code;
}
