import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TimedText } from '../../../src/model/display/view.ts';
import { makeTimemlReporter } from '../../../src/reporters/annotations/timeml.ts';
import { runCli } from '../../support/run-cli.ts';
import { readTimeml } from '../../support/timeml.ts';

const path = 'fixtures/articles/iran-iraq-talks/article.txt';
const context = { schema: '', version: '', fields: [], isBatch: false, width: 80, color: false };

function report(timed: TimedText): string {
  const reporter = makeTimemlReporter(context);
  return (
    reporter.begin() +
    reporter.article({ id: timed.id, data: {}, rows: [], sections: [], timed }, 0) +
    reporter.end({ run: null, errors: [] }, 1)
  );
}

const bridge: TimedText = {
  id: 'news/bridge.txt',
  headline: 'Mayor opens bridge',
  date: '2024-05-15',
  text: 'It opened on Monday & shut two days later.',
  timexes: [
    {
      start: 13,
      end: 19,
      type: 'DATE',
      value: '2024-05-13',
      mod: null,
      anchor: '2024-05-15',
      quant: null,
      freq: null,
      from: '2024-05-13',
    },
    {
      start: 27,
      end: 41,
      type: 'DATE',
      value: '2024-05-15',
      mod: null,
      anchor: '2024-05-13',
      quant: null,
      freq: null,
      from: '2024-05-15',
    },
  ],
};

describe('timeml', () => {
  test('is a document of TempEval-3 with its anchors', () => {
    expect(report(bridge)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">
<DOCID>news/bridge.txt</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2024-05-15" temporalFunction="false" functionInDocument="CREATION_TIME">2024-05-15</TIMEX3></DCT>
<TITLE>Mayor opens bridge</TITLE>
<TEXT>It opened on <TIMEX3 tid="t1" type="DATE" value="2024-05-13" temporalFunction="true" anchorTimeID="t0">Monday</TIMEX3> &amp; shut <TIMEX3 tid="t2" type="DATE" value="2024-05-15" temporalFunction="true" anchorTimeID="t1">two days later</TIMEX3>.</TEXT>
</TimeML>
`);
  });

  test('has no date where the article has none', () => {
    const { faults, parts } = readTimeml(report({ ...bridge, date: null }));
    expect({ faults, parts }).toEqual({ faults: [], parts: ['DOCID', 'DCT', 'TITLE', 'TEXT'] });
  });

  test('holds any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const text = words.replace(/\p{C}/gu, ' ');
        return readTimeml(report({ ...bridge, text, headline: words, timexes: [] })).text === text;
      }),
      { numRuns: 50 },
    );
  });

  test('validates on a whole article, whose text it keeps', async () => {
    const { stdout, code } = await runCli(['entities', path, '-f', 'timeml']);
    const { text, timexes, faults } = readTimeml(stdout);
    expect({ code, faults }).toEqual({ code: 0, faults: [] });
    expect(text).toBe(readFileSync(path, 'utf8'));
    expect(timexes.slice(0, 3).map(({ text: words, attributes }) => [words, attributes['value']])).toEqual([
      ['Tuesday, May 29, 2007', '2007-05-29'],
      ['yesterday', '2007-05-28'],
      ['almost 30 years', 'P30Y'],
    ]);
  });

  test('is of one article', async () => {
    const { stderr, stdout, code } = await runCli([
      'entities',
      path,
      'fixtures/articles/iran-iraq-talks/annotated.txt',
      '-f',
      'timeml',
    ]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--format timeml writes one document: specify a single article');
  });
});
