import type { Article } from '../../model/article.ts';
import type { Document, TagLayer, Token } from '../../model/document.ts';
import type { RuleWords } from '../../model/resources/rule-words.ts';
import { makeCover } from '../../text/cover.ts';
import { blockAt } from '../../text/positions/blocks.ts';
import { toSourceSpan } from '../../text/positions/segments.ts';
import { defineRule } from '../rule.ts';

const lowerCase = /^\p{Ll}+$/u;

/** The same word twice in a row. */
export const doubledWord = defineRule({
  id: 'doubled-word',
  description: 'The same word appears twice in a row: the the.',
  reason: 'The most common slip of a late edit.',
  severity: 'error',
  presets: ['recommended', 'strict', 'draft'],
  precision: { right: 15, judged: 16 },
  fixable: 'safe',
  bad: 'The mayor walked to the the bridge on Sunday.',
  good: 'The mayor walked to the bridge on Sunday.',
  options: {},
  messages: { doubled: 'repeated word: “{word}”' },
  needs: ['document', 'tags', 'attributions'],
  *check({ article, document, tags, attributions }, { words }) {
    const isQuoted = makeCover(attributions.quotations.map(({ span }) => span));
    const { tokens } = document;
    for (const [index, token] of tokens.entries()) {
      const next = tokens[index + 1];
      if (
        !next ||
        next.norm !== token.norm ||
        !areJoined(article, document, index, words) ||
        !isAlike(token, next, index, document)
      )
        continue;
      if (isApart(article, token, next)) continue;
      const isNever = words.neverDoubled.has(token.norm);
      if (isThirdOf(document, index) && !(isNever && tokens[index - 1]?.norm !== token.norm)) continue;
      const last = isNever ? lastOfRun(article, document, index, words) : next;
      if (
        !isNever &&
        ((isQuoted(token) && !isFunctionWord(token.norm)) || !isSlip(article, document, tags, index, words))
      )
        continue;
      yield {
        messageId: 'doubled',
        data: { word: token.text },
        span: { start: token.start, end: last.end },
        ...(!isNever && { atMost: 'warning' as const }),
        fix: {
          safe: isNever && lowerCase.test(token.text) && !isQuoted(token) && last.sentence === token.sentence,
          edits: [{ start: token.end, end: last.end, text: '' }],
        },
      };
    }
  },
});

/** The last of a run of the same word: `the the the` is one slip. */
function lastOfRun(article: Article, document: Document, index: number, words: RuleWords): Token {
  const { tokens } = document;
  let at = index + 1;
  for (; at + 1 < tokens.length; at++) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (
      !token ||
      !next ||
      next.norm !== token.norm ||
      !areJoined(article, document, at, words) ||
      isApart(article, token, next)
    )
      break;
  }
  return tokens[at] as Token; // `index` has a word after it
}

/** In one sentence, or at the end of a line and at the start of the next one: no paragraph ends in `the`. */
function areJoined({ text }: Article, { tokens }: Document, index: number, words: RuleWords): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (!token || !next || token.sentence === next.sentence) return token !== undefined && next !== undefined;
  return (
    words.neverDoubled.has(token.norm) &&
    /^[ \t]*\r?\n[ \t]*$/.test(text.slice(token.end, Math.min(next.start, token.end + 40)))
  );
}

/** Written alike; `The the` at the start of a sentence is, too. */
function isAlike(token: Token, next: Token, index: number, document: Document): boolean {
  if (next.text === token.text) return true;
  return index === document.sentences[token.sentence]?.from && lowerCase.test(next.text);
}

