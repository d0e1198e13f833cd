import { expect, test } from 'vitest';
import { summarizeStructure } from '../../src/formats/structure/structure-summary.ts';
import { blocksOf, expectRoundTrip, readAll, readOne } from '../support/read-one.ts';

const nitf = `<nitf><head><docdata><date.issue norm="20200203T100000Z"/><key-list><keyword key="floods"/><keyword key="dams"/></key-list></docdata></head>
<body><body.head><hedline><hl1>Dam holds &amp; town sleeps</hl1><hl2>Water falls by a metre</hl2></hedline>
<byline>By <person>Ann Lee</person> and <person>Jan de Vries</person></byline><distributor>AP</distributor>
<dateline><location>GROSETO, Italy</location></dateline></body.head>
<body.content><block><p>The dam held, engineers said.</p><media media-type="image"><media-reference source="x.jpg"/><media-caption>The dam on Monday.</media-caption></media>
<hl2>What next</hl2><p>&#8220;We &lt;watch&gt;,&#8221; said the mayor.</p><ul><li>Schools open</li></ul></block></body.content>
<body.end><tagline>(Reporting by Ann Lee)</tagline></body.end></body></nitf>`;
const nitfRead = [
  'headline: Dam holds & town sleeps',
  'deck: Water falls by a metre',
  'byline: By Ann Lee and Jan de Vries',
  'dateline: GROSETO, Italy',
  'paragraph: The dam held, engineers said.',
  'caption: The dam on Monday.',
  'subhead: What next',
  'paragraph: “We <watch>,” said the mayor.',
  'list-item: Schools open',
  'sign-off: (Reporting by Ann Lee)',
];

test('NITF', async () => {
  const article = await readOne('a.xml', `<?xml version="1.0"?>${nitf}`);
  expect(article.format).toBe('nitf');
  expect(blocksOf(article)).toEqual(nitfRead);
  expect(summarizeStructure(article)).toMatchObject({
    date: '2020-02-03',
    bylines: ['Ann Lee', 'Jan de Vries'],
    tags: ['floods', 'dams'],
    dateline: { place: 'GROSETO', region: 'Italy', source: 'AP' },
    credits: [{ role: 'reporting', people: ['Ann Lee'] }],
    bodyStart: 'The dam held, engineers said.',
  });
  expectRoundTrip(article);
});

test('NewsML-G2 with XHTML, with NITF, and in a message', async () => {
  const meta =
    '<itemMeta><versionCreated>2020-02-03T10:00:00Z</versionCreated><provider><name>Wire</name></provider></itemMeta>';
  const xhtml = `<newsItem guid="a">${meta}<contentMeta><headline>Dam holds</headline><by>Ann Lee</by><subject qcode="x"><name>Floods</name></subject><keyword>dams</keyword></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>It <b>rained</b>.</p><p>Roads closed.</p></body></html></inlineXML></contentSet></newsItem>`;
  const withNitf = `<newsItem guid="b">${meta}<contentSet><inlineXML>${nitf}</inlineXML></contentSet></newsItem>`;
  const articles = await readAll(
    'a.xml',
    `<?xml version="1.0"?><newsMessage><itemSet>${xhtml}${withNitf}</itemSet></newsMessage>`,
  );
  expect(articles.map((article) => [article.id, article.format, ...blocksOf(article)])).toEqual([
    [
      'a.xml#a',
      'newsml-g2',
      'headline: Dam holds',
      'byline: Ann Lee',
      'paragraph: It rained.',
      'paragraph: Roads closed.',
    ],
    ['a.xml#b', 'newsml-g2', ...nitfRead],
  ]);
  expect(summarizeStructure(articles[0] as (typeof articles)[number])).toMatchObject({
    date: '2020-02-03',
    bylines: ['Ann Lee'],
    section: ['Floods'],
    tags: ['dams'],
  });
  articles.forEach(expectRoundTrip);
});

test('ninjs 1 and 2', async () => {
  const first = {
    uri: 'urn:a',
    type: 'text',
    headline: 'Dam holds',
    byline: 'By Ann Lee and Jan de Vries',
    versioncreated: '2020-02-03T10:00:00Z',
    subject: [{ name: 'Floods' }],
    body_xhtml: '<p>ROME (AP) -- It “rained”.</p><p>Roads &amp; paths closed.</p>',
  };
  const article = await readOne('a.json', JSON.stringify(first));
  expect([article.format, ...blocksOf(article)]).toEqual([
    'ninjs',
    'headline: Dam holds',
    'paragraph: ROME (AP) -- It “rained”.',
    'paragraph: Roads & paths closed.',
  ]);
  expect(summarizeStructure(article)).toMatchObject({
    date: '2020-02-03',
    bylines: ['Ann Lee', 'Jan de Vries'],
    section: ['Floods'],
    dateline: { place: 'ROME', source: 'AP' },
  });
  expectRoundTrip(article);
  const second = {
    uri: 'urn:b',
    headlines: [{ role: 'main', value: 'Dam holds' }],
    bodies: [{ contenttype: 'text/plain', value: 'It rained.\n\nRoads closed.' }],
    contentcreated: '2020-02-03',
  };
  expect(blocksOf(await readOne('b.json', JSON.stringify(second)))).toEqual([
    'headline: Dam holds',
    'paragraph: It rained.',
    'paragraph: Roads closed.',
  ]);
});

test('entities of a document type are not expanded', async () => {
  const bomb = `<!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa">${'<!ENTITY b "&a;&a;&a;&a;">'.repeat(9)}<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
  const article = await readOne(
    'a.nitf',
    `${bomb}<nitf><body><body.content><p>It &b; &x; rained.</p></body.content></body></nitf>`,
  );
  expect(blocksOf(article)).toEqual(['paragraph: It &b; &x; rained.']);
});
