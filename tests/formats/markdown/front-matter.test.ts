import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/formats/markdown/front-matter.ts';

test('a duplicate key is an error that names it', () => {
  expect(() => readFrontMatter('---\ntitle: Rain\nid: 1\ntitle: Snow\n---\n')).toThrow(
    'the YAML front matter cannot be read: duplicate key title',
  );
});

test('a key of a list or a map within may stand in several of them', () => {
  const source = '---\ntitle: Rain\nparts:\n  - name: a\n  - name: b\n---\n';
  expect(readFrontMatter(source).field(['title'])?.values).toEqual(['Rain']);
});

test('many keys are read', () => {
  const keys = Array.from({ length: 50_000 }, (_, index) => `k${index}: ${index}\n`).join('');
  expect(readFrontMatter(`---\n${keys}title: Rain\n---\n`).field(['title'])?.values).toEqual(['Rain']);
});
