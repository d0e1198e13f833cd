import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf, expectRoundTrip, readOne } from '../support/read-one.ts';

const told = [
  'The harbour office said on Monday that the lighthouse will be sold by auction in the autumn of this year.',
  '“Nobody has lived there since my father left,” said Tove Lindahl, who grew up below the lamp in the sixties.',
  'Three bidders have asked for the papers, the office said, and one of them wants to build a small hotel there.',
  'The lamp itself is to stay lit, because ferries to the outer islands still steer by it on winter nights.',
  'A first vote of the island council is set for the second week of May, and a second one follows in August.',
];
const story = told.map((words) => `<p>${words}</p>`).join('\n');
const storyBlocks = told.map((words) => `paragraph: ${words}`);
const headline = 'headline: Lighthouse up for sale';

function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lighthouse up for sale</title>${head}</head><body>${body}</body></html>`;
}

const linked = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`;

/** Blocks of a page, after it was seen that they lead back to the source. */
async function blocks(source: string): Promise<readonly string[]> {
  const article = await readOne('a.html', source);
  expectRoundTrip(article);
  return blocksOf(article);
}

describe('no word of the story is lost', () => {
  test.each([
    [
      'linked by a program',
      'The singer <a class="auto-link-tag" href="/t">Ida Berg</a> praised <a data-component="tags" href="/t">Odd Nes</a>’s film.',
    ],
    [
      'with an explanation',
      'He called <span class="tooltip">the Storting</span> and <em class="promo">The Gull</em> a disgrace.',
    ],
    [
      'with a handle',
      'She wrote to <span class="social-handle">@harbour</span> on <b class="share">Friday</b> and again on Sunday.',
    ],
  ])('words within a line, %s', async (_, words) => {
    const text = words.replace(/<[^>]*>/g, '');
    const source = page(`<article><h1>Lighthouse up for sale</h1>${story}<p>${words}</p></article>`);
    expect(await blocks(source)).toEqual([headline, ...storyBlocks, `paragraph: ${text}`]);
  });

  const parts = told.map((words) => `<div class="content-widget"><p>${words}</p></div>`).join('');
  const legal = `<div><p>${'These terms say how this site may be used and by whom it may not be used. '.repeat(12)}</p></div>`;
  const next = { props: { page: { article: { title: 'Lighthouse up for sale', body: story } } } };
  const listed = { content: { elements: told.map((content) => ({ type: 'text', content })) } };
  const flight = `7:${JSON.stringify(['$', 'main', null, { children: told.map((words) => ['$', 'p', null, { children: ['', ['$', 'b', null, { children: words.slice(0, 9) }], words.slice(9)] }]) }])}\n`;
  const long = `8:T${new TextEncoder().encode(story).length.toString(16)},${story}9:["$","div",null,{}]\n`;
  const pushed = (rows: string) =>
    `<div id="root"></div><script>self.__next_f.push([1,${JSON.stringify(rows.slice(0, 70))}])</script><script>self.__next_f.push([1,${JSON.stringify(rows.slice(70))}])</script>`;
  test.each([
    ['in elements named like furniture', `<h1>Lighthouse up for sale</h1><div class="content-widgets">${parts}</div>`],
    [
      'in a box that is named so and holds the headline',
      `<div class="widget"><h2>Lighthouse up for sale</h2>${story}</div>${legal}`,
    ],
    [
      'that is streamed',
      `<main><template id="B:1"></template></main><div hidden id="S:1"><article><h1>Lighthouse up for sale</h1>${story}</article></div>`,
    ],
    [
      'hidden from screen readers alone',
      `<article><h1>Lighthouse up for sale</h1><div aria-hidden="true">${story}</div></article>`,
    ],
    [
      'in a declared shadow root',
      `<gull-story><template shadowrootmode="open"><article><h1>Lighthouse up for sale</h1>${story}</article></template></gull-story>`,
    ],
    [
      'in the data of a framework',
      `<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify(next)}</script>`,
    ],
    [
      'in assigned data',
      `<div id="f"></div><script>window.Fusion=window.Fusion||{};Fusion.globalContent=${JSON.stringify(listed)};Fusion.x=1</script>`,
    ],
    ['in streamed elements', pushed(flight)],
    ['in streamed text', pushed(long)],
    [
      'in a box that asks to subscribe',
      `<article><h1>Lighthouse up for sale</h1><div class="s">${story}<div>Read all of it: <a class="btn" href="/s">Subscribe</a></div></div></article>`,
    ],
  ])('a story %s', async (_, body) => {
    expect((await blocks(page(body))).slice(0, 6)).toEqual([headline, ...storyBlocks]);
  });

  test('a heading whose id is made of its words', async () => {
    const body = `<article><h1>Lighthouse up for sale</h1>${story}<h2 id="h-islands-on-alert">Islands on alert</h2>${story}</article>`;
    expect((await blocks(page(body)))[6]).toBe('subhead: Islands on alert');
  });

  test('the posts of a live blog that only JSON-LD has', async () => {
    const updates = told.map((articleBody, index) => ({
      '@type': 'BlogPosting',
      headline: `Bid ${index}`,
      articleBody,
    }));
    const live = linked({ '@type': 'LiveBlogPosting', headline: 'Lighthouse up for sale', liveBlogUpdate: updates });
    expect(await blocks(page('<div id="root"></div>', live))).toEqual([
      headline,
      ...told.flatMap((words, index) => [`subhead: Bid ${index}`, `paragraph: ${words}`]),
    ]);
  });

  test('short lines between paragraphs, and a paragraph that is one link', async () => {
    const lines = '<p>Fog</p><p>B: Perhaps</p><p>Then the horn</p><p><a href="/x">Odd Nes, 61, denied it.</a></p>';
    const found = await blocks(page(`<article><h1>Lighthouse up for sale</h1>${story}${lines}${story}</article>`));
    expect(found.slice(6, 10)).toEqual([
      'paragraph: Fog',
      'paragraph: B: Perhaps',
      'paragraph: Then the horn',
      'paragraph: Odd Nes, 61, denied it.',
    ]);
  });

  test('headings of a list that are links, and a second heading of the first level', async () => {
    const listing = told.map(
      (words, index) =>
        `<h2>${index}. <a href="https://shop.example/${index}">Lamp of ${index} watts</a></h2><p>${words}</p>`,
    );
    const found = await blocks(
      page(
        `<article><h1>Lighthouse up for sale</h1><p>${told[0]}</p><h1>What it costs</h1>${listing.join('')}</article>`,
      ),
    );
    expect(found.filter((block) => block.startsWith('subhead'))).toEqual([
      'subhead: What it costs',
      ...told.map((_, index) => `subhead: ${index}. Lamp of ${index} watts`),
    ]);
  });

  test('details side by side do not run together, words in pieces do not fall apart', async () => {
    const found = await blocks(
      page(
        `<article><h1>Lighthouse up for sale</h1><div><span>27 December 2021</span><span>Research by</span> <span>Itai Coen</span></div><p><span>${told[0]?.slice(0, 20)}</span><span>${told[0]?.slice(20)}</span></p>${story}</article>`,
      ),
    );
    expect(found.slice(1, 3)).toEqual(['date: 27 December 2021 Research by Itai Coen', storyBlocks[0]]);
  });
});

