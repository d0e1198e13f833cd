import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArticles } from '../../../src/io/read/read-articles.ts';
import { makeLocate } from '../../../src/views/place.ts';
import { runLine } from '../../support/run-cli.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const limit = 200;

/** What becomes of JSON Lines that come by standard input in these pieces. */
async function read(pieces: readonly Uint8Array[], encoding: string | null = null) {
  const options = { stdin: Readable.from(pieces), maxFileSize: limit, encoding, format: 'jsonl' } as const;
  return (await readArticles({ id: '-', path: null }, options)).map((outcome) => {
    if (!outcome.ok) return `${outcome.id}: ${outcome.error.code}: ${outcome.error.message}`;
    const { text } = outcome.value;
    const { start, line, column } = makeLocate(outcome.value)({ start: 0, end: text.length });
    return [outcome.id, text, start, line, column, ...outcome.warnings].join(' ');
  });
}

const bytes = (text: string) => Buffer.from(text);
const tooLong = JSON.stringify({ text: 'é'.repeat(limit) });
const file = Buffer.concat([
  bytes('\ufeff{"text":"Ünten."}\r\n\r\n{"text":"Two."}\n{"text":\n'),
  bytes(`${tooLong}\n{"text":"After the long one."}\n{"title":1}\n`),
  Buffer.from('{"text":"caf\xe9 and caf\xe9"}\n', 'latin1'),
  Buffer.from('{"text":"caf\xe9 again"}\n{"text":"\xff\xfe"}\n', 'latin1'),
  bytes('{"text":"Last."}'),
]);
const beforeLong = 46;
const expected = [
  '-#1 Ünten. 9 1 10',
  '-#2 Two. 30 3 10',
  '-#3: format: not valid JSON in line 4: value expected',
  '-#4: too-large: larger than 200 bytes, skipped; increase --max-file-size to read it',
  `-#5 After the long one. ${beforeLong + tooLong.length + 1 + 9} 6 10`,
  '-#6: no-text: line 7: no text under text, body, content; say which field holds it with --field text=NAME (there are: title)',
  '-#7 café and café 0 8 10 not UTF-8; read as windows-1252 (specify another with --encoding) no article text found',
  '-#8 café again 0 9 10 no article text found',
  '-#9: encoding: not valid utf-8 (byte 0xFF in line 10); name its encoding with --encoding',
  '-#10 Last. 0 11 10',
];

/** Leaves out where articles stand that are counted by hand above only once. */
const withoutStart = (line: string) => line.replace(/^(-#(?:7|8|10) \D+?) \d+ (\d+ 10)/, '$1 0 $2');

test('reads line by line: places, limits, encodings, lines that cannot be read', async () => {
  expect((await read([file])).map(withoutStart)).toEqual(expected);
});

test('does not depend on the pieces that it comes in', async () => {
  const whole = await read([file]);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: file.length }), { maxLength: 12 }), async (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), file.length];
      const pieces = at.slice(1).map((end, index) => file.subarray(at[index], end));
      expect(await read(pieces)).toEqual(whole);
    }),
    { numRuns: 30 },
  );
});

test('places are those of the whole file', async () => {
  const records = [
    '{"text":"One."}',
    '',
    ' {"title":"Zwölf","text":"It\\u2019s <3 miles.\\n\\nYes."}',
    '{"text":"End."}',
  ];
  const source = records.join('\r\n');
  const outcomes = await readArticles(
    { id: '-', path: null },
    { stdin: Readable.from([bytes(source)]), format: 'jsonl' },
  );
  const places = outcomes.map((outcome) => {
    if (!outcome.ok) throw new Error(outcome.error.message);
    const { start, end, line, column } = makeLocate(outcome.value)({ start: 0, end: outcome.value.text.length });
    return [source.slice(start, end), line, column];
  });
  expect(places).toEqual([
    ['One.', 1, 10],
    ['Zwölf","text":"It\\u2019s <3 miles.\\n\\nYes.', 3, 12],
    ['End.', 4, 10],
  ]);
});

test.each([
  ['nothing', '', '-: no-articles: no article in this jsonl file'],
  ['no text', '{"title":1}\n{"a":2}\n', /^-: no-text: no text under text, body, content; .*\(there are: title\)$/],
  ['another kind of file', '%PDF-1.4\n%\n', /^-: binary: a PDF file/],
])('%s is reported once', async (_, content, message) => {
  const outcomes = await read([bytes(content)]);
  expect(outcomes).toHaveLength(1);
  expect(outcomes[0]).toMatch(message);
});

test('UTF-16 is read whole', async () => {
  const wide = Buffer.from('\ufeff{"text":"Zwölf."}\n', 'utf16le');
  expect(await read([wide])).toEqual(['-#1 Zwölf. 9 1 10']);
});

test('a file above the limit is read, whose records are below it; workers give the same', async () => {
  const record = (index: number) =>
    `${JSON.stringify({ text: `“Bridge ${index} is done,” the mayor, Ann Lee, said.` })}\n`;
  const cwd = tempFolder({ 'a.jsonl': Array.from({ length: 40 }, (_, index) => record(index)).join('') });
  const line = 'quotes a.jsonl --format ndjson --max-file-size 1kb';
  const { code, stdout, stderr } = await runLine(line, { cwd });
  expect({ code, stderr, lines: stdout.trim().split('\n').length }).toEqual({ code: 0, stderr: '', lines: 40 });
  writeFileSync(join(cwd, 'b.txt'), stdout);
  const named = await runLine('quotes - --stdin-filename a.jsonl --format ndjson', {
    cwd,
    stdin: Array.from({ length: 40 }, (_, index) => record(index)).join(''),
  });
  expect(named.stdout).toBe(stdout);
});
