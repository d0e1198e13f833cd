import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type StructureSummary, summarizeStructure } from '../../src/formats/structure/structure-summary.ts';
import { parseText } from '../../src/formats/text.ts';

function summary(text: string): StructureSummary {
  return summarizeStructure(parseText('a.txt', text));
}

/** Articles of one layout each, and what a person reads in them. */
const layouts: readonly (readonly [string, string, Partial<StructureSummary>])[] = [
  [
    'web story with byline, time stamp, dateline, credits and footer',
    `Lake port reopens after strike ends

By Maria O'Hara and Jan de Vries

June 3, 2021 7:45 PM CEST

CONSTANCE, Germany, June 3 (Reuters) - Ferries left the harbour on Thursday for the first time in a week.

"We are glad," said a captain.

(Reporting by Maria O'Hara in Constance and Jan de Vries in Bern; Additional reporting by Li Wei; Editing by Tom Hall Jr.)

Our Standards: The Thomson Reuters Trust Principles.
`,
    {
      headline: 'Lake port reopens after strike ends',
      bylines: ["Maria O'Hara", 'Jan de Vries'],
      date: '2021-06-03',
      dateRaw: 'June 3, 2021 7:45 PM CEST',
      credits: [
        {
          role: 'reporting',
          people: ["Maria O'Hara", 'Jan de Vries'],
          raw: "Reporting by Maria O'Hara in Constance and Jan de Vries in Bern",
        },
        { role: 'additional-reporting', people: ['Li Wei'], raw: 'Additional reporting by Li Wei' },
        { role: 'editing', people: ['Tom Hall Jr'], raw: 'Editing by Tom Hall Jr' },
      ],
      boilerplate: ['Our Standards: The Thomson Reuters Trust Principles.'],
      bodyStart: 'Ferries left the harbour on Thursday for the first time in a week.',
      bodyEnd: '"We are glad," said a captain.',
      bodyParagraphs: 2,
    },
  ],
  [
    'deck, name before trade, handle, two dates',
    `Pier collapse: council leader rejects calls to resign

Opposition says warnings were ignored for eight months

Sarah Whitcombe Local government correspondent
@sarahw
Tue 12 Mar 2024 18.42 GMT
Last modified on Wed 13 Mar 2024 09.10 GMT

The leader of the council has rejected calls to resign.

He said on Tuesday that the report had been acted on.
`,
    {
      headline: 'Pier collapse: council leader rejects calls to resign',
      subheadline: 'Opposition says warnings were ignored for eight months',
      bylines: ['Sarah Whitcombe'],
      date: '2024-03-12',
      bodyStart: 'The leader of the council has rejected calls to resign.',
    },
  ],
  [
    'word over the headline, deck, byline with trade, date with clock',
    `EXCLUSIVE

Council knew pier was rotten

Leaked emails show warnings were ignored

By Sarah Whitcombe, Chief Reporter

12th March 2024, 6:42 pm

Two people were hurt when a pier collapsed.

Police said the pier had been closed.

Published in The Courier, March 12th, 2024
`,
    {
      headline: 'Council knew pier was rotten',
      subheadline: 'Leaked emails show warnings were ignored',
      bylines: ['Sarah Whitcombe'],
      date: '2024-03-12',
      section: [],
      boilerplate: ['Published in The Courier, March 12th, 2024'],
      bodyParagraphs: 2,
    },
  ],
  [
    'date line with a place after a dash, office in place of a writer, mark at the end of the last paragraph',
    `Flood displaces 300 families

Updated - March 12, 2024 09:31 am IST - GUWAHATI

THE COURIER BUREAU

Flood water displaced 300 families on Monday.

Help was on its way, an official said. Enditem
`,
    {
      headline: 'Flood displaces 300 families',
      bylines: ['THE COURIER BUREAU'],
      date: '2024-03-12',
      bodyStart: 'Flood water displaced 300 families on Monday.',
      bodyEnd: 'Help was on its way, an official said.',
      terminator: 'Enditem',
    },
  ],
  [
    'no headline, a line about the writer',
    `A pier collapsed on Monday, hurting two people, police said.

The pier had been closed for repairs. It was built in 1887.

Sarah Whitcombe is a columnist for the Courier.
`,
    { headline: null, bodyStart: 'A pier collapsed on Monday, hurting two people, police said.', bodyParagraphs: 2 },
  ],
  [
    'date first, sections, single line breaks, labels',
    `Sunday, March 4, 2012
Council votes to close Mill Lane bridge
Local, Transport
(AP) - The council voted on Saturday to close the bridge.
Work starts in May.
Labels: Mill Lane, bridges
`,
    {
      date: '2012-03-04',
      headline: 'Council votes to close Mill Lane bridge',
      section: ['Local', 'Transport'],
      tags: ['Mill Lane', 'bridges'],
      boilerplate: ['Labels: Mill Lane, bridges'],
      bodyParagraphs: 2,
      bodyEnd: 'Work starts in May.',
    },
  ],
  [
    'hard-wrapped with indented paragraphs and a terminator',
    `GRAIN SHIPS WAIT OFF ODESSA AS HARBOUR FREEZES
    by Anna Petrenko, Reuters
    ODESSA, Jan 12 - More than forty ships waited off the
port on Monday because ice had closed the channel, said
the harbour master's office, which expects no change.
    Icebreakers are due on Wednesday from the shipyard at
Mykolaiv, some sixty miles up the coast from the port.
 Reuter
`,
    {
      headline: 'GRAIN SHIPS WAIT OFF ODESSA AS HARBOUR FREEZES',
      bylines: ['Anna Petrenko'],
      date: null,
      terminator: 'Reuter',
      bodyParagraphs: 2,
      bodyStart:
        "More than forty ships waited off the\nport on Monday because ice had closed the channel, said\nthe harbour master's office, which expects no change.",
    },
  ],
  [
    'hard-wrapped with empty lines',
    `Orchestra to leave concert hall after ninety years

The city's orchestra will leave its hall in the spring, its
director said on Friday, because the roof can no longer be
mended at a price that the players can pay.

"It breaks my heart to go," the director said, standing in
the foyer where the first concert was given in 1931.

-30-
`,
    { headline: 'Orchestra to leave concert hall after ninety years', bodyParagraphs: 2, terminator: '-30-' },
  ],
  [
    'deck between headline and byline',
    `Vineyards count the cost of late frost

Growers say that half of the harvest is lost.

By Claire Dubois, AP Business Writer

Published: 28 April 2017

BORDEAUX, France (AP) — Growers lit fires between the rows on Thursday night.

Most of the buds froze all the same.
`,
    {
      subheadline: 'Growers say that half of the harvest is lost.',
      bylines: ['Claire Dubois'],
      date: '2017-04-28',
      dateRaw: '28 April 2017',
      bodyParagraphs: 2,
    },
  ],
  [
    'abstract, correction flag, correction at the end',
    `Museum buys lost sketchbook.

ABSTRACT.

The museum paid two million for it.

FULL TEXT.

CORRECTION APPENDED.

The sketchbook was found in an attic.

It will be shown in autumn.

CORRECTION:

An article on Monday misstated the price. It was two million euros.

Tuesday, March 3, 2015.
`,
    {
      abstract: 'The museum paid two million for it.',
      notes: [
        { type: 'correction-flag', raw: 'CORRECTION APPENDED.' },
        { type: 'correction', raw: 'CORRECTION:' },
      ],
      date: '2015-03-03',
      bodyStart: 'The sketchbook was found in an attic.',
      bodyEnd: 'It will be shown in autumn.',
      bodyParagraphs: 2,
    },
  ],
  [
    'live file with times of day',
    `The Latest: Dam is safe, engineers say

SACRAMENTO, Calif. (AP) — The Latest on the flood (all times local):

3:10 p.m.

Engineers say that the dam will hold.

Noon

Families were told to leave.
`,
    { subheads: ['3:10 p.m.', 'Noon'], bodyParagraphs: 3 },
  ],
  [
    'captions, sub-heads, advertisement, update note',
    `Storm cuts power to the coast

FILE PHOTO: Waves break over the pier at Whitby, Britain, January 5, 2014. REUTERS/Ann Lee/File Photo

The storm reached the coast at dawn.

Advertisement

Roads closed

Police closed six roads. Two were open again by noon on Tuesday.

A tree lies across a car in Whitby on Tuesday. (AP Photo/Ann Lee)

This story has been updated with the number of homes.
`,
    {
      captions: [
        'FILE PHOTO: Waves break over the pier at Whitby, Britain, January 5, 2014. REUTERS/Ann Lee/File Photo',
        'A tree lies across a car in Whitby on Tuesday. (AP Photo/Ann Lee)',
      ],
      boilerplate: ['Advertisement'],
      subheads: ['Roads closed'],
      notes: [{ type: 'update', raw: 'This story has been updated with the number of homes.' }],
      bodyParagraphs: 2,
    },
  ],
  [
    'slug, bare byline, dateline on a line of its own',
    `TENNIS - SEEDS FALL IN FIRST ROUND.
Peter Novak
PRAGUE, Czech Republic 1998-04-20
Three of the four top seeds lost on Monday.
The fourth plays on Tuesday.
`,
    {
      section: ['TENNIS'],
      bylines: ['Peter Novak'],
      date: '1998-04-20',
      bodyStart: 'Three of the four top seeds lost on Monday.',
      bodyParagraphs: 2,
    },
  ],
  [
    'press release',
    `Harbour Trust names new director

LIVERPOOL: The Harbour Trust has named Joan Beck its director.

She takes office in May.

###
`,
    { terminator: '###', bodyStart: 'The Harbour Trust has named Joan Beck its director.', bodyParagraphs: 2 },
  ],
  [
    'no header at all: prose stays prose',
    `By Thursday the river had fallen, and Anna Lee went home. She found the door open. Nobody was there.

By Sanders's own account, the flood was the worst since 1953.
`,
    { headline: null, bylines: [], bodyParagraphs: 2 },
  ],
  [
    'a transcript has speakers, not datelines',
    `Full transcript of the interview

SMITH: You said that the bridge was safe.

JONES: I said that it was inspected.
`,
    { dateline: null, bodyParagraphs: 2 },
  ],
  [
    'alert of a wire: advisory and bullets above the dateline, credits within the last paragraph',
    `RPT-UPDATE 1-Oil rises on supply fears

(Adds quotes, background)

* Brent up 2 pct

By Maria Weiss

LONDON, March 3 (Reuters) - Oil rose on Tuesday.

"It will rise," an analyst said. (Reporting by Maria Weiss; editing by Tom Hall)
`,
    {
      headline: 'RPT-UPDATE 1-Oil rises on supply fears',
      bylines: ['Maria Weiss'],
      boilerplate: ['(Adds quotes, background)'],
      credits: [
        { role: 'reporting', people: ['Maria Weiss'], raw: 'Reporting by Maria Weiss' },
        { role: 'editing', people: ['Tom Hall'], raw: 'editing by Tom Hall' },
      ],
      bodyStart: 'Oil rose on Tuesday.',
      bodyEnd: '"It will rise," an analyst said.',
      bodyParagraphs: 2,
    },
  ],
  [
    'name and trade on lines of their own above the date',
    `Ferry strike called off

Union says talks will go on

Greta Holm
Transport correspondent

Tue 4 Oct 2022 12.53 BST

The strike has been called off.

The union said so.
`,
    {
      subheadline: 'Union says talks will go on',
      bylines: ['Greta Holm'],
      date: '2022-10-04',
      bodyStart: 'The strike has been called off.',
      bodyParagraphs: 2,
    },
  ],
  [
    'byline and date in one line, second writer and outlet on lines of their own, related topics below',
    `Volcano erupts near harbour

By Greta Holm
and Li Wei
PTI | New Delhi | Updated: July 3, 2019 10:15 IST

A volcano has erupted near the harbour.

"It is beautiful," a tourist said.

Related Topics
Iceland
Volcanoes
`,
    {
      bylines: ['Greta Holm', 'Li Wei'],
      date: '2019-07-03',
      dateRaw: 'July 3, 2019 10:15 IST',
      boilerplate: ['Related Topics', 'Iceland', 'Volcanoes'],
      bodyStart: 'A volcano has erupted near the harbour.',
      bodyEnd: '"It is beautiful," a tourist said.',
    },
  ],
  [
    'press release of a wire',
    `FOR IMMEDIATE RELEASE

Harbour Trust names director

LONDON, March 3, 2015 /PRNewswire/ -- The trust named a director today.

She starts in May.
`,
    {
      headline: 'Harbour Trust names director',
      date: '2015-03-03',
      bodyStart: 'The trust named a director today.',
      bodyParagraphs: 2,
    },
  ],
  ['one sentence', 'Crocker said that the talks were positive.\n', { headline: null, bodyParagraphs: 1 }],
  ['nothing', ' \n\n', { headline: null, bodyParagraphs: 0, bodyStart: null, bodyStartOffset: null }],
];

