import type { RuleWords } from '../../model/resources/rule-words.ts';
import { blockAt } from '../../text/positions/blocks.ts';
import { defineRule } from '../rule.ts';

/** The article before a word, with the word. */
const pair = /(?<![\p{L}\p{N}'’.&/-])(a|an|A|An)( +)(["“‘']?)(\p{L}(?:[\p{L}'’.-]*\p{L})?|\d(?:[\d,.]*\d)?)/gu;

/** `Section 153 A of`, `Vitamin A is`: a name and no article. */
const afterName =
  /(?:\p{Lu}\.?|\d|[vV]itamin|[hH]epatitis|[gG]rade|[gG]roup|[cC]lass|[tT]ype|[sS]ection|[sS]erie|[tT]eam|[pP]oint) $/u;

/** `a` before a vowel, `an` before a consonant. */
export const aOrAn = defineRule({
  id: 'a-or-an',
  description: 'The article “a” before a vowel sound, or “an” before a consonant sound: a apple, an university.',
  reason: 'A word was changed and its article was not.',
  severity: 'warning',
  presets: ['recommended', 'strict', 'draft'],
  precision: null,
  fixable: 'safe',
  bad: 'The mayor took a apple.',
  good: 'The mayor took an apple.',
  options: {},
  messages: { wrong: '“{wrong}” before “{word}”; use “{right}”' },
  needs: [],
  *check({ article }, { words }) {
    for (const match of article.text.matchAll(pair)) {
      const [shown, found = '', , mark = '', word = ''] = match;
      const kind = blockAt(article, match.index)?.kind;
      if (!kind || kind === 'boilerplate' || kind === 'labels') continue;
      const right = articleFor(word, words);
      const isAfterName = afterName.test(article.text.slice(Math.max(0, match.index - 12), match.index));
      if (found === 'A' && /^(?:is|and|or|in|of|are|as|on|at|was|will|to)$/.test(word)) continue;
      if (right === null || right === found.toLowerCase() || isAfterName) continue;
      // `A` may be a name: `an A student`; at the start of a sentence it is the article.
      const shownRight = found.charAt(0) === 'A' ? right.replace('a', 'A') : right;
      yield {
        messageId: 'wrong',
        data: { wrong: found, word, right },
        span: { start: match.index, end: match.index + shown.length },
        // `an` may be half of `and`.
        fix: {
          safe:
            mark === '' &&
            found === 'a' &&
            !/["'“‘]$/.test(article.text.slice(Math.max(0, match.index - 1), match.index)),
          edits: [{ start: match.index, end: match.index + found.length, text: shownRight }],
        },
      };
    }
  },
});

/** The article that the word takes; null where sound and spelling leave it open: acronyms that may be read as words, names, `h`. */
function articleFor(word: string, { spokenWithConsonant, spokenWithVowel }: RuleWords): 'a' | 'an' | null {
  const folded = word.toLowerCase().replace(/[.'’-]+$/, '');
  if (/^\d/.test(word)) {
    if (!/^\d[\d,]*$/.test(word.replace(/[.,]+$/, ''))) return null;
    return spokenWithVowel.some((pattern) => pattern.test(folded)) ? 'an' : 'a';
  }
  // Capitals: letter by letter, or as a word.
  if (/^\p{Lu}[\p{Lu}.\d]*$/u.test(word) || /^\p{Lu}{2}/u.test(word)) return null;
  if (word.length === 1 || word.indexOf('-') === 1) return null;
  // Names are said as their bearers say them.
  if (!/^[a-z]/.test(word)) return null;
  if (spokenWithConsonant.some((pattern) => pattern.test(folded))) return 'a';
  if (spokenWithVowel.some((pattern) => pattern.test(folded))) return 'an';
  if (/^[aeio]/.test(folded)) return 'an';
  if (/^u/.test(folded)) return /^u[nplmrtsgbdvckx]/.test(folded) ? 'an' : null;
  if (/^h(?:istor|abit|otel|ysteri|eroic|ere|erb)/.test(folded)) return null;
  if (/^[bcdfghjklmnpqrstvwz]/.test(folded) || /^y[aeiou]/.test(folded))
    return /^[^aeiouy]{4}/.test(folded) ? null : 'a';
  return null;
}
