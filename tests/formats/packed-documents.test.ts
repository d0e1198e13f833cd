import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseBytes } from '../../src/io/read/read.ts';
import { blocksOf, readOne } from '../support/read-one.ts';

const zip = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const docx = (body: string) => zip({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>` });
const odt = (body: string, styles = '') =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  });
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

async function readWith(name: string, bytes: Uint8Array) {
  const [outcome] = await parseBytes(name, bytes);
  return outcome?.ok
    ? [...blocksOf(outcome.value), ...outcome.warnings.map((words) => `warning: ${words}`)]
    : outcome?.error;
}

describe('Word documents', () => {
  test.each([
    [
      'moved text is taken once',
      `<w:p><w:moveFrom>${run('It is shut. ')}</w:moveFrom>${run('The mayor spoke.')}<w:moveTo>${run(' It is shut.')}</w:moveTo></w:p>`,
      ['paragraph: The mayor spoke. It is shut.'],
    ],
    [
      'a deleted paragraph mark joins two',
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('The mayor ')}</w:p><w:p>${run('spoke.')}</w:p>`,
      ['paragraph: The mayor spoke.'],
    ],
    [
      'footnotes and comments are told of',
      `<w:p>${run('It sank.')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:footnoteReference w:id="3"/></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
      ['paragraph: It sank.', 'warning: 2 footnotes left out', 'warning: 1 comment left out'],
    ],
    [
      'hidden text is told of',
      `<w:p>${run('It sank.')}<w:r><w:rPr><w:vanish/></w:rPr><w:t> Not for print.</w:t></w:r></w:p>`,
      ['paragraph: It sank.', 'warning: 1 stretch of hidden text left out'],
    ],
    [
      'what stands for old programs is taken once',
      `<w:p>${run('It sank.')}<mc:AlternateContent><mc:Choice><w:txbxContent><w:p>${run('A box.')}</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p>${run('A box.')}</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>`,
      ['headline: It sank.', 'paragraph: A box.'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await readWith('a.docx', docx(body))).toEqual(expected);
  });
});

describe('OpenDocument texts', () => {
  test('paragraphs by style, changes accepted, notes told of', async () => {
    const styles =
      '<style:style style:name="P1" style:parent-style-name="Title"/><style:style style:name="P2" style:parent-style-name="Quotations"/>';
    const body = `<text:tracked-changes><text:changed-region><text:deletion><text:p>Old words.</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p text:style-name="P1">Ferry &amp; pier</text:p><text:p>By Eve Orr</text:p><text:h text:outline-level="2">Cold<text:s/>water</text:h>
<text:p>The ferry <text:span>sank</text:span>.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note><office:annotation><text:p>Check.</text:p></office:annotation></text:p>
<text:p text:style-name="P2">We swam.</text:p><text:list><text:list-item><text:p>One dead</text:p></text:list-item></text:list>`;
    expect(await readWith('a.odt', odt(body, styles))).toEqual([
      'headline: Ferry & pier',
      'byline: By Eve Orr',
      'subhead: Cold water',
      'paragraph: The ferry sank.',
      'blockquote: We swam.',
      'list-item: One dead',
      'warning: 1 footnote left out',
      'warning: 1 comment left out',
    ]);
  });

  test('is known by its content, whatever its name', async () => {
    expect((await readOne('a.bin', odt('<text:p>It rained.</text:p>'))).format).toBe('odt');
  });
});

describe('RTF', () => {
  const rtf = (body: string) =>
    Buffer.from(
      `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}{\\f1\\fcharset204 Arial;}}{\\info{\\title Not shown}}${body}}`,
      'latin1',
    );

  test.each<[string, string, readonly string[]]>([
    [
      'paragraphs, escapes, code pages',
      "\\f0 Ferry sinks\\par The caf\\'e9 owner \\u8220?swam\\u8221?\\~far.\\par\\f1 \\'cf\\'e5\\'f2\\'fc.\\par",
      ['Ferry sinks', 'The café owner “swam” far.', 'Петь.'],
    ],
    [
      'fields, breaks and lines that wrap',
      'See {\\field{\\*\\fldinst HYPERLINK "http://a.example"}{\\fldrslt the li\r\nst}} of\\line ships.\\par',
      ['See the list of', 'ships.'],
    ],
    ['deleted text', 'It {\\deleted never }sank.\\par', ['It sank.']],
    ['a mark of a number without a number', "It\\' sank.\\par", ['It sank.']],
  ])('%s', async (_, body, paragraphs) => {
    expect((await readOne('a.rtf', rtf(body))).text.split('\n\n')).toEqual(paragraphs);
  });

  test('what is skipped is reported', async () => {
    expect(
      await readWith('a.rtf', rtf('It sank.{\\footnote A note.}{\\*\\annotation Check.}{\\v hidden}\\par')),
    ).toEqual([
      'paragraph: It sank.',
      'warning: 1 footnote left out',
      'warning: 1 comment left out',
      'warning: 1 stretch of hidden text left out',
    ]);
  });

  test('damage is one line', async () => {
    expect(await readWith('a.rtf', Buffer.from('{\\rtf1 a{\\pict\\bin999999999 x}}'))).toEqual({
      code: 'format',
      message: 'an RTF document that breaks off',
    });
    expect(await readWith('a.rtf', Buffer.from('It rained.'))).toEqual({
      code: 'format',
      message: expect.stringMatching(/^not a rtf file|^an RTF document/),
    });
  });
});

test.each([
  [
    'a.epub',
    zip({ mimetype: 'application/epub+zip', 'META-INF/container.xml': '<x/>' }),
    'an EPUB book; newsan reads articles, save a chapter as HTML',
  ],
  ['a.docx', zip({ 'xl/workbook.xml': '<x/>' }), 'an Excel workbook; save it as CSV'],
  ['a.txt', zip({ 'ppt/slides/slide1.xml': '<x/>' }), 'a PowerPoint file; save its text as .docx or plain text'],
  ['a.zip', zip({ 'a.txt': 'x' }), 'a zip archive, but no Word document'],
])('%s is refused by what it is', async (name, bytes, message) => {
  expect(await readWith(name, bytes)).toEqual({ code: 'format', message });
});
