import { expect, test } from 'vitest';
import { parseBytes } from '../../src/io/read/read.ts';

async function read(name: string, content: string, options = {}) {
  const [outcome] = await parseBytes(name, new TextEncoder().encode(content), options);
  return outcome?.ok ? [outcome.value.format, ...outcome.warnings] : [outcome?.error.message];
}

const told = (name: string, content: string) =>
  `its name says ${name}, its content ${content}; read as ${content} (--input-format decides)`;
const page =
  '<!DOCTYPE html>\n<html><body><article><h1>Ferry sinks</h1><p>The ferry sank off Oban on Monday, a skipper said.</p></article></body></html>';

test.each<[string, string, readonly string[]]>([
  ['a.txt', page, ['html', told('text', 'html')]],
  ['a.csv', page, ['html', told('csv', 'html')]],
  ['a.xml', `<?xml version="1.0"?>\n${page}`, ['html', told('nitf', 'html')]],
  ['a.txt', '{"title":"Ferry sinks","text":"It sank."}', ['json', told('text', 'json')]],
  ['a.txt', '{"text":"It sank."}\n{"text":"It rained."}\n', ['jsonl', told('text', 'jsonl')]],
  [
    'a.txt',
    '<?xml version="1.0"?><rss><item><title>Ferry sinks</title></item></rss>',
    ['feed', told('text', 'feed'), 'no article text found'],
  ],
  ['a.txt', 'Ferry sinks\n\nThe <html> tag was {"odd": 1}.\n', ['text']],
  ['a.txt', '{Ferry sinks}\n', ['text', 'no article text found']],
  [
    'a.xml',
    '<opml><body/></opml>',
    ['XML of a kind that is not known, <opml>; RSS, Atom, NITF and NewsML-G2 are read'],
  ],
  ['a.xml', 'It rained.', ['no XML document; RSS, Atom, NITF and NewsML-G2 are read']],
])('%s %j', async (name, content, expected) => {
  expect(await read(name, content)).toEqual(expected);
});

test('the option decides', async () => {
  expect(await read('a.txt', page, { format: 'text' })).toEqual(['text']);
});