describe('what is no text of the story is left out', () => {
  const article = `<article><h1>Lighthouse up for sale</h1>${story}</article>`;
  const offer =
    '<section><h2>READ ON WITH AN ACCOUNT: SUBSCRIBE NOW</h2><p>Sign in to continue reading this and other stories.</p><ul><li>Unlimited articles on every device.</li><li>Newsletters from our newsroom.</li></ul></section>';
  const reader = (name: number) =>
    `<div class="c"><b>gull${name}</b><p>${`I for one would buy it, whatever the price may be in the end, says reader ${name}. `.repeat(4)}</p></div>`;
  test.each([
    [
      'related stories with text',
      `<div>${article}<h3>Most popular in the region</h3>${[1, 2, 3].map((n) => `<div><a href="/s${n}">Ferry line number ${n} is late again</a> What the line below the link says of story ${n}.</div>`).join('')}</div>`,
    ],
    [
      'a question about cookies',
      `<div class="q1"><p>We and our 77 partners keep information on a device, such as cookies, and use personal data for advertising.</p><p>You can change what you chose at any time at the foot of every page, and we will ask again in half a year.</p></div>${article}`,
    ],
    [
      'what readers wrote',
      `${article}<section id="z"><h2>14 responses</h2>${[1, 2, 3, 4, 5, 6, 7, 8].map(reader).join('')}</section>`,
    ],
    ['an offer between paragraphs', article.replace('</p>\n<p>Three', `</p>${offer}<p>Three`)],
    [
      'what a class hides',
      article.replace(
        '</p>\n<p>Three',
        '</p><div class="hidden"><p>This is shown to readers who have signed in, and it is as long as a paragraph.</p></div><p>Three',
      ),
    ],
    [
      'where it appeared first',
      article.replace('</article>', '<p>The post Lighthouse up for sale appeared first on The Gull.</p></article>'),
    ],
  ])('%s', async (_, body) => {
    expect(await blocks(page(body))).toEqual([headline, ...storyBlocks]);
  });
});

