import type { Document, Token } from '../model/document.ts';
import type { FunctionWords, SentenceWords } from '../model/resources/language.ts';
import type { TaggedToken } from './tagger.ts';

/** Words that news uses as nouns but for a clear verb's place, and that compromise takes for verbs. */
const newsNouns = new Set(
  'airstrikes attacks campaign campaigns court courts delegates exit poll polls police rally tax taxes'.split(' '),
);
/** After one of these a plain verb form is a noun: `in interviews`, `amid concerns`. */
const nounPrepositions = new Set(
  'of in at by from with on for despite amid into over against between among during without'.split(' '),
);
/** Kinds of blocks that capitalise what is no name. */
const capitalisedBlocks = new Set(['headline', 'deck', 'subhead', 'labels', 'section']);
/** Tags of a name that stay when a word turns out to be one. */
const nameTags = new Set(
  'Noun Possessive Person FirstName LastName MaleName FemaleName Place Country City Region Organization Demonym Honorific Acronym Hyphenated'.split(
    ' ',
  ),
);

/** How often a word is capitalised as a name inside sentences, and how often in lower case. */
interface Evidence {
  readonly names: ReadonlyMap<string, number>;
  readonly common: ReadonlyMap<string, number>;
}

/**
 * Fixes what compromise gets wrong in news: names at the start of a sentence, which it knows only from its lists; names that
 * mark the turns of a transcript; nouns taken for verbs. Evidence is how the whole document uses the word.
 */
export function repairTags(
  document: Document,
  tagged: readonly TaggedToken[],
  sentenceWords: SentenceWords,
  functionWords: FunctionWords,
): TaggedToken[] {
  const repaired = [...tagged];
  const evidence = gatherEvidence(document, tagged, functionWords);
  const speakers = findTurns(document);
  for (const token of document.tokens) {
    const { index } = token;
    const own = tagged[index];
    if (own === undefined) continue;
    const isName =
      speakers.has(index) ||
      (!isFunctionWord(token, functionWords) && isInitialName(document, tagged, token, evidence, sentenceWords));
    if (isName) repaired[index] = { ...own, tags: asName(own.tags) };
    else if (isMistakenVerb(document, tagged, token)) repaired[index] = { ...own, tags: asNoun(token.norm) };
  }
  return repaired;
}

function gatherEvidence(document: Document, tagged: readonly TaggedToken[], functionWords: FunctionWords): Evidence {
  const names = new Map<string, number>();
  const common = new Map<string, number>();
  for (const token of document.tokens) {
    if (isFunctionWord(token, functionWords)) continue;
    if (/^\p{Ll}/u.test(token.text)) count(common, token.norm);
    else if (tagged[token.index]?.tags.has('ProperNoun') && !isInitial(document, token) && isInProse(document, token)) {
      count(names, baseOf(token));
    }
  }
  return { names, common };
}

/** Also a contraction of one: `I'm`. */
function isFunctionWord({ norm }: Token, words: FunctionWords): boolean {
  return words.has(norm.replace(/'.*$/, ''));
}

function count(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** `crocker` of `Crocker's`. */
function baseOf(token: Token): string {
  return token.norm.replace(/'s?$/, '');
}

/** Whether capitals mean names where the token is. */
function isInProse(document: Document, token: Token): boolean {
  const sentence = document.sentences[token.sentence];
  const block = sentence && document.article.blocks[sentence.block];
  return block !== undefined && !capitalisedBlocks.has(block.kind);
}

/** Whether the token would be capitalised in any case: it opens a sentence or a quotation. */
function isInitial(document: Document, token: Token): boolean {
  const previous = document.tokens[token.index - 1];
  if (previous?.sentence !== token.sentence) return true;
  return /[“"‘«:]/.test(document.article.text.slice(previous.end, token.start));
}

function isInitialName(
  document: Document,
  tagged: readonly TaggedToken[],
  token: Token,
  evidence: Evidence,
  words: SentenceWords,
): boolean {
  if (!/^\p{Lu}/u.test(token.text) || tagged[token.index]?.tags.has('ProperNoun')) return false;
  if (!isInitial(document, token) || !isInProse(document, token)) return false;
  const base = baseOf(token);
  const common = evidence.common.get(base) ?? 0;
  if ((evidence.names.get(base) ?? 0) > common) return true;
  if (common > 0 || !isUnknown(tagged[token.index])) return false;
  const next = document.tokens[token.index + 1];
  if (next?.sentence !== token.sentence || document.article.text.slice(token.end, next.start) !== ' ') return false;
  return (
    words.reporting.has(next.norm) ||
    (/^\p{Lu}/u.test(next.text) && tagged[next.index]?.tags.has('ProperNoun') === true)
  );
}

/** Whether compromise knows nothing of the word but its form, and takes it for a singular noun. */
function isUnknown(own: TaggedToken | undefined): boolean {
  return own?.isGuess === true && own.tags.has('Noun') && !own.tags.has('Plural');
}

/**
 * First tokens of the turns of a transcript: `WALLACE:`, `Chris Wallace:` at the start of a block, three words at most,
 * where the document opens at least two blocks so.
 */
function findTurns(document: Document): ReadonlySet<number> {
  const { text, blocks } = document.article;
  const turns = new Map<string, number[]>();
  for (const sentence of document.sentences) {
    if (sentence.start !== blocks[sentence.block]?.start) continue;
    const label = /^(?:\p{Lu}[\p{L}.'’-]*\s){0,2}\p{Lu}[\p{L}'’-]+(?=:)/u.exec(
      text.slice(sentence.start, sentence.start + 60),
    )?.[0];
    if (label === undefined) continue;
    const end = sentence.start + label.length;
    const tokens = document.tokens.slice(sentence.from, Math.min(sentence.to, sentence.from + 6));
    const found = tokens.filter((token) => token.end <= end).map(({ index }) => index);
    turns.set(label, [...(turns.get(label) ?? []), ...found]);
  }
  const repeated = [...turns].filter(([label, tokens]) => tokens.length > label.split(/\s/).length);
  return new Set(repeated.flatMap(([, tokens]) => tokens));
}

/** Whether the token is a noun in news where it is, though tagged as a verb. */
function isMistakenVerb(document: Document, tagged: readonly TaggedToken[], token: Token): boolean {
  const own = tagged[token.index];
  if (!own?.tags.has('Verb') || own.implicit !== null || !/^\p{Ll}/u.test(token.text)) return false;
  if (!own.tags.has('Infinitive') && !own.tags.has('PresentTense')) return false;
  if (own.tags.has('Gerund') || own.tags.has('Auxiliary') || own.tags.has('Copula')) return false;
  const previous = document.tokens[token.index - 1];
  if (previous?.sentence !== token.sentence || document.article.text.slice(previous.end, token.start) !== ' ') {
    return newsNouns.has(token.norm);
  }
  if (nounPrepositions.has(previous.norm)) return true;
  if (!newsNouns.has(token.norm)) return false;
  const before = tagged[previous.index]?.tags;
  const opensVerb = ['Modal', 'Auxiliary', 'Pronoun', 'Negative', 'Adverb', 'Conjunction', 'QuestionWord'];
  return previous.norm !== 'to' && !opensVerb.some((tag) => before?.has(tag)) && before?.has('Plural') !== true;
}

function asName(tags: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(['Noun', 'ProperNoun', ...[...tags].filter((tag) => nameTags.has(tag))]);
}

function asNoun(norm: string): ReadonlySet<string> {
  return new Set(['Noun', norm.endsWith('s') ? 'Plural' : 'Singular']);
}
