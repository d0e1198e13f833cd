import { describe, expect, test } from 'vitest';
import { parseByline } from '../../../src/formats/structure/head/byline.ts';
import { parseCredits } from '../../../src/formats/structure/head/credits.ts';
import { parseDateLine } from '../../../src/formats/structure/head/dates.ts';
import { parseLabels } from '../../../src/formats/structure/head/labels.ts';
import { parseNote } from '../../../src/formats/structure/notes.ts';
import { isBoilerplate, isCaption, isTerminator } from '../../../src/formats/structure/page-parts.ts';
import { parseSectionLine, parseSlug } from '../../../src/formats/structure/sections.ts';

function slices(
  text: string,
  spans: readonly { start: number; end: number }[] | undefined,
): readonly string[] | undefined {
  return spans?.map((span) => text.slice(span.start, span.end));
}

describe('parseByline', () => {
  test.each([
    ['By Gopal Sharma', ['Gopal Sharma'], null],
    ['by Janie Gabbett, Reuters', ['Janie Gabbett'], 'Reuters'],
    ["By Paulo Santalucia and Frances d'Emilio", ['Paulo Santalucia', "Frances d'Emilio"], null],
    ['By ANN LEE, JAN DE VRIES and LI WEI, Associated Press', ['ANN LEE', 'JAN DE VRIES', 'LI WEI'], 'AP'],
    ['By Ann Lee | The Associated Press', ['Ann Lee'], 'AP'],
    ['By Ann Lee, AP Sports Writer', ['Ann Lee'], null],
    ['By Ann Lee in Berlin', ['Ann Lee'], null],
    ['By The Associated Press', [], 'AP'],
    ['By Ann Lee in Berlin and Li Wei in New York', ['Ann Lee', 'Li Wei'], null],
    ['By Ann Lee, Local democracy reporter', ['Ann Lee'], null],
    ['By Ann Lee @annlee', ['Ann Lee'], null],
    ['By our correspondent', ['our correspondent'], null],
    ['BY A STAFF REPORTER', ['A STAFF REPORTER'], null],
    ['From Ann Lee, Abuja', ['Ann Lee'], null],
    ['Ann Lee, Staff Writer', ['Ann Lee'], null],
    ['Ann Lee, Reuters', ['Ann Lee'], 'Reuters'],
  ])('reads %s', (line, names, agency) => {
    const byline = parseByline(line);
    expect(slices(line, byline?.names)).toEqual(names);
    expect(byline?.agency?.name ?? null).toBe(agency);
  });

  test.each([
    'By Thursday afternoon, Clinton had accepted interviews.',
    "By Sanders's own argument, superdelegates have no right.",
    'By Ann Lee, who has lived here for years, nothing was said.',
    'By and large it worked.',
    'Ann Lee, mayor of Leeds',
    'By Monday',
    'By our own account, the reporters were late.',
    'From Ann Lee, with love',
  ])('takes prose for none: %s', (line) => {
    expect(parseByline(line)).toBeNull();
  });
});

describe('parseDateLine', () => {
  test.each([
    ['Tuesday, May 29, 2007', '2007-05-29'],
    ['Updated: 29 May 2007 at 5:32 PM EDT', '2007-05-29'],
    ['Sept. 3, 2019', '2019-09-03'],
    ['2019-09-03T10:11:12Z', '2019-09-03'],
    ['13/02/2020', '2020-02-13'],
    ['Friday, June 10, 2016.', '2016-06-10'],
    ['3rd March 2001', '2001-03-03'],
  ])('reads %s', (line, iso) => {
    expect(parseDateLine(line)?.iso).toBe(iso);
  });

  test('does not guess which number is the month, nor the year', () => {
    expect(parseDateLine('05/06/2007')).toMatchObject({ iso: null });
    expect(parseDateLine('Tuesday, May 29')).toMatchObject({ iso: null, monthDay: { month: 5, day: 29 } });
  });

  test.each(['May 29, 2007 was a Tuesday.', 'February 30, 2007', 'May', '2007', 'March 3'])(
    'takes %s for none',
    (line) => {
      expect(parseDateLine(line)).toBeNull();
    },
  );
});

test.each([
  ['Regional, Security, Politics', ['Regional', 'Security', 'Politics']],
  ['World | Asia & Pacific', ['World', 'Asia & Pacific']],
  ['Home > News > Business', ['Home', 'News', 'Business']],
  ['SPORTS', ['SPORTS']],
  ['Paris, Rome', undefined],
  ['Markets fall, banks close', undefined],
  ['Politics is over.', undefined],
])('the sections of %s', (line, names) => {
  expect(slices(line, parseSectionLine(line) ?? undefined)).toEqual(names);
});