describe('what stands beside the story has a kind of its own', () => {
  const around = (inner: string, head = '') =>
    page(
      `<article><h1>Lighthouse up for sale</h1><p>${told[0]}</p>${inner}<p>${told[1]}</p><p>${told[2]}</p></article>`,
      head,
    );
  test.each([
    [
      'a post by its name',
      '<blockquote class="twitter-tweet"><p>Not while I live.</p>— Tove (@tove) <a href="https://twitter.com/tove/status/1">May 3</a></blockquote>',
      ['embed: Not while I live.', 'embed: — Tove (@tove) May 3'],
    ],
    [
      'a post by its address, in a box',
      '<div class="embed"><blockquote><p>Not while I live.</p><a href="https://bsky.app/profile/tove/post/3k">May 3</a></blockquote></div>',
      ['embed: Not while I live.', 'embed: May 3'],
    ],
    [
      'a pull quote by its name',
      '<aside class="pull-quote"><p>Nobody has lived there</p></aside>',
      ['pull-quote: Nobody has lived there'],
    ],
    [
      'a pull quote by its words',
      '<div class="c-large"><p>“Nobody has lived there since my father left”</p><p>Tove Lindahl</p></div>',
      ['pull-quote: “Nobody has lived there since my father left”', 'pull-quote: Tove Lindahl'],
    ],
    [
      'a pull quote set as a heading',
      '<h2>“Nobody has lived there since my father left”</h2>',
      ['pull-quote: “Nobody has lived there since my father left”'],
    ],
    [
      'a quotation that stands nowhere else',
      '<blockquote><p>“The lamp was our moon, and the horn was our cow on foggy mornings.”</p></blockquote>',
      ['blockquote: “The lamp was our moon, and the horn was our cow on foggy mornings.”'],
    ],
    [
      'a fact box',
      '<aside class="fact-box"><h3>The lamp</h3><ul><li>Lit in 1871</li></ul></aside>',
      ['fact-box: The lamp', 'fact-box: Lit in 1871'],
    ],
    [
      'caption and credit',
      '<figure><img src="a.jpg"><figcaption>The lamp at dusk.<div class="photo-credit">Ida Berg</div></figcaption></figure>',
      ['caption: The lamp at dusk.', 'credit: Ida Berg'],
    ],
    [
      'a picture and its caption in one paragraph',
      '<p><img src="a.jpg"><br>The lamp at dusk</p>',
      ['caption: The lamp at dusk'],
    ],
  ])('%s', async (_, inner, expected) => {
    const found = await blocks(around(inner));
    expect(found).toEqual([headline, storyBlocks[0], ...expected, storyBlocks[1], storyBlocks[2]]);
  });

  const summary = 'An island has to part with its light, and three strangers would like to have it.';
  test.each([
    ['named so', `<header><h1>Lighthouse up for sale</h1><p class="standfirst">${summary}</p></header>`, ''],
    [
      'that the page describes itself with',
      `<header><h1>Lighthouse up for sale</h1><p class="x1">${summary}</p></header>`,
      `<meta property="og:description" content="${summary}">`,
    ],
  ])('a standfirst %s', async (_, header, head) => {
    const found = await blocks(page(`<main>${header}<div class="article-body">${story}</div></main>`, head));
    expect(found).toEqual([headline, `deck: ${summary}`, ...storyBlocks]);
  });

  test('a first paragraph in larger type is no standfirst', async () => {
    const body = story.replace('<p>', '<p class="text text--intro">').replaceAll('\n<p>', '\n<p class="text">');
    const head = `<meta name="description" content="${told[0]}">`;
    const found = await blocks(page(`<h1>Lighthouse up for sale</h1><div class="article-body">${body}</div>`, head));
    expect(found).toEqual([headline, ...storyBlocks]);
  });
});

