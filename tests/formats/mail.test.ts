import { describe, expect, test } from 'vitest';
import { parseBytes } from '../../src/io/read/read.ts';
import { blocksOf, expectRoundTrip, readAll, readOne } from '../support/read-one.ts';

const message = (subject: string, body: string, fields = '') =>
  `From: Eve Orr <eve@a.example>\nSubject: ${subject}\nMessage-ID: <${subject.length}@a.example>\nDate: Mon, 02 Jan 2023 09:00:00 +0000\n${fields}\n${body}\n`;

test('a mailbox, each message an article by its own id', async () => {
  const source = `From eve@a.example Mon Jan  2 09:00:00 2023\n${message('Ferry sinks', 'The ferry sank off Oban.\n\nFrom the pier, people watched.')}\nFrom bo@a.example Tue Jan  3 09:00:00 2023\n${message('Pier', 'The pier was shut.')}`;
  const articles = await readAll('a.mbox', source);
  expect(articles.map((article) => [article.id, article.format, ...blocksOf(article)])).toEqual([
    [
      'a.mbox#11@a.example',
      'mbox',
      'headline: Ferry sinks',
      'paragraph: The ferry sank off Oban.',
      'paragraph: From the pier, people watched.',
    ],
    ['a.mbox#4@a.example', 'mbox', 'headline: Pier', 'paragraph: The pier was shut.'],
  ]);
  articles.forEach(expectRoundTrip);
  expect(articles[1]?.sourceStart?.line).toBe(12);
});

test('attachments, and messages without text, are told of', async () => {
  const parts =
    '--b\nContent-Type: text/plain\n\nThe ferry sank.\n--b\nContent-Type: application/pdf\nContent-Disposition: attachment\n\nx\n--b--\n';
  const mixed = message('Ferry sinks', parts, 'Content-Type: multipart/mixed; boundary=b\n');
  const [read] = await parseBytes('a.eml', new TextEncoder().encode(mixed));
  expect(read).toMatchObject({ ok: true, warnings: ['1 attachment left out'] });
  const picture = message('Ferry sinks', 'x', 'Content-Type: image/png\n');
  const [bare] = await parseBytes('a.eml', new TextEncoder().encode(picture));
  expect(bare).toMatchObject({
    ok: true,
    warnings: ['the message has no part of plain text or HTML; its subject alone was read', 'no article text found'],
  });
});

describe('saved pages (MHTML)', () => {
  const page =
    '<html><head><title>Ferry sinks</title></head><body><nav><a href=3D"/">Home</a></nav><article><h1>Ferry sinks</h1><p>The caf=C3=A9 owner swam from the ferry to the pier at Oban, a skip=\nper said on Monday.</p><p>=E2=80=9CThe water was cold,=E2=80=9D said Iain Bell, who owns the caf=C3=A9 on the pier.</p></article></body></html>';
  const source = `From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/ferry\nSubject: Ferry sinks\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html";\n\tboundary="b"\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\nContent-Location: https://a.example/ferry\n\n${page}\n\n--b--\n`;

  test.each(['a.mhtml', 'a.mht', 'a.html', 'a.eml'])('%s is read as the page', async (name) => {
    const article = await readOne(name, source);
    expect([article.format, article.url, ...blocksOf(article)]).toEqual([
      'mhtml',
      'https://a.example/ferry',
      'headline: Ferry sinks',
      'paragraph: The café owner swam from the ferry to the pier at Oban, a skipper said on Monday.',
      'paragraph: “The water was cold,” said Iain Bell, who owns the café on the pier.',
    ]);
    expectRoundTrip(article);
  });
});

test.each<[string, string, string, string]>([
  [
    'a page that names an encoding, quoted',
    'text/html; charset="utf-8"',
    'quoted-printable',
    '<meta http-equiv=3D"Content-Type" content=3D"text/html; charset=3Dkoi8-r"><p>K=C3=B6ln is shut.</p>',
  ],
  ['one byte a letter', 'text/plain; charset=iso-8859-2', '8bit', 'K\u00f6ln is shut.'],
])('encodings: %s', async (_, type, encoding, body) => {
  const source = `From: Eve Orr <eve@a.example>\nSubject: Bridge\nContent-Type: ${type}\nContent-Transfer-Encoding: ${encoding}\n\n${body}\n`;
  const article = await readOne('a.eml', Buffer.from(source, 'latin1'));
  expect(blocksOf(article)).toEqual(['headline: Bridge', 'paragraph: Köln is shut.']);
});
