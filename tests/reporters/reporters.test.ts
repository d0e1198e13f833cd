import { describe, expect, test } from 'vitest';
import type { Column, Section, View } from '../../src/model/display/view.ts';
import type { NonEmpty } from '../../src/model/span.ts';
import { type OutputFormat, reporters } from '../../src/reporters/index.ts';
import type { Closing, ReportContext } from '../../src/reporters/reporter.ts';

const context: ReportContext = {
  schema: 'newsan/test@1',
  version: '1.2.3',
  fields: ['name', 'count'],
  isBatch: true,
  width: 40,
  color: false,
};
const view: View = {
  id: 'a.txt',
  data: { id: 'a.txt', words: ['x'] },
  rows: [['=1+1', 2]],
  sections: [
    {
      kind: 'table',
      title: 'Table',
      columns: [
        { title: 'N', align: 'right', wide: false },
        { title: 'TEXT', align: 'left', wide: true },
      ],
      rows: [
        [1, { text: 'some words that are longer than the screen is wide', tone: 'strong' }],
        [20, null],
      ],
    },
    { kind: 'lines', title: null, lines: [{ text: 'one line', tone: 'muted' }] },
    {
      kind: 'bars',
      title: null,
      bars: [
        { label: 'Ann', value: 4 },
        { label: 'Bo', value: 1 },
      ],
    },
  ],
};
const failed: Closing = { run: null, errors: [{ id: 'b.txt', code: 'binary', message: 'binary' }] };

async function report(format: OutputFormat, views: readonly View[], closing = failed, changes = {}): Promise<string> {
  const reporter = (await reporters[format]())({ ...context, ...changes });
  return reporter.begin() + views.map(reporter.article).join('') + reporter.end(closing, views.length);
}

describe('json', () => {
  test('is one document, whatever the number of articles', async () => {
    for (const views of [[], [view], [view, view, view]]) {
      expect(JSON.parse(await report('json', views))).toEqual({
        schema: 'newsan/test@1',
        newsan: '1.2.3',
        articles: views.map(({ data }) => data),
        errors: failed.errors,
      });
    }
  });

  test('is laid out as if it had been written at once', async () => {
    const text = await report('json', [view, view]);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });

  test('holds what concerns the whole run', async () => {
    const run: View = { id: null, data: { total: 3 }, rows: [], sections: [] };
    expect(JSON.parse(await report('json', [view], { run, errors: [] }))).toMatchObject({ total: 3, errors: [] });
  });

  test('escapes what a terminal would obey, and means the same', async () => {
    const data = { text: '\u001b[31m\u009b\u202e\u2066\u200b\u007f\ud800 \u{1f600} é' };
    for (const format of ['json', 'ndjson'] as const) {
      const text = await report(format, [{ ...view, data }]);
      expect(text).not.toMatch(/[^\P{C}\n]/u);
      expect(JSON.stringify(JSON.parse(text))).toContain(JSON.stringify(data.text));
    }
  });
});

describe('ndjson', () => {
  test('is one line for each article', async () => {
    expect(await report('ndjson', [view, view])).toBe(
      '{"schema":"newsan/test@1","newsan":"1.2.3","id":"a.txt","words":["x"]}\n'.repeat(2),
    );
    expect(await report('ndjson', [])).toBe('');
  });
});

describe('csv and tsv', () => {
  test('have a head, and cells that no spreadsheet runs', async () => {
    expect(await report('csv', [view, view])).toBe("name,count\n'=1+1,2\n'=1+1,2\n");
    expect(await report('tsv', [view])).toBe("name\tcount\n'=1+1\t2\n");
  });

  test('bind commas, quotation marks and line breaks', async () => {
    expect(await report('csv', [{ ...view, rows: [['a "b", c\nd', null]] }])).toBe('name,count\n"a ""b"", c\nd",\n');
    expect(await report('tsv', [{ ...view, rows: [['a\tb\nc', true]] }])).toBe('name\tcount\na␉b␊c\ttrue\n');
  });
});

