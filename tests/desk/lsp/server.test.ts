import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type ClientCapabilities,
  CodeActionRequest,
  CodeLensRequest,
  createProtocolConnection,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ReferencesRequest,
  type Registration,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node.js';
import { serveLanguage } from '../../../src/desk/lsp/server.ts';

const story = `Council meets on the bridge

Mayor Anna Smith said the the bridge would open in May. “It is safe,” Smith told reporters.

Boats waited outside the harbour for two days in heavy rain.

“Nobody asked us.”

The tide fell at six.
`;

let folder = '';
let client: ProtocolConnection;
let exitCode: Promise<number>;
let published: PublishDiagnosticsParams[] = [];
let registered: Registration[] = [];
const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
const textDocument = () => ({ uri: uriOf('story.txt') });

/** Waits for the findings of a version. */
async function diagnosticsFor(version: number): Promise<PublishDiagnosticsParams> {
  for (let tries = 0; tries < 600; tries++) {
    const found = published.find((each) => each.uri === uriOf('story.txt') && each.version === version);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no diagnostics came');
}

/** Starts a server on the folder, with the story open. */
async function start(capabilities: ClientCapabilities): Promise<void> {
  published = [];
  registered = [];
  // The protocol's library ends the process with the connection.
  vi.spyOn(process, 'exit').mockImplementation((() => {}) as never);
  const [up, down] = [new PassThrough(), new PassThrough()];
  exitCode = serveLanguage({ input: up, output: down, version: '0.0.0', cwd: folder });
  client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  client.onNotification(PublishDiagnosticsNotification.type, (params) => void published.push(params));
  client.onRequest(RegistrationRequest.type, ({ registrations }) => void registered.push(...registrations));
  client.listen();
  await client.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: pathToFileURL(folder).href,
    capabilities,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'desk' }],
  });
  await client.sendNotification(InitializedNotification.type, {});
  await client.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { ...textDocument(), languageId: 'plaintext', version: 1, text: story },
  });
}

async function stop(): Promise<void> {
  await client.sendRequest(ShutdownRequest.type);
  await client.sendNotification(ExitNotification.type);
  expect(await exitCode).toBe(0);
  client.dispose();
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsan-lsp-'));
  await start({});
});

afterEach(async () => {
  await stop();
  await rm(folder, { recursive: true, force: true });
});