test.each([
  ['SOCCER - JAPAN GET LUCKY WIN', { start: 0, end: 6 }],
  ['Cricket-Root steps down as captain', { start: 0, end: 7 }],
  ['Trump - Putin meeting is off', null],
])('the slug of %s', (headline, slug) => {
  expect(parseSlug(headline)).toEqual(slug);
});

test.each([
  ['Labels: Iran, U.S.', ['Iran', 'U.S.']],
  ['Tags: floods; dams', ['floods', 'dams']],
  ['Filed under: Weather', ['Weather']],
  ['Topics were many, he said', undefined],
])('the labels of %s', (line, labels) => {
  expect(slices(line, parseLabels(line) ?? undefined)).toEqual(labels);
});

test.each([
  ['Alex Isenstadt contributed to this story.', 'contributed', ['Alex Isenstadt']],
  [
    'Associated Press writers Ann Lee in Berlin and Jan de Vries in Bern contributed to this report.',
    'contributed',
    ['Ann Lee', 'Jan de Vries'],
  ],
  ['Contributing: Nicholas Zazulia, Medill News Service.', 'contributed', ['Nicholas Zazulia']],
  ['--additional reporting by Linh Tat.', 'additional-reporting', ['Linh Tat']],
  ['Reporting by Ann Lee', 'reporting', ['Ann Lee']],
  ['Photo by Ann Lee', 'photo', ['Ann Lee']],
])('the credit %s', (paragraph, role, people) => {
  const credits = parseCredits(paragraph);
  expect(credits?.map((credit) => credit.role)).toEqual([role]);
  expect(slices(paragraph, credits?.[0]?.people)).toEqual(people);
});

test.each([
  'Smith contributed $500 to the campaign.',
  'Reporting by the newspaper led to the arrest.',
  'Drought and fire contributed to this disaster.',
])('no credit: %s', (paragraph) => {
  expect(parseCredits(paragraph)).toBeNull();
});

test.each([
  ['UPDATE: 5/12 — The site removed it.', 'update', 'UPDATE: 5/12 — '],
  ['CORRECTION:', 'correction', 'CORRECTION:'],
  ['Correction: An earlier version misstated it.', 'correction', 'Correction: '],
  ['Editor’s note: This is the last part.', 'editors-note', 'Editor’s note: '],
  [
    'An earlier version of this article misspelled a name.',
    'correction',
    'An earlier version of this article misspelled a name.',
  ],
  ['CORRECTION APPENDED.', 'correction-flag', 'CORRECTION APPENDED.'],
])('the note %s', (paragraph, kind, raw) => {
  const note = parseNote(paragraph);
  expect([note?.kind, slices(paragraph, note ? [note] : [])?.[0]]).toEqual([kind, raw]);
});

test.each(['Correction officers went on strike.', 'This story is about a dog.', 'Updates are due on Friday.'])(
  'no note: %s',
  (paragraph) => {
    expect(parseNote(paragraph)).toBeNull();
  },
);

test('what is of the page', () => {
  expect(
    [
      'Advertisement',
      '© 2020 The Daily',
      'Follow Ann Lee on Twitter @annlee.',
      '"Follow Ann Lee on Twitter @annlee."',
      'Read more: Floods',
      'Share on Facebook',
      '5 min read',
      'https://news.example/world/2024/03/14/pier',
      'Published',
      'Published in The Courier, March 12th, 2024',
      'Media contact: Ann Lee, 020 7946 0000',
    ].filter((line) => !isBoilerplate(line)),
  ).toEqual([]);
  expect(
    [
      'Follow the money, he said.',
      '“Follow me on Twitter,” she said.',
      'Advertisements cost more than ever.',
      'Share prices fell.',
      'Watch out, she said.',
      'Related charges were dropped.',
      'https://news.example is the site, he said.',
      'Published in May, the report names nobody.',
    ].filter(isBoilerplate),
  ).toEqual([]);
  expect(['-30-', '###', 'Reuter', 'ENDS', '(END)', '* * *'].filter((line) => !isTerminator(line))).toEqual([]);
  expect(['30 people', 'The end'].filter(isTerminator)).toEqual([]);
  expect(
    [
      'Photo: Ann Lee',
      'The harbour of Split at dawn. Photo: Ann Lee',
      'John Moore/Getty Images.',
      'A tree in Rome. (AP Photo/Ann Lee)',
      'FILE PHOTO: A ship',
    ].filter((line) => !isCaption(line)),
  ).toEqual([]);
  expect(
    [
      'The photo was taken in Rome.',
      'She held up the photo: it showed a ship.',
      'He told Reuters that it rained.',
    ].filter(isCaption),
  ).toEqual([]);
});
