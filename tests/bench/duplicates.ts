import { join } from 'node:path';
import type { RunNode } from './child.ts';
import { writeFolder } from './corpus.ts';
import { renderTable } from './table.ts';

const newsan = 'bin/newsan.js';
/** How many stories are made of each text: so many, and sixteen times as many. */
const fewer = 1;
const more = 16;
/** Words that are changed from story to story; shorter ones bind others, and are the same in all news. */
const changed = /\p{L}{5,}/gu;

/** Costs of looking for duplicates over folders and in an archive, as a Markdown table. */
export function measureDuplicates(parent: string, texts: readonly string[], runNode: RunNode): string {
  const small = makeStories(parent, 'stories', texts, fewer);
  const large = makeStories(parent, 'more-stories', texts, more);
  const one = join(small.folder, '0-0.txt');
  const archive = join(parent, 'archive');
  const flags = ['--format', 'json', '--no-config'];
  const duplicates = ({ folder }: Stories) => runNode([newsan, 'duplicates', folder, ...flags]);
  const alone = runNode([newsan, 'duplicates', one, ...flags]);
  const ofSmall = duplicates(small);
  const ofLarge = duplicates(large);
  const added = runNode([newsan, 'archive', 'add', archive, large.folder, '--format', 'json']);
  const checked = runNode([newsan, 'duplicates', one, '--against', archive, ...flags]);
  const row = (name: string, { bytes }: Pick<Stories, 'bytes'>, { cpu, memory }: ReturnType<RunNode>) => [
    name,
    (bytes / 1e6).toFixed(2),
    cpu.toFixed(0),
    (bytes / 1e3 / cpu).toFixed(1),
    memory.toFixed(0),
    ((memory * 1e6) / bytes).toFixed(2),
  ];
  const growth = (ofLarge.cpu - alone.cpu) / (ofSmall.cpu - alone.cpu);
  const times = large.bytes / small.bytes;
  return `${renderTable(
    ['', 'MB of text', 'CPU ms', 'MB/s', 'memory MB', '/ text'],
    [
      row('`newsan duplicates`', small, ofSmall),
      row(`\`newsan duplicates\`, ${more} times the text`, large, ofLarge),
      row('`newsan archive add`', large, added),
    ],
  )}
One article against the archive of ${large.count}, cold: ${checked.cpu.toFixed(0)} ms of CPU (${alone.cpu.toFixed(0)} without it), ${checked.memory.toFixed(0)} MB.
Without start-up, ${times.toFixed(1)} times the text takes ${growth.toFixed(1)} times the time.
`;
}

/** Stories in a folder. */
interface Stories {
  readonly folder: string;
  readonly count: number;
  readonly bytes: number;
}

/** Writes so many stories of each text, each with long words of its own, so that they share no passage. */
function makeStories(parent: string, name: string, texts: readonly string[], times: number): Stories {
  const stories = Array.from({ length: times }, (_, round) => varyTexts(texts, round)).flat();
  return {
    folder: writeFolder(parent, name, stories, 1),
    count: stories.length,
    bytes: stories.reduce((sum, story) => sum + Buffer.byteLength(story), 0),
  };
}

/** The texts with every long word put in the place of another one of them, in another way for each text and round; the first round has them as they are. */
export function varyTexts(texts: readonly string[], round: number): readonly string[] {
  if (round === 0) return texts;
  const words = [...new Set(texts.flatMap((text) => text.match(changed) ?? []))];
  const numbers = new Map(words.map((word, number) => [word, number]));
  return texts.map((text, index) =>
    text.replace(changed, (word, at: number) => {
      const number = (numbers.get(word) ?? 0) + (round * texts.length + index) * 7919 + at * 31;
      return words[number % words.length] ?? word;
    }),
  );
}
