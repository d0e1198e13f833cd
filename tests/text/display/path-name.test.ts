import { describe, expect, test } from 'vitest';
import { makePathNames } from '../../../src/text/display/path-name.ts';

describe('names of files on pages', () => {
  test.each([
    [['news'], 'news/a.txt', 'news/a.txt'],
    [['../../srv/news'], '../../srv/news/2024/a.txt', 'news/2024/a.txt'],
    [['../../srv/news/**/*.txt'], '../../srv/news/2024/a.txt', 'news/2024/a.txt'],
    [['../a.jsonl'], '../a.jsonl#7', 'a.jsonl#7'],
    [['D:/news'], 'D:/news/a.txt', 'news/a.txt'],
    [['../news', '../news/old'], '../news/old/a.txt', 'old/a.txt'],
    [[], '/srv/desk/a.txt', 'a.txt'],
  ])('%j: %s is %s', (named, path, name) => {
    expect(makePathNames(named).of(path)).toBe(name);
  });

  test('stand in messages, too', () => {
    const { inText } = makePathNames(['../srv/news']);
    expect(inText('paragraph 3 also appears in ../srv/news/b.txt')).toBe('paragraph 3 also appears in news/b.txt');
  });
});