describe('newsan lsp', () => {
  test('findings are diagnostics, and follow what is typed', async () => {
    const { diagnostics } = await diagnosticsFor(1);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'doubled-word',
        source: 'newsan',
        range: { start: { line: 2, character: 22 }, end: { line: 2, character: 29 } },
      }),
    );
    await client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { ...textDocument(), version: 2 },
      contentChanges: [{ range: { start: { line: 2, character: 22 }, end: { line: 2, character: 26 } }, text: '' }],
    });
    const later = await diagnosticsFor(2);
    expect(later.diagnostics.map(({ code }) => code)).not.toContain('doubled-word');
  });

  test('a fix changes what it says, and a finding can be suppressed', async () => {
    const { diagnostics } = await diagnosticsFor(1);
    const range = { start: { line: 2, character: 24 }, end: { line: 2, character: 24 } };
    const actions = await client.sendRequest(CodeActionRequest.type, {
      textDocument: textDocument(),
      range,
      context: { diagnostics },
    });
    const titles = (actions ?? []).map(({ title }) => title);
    expect(titles).toEqual([
      expect.stringMatching(/^(?:Unsafe fix|Fix): /),
      'Suppress doubled-word here',
      ...titles.slice(2),
    ]);
    expect(actions).toContainEqual(
      expect.objectContaining({
        title: 'Suppress doubled-word here',
        edit: {
          changes: {
            [uriOf('story.txt')]: [
              {
                range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
                newText: '<!-- newsan-disable-next-line doubled-word -->\n',
              },
            ],
          },
        },
      }),
    );
  });

  test('hover says who speaks and who somebody is', async () => {
    const position = { line: 2, character: 58 };
    const hover = await client.sendRequest(HoverRequest.type, { textDocument: textDocument(), position });
    expect(hover?.contents).toMatchObject({
      kind: 'markdown',
      value: expect.stringContaining('said by **Anna Smith**'),
    });
    const name = await client.sendRequest(HoverRequest.type, {
      textDocument: textDocument(),
      position: { line: 2, character: 8 },
    });
    expect(name?.contents).toMatchObject({ value: expect.stringContaining('**Anna Smith** – person') });
    expect(
      await client.sendRequest(HoverRequest.type, {
        textDocument: textDocument(),
        position: { line: 1, character: 0 },
      }),
    ).toBeNull();
  });

  test('symbols, first mention, all references, quotations without a speaker', async () => {
    const symbols = await client.sendRequest(DocumentSymbolRequest.type, { textDocument: textDocument() });
    expect((symbols ?? []).map(({ name }) => name)).toEqual(expect.arrayContaining(['Anna Smith', '(no speaker)']));
    const position = { line: 2, character: 73 };
    const definition = await client.sendRequest(DefinitionRequest.type, { textDocument: textDocument(), position });
    expect(definition).toMatchObject({ range: { start: { line: 2, character: 6 }, end: { line: 2, character: 16 } } });
    const references = await client.sendRequest(ReferencesRequest.type, {
      textDocument: textDocument(),
      position,
      context: { includeDeclaration: true },
    });
    expect(references).toHaveLength(2);
    const lenses = await client.sendRequest(CodeLensRequest.type, { textDocument: textDocument() });
    expect(lenses).toMatchObject([
      { range: { start: { line: 6, character: 0 } }, command: { title: 'no attributed speaker' } },
    ]);
  });

  test('the configuration is read, and a wrong one is reported', async () => {
    await diagnosticsFor(1);
    await writeFile(join(folder, 'newsan.config.json'), JSON.stringify({ rules: { 'doubled-word': 'off' } }));
    await client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('newsan.config.json'), type: 1 }],
    });
    await client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { ...textDocument(), version: 3 },
      contentChanges: [{ text: story }],
    });
    const { diagnostics } = await diagnosticsFor(3);
    expect(diagnostics.map(({ code }) => code)).not.toContain('doubled-word');
  });

  test('a name is added to the lexicon, which then holds', async () => {
    await diagnosticsFor(1);
    await writeFile(join(folder, 'names.csv'), 'name,type,not a name\nKarlow,place,\n');
    await writeFile(join(folder, 'newsan.config.json'), JSON.stringify({ lexicon: 'names.csv' }));
    await client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('newsan.config.json'), type: 1 }],
    });
    const at = { line: 2, character: 8 };
    const ask = async () => {
      const range = { start: at, end: at };
      const context = { diagnostics: [], only: ['quickfix'] };
      return client.sendRequest(CodeActionRequest.type, { textDocument: textDocument(), range, context });
    };
    const end = { line: 2, character: 0 };
    const offer = (title: string, newText: string) => ({
      title,
      kind: 'quickfix',
      edit: { changes: { [uriOf('names.csv')]: [{ range: { start: end, end }, newText }] } },
    });
    expect(await ask()).toEqual([
      offer('Add “Anna Smith” to the lexicon as person', 'Anna Smith,person,\n'),
      offer('Add “Anna Smith” to the lexicon as not a name', 'Anna Smith,,yes\n'),
    ]);
    await appendFile(join(folder, 'names.csv'), 'Anna Smith,place,\n');
    await client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('names.csv'), type: 2 }],
    });
    expect(await ask()).toEqual([]);
    const hover = await client.sendRequest(HoverRequest.type, { textDocument: textDocument(), position: at });
    expect(hover?.contents).toMatchObject({ value: expect.stringContaining('**Anna Smith** – place') });
  });

  test('an editor that can watch files is asked to, for those of the configuration', async () => {
    await stop();
    await writeFile(join(folder, 'names.csv'), 'name\nKarlow\n');
    await writeFile(join(folder, 'newsan.config.json'), JSON.stringify({ lexicon: 'names.csv' }));
    await start({ workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } });
    await diagnosticsFor(1);
    expect(registered).toMatchObject([
      {
        method: 'workspace/didChangeWatchedFiles',
        registerOptions: {
          watchers: expect.arrayContaining([
            { globPattern: '**/newsan.config.json' },
            { globPattern: join(folder, 'names.csv') },
          ]),
        },
      },
    ]);
  });

  test('findings are never those of an older text, however fast one types', async () => {
    for (let version = 2; version <= 40; version++) {
      const words = version % 2 ? story : story.replace('the the', 'the');
      await client.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { ...textDocument(), version },
        contentChanges: [{ text: words }],
      });
      await new Promise((resolve) => setTimeout(resolve, version % 4 === 0 ? 60 : 5));
    }
    await diagnosticsFor(40);
    for (const { version = 0, diagnostics } of published)
      expect({ version, repeats: diagnostics.some(({ code }) => code === 'doubled-word') }).toEqual({
        version,
        repeats: version % 2 === 1,
      });
  });

  test('what open files share is listed on demand', async () => {
    const passage = `${'The council will vote on the bridge once more before the summer break, the clerk of the town said on Monday. '.repeat(2)}\n`;
    for (const name of ['a.txt', 'b.txt']) {
      await client.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri: uriOf(name), languageId: 'plaintext', version: 1, text: `Headline ${name}\n\n${passage}` },
      });
    }
    const shared = await client.sendRequest(ExecuteCommandRequest.type, { command: 'newsan.duplicates' });
    expect(shared).toMatchObject([
      { places: expect.arrayContaining([expect.objectContaining({ uri: uriOf('a.txt') })]) },
    ]);
    await client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: uriOf('a.txt') } });
  });
});
