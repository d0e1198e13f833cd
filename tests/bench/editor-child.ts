import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node.js';

// Types a word into a file again and again, as an editor does; prints the milliseconds from each change to its findings, as JSON.
const [program = '', file = '', rounds = '1'] = process.argv.slice(2);
const server = spawn(process.execPath, [program, 'lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
const client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
const uri = pathToFileURL(file).href;
const text = readFileSync(file, 'utf8');
let answered: (version: number) => void = () => {};
client.onNotification(PublishDiagnosticsNotification.type, ({ version = 0 }) => answered(version));
client.listen();
await client.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {} });
await client.sendNotification(InitializedNotification.type, {});

const findingsOf = (wanted: number) =>
  new Promise<void>((resolve) => {
    answered = (version) => {
      if (version === wanted) resolve();
    };
  });
const first = findingsOf(1);
await client.sendNotification(DidOpenTextDocumentNotification.type, {
  textDocument: { uri, languageId: 'plaintext', version: 1, text },
});
await first;
const end = { line: text.slice(0, text.indexOf(' ', text.length >> 1)).split('\n').length - 1, character: 0 };
const times: number[] = [];
for (let version = 2; version < 2 + Number(rounds); version++) {
  const findings = findingsOf(version);
  const before = performance.now();
  await client.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version },
    contentChanges: [{ range: { start: end, end }, text: `Word ${version}. ` }],
  });
  await findings;
  times.push(performance.now() - before);
}
await client.sendRequest(ShutdownRequest.type);
await client.sendNotification(ExitNotification.type);
client.dispose();
process.stdout.write(JSON.stringify(times));
