import { describe, expect, test } from 'vitest';
import { parseBytes } from '../../../src/io/read/read.ts';
import { blocksOf, expectRoundTrip, readOne } from '../../support/read-one.ts';

const turnsOf = async (name: string, content: string) =>
  ((await readOne(name, content)).turns ?? []).map(({ speaker, from, to }) => [speaker, from, to]);

describe('WebVTT', () => {
  const source = `WEBVTT
Kind: captions

NOTE made by hand

1
00:00:01.000 --> 00:00:04.000 align:start
<v.loud Nia Roe>The tide &amp; the wind
<v Nia Roe>took the <i>pier</i>.

00:04.500 --> 00:08.000
<v Host>All of it?

01:00:09.000 --> 01:00:10.000
<v Nia Roe>All of it.
`;

  test('speakers and times are the turns of an interview', async () => {
    const article = await readOne('a.vtt', source);
    expect(blocksOf(article)).toEqual([
      'paragraph: Nia Roe: The tide & the wind took the pier.',
      'paragraph: Host: All of it?',
      'paragraph: Nia Roe: All of it.',
    ]);
    expect([article.format, article.headline]).toEqual(['vtt', null]);
    expect(await turnsOf('a.vtt', source)).toEqual([
      ['Nia Roe', 1, 4],
      ['Host', 4.5, 8],
      ['Nia Roe', 3609, 3610],
    ]);
    expectRoundTrip(article);
  });

  test('lines that roll are taken once, words that are said twice are kept', async () => {
    const rolling =
      'WEBVTT\n\n00:01.000 --> 00:02.000\nthe pier\n\n00:02.000 --> 00:03.000\nthe pier\nis gone\n\n00:03.000 --> 00:04.000\nis gone\nfor good\n';
    expect(blocksOf(await readOne('a.vtt', rolling))).toEqual(['paragraph: the pier is gone for good']);
    const twice =
      'WEBVTT\n\n00:01.000 --> 00:02.000\nNo.\n\n00:02.000 --> 00:03.000\nNo.\n\n00:03.000 --> 00:04.000\nNever, he said.\n';
    expect(blocksOf(await readOne('a.vtt', twice))).toEqual(['paragraph: No. No. Never, he said.']);
  });

  test('times that cannot be read are told of', async () => {
    const [outcome] = await parseBytes(
      'a.vtt',
      new TextEncoder().encode('WEBVTT\n\n00:01.000 --> 00:02.000\nYes.\n\nsoon --> later\nLost.\n'),
    );
    expect(outcome).toMatchObject({
      ok: true,
      warnings: ['the times in line 6 cannot be read; its caption is left out'],
    });
  });
});

test.each([
  [
    'NIA ROE: We left.\n\n2\n00:00:03,000 --> 00:00:04,000\nHOST: When?',
    [
      ['NIA ROE', 1, 2],
      ['HOST', 3, 4],
    ],
    ['paragraph: NIA ROE: We left.', 'paragraph: HOST: When?'],
  ],
  [
    '- We left.\n- When?',
    [
      [null, 1, 2],
      [null, 1, 2],
    ],
    ['paragraph: We left.', 'paragraph: When?'],
  ],
  [
    '>> Nia Roe: We left.\n>> When?',
    [
      ['Nia Roe', 1, 2],
      [null, 1, 2],
    ],
    ['paragraph: Nia Roe: We left.', 'paragraph: When?'],
  ],
  ['{\\an8}<b>We left</b> at 10:30\nand it rained.', [[null, 1, 2]], ['paragraph: We left at 10:30 and it rained.']],
])('SubRip: %j', async (words, turns, blocks) => {
  const source = `1\r\n00:00:01,000 --> 00:00:02,000\r\n${words.replaceAll('\n', '\r\n')}\r\n`;
  const article = await readOne('a.srt', source);
  expect(blocksOf(article)).toEqual(blocks);
  expect(await turnsOf('a.srt', source)).toEqual(turns);
  expectRoundTrip(article);
});

test('a file without captions says so', async () => {
  const [outcome] = await parseBytes('a.srt', new TextEncoder().encode('It rained.\n'));
  expect(outcome).toMatchObject({
    ok: false,
    error: { message: 'no caption: no line with times as 00:00:01.000 --> 00:00:04.000' },
  });
});
