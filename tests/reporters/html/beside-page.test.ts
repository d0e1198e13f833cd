import { describe, expect, test } from 'vitest';
import type { Beside } from '../../../src/model/display/beside.ts';
import { makeBesidePageReporter } from '../../../src/reporters/html/beside-page.tsx';

const assets = { style: { text: 'a{}', hash: 'sha256-a' }, script: { text: '1', hash: 'sha256-b' } };
const textOf = (id: string, text: string) => ({
  id,
  text,
  blocks: [{ start: 0, end: text.length, isHeading: false }],
});

function page(beside: Beside): string {
  const reporter = makeBesidePageReporter({
    schema: 'newsan/verify@1',
    version: '0.1.0',
    fields: [],
    isBatch: false,
    width: 80,
    color: false,
    assets,
  });
  const view = { id: beside.left.id, data: {}, rows: [], sections: [], beside };
  return reporter.begin() + reporter.article(view, 0) + reporter.end({ run: null, errors: [] }, 1);
}

describe('texts side by side', () => {
  const draft = 'The fire hurt 14 people.';
  const source = 'The fire injured 12 people.';
  const beside: Beside = {
    names: ['Draft', 'Source'],
    left: textOf('draft.txt', draft),
    right: [textOf('source.txt', source)],
    links: [
      {
        tone: 'bad',
        label: 'count',
        detail: 'differs, other value',
        left: { start: 14, end: 23 },
        right: { text: 0, start: 17, end: 26 },
      },
    ],
  };

  test('marks lead from one to the other', () => {
    const html = page(beside);
    expect(html).toContain(
      'The fire hurt <a id="l0-0" class="mark bad" href="#r0-0" title="count: differs, other value">14 people</a>.',
    );
    expect(html).toContain(
      'The fire injured <a id="r0-0" class="mark bad" href="#l0-0" title="count: differs, other value">12 people</a>.',
    );
    expect(html).toContain('1 place to look at');
  });

  test('of marks on each other the shorter one is seen, and every place has one anchor', () => {
    const [link] = beside.links;
    if (!link) throw new Error('no link');
    const whole = { ...link, tone: 'good' as const, left: { start: 0, end: draft.length }, right: null };
    const html = page({ ...beside, links: [whole, link] });
    expect(html.match(/ id="l0-0"/g)).toHaveLength(1);
    expect(html).toContain('<a id="l0-1" class="mark bad"');
  });

  test('hostile text is text', () => {
    const text = '</style><script>alert(1)</script><img src=x onerror=alert(1)> \u202Eevil';
    const html = page({ ...beside, left: textOf('<b>.txt', text), links: [] });
    expect(html).not.toMatch(/<script>alert|<img|\u202E|<b>/);
    expect(html).toContain('&lt;script>alert(1)&lt;/script>');
  });
});
