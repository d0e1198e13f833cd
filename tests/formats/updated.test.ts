import { expect, test } from 'vitest';
import { parseBytes } from '../../src/io/read/read.ts';

const text = 'The ferry turned back twenty minutes after it had left the harbour on Monday, with 212 people on board.';
const json = (fields: object) => JSON.stringify({ title: 'Ferry turns back', text, ...fields });
const item = (tags: string) => `<item><title>Ferry</title><description>${text}</description>${tags}</item>`;
const entry = (tags: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Ferry</title><content>${text}</content>${tags}</entry></feed>`;

async function datesOf(name: string, content: string, fields = {}) {
  const outcomes = await parseBytes(name, new TextEncoder().encode(content), { fields });
  return outcomes.map((outcome) =>
    outcome.ok ? [outcome.value.date?.value ?? null, outcome.value.updated?.value ?? null] : outcome.error,
  );
}

test.each([
  ['schema.org', 'a.json', json({ datePublished: '2024-05-01', dateModified: '2024-05-03' })],
  ['WordPress', 'a.json', json({ date: '2024-05-01T10:00:00', modified: '2024-05-03T08:30:00' })],
  ['Guardian', 'a.json', json({ webPublicationDate: '2024-05-01', fields: { lastModified: '2024-05-03' } })],
  ['JSON Lines', 'a.jsonl', `${json({ published_at: '2024-05-01', updated_at: '2024-05-03' })}\n`],
  ['CSV', 'a.csv', `title,text,date,updated\nFerry,"${text}",2024-05-01,2024-05-03\n`],
  ['Atom', 'a.xml', entry('<published>2024-05-01T10:00:00Z</published><updated>2024-05-03T10:00:00Z</updated>')],
  [
    'RSS',
    'a.rss',
    `<rss version="2.0" xmlns:dcterms="http://purl.org/dc/terms/"><channel><title>N</title>${item(
      '<pubDate>Wed, 01 May 2024 10:00:00 GMT</pubDate><dcterms:modified>2024-05-03</dcterms:modified>',
    )}</channel></rss>`,
  ],
  ['Jekyll', 'a.md', `---\ntitle: Ferry\ndate: 2024-05-01\nlast_modified_at: 2024-05-03\n---\n\n${text}\n`],
  ['Hugo', 'a.md', `+++\ntitle = "Ferry"\ndate = 2024-05-01\nlastmod = 2024-05-03\n+++\n\n${text}\n`],
])('%s: when it was changed is apart from when it was published', async (_, name, content) => {
  expect(await datesOf(name, content)).toEqual([['2024-05-01', '2024-05-03']]);
});

test('a field may be named', async () => {
  const line = json({ date: '2024-05-01', stand: '2024-05-03' });
  expect(await datesOf('a.jsonl', `${line}\n`, { updated: 'stand' })).toEqual([['2024-05-01', '2024-05-03']]);
  expect(await datesOf('a.jsonl', `${json({})}\n`, { updated: 'stand' })).toEqual([
    expect.objectContaining({ message: expect.stringContaining('no field “stand”') }),
  ]);
});

test('a time of change alone is the date, and no change', async () => {
  expect(await datesOf('a.xml', entry('<updated>2024-05-03T10:00:00Z</updated>'))).toEqual([['2024-05-03', null]]);
});