describe('the structure of a plain-text article', () => {
  test.each(layouts)('%s', (_, text, expected) => {
    expect(summary(text)).toMatchObject(expected);
  });

  test.each(layouts)('%s, with CRLF', (_, text, expected) => {
    const { bodyStart, ...others } = expected;
    expect(summary(text.replaceAll('\n', '\r\n'))).toMatchObject({
      ...others,
      ...(bodyStart === undefined ? {} : { bodyStart: bodyStart?.replaceAll('\n', '\r\n') ?? null }),
    });
  });

  test('holds for any text: blocks in order, apart, inside and trimmed', () => {
    const part = fc.constantFrom(
      'By Ann Lee',
      'ROME (AP) — It rained.',
      'Politics',
      '-30-',
      'CORRECTION:',
      'May 3, 2001',
      'It rained',
      '\n',
      '\n\n',
      ' ',
      '\t',
      '🔥',
      '(',
      '“',
      'Labels: a, b',
      '(Reporting by Ann Lee)',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string({ unit: 'binary' })), { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const article = parseText('a', text);
        let end = 0;
        for (const block of article.blocks) {
          expect(block.start).toBeGreaterThanOrEqual(end);
          expect(block.end).toBeGreaterThan(block.start);
          expect(text.slice(block.start, block.end)).toBe(text.slice(block.start, block.end).trim());
          end = block.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        for (const valued of [...article.bylines, ...article.sections, ...article.labels]) {
          expect(valued.span && text.slice(valued.span.start, valued.span.end)).toBe(valued.text);
        }
      }),
    );
  });
});

test.each([
  ['By Ida Berg and Odd Nes\nThe Daily Gull', ['Ida Berg', 'Odd Nes']],
  ['By Ida Berg\nHarbor Courier', ['Ida Berg']],
  ['Ida Berg\nHarbor Courier', ['Ida Berg', 'Harbor Courier']],
])('the paper below a byline is no author: %j', (lines, names) => {
  const article = parseText('a.txt', `Lamp for sale\n\n${lines}\n\nLONDON (AP) - The lamp was sold on Monday.\n`);
  expect(article.bylines.map(({ value }) => value)).toEqual(names);
});
