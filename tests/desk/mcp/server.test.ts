import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serveAssistant } from '../../../src/desk/mcp/server.ts';
import { runCli } from '../../support/run-cli.ts';

const story = 'Council meets\n\n“The bridge is safe,” Mayor Anna Smith said. The repair cost $12 million.\n';

let folder = '';
let client: Client;
let served: Promise<void>;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'newsan-mcp-')));
  await mkdir(join(folder, 'open'));
  await mkdir(join(folder, 'closed'));
  await writeFile(join(folder, 'open/a.txt'), story);
  await writeFile(join(folder, 'closed/b.txt'), story);
  await symlink(join(folder, 'closed/b.txt'), join(folder, 'open/link.txt'));
  const [up, down] = [new PassThrough(), new PassThrough()];
  served = serveAssistant({ input: up, output: down, folders: [join(folder, 'open')], version: '0.0.0' });
  client = new Client({ name: 'test', version: '0.0.0' });
  // The transport of lines over streams is the same in both directions.
  await client.connect(new StdioServerTransport(down, up));
});

afterEach(async () => {
  await client.close();
  void served;
  await rm(folder, { recursive: true, force: true });
});

const call = async (name: string, args: Record<string, unknown>) =>
  (await client.callTool({ name, arguments: args })) as {
    isError?: boolean;
    content: { text: string }[];
    structuredContent?: Record<string, unknown>;
  };

describe('newsan mcp', () => {
  test('lists its tools, all of which only read', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'quotes',
      'entities',
      'claims',
      'check',
      'verify',
      'compare',
      'duplicates',
    ]);
    for (const { annotations } of tools)
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
  });

  test('answers with the JSON of the command', async () => {
    const { structuredContent, content } = await call('quotes', { paths: ['a.txt'] });
    expect(content[0]?.text).toBe('1 quote in 1 article');
    const { stdout } = await runCli(['quotes', 'a.txt', '--json'], { cwd: join(folder, 'open') });
    const { articles, schema } = JSON.parse(stdout) as { articles: unknown; schema: string };
    expect(structuredContent).toMatchObject({ schema, articles });
  });

  test('verifies a draft against a source, and compares versions', async () => {
    const draft = story.replace('$12 million', '$14 million');
    const verified = await call('verify', { draft, sourcePaths: ['a.txt'] });
    expect(verified.structuredContent).toMatchObject({
      sources: ['a.txt'],
      articles: [{ summary: { differs: 1, notFound: 0 } }],
    });
    const compared = await call('compare', { oldPath: 'a.txt', new: draft });
    expect(compared.structuredContent).toMatchObject({
      articles: [{ summary: { number: 1, 'paragraph-rewritten': 1 } }],
    });
  });

  test.each([['../closed/b.txt'], ['link.txt'], ['/etc/passwd'], ['nothing.txt'], ['a.txt\0']])(
    'reads nothing outside the allowed folders: %s',
    async (path) => {
      const { isError, content } = await call('entities', { paths: [path] });
      expect(isError).toBe(true);
      expect(content[0]?.text).toMatch(/: not a file in the allowed folders$/);
    },
  );

  test('what the caller got wrong is said', async () => {
    expect(await call('claims', {})).toMatchObject({
      isError: true,
      content: [{ text: 'article: specify either text or paths' }],
    });
    expect(await call('check', { text: 'x', paths: ['a.txt'] })).toMatchObject({ isError: true });
  });
});
