import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runEval } from './run.ts';

const text =
  'Pier closes\n\n“We lost the pier,” Mayor Ana Ruiz said on Friday. She said the town would pay $2 million.';

function rangeOf(words: string): readonly [number, number] {
  return [text.indexOf(words), text.indexOf(words) + words.length];
}

const attributions = [
  { id: 'E1', source: [rangeOf('Mayor Ana Ruiz')], cue: [rangeOf('said')], content: [rangeOf('“We lost the pier,”')] },
  {
    id: 'E2',
    source: [rangeOf('She')],
    cue: [[text.lastIndexOf('said'), text.lastIndexOf('said') + 4]],
    content: [rangeOf('the town would pay $2 million')],
  },
];
const [nameStart, nameEnd] = rangeOf('Ana Ruiz');
const passage =
  'The harbour board had warned for years that the wooden piles under the old pier would not last another winter. ';
const files: Readonly<Record<string, readonly object[]>> = {
  'quotes/harbour.jsonl': [{ id: 'pier', text, attributions, more: 1 }],
  'quotes/notes.jsonl': [{ id: 'pier', remark: 'no attributions here' }],
  'quotes/empty.jsonl': [],
  'quotes/pronouns-harbour.jsonl': [{ id: 'pier', att: 'E2', source: rangeOf('She'), pronoun: 'She', speaker: 'Ruiz' }],
  'quotes/modern-harbour.jsonl': [
    {
      id: 'pier',
      text,
      quotations: [
        {
          start: rangeOf('“We lost the pier,”')[0],
          end: rangeOf('“We lost the pier,”')[1],
          speaker: ['Ana Ruiz', 'Ruiz'],
          speech: true,
          pronoun: false,
        },
      ],
    },
  ],
  'claims/checkworthy-harbour.jsonl': [
    { id: 's1', text: 'The town spent 2 million dollars in 2015.', label: 1 },
    { id: 's2', text: 'Thank you all.', label: 0 },
  ],
  'entities/dev/harbour.jsonl': [{ id: 'ww:ghana_pier_1', text, ents: [{ s: nameStart, e: nameEnd, t: 'PER' }] }],
  'dates/harbour.jsonl': [
    {
      id: 'pier',
      date: '2015-06-08',
      text,
      timexes: [{ start: rangeOf('Friday')[0], end: rangeOf('Friday')[1], type: 'DATE', value: '2015-06-05' }],
    },
  ],
  'duplicates/harbour/articles.jsonl': [{ id: 'a', text: `${passage}\n\nMore.\n\n${passage}` }],
  'duplicates/harbour/gold.jsonl': [
    { a: { file: 'a', begin: 0, end: 110 }, b: { file: 'a', begin: passage.length + 9, end: passage.length + 119 } },
  ],
  'duplicates/half/articles.jsonl': [],
  'pages/harbour.jsonl': [
    {
      id: 'pier',
      page: 'pier.html.gz',
      lang: 'en',
      title: 'Pier closes',
      authors: ['Ana Ruiz'],
      body: [passage, passage],
    },
    { id: 'alone', page: 'pier.html.gz', lang: 'en', body: [`${passage} ${passage}`] },
  ],
  'structure/harbour.jsonl': [{ id: 'pier', text, expect: { headline: 'Pier closes', bodyStart: '“We lost' } }],
};

const page = gzipSync(
  `<html><head><title>Pier closes</title><meta name="author" content="Ana Ruiz"></head><body><article><h1>Pier closes</h1><p>${passage}</p><p>${passage}</p></article></body></html>`,
);

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'newsan-eval-'));
  for (const [path, records] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  }
  writeFileSync(join(root, 'pages/pier.html.gz'), page);
});

afterAll(() => rmSync(root, { recursive: true }));

function run(...args: readonly string[]) {
  let out = '';
  let err = '';
  const code = runEval(args, {
    out: (words) => {
      out += words;
    },
    err: (words) => {
      err += words;
    },
  });
  return { code, out, err };
}