describe('markdown', () => {
  test('shows tables and lists, and lets no text become markup', async () => {
    const rows = [[1, '<b>*x*</b> | [y](z)\nw']];
    const [table] = view.sections;
    if (table?.kind !== 'table') throw new Error('the first section is a table');
    expect(await report('markdown', [{ ...view, id: 'a_b.txt', sections: [{ ...table, rows }] }])).toBe(
      [
        '## a\\_b.txt\n',
        '### Table\n',
        '| N | TEXT |',
        '| ---: | --- |',
        '| 1 | \\<b\\>\\*x\\*\\</b\\> \\| \\[y\\]\\(z\\) w |',
        '',
      ].join('\n'),
    );
  });
});

describe('table', () => {
  test('on a narrow screen ids are whole and no line is broader', async () => {
    const columns: NonEmpty<Column> = [
      { title: 'PLACE', align: 'right', wide: false },
      { title: 'SEVERITY', align: 'left', wide: false },
      { title: 'FINDING', align: 'left', wide: true },
      { title: 'RULE', align: 'left', wide: false, whole: true },
    ];
    const rows = [['6:291', 'warning', 'Crocker is never introduced', 'statement-changed-from-source']];
    const sections: Section[] = [{ kind: 'table', title: null, columns, rows }];
    expect(await report('table', [{ ...view, sections }], failed, { width: 60, isBatch: false })).toBe(
      [
        'PLACE  SEVERITY  FINDING       RULE',
        '6:291  warning   Crocker is    statement-changed-from-source',
        '                 never',
        '                 introduced',
        '',
      ].join('\n'),
    );
  });

  test('keeps to the width of the screen, without colour and without spaces at the end of lines', async () => {
    expect(await report('table', [view, { ...view, sections: view.sections.slice(1, 2) }])).toBe(
      [
        'a.txt',
        'Table',
        ' N  TEXT',
        ' 1  some words that are longer than the',
        '    screen is wide',
        '20',
        '',
        'one line',
        '',
        `Ann  4  ${'█'.repeat(32)}`,
        `Bo   1  ${'█'.repeat(8)}`,
        '',
        'a.txt',
        'one line',
        '',
      ].join('\n'),
    );
  });

  test('shows a thousand rows as it shows one', async () => {
    const [table] = view.sections;
    if (table?.kind !== 'table') throw new Error('the first section is a table');
    const rows = Array.from({ length: 1000 }, (_, n) => [n + 1000, `row ${n}`]);
    const sections = [{ ...table, title: null, rows }];
    const lines = rows.map(([number, words]) => `${number}  ${words}`);
    expect(await report('table', [{ ...view, sections }], failed, { isBatch: false })).toBe(
      ['   N  TEXT', ...lines, ''].join('\n'),
    );
  });

  test('names an article only where there may be several', async () => {
    expect(await report('table', [{ ...view, sections: view.sections.slice(1, 2) }], failed, { isBatch: false })).toBe(
      'one line\n',
    );
  });

  test('breaks cells at their lines, and words that are longer than their column', async () => {
    const [table] = view.sections;
    if (table?.kind !== 'table') throw new Error('the first section is a table');
    const cell = 'news/2016/a-very-long-name-of-an-article.txt:5:1\nand 10:1';
    expect(await report('table', [{ ...view, sections: [{ ...table, title: null, rows: [[1, cell]] }] }])).toBe(
      ['a.txt', 'N  TEXT', '1  news/2016/a-very-long-name-of-an-arti', '   cle.txt:5:1', '   and 10:1', ''].join('\n'),
    );
  });

  test('colours where that is wanted', async () => {
    expect(await report('table', [view], failed, { color: true })).toContain('\u001b[1msome words');
  });

  test('makes visible what a terminal would obey', async () => {
    const lines = ['a\u001b]0;x\u0007b\u202ec'];
    const sections = [{ kind: 'lines', title: 'T\u001b[1m', lines }] as const;
    expect(await report('table', [{ ...view, id: 'x\u009b.txt', sections }])).toBe(
      'x\\u{9b}.txt\nT␛[1m\na␛]0;x␇b\\u{202e}c\n',
    );
  });
});
