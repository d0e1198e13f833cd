import { expect, test } from 'vitest';
import { parseBytes } from '../../../src/io/read/read.ts';
import { blocksOf, expectRoundTrip, readOne } from '../../support/read-one.ts';

const article = `---
title: "Harbour \\"reopens\\" after a week"
subtitle: Ferries sail again
date: 2021-06-03T10:00:00Z
author: [Ann Lee, Jan de Vries]
category: World
tags:
  - harbours
  - strikes
---

# Harbour “reopens” after a week

![Ferries at the pier](pier.jpg)

CONSTANCE, Germany (AP) — Ferries **left** the harbour on
Thursday, [Marks &amp; Spencer](http://example.org/a) said\\. "We are *glad*."

## What next

> We will sail,
> come what may.

- First ferry at 6
- ~~Second ferry at 7~~ Third ferry at 8

| pier | boats |
|------|-------|
| one  | two   |

\`\`\`js
sail();
\`\`\`

*(Reporting by Ann Lee)*
`;

test('reads front matter, structure and text, and leads back to the source', async () => {
  const read = await readOne('a.md', article);
  expect(blocksOf(read)).toEqual([
    'headline: Harbour "reopens" after a week',
    'deck: Ferries sail again',
    'caption: Ferries at the pier',
    'paragraph: CONSTANCE, Germany (AP) — Ferries left the harbour on Thursday, Marks & Spencer said. "We are glad."',
    'subhead: What next',
    'blockquote: We will sail, come what may.',
    'list-item: First ferry at 6',
    'list-item: Third ferry at 8',
    'table-row: pier | boats',
    'table-row: one | two',
    'sign-off: (Reporting by Ann Lee)',
  ]);
  expect(read.date?.value).toBe('2021-06-03');
  expect(read.bylines.map((byline) => byline.value)).toEqual(['Ann Lee', 'Jan de Vries']);
  expect(read.sections.map((section) => section.value)).toEqual(['World']);
  expect(read.labels.map((label) => label.value)).toEqual(['harbours', 'strikes']);
  expect(read.agency?.value).toBe('AP');
  expect(read.origins).toEqual({
    headline: 'front-matter',
    deck: 'front-matter',
    bylines: 'front-matter',
    date: 'front-matter',
    sections: 'front-matter',
    labels: 'front-matter',
  });
  expectRoundTrip(read);
});

test.each([
  ['TOML', '+++\ntitle = "Dam holds"\ndate = 2020-02-03\ntags = ["dams"]\n+++\nIt rained.\n'],
  ['JSON', '{\n  "title": "Dam holds",\n  "date": "2020-02-03",\n  "tags": ["dams"]\n}\nIt rained.\n'],
  ['YAML with CRLF', '---\r\ntitle: Dam holds\r\ndate: 2020-02-03\r\ntags: dams\r\n---\r\nIt rained.\r\n'],
])('reads front matter in %s', async (_, source) => {
  const read = await readOne('a.md', source);
  expect(blocksOf(read)).toEqual(['headline: Dam holds', 'paragraph: It rained.']);
  expect([read.date?.value, read.labels.map((label) => label.value)]).toEqual(['2020-02-03', ['dams']]);
  expectRoundTrip(read);
});

test('takes the first heading for the headline where there is no front matter', async () => {
  const read = await readOne('a.md', '# Dam holds\n\nBy Ann Lee\n\nIt rained.\n\n---\n\nIt stopped.\n');
  expect(blocksOf(read)).toEqual([
    'headline: Dam holds',
    'byline: By Ann Lee',
    'paragraph: It rained.',
    'paragraph: It stopped.',
  ]);
});

test('leaves the code of MDX out', async () => {
  const source =
    'import Chart from "./chart"\n\n# Dam holds\n\n<Note kind="x">\nIt rained {amount} on <Place>Rome</Place>.\n</Note>\n';
  const read = await readOne('a.mdx', source);
  expect(blocksOf(read)).toEqual(['headline: Dam holds', 'paragraph: It rained on Rome.']);
  expectRoundTrip(read);
});

test('leaves out modules of several lines, nested expressions and tags with marks in their attributes', async () => {
  const source = `import {
  Chart,
} from "./chart"
export const meta = {
  tags: { a: "b" },

  size: 3,
}

# Dam holds

{/* a note */}

It {format({ amount: 3 })}rained <Chart big={x > 1} label="a > b" />on Rome.

<Note>

The \`{dam}\` holds, 3 < 4.

</Note>
`;
  expect(blocksOf(await readOne('a.mdx', source))).toEqual([
    'headline: Dam holds',
    'paragraph: It rained on Rome.',
    'paragraph: The {dam} holds, 3 < 4.',
  ]);
});

test('reads HTML among Markdown, led back to the source', async () => {
  const source = `# Dam holds

<p class="lead">It <b>rained</b> &amp; froze.</p>

One line<br>and another, with <em>stress</em>.

<figure><img src="a.jpg"><figcaption>The dam in March</figcaption></figure>

<script>
alert("no")

alert("never")
</script>

> <p>Stay calm.</p>

<!-- not
this -->
<div>

It stopped.

</div>
`;
  const read = await readOne('a.md', source);
  expect(blocksOf(read)).toEqual([
    'headline: Dam holds',
    'paragraph: It rained & froze.',
    'paragraph: One line and another, with stress.',
    'caption: The dam in March',
    'blockquote: Stay calm.',
    'paragraph: It stopped.',
  ]);
  expectRoundTrip(read);
});

test('a long file is cut where it reads the same', async () => {
  const paragraphs = Array.from(
    { length: 900 },
    (_, index) => `Line ${index} of [the report][r], *as it came*, was read.`,
  );
  const items = Array.from({ length: 900 }, (_, index) => `- Point ${index} of the list`);
  const fence = ['```', ...Array.from({ length: 3000 }, () => 'not\n\nthis'), '```'];
  const source = [
    '# Dam holds',
    ...paragraphs,
    items.join('\n'),
    fence.join('\n'),
    '[r]: http://example.org',
    'It ended.',
  ].join('\n\n');
  const read = await readOne('a.md', source);
  expect(blocksOf(read)).toEqual([
    'headline: Dam holds',
    ...paragraphs.map((_, index) => `paragraph: Line ${index} of the report, as it came, was read.`),
    ...items.map((_, index) => `list-item: Point ${index} of the list`),
    'paragraph: It ended.',
  ]);
  expectRoundTrip(read);
});

test('cannot be made to pollute or to hang', async () => {
  await readOne(
    'a.md',
    '---\n__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\ntitle: A\n---\nIt rained.\n',
  );
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  for (const source of ['> '.repeat(50_000), '*_'.repeat(50_000), '- '.repeat(50_000), `${'['.repeat(50_000)}a`]) {
    await readOne('a.md', `# A\n\n${source}\n`);
  }
});

test('names broken front matter', async () => {
  const [outcome] = await parseBytes('a.md', new TextEncoder().encode('---\ntitle: "A\n---\nIt rained.\n'));
  expect(outcome).toMatchObject({
    ok: false,
    error: { code: 'format', message: expect.stringMatching(/^the YAML front matter cannot be read: [^\n]+$/) },
  });
});
