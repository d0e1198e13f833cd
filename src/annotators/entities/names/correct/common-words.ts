import type { Guess } from '../model/decode.ts';
import { Seen } from '../model/document-evidence.ts';
import { modelTypes } from '../model/labels.ts';
import { Case } from '../words/forms.ts';
import { maskOf } from '../words/lexicon.ts';
import { Gap } from '../words/pieces.ts';
import { formAt, type Reading } from '../words/runs.ts';
import type { NameWords } from './name-words.ts';
import { spelledInSmall } from './spelled-acronyms.ts';

const organization = modelTypes.indexOf('ORG');
const person = modelTypes.indexOf('PER');
const common = maskOf('common');
const title = maskOf('titleWord');
const institution = maskOf(
  'organizationWord',
  'organization',
  'companySuffix',
  'party',
  'medium',
  'placeWord',
  'eventWord',
);
const known = maskOf('organization', 'medium', 'country', 'region', 'largeCity', 'demonym', 'companySuffix');
/** A guess of common words needs a margin of so much. */
const needed = 5000;
/** A prefix that a hyphen parts from a common word: `Ex-friends`, `Anti-abortion`; not `Co-op`. */
const prefix = /^(?:ex|co|non|pro|anti|post|pre|mid|self|semi|re|multi|inter)-/i;
const hyphenated = /^\p{L}+-\p{Ll}{3}/u;

/** Skips what is capitalised and no name: `COVID`, `an NGO`, `The Final Draft` and `Labour` at the start of a sentence, `Ex-friends`, the field of an office. */
export function withoutCommonWords(
  reading: Reading,
  evidence: Int32Array,
  guesses: readonly Guess[],
  words: NameWords,
): readonly Guess[] {
  const spelled = spelledInSmall(reading);
  const inside = singlesInside(reading, guesses);
  let field = -1;
  return guesses.filter((guess) => {
    if (isGeneric(reading, guess, words, spelled) || isPhrase(reading, guess)) return false;
    if (isOpening(reading, evidence, guess, inside) || isPrefixed(reading, guess)) return false;
    if (isStage(reading, guess, words) || isPost(reading, guess, words)) return false;
    const isField = endsField(reading, guess, words, field);
    if (isField) field = guess.to;
    return !isField;
  });
}

function isGeneric(
  { pieces }: Reading,
  { from, to, type }: Guess,
  { generic }: NameWords,
  spelled: ReadonlySet<number>,
): boolean {
  const { folded, norm } = formAt(pieces, from);
  return type !== person && to - from === 1 && (generic.has(folded) || spelled.has(norm));
}

/** Common words alone behind `The` that begins a sentence. */
function isPhrase({ pieces }: Reading, { from, to, type, margin }: Guess): boolean {
  const article = pieces[from - 1];
  if (type !== organization || margin >= needed || to - from < 2) return false;
  if (article?.gap !== Gap.start || article.form.text !== 'The') return false;
  for (let i = from; i < to; i++) {
    const { classes } = formAt(pieces, i);
    if (!(classes & common) || classes & institution) return false;
  }
  return true;
}

/** `Group A`, `Phase II`, `Level 4`. */
function isStage({ pieces }: Reading, { from, to }: Guess, { stages }: NameWords): boolean {
  if (to - from !== 2 || !stages.has(formAt(pieces, from).folded)) return false;
  return /^(?:\p{Lu}|[IVX]+|\d+)$/u.test(formAt(pieces, from + 1).text);
}

/** `Berea District Administrator`: what somebody is, not a body. */
function isPost({ pieces }: Reading, { from, to, type }: Guess, { posts }: NameWords): boolean {
  if (type !== organization || to - from < 2 || !posts.has(formAt(pieces, to - 1).folded)) return false;
  for (let at = from; at < to; at++) if (formAt(pieces, at).isConnector) return false;
  return true;
}

/** Norms of the names of one word that are inside a sentence. */
function singlesInside({ pieces }: Reading, guesses: readonly Guess[]): ReadonlySet<number> {
  const norms = new Set<number>();
  for (const { from, to } of guesses)
    if (to - from === 1 && !isFirst(pieces, from)) norms.add(formAt(pieces, from).norm);
  return norms;
}

function isFirst(pieces: Reading['pieces'], at: number): boolean {
  const gap = pieces[at]?.gap;
  return gap === Gap.start || gap === Gap.quote;
}

/** `Labour` of `Labour costs rise` where `labour` is elsewhere and `Labour` alone nowhere: the capital is the sentence's. */
function isOpening(
  { pieces }: Reading,
  evidence: Int32Array,
  { from, to, type }: Guess,
  inside: ReadonlySet<number>,
): boolean {
  const { norm, letterCase, classes } = formAt(pieces, from);
  if (type === person || to - from !== 1 || letterCase !== Case.capital || !isFirst(pieces, from)) return false;
  const next = pieces[to];
  const goesOn = next?.gap === Gap.space && next.form.letterCase === Case.lower;
  return goesOn && !(classes & known) && ((evidence[norm] ?? 0) & Seen.lower) !== 0 && !inside.has(norm);
}

/** `Ex-friends of the couple`, `Post-war Germany`: a prefix and a common word, in one piece or, by the prefix, in two. */
function isPrefixed({ pieces }: Reading, { from, to }: Guess): boolean {
  const [first, second] = [formAt(pieces, from).text, pieces[from + 1]];
  if (to - from > 2 || (to - from === 2 && second?.gap !== Gap.hyphen)) return false;
  const word = to - from === 2 ? `${first}-${second?.form.text}` : first;
  return prefix.test(word) && hyphenated.test(word);
}

/** Whether it is the field of an office (`Minister of Interior`, `Minister for Gender, Labour and Social Development`): words that no list knows as a body's behind its `of`, or further ones behind those. */
function endsField({ pieces }: Reading, { from, to, type }: Guess, { offices }: NameWords, field: number): boolean {
  if (type !== organization) return false;
  for (let i = from; i < to; i++) {
    const { classes, letterCase } = formAt(pieces, i);
    if (letterCase === Case.upper || classes & known) return false;
  }
  if (field >= 0 && linksFields(pieces, field, from)) return true;
  let of = from - 1;
  if (pieces[of]?.form.text === 'the') of--;
  // Words of the field before this one that are no name to the model: `Minister of` `Youth and` `Social Development`.
  for (let i = 0; i < 6 && !/^(?:of|for)$/.test(pieces[of]?.form.text ?? ''); i++) {
    const form = pieces[of]?.form;
    if (
      !form ||
      !(form.letterCase === Case.capital || form.text === 'and') ||
      pieces[of]?.sentence !== pieces[from]?.sentence
    )
      return false;
    of--;
  }
  const office = pieces[of - 1];
  if (!office || office.sentence !== pieces[from]?.sentence) return false;
  return offices.has(office.form.folded) && (office.form.classes & title) !== 0;
}

/** `, ` and `and` between the fields of one office. */
function linksFields(pieces: Reading['pieces'], to: number, from: number): boolean {
  if (pieces[to]?.sentence !== pieces[to - 1]?.sentence || from - to > 2) return false;
  for (let i = to; i < from; i++) {
    const { text, letterCase } = formAt(pieces, i);
    if (text !== 'and' && letterCase !== Case.capital) return false;
  }
  return true;
}
