import { strToU8, zipSync } from 'fflate';

/** Paragraphs of an article, without line breaks in them. */
export type Paragraphs = readonly string[];

/** A file of some format that holds an article of a headline and paragraphs, as a well-behaved program writes it. */
export interface WrittenFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const html = (paragraphs: Paragraphs) => paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('\n');
const json = (value: unknown) => JSON.stringify(value);
const escapeMarkdown = (text: string) => text.replace(/[\\`*_{}[\]()#+\-.!|<>~&:^="'$%@,;/?]/g, '\\$&');
const escapeRtf = (text: string) =>
  [...text]
    .map((character) => {
      if (/[\\{}]/.test(character)) return `\\${character}`;
      const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
      return character > '~' ? units.map((unit) => `\\u${unit > 32767 ? unit - 65536 : unit}?`).join('') : character;
    })
    .join('');
const csvCell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const quotedPrintable = (text: string) =>
  [...new TextEncoder().encode(text)]
    .map((byte) =>
      byte === 0x3d || byte > 0x7e || (byte < 0x20 && byte !== 0x0a)
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('')
    .replace(/([^\n=]{60})(?=[^\n])/g, '$1=\n');
const cue = (text: string, at: number) =>
  `00:00:${String(at).padStart(2, '0')}.000 --> 00:00:${String(at + 1).padStart(2, '0')}.000\n${escapeXml(text)}\n`;

/** How each format is written. Plain text is its own; pages are read by rules of their own and have their own tests. */
export const writers: Readonly<Record<string, (headline: string, paragraphs: Paragraphs) => WrittenFile>> = {
  json: (headline, paragraphs) => ({ name: 'a.json', content: json({ headline, text: paragraphs.join('\n\n') }) }),
  'json with a list': (headline, paragraphs) => ({ name: 'a.json', content: json([{ headline, body: paragraphs }]) }),
  'json with html': (headline, paragraphs) => ({
    name: 'a.json',
    content: json({ title: headline, content_html: html(paragraphs) }),
  }),
  jsonl: (headline, paragraphs) => ({
    name: 'a.jsonl',
    content: `${json({ headline, text: paragraphs.join('\n\n') })}\n`,
  }),
  csv: (headline, paragraphs) => ({
    name: 'a.csv',
    content: `headline,text\n${csvCell(headline)},${csvCell(paragraphs.join('\n\n'))}\n`,
  }),
  ninjs: (headline, paragraphs) => ({
    name: 'a.ninjs',
    content: json({ uri: 'urn:a', headline, body_xhtml: html(paragraphs) }),
  }),
  rss: (headline, paragraphs) => ({
    name: 'a.rss',
    content: `<rss><channel><item><title>${escapeXml(escapeXml(headline))}</title><description>${escapeXml(html(paragraphs))}</description></item></channel></rss>`,
  }),
  nitf: (headline, paragraphs) => ({
    name: 'a.nitf',
    content: `<nitf><body><body.head><hedline><hl1>${escapeXml(headline)}</hl1></hedline></body.head><body.content>${html(paragraphs)}</body.content></body></nitf>`,
  }),
  'newsml-g2': (headline, paragraphs) => ({
    name: 'a.newsml',
    content: `<newsItem guid="urn:a"><contentMeta><headline>${escapeXml(headline)}</headline></contentMeta><contentSet><inlineXML><html><body>${html(paragraphs)}</body></html></inlineXML></contentSet></newsItem>`,
  }),
  markdown: (headline, paragraphs) => ({
    name: 'a.md',
    content: `# ${escapeMarkdown(headline)}\n\n${paragraphs.map(escapeMarkdown).join('\n\n')}\n`,
  }),
  'html with front matter': (headline, paragraphs) => ({
    name: 'a.html',
    content: `---\ntitle: ${json(headline)}\n---\n${html(paragraphs)}\n`,
  }),
  'google docs': (headline, paragraphs) => ({
    name: 'a.html',
    content: `<html><body class="doc-content"><p class="title">${escapeXml(headline)}</p>${html(paragraphs)}</body></html>`,
  }),
  eml: (headline, paragraphs) => ({
    name: 'a.eml',
    content: `Subject: A\nFrom: b@a.example\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${quotedPrintable([headline, ...paragraphs].join('\n\n'))}\n`,
  }),
  mbox: (headline, paragraphs) => ({
    name: 'a.mbox',
    content: `From b@a.example Mon Jan  2 09:00:00 2023\nSubject: A\nFrom: b@a.example\n\n${[headline, ...paragraphs].join('\n\n')}\n`,
  }),
  vtt: (headline, paragraphs) => ({
    name: 'a.vtt',
    content: `WEBVTT\n\n${[headline, ...paragraphs].map(cue).join('\n')}`,
  }),
  'json with an html table': (headline, paragraphs) => ({
    name: 'a.json',
    content: json({
      title: headline,
      content_html: `<table>${paragraphs.map((text) => `<tr><td>${escapeXml(text)}</td></tr>`).join('')}</table>`,
    }),
  }),
  mhtml: (headline, paragraphs) => ({
    name: 'a.mhtml',
    content: `MIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\nContent-Location: https://a.example/1\n\n${quotedPrintable(`<html><body><article><h1>${escapeXml(headline)}</h1>\n${html(paragraphs)}\n</article></body></html>`)}\n--b--\n`,
  }),
  'page with a table': (headline, paragraphs) => ({
    name: 'a.html',
    content: `<html><body><article><h1>${escapeXml(headline)}</h1>\n${html(paragraphs.slice(0, 1))}<table>${paragraphs
      .slice(1)
      .map((text) => `<tr><td>${escapeXml(text)}</td></tr>`)
      .join('')}</table></article></body></html>`,
  }),
  srt: (headline, paragraphs) => ({
    name: 'a.srt',
    content: [headline, ...paragraphs]
      .map((text, at) => `${at + 1}\n${cue(text, at).replaceAll('.000', ',000')}`)
      .join('\n'),
  }),
  tsv: (headline, paragraphs) => ({
    name: 'a.tsv',
    content: `headline\ttext\n${csvCell(headline)}\t${csvCell(paragraphs.join('\n\n'))}\n`,
  }),
  'json feed': (headline, paragraphs) => ({
    name: 'a.json',
    content: json({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Feed',
      items: [{ id: '1', title: headline, content_html: html(paragraphs) }],
    }),
  }),
  wxr: (headline, paragraphs) => ({
    name: 'a.xml',
    content: `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version><item><title>${escapeXml(escapeXml(headline))}</title><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[${html(paragraphs)}]]></content:encoded></item></channel></rss>`,
  }),
  rtf: (headline, paragraphs) => ({
    name: 'a.rtf',
    content: `{\\rtf1\\ansi ${[headline, ...paragraphs].map((text) => `${escapeRtf(text)}\\par\n`).join('')}}`,
  }),
  docx: (headline, paragraphs) => ({
    name: 'a.docx',
    content: zipSync({
      'word/document.xml': strToU8(
        `<w:document><w:body>${[headline, ...paragraphs].map((text) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`,
      ),
    }),
  }),
  odt: (headline, paragraphs) => ({
    name: 'a.odt',
    content: zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': strToU8(
        `<office:document-content><office:body><office:text>${[headline, ...paragraphs].map((text) => `<text:p>${escapeXml(text)}</text:p>`).join('')}</office:text></office:body></office:document-content>`,
      ),
    }),
  }),
};

/** A web archive of one page. */
export function writeWarc(headline: string, paragraphs: Paragraphs): Uint8Array {
  const page = `<html><body><article><h1>${escapeXml(headline)}</h1>\n${html(paragraphs)}\n</article></body></html>`;
  const block = strToU8(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`);
  const head = [
    'WARC/1.0',
    'WARC-Type: response',
    'WARC-Target-URI: https://a.example/1',
    'WARC-Date: 2024-05-01T09:00:00Z',
    'WARC-Record-ID: <urn:uuid:1>',
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${block.length}`,
  ];
  return Buffer.concat([strToU8(`${head.join('\r\n')}\r\n\r\n`), block, strToU8('\r\n\r\n')]);
}

/** The bytes of a written file. */
export function bytesOf({ content }: WrittenFile): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
