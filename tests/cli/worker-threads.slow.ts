import { describe, expect, test } from 'vitest';
import { buildProgram } from '../support/built-program.ts';
import { tempFolder } from '../support/temp-folder.ts';

const program = buildProgram();

describe('worker threads', () => {
  test.each(['entities', 'quotes', 'claims', 'structure', 'report'])(
    'the lines of %s, which the threads write, do not depend on their number',
    async (command) => {
      const story = (index: number) => `Bridge ${index} opens\n\n"It took ${index} years," Mayor Ann Lee said.\n`;
      const folder = tempFolder(
        Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`${index}.txt`, story(index)])),
      );
      const runs = [];
      for (const jobs of ['1', '3']) {
        const { code, stdout } = await program.run([command, folder, '--format', 'ndjson', '--jobs', jobs]);
        expect(code).toBe(0);
        runs.push(stdout);
      }
      const lines = runs[0]?.trimEnd().split('\n') ?? [];
      expect(lines.map((line) => (JSON.parse(line) as { headline: string }).headline)).toEqual(
        Array.from({ length: 9 }, (_, index) => `Bridge ${index} opens`),
      );
      expect(runs[1]).toBe(runs[0]);
    },
  );

  test('nor do the findings of check on passages that several articles share', async () => {
    const passage = 'She walked to the the bridge on Sunday, and nobody crossed it with her all day long. '.repeat(3);
    const stories = Array.from(
      { length: 60 },
      (_, index) => `Bridge ${index}\n\n${index % 2 ? passage : 'It rained.'}\n`,
    );
    const folder = tempFolder(Object.fromEntries(stories.map((story, index) => [`${index}.txt`, story])));
    const runs = [];
    for (const jobs of ['1', '2', '5']) {
      const { code, stdout } = await program.run(['check', folder, '--json', '--no-cache', '--jobs', jobs]);
      expect(code).toBe(1);
      runs.push(stdout);
    }
    expect(runs[0]).toContain('duplicated-passage');
    expect(new Set(runs).size).toBe(1);
  });
});
