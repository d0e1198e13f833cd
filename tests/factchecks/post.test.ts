import { expect, test } from 'vitest';
import { readPost } from '../../src/factchecks/post.ts';

test('a post is taken apart', () => {
  const post = readPost(
    'Stop this! #SaveTheBridge @AnnaKerr pic.twitter.com/a1 https://t.co/b2 — Tom Brandel (@TomBrandel_1) May 4, 2021',
  );
  expect(post.text.replace(/\s+/g, ' ').trim()).toBe('Stop this! Save The Bridge Anna Kerr');
  expect(post.author).toBe('Tom Brandel Tom Brandel 1');
  expect(post.date).toBe('May 4, 2021');
  expect(post.hasMedia).toBe(true);
});

test('a statement is itself', () => {
  expect(readPost('The bridge is closed.')).toEqual({
    text: 'The bridge is closed.',
    author: '',
    date: '',
    hasMedia: false,
  });
});
