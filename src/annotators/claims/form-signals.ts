import type { Token } from '../../model/document.ts';
import type { StatementScene } from './claim-scene.ts';
import type { Clause } from './clause.ts';
import type { AddSignal } from './signals.ts';

/** People spoken of, not those who speak or are spoken to. */
const others = /^(?:he|she|they|his|her|their)(?:'|$)/;
const modal = /^(?:will|would|can|could|may|might|must|shall|should|'ll|wo)$/;
const past = /^(?:was|were|had|did)/;
const enumerator = /^(?:first|second|secondly|third|thirdly|finally|lastly|one|two|three|four)$/;
/** Counts of nouns: a statement with hardly any says little by itself, one with many tells of something. */
const fewNouns = 1;
const someNouns = 4;
const manyNouns = 6;

/** What single words and pairs of words tell by their form, and how many of a kind there are. */
export function addForms({ text, tags, words }: StatementScene, tokens: readonly Token[], add: AddSignal): void {
  let numbers = 0;
  let nouns = 0;
  let participleIsDue = false;
  tokens.forEach((token, position) => {
    const { index, norm } = token;
    const part = tags.partOfSpeech(index);
    if (part === 'noun' || part === 'proper-noun') nouns++;
    if ((part === 'number' && norm !== 'one') || startsInDigit(norm)) {
      add('number', token);
      if (++numbers === 2) add('several-numbers', token);
    }
    if (tags.has(index, 'PastTense')) {
      add('past-tense', token);
      if (participleIsDue) add('passive', token);
      else if (part === 'verb' && !words.stative.has(norm)) add('deed', token);
    }
    participleIsDue = /^(?:was|were|been)$/.test(norm) || (participleIsDue && part === 'adverb');
    const next = tokens[position + 1];
    if (norm === 'to' && next && (next.norm === 'be' || tags.partOfSpeech(next.index) === 'verb'))
      add('-infinitive', token);
    if (norm === 'be') add('-bare-be', token);
    if (others.test(norm)) add('others', token);
    if (words.condition.has(norm)) add('-conditional', token);
  });
  const [first, second] = tokens;
  const opener = first?.norm === 'number' ? second : first;
  if (opener && enumerator.test(opener.norm) && text[opener.end] === ',') add('-enumeration', opener);
  if (nouns <= fewNouns) add('-few-nouns', null);
  if (nouns >= someNouns) add('nouns', null);
  if (nouns >= manyNouns) add('many-nouns', null);
}

function startsInDigit(norm: string): boolean {
  const code = norm.charCodeAt(0);
  return (code >= 48 && code <= 57) || code === 36;
}

/** What the verb group and the subject of the main clause tell. */
export function addClauseSigns(
  { tags }: StatementScene,
  { head, group, subject, words }: Clause,
  add: AddSignal,
): void {
  if (!head) add('-fragment', null);
  const [first] = group;
  const [auxiliary = ''] = words;
  if (first && (tags.has(first.index, 'PastTense') || past.test(first.norm))) add('past-event', first);
  if (first && group.length > 1 && /^(?:has|have)$/.test(auxiliary)) add('perfect', first);
  if (first && modal.test(auxiliary)) add('-modal', first);
  const last = subject.at(-1);
  const part = last && tags.partOfSpeech(last.index);
  if (last && part === 'proper-noun') add('named-subject', last);
  else if (last && part === 'noun') add('noun-subject', last);
}
