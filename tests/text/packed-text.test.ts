import { expect, test } from 'vitest';
import { packText, unpackText } from '../../src/text/packed-text.ts';

test.each(['', 'plain', '“Où ça?” 東京 😀', '\ufeffafter a mark', 'half \ud83d of a pair'])('gives %j back', (text) => {
  expect(unpackText(packText(text))).toBe(text);
});
