import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { summarizeStructure } from '../../src/formats/structure/structure-summary.ts';
import { parseBytes } from '../../src/io/read/read.ts';
import { blocksOf, expectRoundTrip, readOne } from '../support/read-one.ts';

const paragraph = (text: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const document = (body: string) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
  });

test('Word documents, by style', async () => {
  const body = [
    paragraph('Dam holds &amp; town sleeps', 'Title'),
    paragraph('By Ann Lee'),
    paragraph('What next', 'Heading2'),
    paragraph('Stay calm.', 'Quote'),
    '<w:p><w:r><w:t>ROME (AP) — It </w:t></w:r><w:del><w:r><w:delText>snowed</w:delText></w:r></w:del><w:r><w:t>rained.</w:t></w:r></w:p>',
  ];
  const article = await readOne('a.docx', document(body.join('')));
  expect(blocksOf(article)).toEqual([
    'headline: Dam holds & town sleeps',
    'byline: By Ann Lee',
    'subhead: What next',
    'blockquote: Stay calm.',
    'paragraph: ROME (AP) — It rained.',
  ]);
  expect([article.format, article.segments]).toEqual(['docx', null]);
});

test('archives that are no document, or too large, or damaged', async () => {
  const errorOf = async (bytes: Uint8Array, options = {}) => {
    const [outcome] = await parseBytes('a.docx', bytes, options);
    return outcome?.ok === false ? outcome.error : outcome;
  };
  expect(await errorOf(zipSync({ 'a.txt': strToU8('a') }))).toEqual({
    code: 'format',
    message: 'a zip archive, but no Word document',
  });
  expect(await errorOf(document(paragraph('a').repeat(5000)), { maxFileSize: 4000 })).toEqual({
    code: 'too-large',
    message: 'unpacks to more than --max-file-size allows',
  });
  expect(await errorOf(document(paragraph('a')).subarray(0, 60))).toMatchObject({ code: 'format' });
});

test('gzip of any format', async () => {
  expect(blocksOf(await readOne('a.md.gz', gzipSync('# Dam holds\n\nIt rained.\n')))).toEqual([
    'headline: Dam holds',
    'paragraph: It rained.',
  ]);
  const bomb = await parseBytes('a.txt.gz', gzipSync(Buffer.alloc(1 << 22)), { maxFileSize: 1 << 20 });
  expect(bomb).toMatchObject([{ ok: false, error: { code: 'too-large' } }]);
  const broken = await parseBytes('a.txt.gz', gzipSync('It rained.').subarray(0, 15));
  expect(broken).toMatchObject([{ ok: false, error: { code: 'format', message: 'damaged or truncated gzip data' } }]);
});

const message = (head: string, body: string) =>
  `From: "Ann Lee" <ann@example.org>\nSubject: =?utf-8?Q?Dam_holds_=E2=80=94?=\n =?utf-8?B?IHRvd24gc2xlZXBz?=\nDate: Mon, 03 Feb 2020 10:00:00 +0100\n${head}\n\n${body}`;

test('messages in quoted-printable, led back to the source', async () => {
  const article = await readOne(
    'a.eml',
    message(
      'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable',
      'ROME (AP) =E2=80=94 It rain=\ned.\n\n=E2=80=9CStay,=E2=80=9D said Zo=C3=AB.\n',
    ),
  );
  expect(blocksOf(article)).toEqual([
    'headline: Dam holds — town sleeps',
    'paragraph: ROME (AP) — It rained.',
    'paragraph: “Stay,” said Zoë.',
  ]);
  expect(summarizeStructure(article)).toMatchObject({
    date: '2020-02-03',
    bylines: ['Ann Lee'],
    dateline: { place: 'ROME' },
  });
  expectRoundTrip(article);
});

test('messages of several parts: plain text before HTML, no attachments', async () => {
  const html = '--b\nContent-Type: text/html\n\n<p>It rained.</p><p>It stopped.</p>\n';
  const plain = `--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from('Plain “rain”.').toString('base64')}\n`;
  const attached = '--b\nContent-Type: text/plain\nContent-Disposition: attachment\n\nNot this.\n';
  const head = 'MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="b"';
  expect(blocksOf(await readOne('a.eml', message(head, `${html}${plain}--b--\n`))).slice(1)).toEqual([
    'paragraph: Plain “rain”.',
  ]);
  expect(blocksOf(await readOne('a.eml', message(head, `${attached}${html}--b--\n`))).slice(1)).toEqual([
    'paragraph: It rained.',
    'paragraph: It stopped.',
  ]);
});

test('a file that is no message', async () => {
  expect(await parseBytes('a.eml', new TextEncoder().encode('It rained.'))).toMatchObject([
    { ok: false, error: { code: 'format', message: 'no e-mail message: it has neither From nor Subject' } },
  ]);
});
