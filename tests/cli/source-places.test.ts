import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import fg from 'fast-glob';
import { describe, expect, test } from 'vitest';
import { parseTree, textOf } from '../../src/formats/html/tree.ts';
import { type PlaceLike, placesIn } from '../support/places.ts';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Sentences of which each finds something, with characters that the formats write in their own ways. */
const sentences = [
  'Mayor Ann O’Neill said on Monday that the bridge would cost $4 million.',
  '“It took ten years & three councils,” said Zoë Müller, who runs AT&T in Ohio.',
  'The police denied the charge that officers “looked away” <again>.',
  '"We are are ready," Ann O’Neill told Reuters.',
  'Iran and the United States accused the United Nations of lying; the agency rejected the claim.',
  'Prof. José García, 41, a teacher, called the plan a “disaster” on 3 February 2020.',
];
const stories = fc.shuffledSubarray(sentences, { minLength: 2 });

type Write = (story: readonly string[]) => string;
type Read = (slice: string) => string;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const numeric = (text: string) => escaped(text).replace(/[“”’]/g, (mark) => `&#${mark.charCodeAt(0)};`);
const paragraphs: Write = (story) => story.map((line) => `<p>${numeric(line)}</p>`).join('\n');
const string = (text: string) =>
  JSON.stringify(text).replace(/[é-ü]/g, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`);
const quotedPrintable = (text: string) =>
  encodeURIComponent(text).replace(/%(\w\w)/g, (_, hex: string) =>
    hex > '7F' ? `=${hex}` : decodeURIComponent(`%${hex}`),
  );

const asIs: Read = (slice) => slice;
const inMarkup: Read = (slice) => textOf(parseTree(slice, 'html'));
const inString: Read = (slice) => JSON.parse(`"${slice}"`);

/** How a story is written in each format, and how somebody who knows the format reads a stretch of the file. */
const formats: Readonly<Record<string, readonly [Write, Read]>> = {
  'a.txt': [(story) => `Bridge opens\r\n\r\n${story.join('\r\n\r\n')}\r\n`, asIs],
  'a.md': [
    (story) =>
      `---\ntitle: Bridge opens\n---\n\n${story
        .join('\n\n')
        .replaceAll('<', '\\<')
        .replace(/bridge|plan/g, '**$&**')}\n`,
    (slice) => slice.replace(/\*\*|\\/g, ''),
  ],
  'a.html': [
    (story) =>
      `<html><head><title>x</title></head><body><article><h1>Bridge opens</h1>${paragraphs(story).replace(/bridge|plan/g, '<a href="/x">$&</a>')}</article></body></html>`,
    inMarkup,
  ],
  'stated.html': [
    (story) =>
      `<html><head><meta content="Bridge  opens &amp; sways | The Post" property="og:title"></head><body>${paragraphs(story)}</body></html>`,
    inMarkup,
  ],
  'a.json': [(story) => `{"title": "Bridge opens", "body": ${string(story.join('\n\n'))}}`, inString],
  'a.jsonl': [
    (story) =>
      `{"text":"It rained."}\n{"title":"Bridge opens","text":${string(`<p>${story.map(escaped).join('</p><p>')}</p>`)}}\n`,
    (slice) => inMarkup(inString(slice)),
  ],
  'a.csv': [
    (story) => `title,text\nFirst,It rained.\nBridge opens,"${story.join('\n\n').replaceAll('"', '""')}"\n`,
    (slice) => slice.replaceAll('""', '"'),
  ],
  'a.rss': [
    (story) =>
      `<rss version="2.0"><channel><item><title>Bridge opens</title><description>${escaped(paragraphs(story))}</description></item></channel></rss>`,
    (slice) => inMarkup(inMarkup(slice)),
  ],
  'a.atom': [
    (story) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Bridge opens</title><content type="html"><![CDATA[${paragraphs(story)}]]></content></entry></feed>`,
    inMarkup,
  ],
  'ninjs.json': [
    (story) => `{"uri":"urn:a","type":"text","headline":"Bridge opens","body_xhtml":${string(paragraphs(story))}}`,
    (slice) => inMarkup(inString(slice)),
  ],
  'a.nitf': [
    (story) =>
      `<nitf><body><body.head><hedline><hl1>Bridge opens</hl1></hedline></body.head><body.content>${paragraphs(story)}</body.content></body></nitf>`,
    inMarkup,
  ],
  'a.newsml': [
    (story) =>
      `<newsItem guid="a"><contentMeta><headline>Bridge opens</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${paragraphs(story)}</body></html></inlineXML></contentSet></newsItem>`,
    inMarkup,
  ],
  'a.eml': [
    (story) =>
      `From: Ann <ann@example.org>\nSubject: Bridge opens\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${quotedPrintable(story.join('\n\n'))}\n`,
    (slice) => decodeURIComponent(slice.replace(/=(\w\w)/g, '%$1')),
  ],
};

const squeezed = (text: string) => text.replace(/\s+/g, '');
/** Cells of a table are printed with a line between them. */
const withoutCellLines = (text: string) => text.replaceAll(' | ', ' ');

/** Everything that report and check print with a place. */
async function placesOf(path: string): Promise<readonly PlaceLike[]> {
  const report = await runCli(['report', path, '--json']);
  const check = await runCli(['check', path, '--preset', 'strict,draft', '--no-config', '--no-cache', '--json']);
  return [report, check].flatMap(({ stdout }) => placesIn(JSON.parse(stdout)));
}

describe.each(Object.entries(formats))('%s', (name, [write, read]) => {
  test('each place, cut from the file, is the text that is printed', async () => {
    const property = fc.asyncProperty(stories, async (story) => {
      const source = write(story);
      const places = await placesOf(join(tempFolder({ [name]: source }), name));
      expect(places.length).toBeGreaterThan(4);
      for (const { start, end, text } of places) expect(squeezed(read(source.slice(start, end)))).toBe(squeezed(text));
    });
    await fc.assert(property, { numRuns: 5 });
  });
});

/** Words that a page hides stand within what is printed, and cards that open over a name, numbers of notes; JSON-LD is read as JSON. */
const hidden =
  /<span (?:class="(?:visually-hidden|sr-only)"|style="[^"]*clip:rect[^"]*")>[^<]*<\/span>|<sup><a href="#[^<]*<\/a><\/sup>|<span class="rollover-people-block">(?:<a[^>]*>(?:<span>)?[^<]*(?:<\/span>)?<\/a>\s*)+<\/span>/g;

test.each(fg.globSync('fixtures/pages/*.html').map((path) => [basename(path), path]))(
  'places in %s begin and end with the words that are printed',
  async (_, path) => {
    const source = readFileSync(path, 'utf8');
    const places = await placesOf(path);
    expect(places.length).toBeGreaterThan(0);
    for (const { start, end, text } of places) {
      const stretch = source.slice(start, end).replace(hidden, '');
      const words = squeezed(inMarkup(stretch.includes('\\"') ? inString(stretch) : stretch));
      const printed = squeezed(withoutCellLines(text));
      if (text.includes('\n'))
        expect([words.slice(0, 9), words.slice(-9)]).toEqual([printed.slice(0, 9), printed.slice(-9)]);
      else expect(words).toBe(printed);
    }
  },
);
