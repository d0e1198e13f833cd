import { expect, test } from 'vitest';
import { readOne } from '../../../support/read-one.ts';

const story = [
  'The island council voted on Monday to sell the old lighthouse, and nine of its eleven members were in favour.',
  'The harbour office had asked for a longer pause, because the foundations have not been looked at since 1987.',
]
  .map((words) => `<p>${words}</p>`)
  .join('');

test.each([
  [
    'in points of a list',
    '<ul><li><strong>Datum</strong> 03.05.2023</li><li><strong>Autorin/Autor</strong> Tove Lindahl</li></ul>',
  ],
  ['in a list of terms', '<dl><dt>Published</dt><dd>3 May 2023</dd><dt>Author:</dt><dd>Tove Lindahl</dd></dl>'],
  [
    'in a table',
    '<table><tr><th>Date</th><td>May 3, 2023</td></tr><tr><th>Author</th><td>Tove Lindahl</td></tr></table>',
  ],
  ['in a line', '<p><b>Written by:</b> Tove Lindahl</p><p><b>Published on</b> 2023-05-03</p>'],
  [
    'in lines of other names',
    '<div><span>Fecha</span> <span>3 May 2023</span></div><div><em>Autora</em>: Tove Lindahl</div>',
  ],
])('author and date with labels, %s, go before the dates of other stories', async (_, details) => {
  const others = '<a href="/b"><h3>Ferry late</h3><span class="date">24.04.2023</span></a>';
  const source = `<html><body><h1>Lighthouse for sale</h1>${story}<aside>${others}</aside>${details}</body></html>`;
  const article = await readOne('a.html', source);
  expect(article.bylines.map(({ value }) => value)).toEqual(['Tove Lindahl']);
  expect(article.date?.value).toBe('2023-05-03');
});

test('a writer that is no more than the address of the house gives way to a byline that is shown', async () => {
  const head = '<meta name="author" content="The Gull (www.gull.example)">';
  const source = `<html><head>${head}</head><body><h1>Lighthouse for sale</h1><p class="byline">By Tove Lindahl</p>${story}</body></html>`;
  expect((await readOne('a.html', source)).bylines.map(({ value }) => value)).toEqual(['Tove Lindahl']);
});

test('a date within a link is that of another story', async () => {
  const source = `<html><body><a href="/b"><span class="date">24.04.2023</span></a><h1>Lighthouse for sale</h1><p class="date">3 May 2023</p>${story}</body></html>`;
  expect((await readOne('a.html', source)).date?.value).toBe('2023-05-03');
});

test.each([
  [
    'JSON-LD',
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Lighthouse for sale","datePublished":"2023-05-03T06:00:00Z","dateModified":"2023-05-04T10:30:00Z"}</script>',
    '2023-05-04T10:30:00Z',
  ],
  [
    'OpenGraph',
    '<meta property="article:published_time" content="2023-05-03"><meta property="article:modified_time" content="2023-05-04">',
    '2023-05-04',
  ],
])('the last change is apart from the day of publication, in %s', async (_, head, text) => {
  const source = `<html><head>${head}</head><body><h1>Lighthouse for sale</h1>${story}</body></html>`;
  const { date, updated } = await readOne('a.html', source);
  expect([date?.value, updated]).toEqual(['2023-05-03', { span: null, text, value: '2023-05-04' }]);
});

test('a last change without a day of publication is none', async () => {
  const source = `<html><head><meta property="article:modified_time" content="2023-05-04"></head><body><h1>Lighthouse for sale</h1>${story}</body></html>`;
  expect((await readOne('a.html', source)).updated).toBeUndefined();
});
