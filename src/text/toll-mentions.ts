import type { Document, Sentence, Token } from '../model/document.ts';
import type { RuleWords } from '../model/resources/rule-words.ts';
import type { Span } from '../model/span.ts';
import { readCount } from './read-count.ts';

/** How many people something befell, as a sentence says. */
export interface TollMention {
  /** The number. */
  readonly span: Span;
  readonly sentence: number;
  readonly amount: number;
  /** `at least 12` bounds from below; `about 12` and `up to 12` give no number. */
  readonly bound: 'exact' | 'least';
  /** What befell them: `dead`, `hurt`, `missing`. */
  readonly kind: string;
  /** Whom it befell, null for people in general. */
  readonly who: string | null;
  /** Whether the sentence says that the number grew to this one. */
  readonly isGrown: boolean;
}

/** Words between a number and what befell those who are counted. */
const reach = 7;
const general: ReadonlySet<string> = new Set([
  'people',
  'persons',
  'person',
  'others',
  'victims',
  'residents',
  'lives',
]);
const linking =
  /^(?:who|that|were|was|are|is|have|has|had|been|be|being|confirmed|reported|now|still|later|also|reportedly|feared|left|remain|remained|found|presumed|people|more|seriously|critically|badly|lightly|slightly|fatally|wounded|shot|stabbed|burned|burnt|crushed|trapped|drowned|of|the|them|members|adults|lost|their|lose|losing)$/;
const loose =
  /^(?:about|around|some|nearly|almost|up|roughly|approximately|estimated|possibly|maybe|dozens|scores|hundreds|thousands|between|or|another|other|additional|further|every|each|fewer|under|total)$/;

/** The tolls of a document's sentences, in order. What is counted beside another number (`two of 12`) or about (`some 12`) is skipped. */
export function tollMentions(document: Document, words: RuleWords): readonly TollMention[] {
  return document.sentences.flatMap((sentence) => tollsOf(document, sentence, words));
}

function tollsOf({ tokens, article }: Document, sentence: Sentence, words: RuleWords): readonly TollMention[] {
  const found: TollMention[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const count = readCount(tokens, at, sentence.to, words.numbers);
    if (!count) continue;
    const { amount, to } = count;
    const before = bound(tokens, at, sentence.from);
    const toll = before === null ? null : tollAt(tokens, at, to, sentence, words);
    const first = tokens[at];
    const last = tokens[to - 1];
    const isOther = /^(?:[-–/:%]|\s?(?:percent|per cent|years?|months?|days?|hours?|times|p\.?m|a\.?m))/.test(
      article.text.slice(last?.end ?? 0, (last?.end ?? 0) + 12),
    );
    if (toll && before && first && last && !isOther) {
      const span = { start: first.start, end: last.end };
      const bounded = before === 'exact' && toll.isMore ? null : before;
      if (bounded !== null) found.push({ span, sentence: sentence.index, amount, bound: bounded, ...toll });
    }
    at = to - 1;
  }
  return found;
}

/** Exact, or at least this many; null where the number is no count by itself. */
function bound(tokens: readonly Token[], at: number, from: number): 'exact' | 'least' | null {
  const word = (back: number) => (at - back >= from ? (tokens[at - back]?.norm ?? '') : '');
  if (word(2) === 'at' && word(1) === 'least') return 'least';
  if ((word(2) === 'more' || word(2) === 'fewer' || word(2) === 'less') && word(1) === 'than')
    return word(2) === 'more' ? 'least' : null;
  if (word(1) === 'over') return 'least';
  if (loose.test(word(1)) || (word(2) === 'up' && word(1) === 'to') || word(1) === 'of') {
    return word(1) === 'of' && /^(?:toll|total|number)$/.test(word(2)) ? 'exact' : null;
  }
  return 'exact';
}

interface Toll {
  readonly kind: string;
  readonly who: string | null;
  readonly isGrown: boolean;
  readonly isMore: boolean;
}

function tollAt(tokens: readonly Token[], at: number, to: number, sentence: Sentence, words: RuleWords): Toll | null {
  const wordAt = (index: number) =>
    index >= sentence.from && index < sentence.to ? (tokens[index]?.norm.replace(/'s$/, '') ?? '') : '';
  const isGrown = wordsBefore(tokens, at, sentence.from, 6).some((word) => grown.test(word));
  // The death toll rose to 14, stands at 14, of 14.
  const before = wordsBefore(tokens, at, sentence.from, 8);
  const toll = before.lastIndexOf('toll');
  if (toll !== -1 && /^(?:to|at|of|is|was|reached|reaches|hit|hits|passed|stands?)$/.test(before.at(-1) ?? ''))
    return { kind: 'dead', who: null, isGrown, isMore: false };
  // The bodies of (the) 14 miners.
  if (/ (?:bodies|remains|deaths) of(?: the| all)? $/.test(` ${before.join(' ')} `)) {
    const next = wordAt(to);
    return {
      kind: 'dead',
      who: words.countedPeople.has(next) && !general.has(next) ? singular(next) : null,
      isGrown,
      isMore: false,
    };
  }
  // 14 dead, 14 people were killed, 14 miners who died.
  let who: string | null = null;
  let isMore = false;
  for (let index = to; index < Math.min(to + reach, sentence.to); index++) {
    const word = wordAt(index);
    const kind = Object.hasOwn(words.tolls, word) ? words.tolls[word] : undefined;
    if (kind !== undefined) {
      // `12 people killing`: it is not they whom it befell.
      if (/ing$/.test(word) && word !== 'missing') return null;
      if (/^(?:arrest|kill|kills|injure|injures|wound|hurt)$/.test(word) && index > to) return null;
      return { kind, who, isGrown, isMore };
    }
    if (word === 'more' || word === 'others') isMore = true;
    if (words.countedPeople.has(word)) {
      if (index > to + 2) break;
      who = general.has(word) ? who : singular(word);
    } else if (!linking.test(word) && !(index === to && /^\p{L}+$/u.test(word))) break;
    else if (index === to && !linking.test(word)) who = singular(word);
  }
  // killed 14 people, killing 14, kills 14.
  const verb = wordAt(at - 1).replace(/^(?:only|just)$/, '') || wordAt(at - 2);
  const skipped = /^(?:least|than|over)$/.test(verb) ? wordAt(at - 3) : verb;
  const kind = Object.hasOwn(words.tolls, skipped) ? words.tolls[skipped] : undefined;
  if (
    kind === undefined ||
    !/(?:ed|ing|es|ls|l|e|d|s|st)$/.test(skipped) ||
    /^(?:dead|deaths|fatal|death|missing|bodies|lives|died|dies)$/.test(skipped)
  )
    return null;
  const next = wordAt(to);
  const isPeople = words.countedPeople.has(next);
  if (!isPeople && !/^(?:in|at|on|and|as|when|after|near|during|including|of|)$/.test(next)) return null;
  return { kind, who: isPeople && !general.has(next) ? singular(next) : null, isGrown, isMore: next === 'others' };
}

const grown =
  /^(?:rose|risen|rises|rising|climbed|climbs|climbing|increased|jumped|grew|grown|grows|revised|reached|soared|mounted)$/;

function wordsBefore(tokens: readonly Token[], at: number, from: number, most: number): readonly string[] {
  return tokens.slice(Math.max(from, at - most), at).map(({ norm }) => norm);
}

function singular(word: string): string {
  return word === 'children' ? 'child' : word === 'women' ? 'woman' : word === 'men' ? 'man' : word.replace(/s$/, '');
}
