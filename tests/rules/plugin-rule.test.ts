import { describe, expect, test } from 'vitest';
import { findingsOfRule } from '../../src/io/work/test-rule.ts';
import { asPluginRule, definePluginRule } from '../../src/rules/plugin-rule.ts';
import type { Rule } from '../../src/rules/rule.ts';

const shout = definePluginRule({
  id: 'desk/shout',
  description: 'Nobody shouts.',
  messages: { loud: '{word} is loud' },
  needs: ['document'],
  *check({ document }) {
    for (const { start, end, text } of document.tokens)
      if (/^[A-Z]{4,}$/.test(text)) yield { messageId: 'loud', data: { word: text }, span: { start, end } };
  },
});
const broken = (check: Rule['check']) =>
  asPluginRule({ ...shout, check }, './desk.mjs') ?? expect.unreachable('a rule was expected');

describe('definePluginRule', () => {
  test('is a warning with every preset, without options and fix, unless it says otherwise', () => {
    expect(shout).toMatchObject({ severity: 'warning', fixable: null, options: {}, precision: null });
    expect(definePluginRule({ ...shout, severity: 'error', options: { least: 3 } })).toMatchObject({
      severity: 'error',
      options: { least: 3 },
    });
  });

  test.each([
    [{ id: 'shout' }, 'rule “shout”: expected an id such as "desk/rule"'],
    [{ description: undefined }, 'desk/shout: description: expected a string'],
    [{ messages: null }, 'desk/shout: messages: expected an object'],
    [{ check: 1 }, 'desk/shout: check: expected a function'],
    [{ needs: 'document' }, 'desk/shout: needs: expected a list of layers'],
    [{ needs: ['words'] }, 'desk/shout: unknown layer “words”; expected one of article'],
    [{ severity: 'fatal' }, 'desk/shout: severity: expected one of info, warning, error'],
    [{ fixable: true }, 'desk/shout: fixable: expected safe, unsafe or null'],
  ])('refuses %j', (change, message) => {
    expect(() => definePluginRule({ ...shout, ...change } as typeof shout)).toThrow(message);
  });
});

describe('asPluginRule', () => {
  test('takes what has an id and a check, and nothing else', () => {
    expect(asPluginRule(shout, './desk.mjs')).toMatchObject({ id: 'desk/shout', origin: './desk.mjs' });
    for (const value of [null, 1, 'a', {}, () => 1, { id: 'a' }]) expect(asPluginRule(value, 'x')).toBeNull();
  });

  test('its findings are those of the rule', () => {
    const rule = asPluginRule(shout, './desk.mjs') ?? expect.unreachable();
    expect(findingsOfRule(rule, 'Late news\n\nThe mayor was LOUD.\n').map(({ message }) => message)).toEqual([
      'LOUD is loud',
    ]);
  });

  test.each<[string, Rule['check'], string]>([
    [
      'an error of its own',
      () => {
        throw new TypeError('no such thing');
      },
      'rule “desk/shout” on story.txt: threw: no such thing',
    ],
    ['a message that is none', () => [{ messageId: 'quiet', span: null }], 'unknown message “quiet”'],
    [
      'a span behind the text',
      () => [{ messageId: 'loud', span: { start: 3, end: 900 } }],
      'span 3–900 is not in the text, which is 18 long',
    ],
    ['a span that ends before it begins', () => [{ messageId: 'loud', span: { start: 3, end: 1 } }], 'span 3–1 is not'],
    ['a span between two code units', () => [{ messageId: 'loud', span: { start: 0.5, end: 1 } }], 'span 0.5–1 is not'],
    ['no list of reports', () => 1 as never, 'threw'],
  ])('names the rule and the article: %s', (_, check, message) => {
    expect(() => findingsOfRule(broken(check), 'Late news\n\nIt was.')).toThrow(message);
  });
});
