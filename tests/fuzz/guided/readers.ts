import { formats } from '../../../src/formats/index.ts';
import { parseBytes } from '../../../src/io/read/read.ts';
import type { Article } from '../../../src/model/article.ts';
import { toSourceSpan } from '../../../src/text/positions/segments.ts';

const extensions = ['.xyz', ...formats.flatMap((format) => [...format.extensions])];

/** Reads a file: the first byte says which extension it has, the others are its content. Throws where a law of the readers is broken. */
export async function fuzz(data: Uint8Array): Promise<void> {
  const extension = extensions[(data[0] ?? 0) % extensions.length] ?? '';
  const outcomes = await parseBytes(`a${extension}`, new Uint8Array(data.subarray(1)));
  if (outcomes.length === 0) throw new Error('nothing was read, and nothing is said of it');
  for (const outcome of outcomes) {
    if (outcome.ok) holdSound(outcome.value);
    else if (!/^[^\r\n]+$/.test(outcome.error.message)) throw new Error(`not one line: ${outcome.error.message}`);
  }
}

function holdSound({ text, source, segments, blocks }: Article): void {
  let last = 0;
  for (const block of blocks) {
    const place = toSourceSpan({ segments }, block);
    const isSound =
      block.start >= last &&
      block.end > block.start &&
      block.end <= text.length &&
      place.start >= 0 &&
      place.end >= place.start &&
      place.end <= source.length;
    if (!isSound) throw new Error(`a block at ${block.start}–${block.end}, in the file ${place.start}–${place.end}`);
    last = block.end;
  }
}
