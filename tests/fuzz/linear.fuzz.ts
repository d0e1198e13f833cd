import { expect, test } from 'vitest';
import { parseText } from '../../src/formats/text.ts';
import { parseBytes } from '../../src/io/read/read.ts';
import { loadResources } from '../../src/io/resources.ts';
import { analyze, planLayers } from '../../src/pipeline/analyze.ts';

const of = (part: string, length: number) => part.repeat(Math.ceil(length / part.length));

/** Shapes that cost a careless parser time which grows with the square of the file, by file name. */
const shapes: readonly (readonly [string, string, (length: number) => string])[] = [
  ['a list', 'a.md', (length) => `# A\n\n${of('- item of words\n', length)}`],
  ['a loose list', 'a.md', (length) => `# A\n\n${of('- item of words\n\n', length)}`],
  ['a table', 'a.md', (length) => `# A\n\n| a | b |\n|---|---|\n${of('| x | y |\n', length)}`],
  ['brackets', 'a.md', (length) => `# A\n\n${of('[a ', length)}`],
  ['emphasis', 'a.md', (length) => `# A\n\n${of('*a _b ', length)}`],
  ['less-than signs', 'a.md', (length) => `# A\n\n${of('<', length)}`],
  ['open divisions', 'a.html', (length) => `<h1>A</h1>${of('<div>', length)}x`],
  ['open paragraphs', 'a.html', (length) => of('<p>word ', length)],
  ['line breaks', 'a.html', (length) => `<div>${of('word words<br>', length)}</div>`],
  ['teasers', 'a.html', (length) => of('<div class=c><h3><a href=x>words of a title</a></h3>t</div>', length)],
  ['objects', 'a.json', (length) => `[${of('{"text":"It rained."},', length)}{"text":"a"}]`],
  ['rows', 'a.csv', (length) => `title,text\n${of('a,b\n', length)}`],
  ['one cell', 'a.csv', (length) => `title,text\na,"${of('words ""of"" it ', length)}"\n`],
  ['items', 'a.xml', (length) => `<rss>${of('<item><title>T</title></item>', length)}</rss>`],
  ['open elements', 'a.xml', (length) => `<rss><item><title>T</title>${of('<a>', length)}`],
  ['one word', 'a.txt', (length) => of('a', length)],
  ['bylines', 'a.txt', (length) => of('By Ann Lee and Bo Ray\n\n', length)],
  ['quotation marks', 'a.txt', (length) => of('“a” "b" ', length)],
  ['brackets', 'a.txt', (length) => of('([{', length)],
  ['emoji', 'a.txt', (length) => of('👩‍👩‍👧 ', length)],
];

/** Least CPU time of two rounds, in milliseconds. */
async function costOf(work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 2; round++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

function cost(name: string, source: string): Promise<number> {
  const bytes = new TextEncoder().encode(source);
  return costOf(() => parseBytes(name, bytes));
}

/** Eight times the length may cost sixteen times the CPU time: what grows with the square costs sixty-four. */
test.each(shapes)('%s (%s) cost time in proportion', async (_, name, make) => {
  await cost(name, make(2000));
  const small = await cost(name, make(8000));
  const large = await cost(name, make(64_000));
  expect(large).toBeLessThan(16 * small + 100);
});

/** Articles that all layers read, by what they repeat. */
const articles: readonly (readonly [string, string])[] = [
  ['one word', 'a'],
  ['one line of prose', 'The mayor of Hull said on Monday that the bridge would cost $4 million. '],
  ['quotations', '“a” "b" '],
  ['open quotation marks', '“a '],
  ['brackets', '([{'],
  ['digits', '1234567890'],
  ['numbers', '1,234 56 % '],
  ['emoji', '👩‍👩‍👧 '],
  ['scripts', 'Рим رما 東京 Rome '],
  ['names', 'Ann Lee and Bo Ray '],
];

test.each(articles)('%s cost all layers twice the time at twice the length', async (_, part) => {
  const plan = planLayers(['entities', 'quotes', 'claims', 'repeats']);
  const resources = loadResources(plan.data);
  const read = (length: number) => costOf(() => analyze(parseText('a.txt', of(part, length)), plan, resources));
  await read(100_000);
  const small = await read(500_000);
  expect(await read(1_000_000)).toBeLessThan(2.3 * small + 50);
});