describe('runEval', () => {
  test('measures every data set that is there and keeps all figures of one set together', () => {
    const { code, out, err } = run(root, '--json');
    const figures: Record<string, Record<string, number>> = JSON.parse(out);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(Object.keys(figures).sort()).toEqual([
      'claims/checkworthy-harbour',
      'dates/harbour',
      'duplicates/harbour',
      'entities/dev/harbour',
      'pages/harbour',
      'quotes/harbour',
      'quotes/modern-harbour',
      'quotes/pronouns-harbour',
      'structure/harbour',
    ]);
    expect(Object.keys(figures['quotes/harbour'] ?? {})).toEqual([
      'segmentSourceF1',
      'directIouF1',
      'contentTokenF1',
      'mixedRecall',
      'sayIndirectRecall',
      'sayIndirectPrecision',
      'indirectPrecision',
      'titlesLeftAlone',
      'cueExactF1',
      'jointF1',
      'sourceContentF1',
      'sourceContentPrecision',
      'sourceContentRecall',
      'sourceAccuracy',
    ]);
    expect(Object.keys(figures['entities/dev/harbour'] ?? {})).toEqual(['f1', 'f1All', 'f1PER']);
    expect(Object.keys(figures['quotes/pronouns-harbour'] ?? {})).toEqual(['accuracy', 'answered']);
    expect(figures['quotes/modern-harbour']).toEqual({
      voiceF1: 100,
      voiceFullF1: 100,
      wrongWhenSure: 0,
      doubles: 0,
      pronounsRight: 0,
      freeStandingUnknown: 0,
    });
    expect(Object.keys(figures['claims/checkworthy-harbour'] ?? {})).toEqual([
      'averagePrecision',
      'averagePrecision2.5',
      'averagePrecisionBalanced',
      'auc',
    ]);
    expect(Object.keys(figures['duplicates/harbour'] ?? {})).toEqual(['plagdet', 'precision', 'recall', 'granularity']);
    expect(figures['dates/harbour']).toEqual({ relaxedF1: 100, strictF1: 100, valueF1: 100, dateValue: 100 });
    expect(figures['structure/harbour']).toEqual({ right: 1, of: 1 });
    expect(figures['pages/harbour']).toEqual({
      shinglePrecision: 100,
      shingleRecall: 100,
      shingleF1: 100,
      shingleAccuracy: 100,
      bodyEnglish: 100,
      titleEnglish: 100,
      authorsEnglish: 100,
      dayEnglish: 0,
      rougeLsumEnglish: 100,
      lost: 0,
      milliseconds: expect.any(Number),
    });
  });

  test('prints one table, and misses on request', () => {
    const { out } = run(root, '--only', 'structure,entities', '--errors', '3');
    expect(out).toMatch(/^data set +kind +figure +value\n/);
    expect(out).toMatch(/structure\/harbour +structure +right +1\n/);
    expect(out).toContain('recall of persons by region: Africa');
    expect(out).not.toContain('quotes/');
  });

  test('takes the name of a folder for all of its kinds', () => {
    const figures: Record<string, object> = JSON.parse(run(root, '--only', 'claims', '--json').out);
    expect(Object.keys(figures).sort()).toEqual(['claims/checkworthy-harbour', 'quotes/harbour']);
  });

  test.each([
    [['--only', 'quote'], 'no kind "quote"'],
    [['--errors', 'many'], 'whole number'],
    [['--set', 'absent'], 'no data set'],
    [['--unknown'], 'unknown'],
  ])('refuses %j in one line', (args, words) => {
    const { code, out, err } = run(root, ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.toLowerCase()).toContain(words.toLowerCase());
    expect(err.trimEnd()).not.toContain('\n');
  });

  test('says which data set cannot be read, and measures the others', () => {
    const broken = join(root, 'structure', 'broken.jsonl');
    writeFileSync(broken, '{"id": "pier", "text');
    const { code, out, err } = run(root, '--only', 'structure', '--json');
    rmSync(broken);
    expect({ code, out: JSON.parse(out) }).toEqual({ code: 1, out: { 'structure/harbour': { right: 1, of: 1 } } });
    expect(err).toContain('broken.jsonl:1: not JSON');
  });

  test('refuses an absent folder', () => {
    expect(run(join(root, 'absent'))).toMatchObject({ code: 2 });
  });
});
