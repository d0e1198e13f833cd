import { describe, expect, test } from 'vitest';
import { buildProgram } from '../support/built-program.ts';
import { tempFolder } from '../support/temp-folder.ts';

const program = buildProgram();
const small = 'Bridge opens\n\nMayor Anna Kerr said on Monday: “We open it today.” The council agreed.\n';
/** An article whose analysis takes more than 128 MB. */
const huge = `Minutes\n\n${'The council of the old town said on Monday that the new bridge over the river will not be open before the storm.\n\n'.repeat(40_000)}`;
const files = { 'a.txt': small, 'b.txt': small, 'c.txt': huge, 'd.txt': small };
const message = 'newsan: c.txt: its analysis needs more memory than there is; left out\n';

describe('a worker that runs out of memory costs its article alone', () => {
  test.each([
    ['quotes', 'ndjson', '2'],
    ['quotes', 'json', '1'],
    ['check', 'ndjson', '2'],
    ['check', 'ndjson', '1'],
  ])('%s --format %s --jobs %s', async (command, format, jobs) => {
    const folder = tempFolder(files);
    const args = [command, folder, '--max-memory', '128mb', '--max-file-size', '50mb', '--no-config'];
    const { code, stdout, stderr } = await program.run([...args, '--format', format, '--jobs', jobs, '--quiet']);
    expect(code).toBe(2);
    expect(stderr.replace(/\S*c\.txt/, 'c.txt')).toBe(message);
    const ids = stdout.match(/"id": ?"[^"]*\b[a-d]\.txt"/g)?.map((id) => id.at(-6));
    expect(ids).toEqual(format === 'json' ? ['a', 'b', 'd', 'c'] : ['a', 'b', 'd']);
  });

  test('less memory than newsan itself needs is refused', async () => {
    const { code, stderr } = await program.run(['quotes', tempFolder(files), '--max-memory', '64mb']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'newsan: option “--max-memory <size>” argument “64mb” must be at least 128mb; see `newsan quotes --help`\n',
    });
  });
});
