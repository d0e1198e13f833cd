import { describe, expect, test } from 'vitest';
import { testRule } from '../../../src/io/work/test-rule.ts';
import { definePluginRule } from '../../../src/rules/plugin-rule.ts';

const very = definePluginRule({
  id: 'desk/very',
  description: 'A word that adds nothing.',
  messages: { empty: 'drop “{word}”' },
  fixable: 'safe',
  options: { words: ['very'] },
  needs: ['document'],
  *check({ document }, { options }) {
    for (const { start, end, text, norm } of document.tokens) {
      if (!options.words.includes(norm)) continue;
      const edits = [{ start, end: end + 1, text: '' }];
      yield { messageId: 'empty', data: { word: text }, span: { start, end }, fix: { safe: true, edits } };
    }
  },
});

describe('testRule', () => {
  test('says nothing where all is as expected', () => {
    const invalid = [
      {
        text: 'News\n\nIt is «very» late, «very» far.\n',
        messages: ['drop “very”', 'drop “very”'],
        fixed: 'News\n\nIt is late, far.\n',
      },
    ];
    testRule(very, { valid: ['News\n\nIt is late.\n'], invalid });
    testRule(very, {
      valid: ['It is very late.'],
      invalid: [{ text: 'It is «quite» late.' }],
      options: { words: ['quite'] },
    });
  });

  test.each([
    ['reports what is valid', { valid: ['It is very late.'], invalid: [] }, 'received:\nIt is «very» late.'],
    ['reports nothing', { valid: [], invalid: [{ text: 'It is late.' }] }, 'desk/very: no finding in:\nIt is late.'],
    [
      'reports another place',
      { valid: [], invalid: [{ text: 'It «is» very late.' }] },
      'expected:\nIt «is» very late.\nreceived:\nIt is «very» late.',
    ],
    [
      'says something else',
      { valid: [], invalid: [{ text: 'It is very late.', messages: ['no'] }] },
      'received:\n["drop “very”"]',
    ],
    [
      'mends something else',
      { valid: [], invalid: [{ text: 'It is very late.', fixed: 'It is.' }] },
      'expected:\nIt is.\nreceived:\nIt is late.',
    ],
  ])('throws where the rule %s', (_, cases, message) => {
    expect(() => testRule(very, cases)).toThrow(message);
  });
});
