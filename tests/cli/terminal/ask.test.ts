import { Readable, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { ask } from '../../../src/cli/terminal/ask.ts';

const questions = [
  { text: 'Rules', fallback: 'recommended', choices: ['recommended', 'strict'] },
  { text: 'Exclude', fallback: 'none', choices: null },
];

test.each([
  ['strict\ndrafts/**\n', ['strict', 'drafts/**'], 'Rules (recommended, strict) [recommended]: Exclude [none]: '],
  ['\n\n', ['recommended', 'none'], 'Rules (recommended, strict) [recommended]: Exclude [none]: '],
  ['', ['recommended', 'none'], 'Rules (recommended, strict) [recommended]: Exclude [none]: '],
  [
    'strct\nstrict\n',
    ['strict', 'none'],
    'Rules (recommended, strict) [recommended]: must be one of recommended, strict\nRules (recommended, strict) [recommended]: Exclude [none]: ',
  ],
])('the answers of %j', async (input, answers, printed) => {
  let text = '';
  const stderr = new Writable({
    write(chunk, _, done) {
      text += String(chunk);
      done();
    },
  });
  expect(await ask({ stdin: Readable.from(input === '' ? [] : [input]), stderr }, questions)).toEqual(answers);
  expect(text).toBe(printed);
});