describe('what a page says of its story', () => {
  const body = (top: string) => `<article>${top}${story}</article>`;
  const facts = async (source: string) => {
    const { text, headline: title, bylines, date } = await readOne('a.html', source);
    return {
      title: title && text.slice(title.start, title.end),
      bylines: bylines.map(({ value }) => value),
      date: date?.value ?? null,
    };
  };

  test.each([
    [
      'the heading shown, not what only JSON-LD says',
      page(body('<h1>Lighthouse up for sale</h1>'), linked({ headline: 'Buying a lighthouse: all you need to know' })),
      'Lighthouse up for sale',
    ],
    [
      'the title for readers, not one with a topic for search engines',
      page(
        body('<h1>Island life: Who wants this lighthouse?</h1>'),
        `<meta property="og:title" content="Who wants this lighthouse?">${linked({ headline: 'Island life: Who wants this lighthouse?' })}`,
      ),
      'Who wants this lighthouse?',
    ],
    [
      'a line above the headline apart',
      page(
        body('<h1><span>Islands</span><span>Lighthouse up for sale</span></h1>'),
        '<meta property="og:title" content="Lighthouse up for sale">',
      ),
      'Lighthouse up for sale',
    ],
    [
      'references that were escaped twice',
      page(body(''), linked({ headline: 'K&uuml;stenfeuer &#8211; Caf&eacute; zu verkaufen' })),
      'Küstenfeuer – Café zu verkaufen',
    ],
    [
      'the title of a word processor',
      '<html><head></head><body><p class="c1 title"><span>Lighthouse up for sale</span></p><p>By Ida Berg</p>' +
        story +
        '</body></html>',
      'Lighthouse up for sale',
    ],
  ])('headline: %s', async (_, source, title) => {
    expect((await facts(source)).title).toBe(title);
  });

  test.each([
    [
      'a credit of a picture is no author',
      page(
        `<div itemscope itemtype="https://schema.org/NewsArticle"><h1>Lighthouse up for sale</h1><span itemprop="author">Ida Berg</span>${story}<figure itemscope itemtype="https://schema.org/ImageObject"><span itemprop="author">(Photo: Pool)</span></figure></div>`,
      ),
      ['Ida Berg'],
    ],
    [
      'a writer without a name',
      page(body(''), linked({ headline: 'Lighthouse up for sale', author: 'Gull staff reporter' })),
      ['Gull staff reporter'],
    ],
    [
      'a byline shown, not the house',
      page(
        body('<h1>Lighthouse up for sale</h1><p class="byline">By Ida Berg</p>'),
        linked({ headline: 'Lighthouse up for sale', author: { '@type': 'Organization', name: 'The Gull' } }),
      ),
      ['Ida Berg'],
    ],
    [
      'a name in bold above the story, not the house',
      page(
        body('<h1>Lighthouse up for sale</h1><p><strong>Ida Berg/Odd Nes</strong></p>'),
        `<meta name="author" content="The Gull"><meta property="og:site_name" content="The Gull">`,
      ),
      ['Ida Berg', 'Odd Nes'],
    ],
    [
      'the house where nobody else is named',
      page(
        body(''),
        linked({ headline: 'Lighthouse up for sale', author: { '@type': 'Organization', name: 'The Gull' } }),
      ),
      ['The Gull'],
    ],
    [
      'two joined in German',
      page(body(''), '<meta name="author" content="Von Ida Berg und Odd Nes">'),
      ['Ida Berg', 'Odd Nes'],
    ],
    [
      'two with a semicolon',
      page(body(''), '<meta name="author" content="Ida Berg; Odd Nes">'),
      ['Ida Berg', 'Odd Nes'],
    ],
  ])('authors: %s', async (_, source, names) => {
    expect((await facts(source)).bylines).toEqual(names);
  });

  test.each([
    [
      'an attribute in other case',
      page(body(''), '<meta itemprop="datepublished" content="2015-06-09T17:02:00Z">'),
      '2015-06-09',
    ],
    ['figures with points', page(body('<span class="date">07.05.2024</span>')), '2024-05-07'],
  ])('date: %s', async (_, source, date) => {
    expect((await facts(source)).date).toBe(date);
  });

  test('lines that say when and by whom are no text, in any language', async () => {
    const lines =
      '<p>Publié le 18 juil. 2024 à 08:01</p><p>Erstellt: 28.04.2023, 18:16 Uhr</p><ul><li>updated: Nov 20 2019, 15:24</li></ul>';
    const found = await blocks(page(body(`<h1>Lighthouse up for sale</h1>${lines}`)));
    expect(found.filter((block) => !block.startsWith('date: '))).toEqual([headline, ...storyBlocks]);
  });
});

