import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readArticles } from '../../../src/io/read/read-articles.ts';
import { runLine } from '../../support/run-cli.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const page = (title: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>The ferry sank off Oban on Monday, a skipper of the lifeboat said to reporters.</p><p>“The water was cold,” said Iain Bell, who owns the café on the pier of the town.</p></article></body></html>`;

function record(
  type: string,
  url: string,
  body: Buffer | string,
  http = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8',
): Buffer {
  const block = Buffer.concat([Buffer.from(http === '' ? '' : `${http}\r\n\r\n`), Buffer.from(body)]);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2023-01-02T09:00:00Z\r\nWARC-Record-ID: <urn:uuid:${url.length}>\r\nContent-Type: ${http === '' ? 'text/plain' : 'application/http; msgtype=response'}\r\nContent-Length: ${block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
}

async function read(name: string, bytes: Uint8Array) {
  const folder = tempFolder({});
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return (await readArticles({ id: name, path })).map((outcome) =>
    outcome.ok
      ? [outcome.id, outcome.value.url, outcome.value.text.split('\n\n')[0], ...outcome.warnings]
      : [outcome.id, outcome.error.message],
  );
}

const first = ['20230102090000/https://a.example/1', 'https://a.example/1', 'Ferry sinks'];
const second = ['20230102090000/https://a.example/2', 'https://a.example/2', 'Pier shut'];
const named = (name: string, [id, ...rest]: readonly (string | undefined)[]) => [`${name}#${id}`, ...rest];

test.each([
  ['a.warc', (records: readonly Buffer[]) => Buffer.concat(records)],
  ['a.warc.gz', (records: readonly Buffer[]) => Buffer.concat(records.map((each) => gzipSync(each)))],
])('%s: each page is an article with its address and date as its name; the rest is counted', async (name, pack) => {
  const records = [
    record('warcinfo', '', 'software: x', ''),
    record('response', 'https://a.example/1', page('Ferry sinks')),
    record('revisit', 'https://a.example/1', ''),
    record('response', 'https://a.example/x', '{}', 'HTTP/1.1 200 OK\r\nContent-Type: application/json'),
    record('response', 'https://a.example/y', page('Gone'), 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html'),
    record(
      'response',
      'https://a.example/2',
      brotliCompressSync(page('Pier shut')),
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br',
    ),
  ];
  expect(await read(name, pack(records))).toEqual([
    named(name, first),
    [
      ...named(name, second),
      '1 warcinfo records skipped',
      '1 revisit records skipped',
      '1 records that are no page skipped',
      '1 responses with status 404 skipped',
    ],
  ]);
});

test('the plain text of WET files, by standard input', async () => {
  const wet = record('conversion', 'https://a.example/1', 'Ferry sinks\nThe ferry sank off Oban, a skipper said.', '');
  const [outcome] = await readArticles({ id: '<stdin>', path: null }, { stdin: Readable.from([wet]) });
  expect(outcome).toMatchObject({
    ok: true,
    value: {
      format: 'text',
      url: 'https://a.example/1',
      text: 'Ferry sinks\nThe ferry sank off Oban, a skipper said.',
    },
  });
});

test.each([
  [
    'a.warc',
    (bytes: Buffer) => bytes,
    (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('WARC/1.0', 'XARC/1.0'), 'latin1'),
  ],
  [
    'a.warc',
    (bytes: Buffer) => bytes,
    () => Buffer.from('WARC/1.0\r\nWARC-Type: response\r\nContent-Length: x\r\n\r\ngarbage\r\n\r\n'),
  ],
  [
    'a.warc.gz',
    (bytes: Buffer) => gzipSync(bytes),
    (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 40), Buffer.alloc(30, 0x55), bytes.subarray(70)]),
  ],
])('%s: a damaged record leaves the others', async (name, pack, damage) => {
  const [one, bad, two] = ['https://a.example/1', 'https://a.example/b', 'https://a.example/2'].map((url, index) =>
    pack(record('response', url, page(['Ferry sinks', 'Bad', 'Pier shut'][index] ?? ''))),
  ) as [Buffer, Buffer, Buffer];
  const outcomes = await read(name, Buffer.concat([one, damage(bad), two]));
  expect(outcomes.filter((each) => each.length > 2).map((each) => each.slice(0, 3))).toEqual([
    named(name, first),
    named(name, second),
  ]);
  expect(outcomes.filter((each) => each.length === 2)).toEqual([
    [`${name}#2`, expect.stringMatching(/^damaged record at byte \d+; skipped$/)],
  ]);
});

test.each([
  ['a.warc', (bytes: Buffer) => bytes],
  ['a.warc.gz', (bytes: Buffer) => gzipSync(bytes)],
])('%s: an archive that breaks off says so', async (name, pack) => {
  const [one, two] = ['https://a.example/1', 'https://a.example/2'].map((url) =>
    pack(record('response', url, page('Ferry sinks'))),
  ) as [Buffer, Buffer];
  const outcomes = await read(name, Buffer.concat([one, two.subarray(0, two.length - 150)]));
  expect(outcomes[0]?.slice(0, 3)).toEqual(named(name, first));
  expect(outcomes.flat().at(-1)).toBe('the archive breaks off in its last record, which is not whole');
});

test('what is no web archive, or holds no page, is one line', async () => {
  expect(await read('a.warc', Buffer.from('It rained.\n'))).toEqual([
    ['a.warc', 'not a web archive: no WARC record at the start'],
  ]);
  expect(await read('a.warc', record('revisit', 'https://a.example/1', ''))).toEqual([
    ['a.warc', 'no page in this web archive; 1 revisit records skipped'],
  ]);
});

test('the same on any number of workers', async () => {
  const cwd = tempFolder({});
  writeFileSync(
    join(cwd, 'a.warc'),
    Buffer.concat(
      Array.from({ length: 12 }, (_, at) => record('response', `https://a.example/${at}`, page(`Ferry ${at}`))),
    ),
  );
  const [one, two] = await Promise.all(
    [1, 2].map((jobs) => runLine(`structure a.warc --format ndjson --jobs ${jobs}`, { cwd })),
  );
  expect(one?.stdout.split('\n')).toHaveLength(13);
  expect(two?.stdout).toBe(one?.stdout);
});