/** Whether more than space is between them, in the text or in its file: marks, a hyphen after, an empty link. */
function isApart(article: Article, token: Token, next: Token): boolean {
  const between = { start: token.end, end: next.start };
  const block = blockAt(article, token.start);
  if (block === null || block.kind === 'boilerplate') return true;
  if (
    article.text.slice(between.start, between.end).trim() !== '' ||
    /^[-/.@]\w/.test(article.text.slice(next.end, next.end + 2))
  )
    return true;
  if (article.segments === null) return false;
  const [left, right] = [token, next].map((word) => toSourceSpan(article, word));
  return /\]\(|!\[|<(?:a|img|code|input|td|th|br)\b/i.test(article.source.slice(left?.end, right?.start));
}

/** Three in a row are meant: `no no no`, a chant, a table. */
function isThirdOf({ tokens }: Document, index: number): boolean {
  const word = tokens[index]?.norm;
  return tokens[index - 1]?.norm === word || tokens[index + 2]?.norm === word;
}

const place = new Set(['in', 'on', 'at', 'over', 'off', 'up', 'out', 'down']);
const preposition = new Set('of to for with by from as before after under about around through'.split(' '));
const auxiliary = new Set(['is', 'was', 'were', 'are', 'be', 'been', 'will', 'would', 'has', 'can', 'could', 'should']);
const pronoun = new Set(['he', 'she', 'it', 'they', 'we', 'i']);
/** What speakers, too, do not repeat on purpose. */
function isFunctionWord(word: string): boolean {
  return place.has(word) || preposition.has(word) || auxiliary.has(word);
}

/** Whether no usual sentence has the word twice here. Without a clause before, nothing leaves a first one behind. */
function isSlip(article: Article, document: Document, tags: TagLayer, index: number, words: RuleWords): boolean {
  const word = document.tokens[index]?.norm ?? '';
  const from = document.sentences[document.tokens[index]?.sentence ?? -1]?.from ?? index;
  const before = index > from ? tags.partOfSpeech(index - 1) : null;
  const isLeft = () => hasRelativeBefore(document, tags, index, from);
  if (place.has(word) && words.particleVerbs.has(document.tokens[index - 1]?.norm ?? ''))
    return isHeadline(article, document, index) && isBareNoun(document, tags, index + 2);
  if (place.has(word) || preposition.has(word)) return !isLeft();
  if (auxiliary.has(word)) {
    if (before === 'determiner' || before === 'adjective' || before === null) return false;
    // `It was was long`: nothing before the pronoun leaves its verb behind.
    if (before === 'pronoun' && index - 1 === from && pronoun.has(document.tokens[from]?.norm ?? '')) return true;
    if (before === 'pronoun' && (isCopula.test(word) || tags.partOfSpeech(index - 2) === 'noun')) return false;
    return !isLeft() && !hasConjunctionBefore(document, index, from);
  }
  if (pronoun.has(word))
    return before === null || before === 'conjunction' || conjunctions.has(document.tokens[index - 1]?.norm ?? '');
  if (word === 'but' || word === 'nor') return true;
  return lowerCase.test(document.tokens[index]?.text ?? '') && word.length > 2 && !words.doubledOnPurpose.has(word);
}

function isHeadline(article: Article, { tokens }: Document, index: number): boolean {
  const kind = blockAt(article, tokens[index]?.start ?? 0)?.kind;
  return kind === 'headline' || kind === 'deck';
}

/** Whether a noun without article follows, `votes on on budget`: after `voted on on` there is a day, a place or an article. */
function isBareNoun({ tokens }: Document, tags: TagLayer, index: number): boolean {
  const word = tokens[index];
  return (
    word !== undefined &&
    /^\p{Ll}+[^s\P{L}]$/u.test(word.text) &&
    tags.partOfSpeech(index) === 'noun' &&
    !tags.has(index, 'Date') &&
    !inPhrase.test(word.norm)
  );
}

/** Nouns that need no article: `left on on purpose`. */
const inPhrase =
  /^(?:purpose|time|schedule|demand|foot|air|camera|video|tape|top|board|private|public|secret|person|part|full|court|parliament|congress)$/;

const isCopula = /^(?:is|was|were|are|be|been)$/;
/** How far back a clause is looked for, in words: what is left behind ends it. */
const reach = 14;
const relative = new Set(
  'what who whom whose which where whatever whoever all everything anything nothing whichever'.split(' '),
);

/** A relative clause that may end in the first word: `what it came to`, `the firm that he was the head of`, `the bill they voted on`. */
function hasRelativeBefore({ tokens }: Document, tags: TagLayer, index: number, from: number): boolean {
  for (let at = index - 1; at >= Math.max(from, index - reach); at--) {
    const norm = tokens[at]?.norm ?? '';
    const before = at > from ? tags.partOfSpeech(at - 1) : null;
    if (relative.has(norm) || (norm === 'that' && before !== 'verb') || (norm === 'those' && at === from)) return true;
    const isSubject = tags.partOfSpeech(at) === 'pronoun' || tags.partOfSpeech(at) === 'proper-noun' || norm === 'the';
    const isBesideVerb = tags.partOfSpeech(index - 1) === 'verb' || tags.partOfSpeech(index - 1) === 'auxiliary';
    if (isSubject && isBesideVerb && before === 'noun' && index - at <= 5) return true;
  }
  return false;
}

const conjunctions = new Set('how when why if as because before after since while once until there'.split(' '));

function hasConjunctionBefore({ tokens }: Document, index: number, from: number): boolean {
  return tokens.slice(Math.max(from, index - reach), index).some(({ norm }) => conjunctions.has(norm));
}