test('front matter before a page says what it says before Markdown', async () => {
  const source = `---\ntitle: Lighthouse up for sale\nauthor: Ida Berg and Odd Nes\ndate: 2024-05-05\n---\n${story}`;
  const article = await readOne('a.html', source);
  expect(blocksOf(article)).toEqual([headline, ...storyBlocks]);
  expect(article.bylines.map(({ value }) => value)).toEqual(['Ida Berg', 'Odd Nes']);
  expect([article.date?.value, article.origins?.headline]).toEqual(['2024-05-05', 'front-matter']);
});

test('spans of any page lie in order and lead back into its source', async () => {
  const piece = fc.constantFrom(
    ...[
      '<p>It rained &amp; hailed on <b>Monday</b>.</p>',
      '<div class="widget">',
      '</div>',
      '<blockquote class="tweet">',
    ],
    ...[
      '<a href="https://x.com/a/status/1">May 3</a>',
      '<h1>Lamp for sale',
      '<h2>“We wait here for a long, long time now”</h2>',
    ],
    ...[
      '<template shadowrootmode="open">',
      '<script>self.__next_f.push([1,"1:[\\"$\\",\\"p\\",null,{}]\\n"])</script>',
      '<li>Related: ',
      '<td>',
    ],
    ...[
      `<script>a={"b":${JSON.stringify(told)}}</script>`,
      '<aside class="pullquote">',
      '<figure><figcaption>A caption',
      '\u{1f600}\u00e9<br>',
    ],
    ...[
      '<div hidden id="S:0">',
      '<sup><a href="#n">[1]</a></sup>',
      '<meta property="og:title" content="Lamp &quot;for&quot; sale">',
      story,
    ],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 14 }), async (pieces) => {
      const article = await readOne('a.html', pieces.join(''));
      let end = 0;
      for (const block of article.blocks) {
        expect(block.start).toBeGreaterThanOrEqual(end);
        expect(block.end).toBeGreaterThan(block.start);
        end = block.end;
      }
      for (const { start, end: to, sourceStart, sourceEnd } of article.segments ?? []) {
        expect(sourceStart).toBeGreaterThanOrEqual(0);
        expect(sourceEnd).toBeLessThanOrEqual(article.source.length);
        if (to - start === sourceEnd - sourceStart && /^\w+$/.test(article.text.slice(start, to)))
          expect(article.source.slice(sourceStart, sourceEnd)).toBe(article.text.slice(start, to));
      }
    }),
    { numRuns: 150 },
  );
});

test('notes and comments of a word processor are no text', async () => {
  const mark = '<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>';
  const source = `<html><body><p class="title">Lighthouse up for sale</p>${story.replaceAll('</p>', `${mark}</p>`)}<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Please ask the office again.</span></p></div></body></html>`;
  expect(await blocks(source)).toEqual([headline, ...storyBlocks]);
});

test('a page that closes none of its elements is read to its end', async () => {
  const source = page(`<h1>Lighthouse up for sale</h1>${'<div></b>'.repeat(40_000)}${story}`);
  const article = await readOne('a.html', source);
  expect(blocksOf(article)).toEqual([headline, ...storyBlocks]);
});
