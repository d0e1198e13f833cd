import type { SourceKindWords } from '../../model/resources/attributions.ts';
import { type SourceKind, type StatedKind, sourceKinds } from '../../model/tables/source-audit.ts';

/** Where a relative clause begins: what follows is about something else. */
const clauseStart = /[\s,]+(?:who|whom|whose|which|that|where|confirming|saying)\s/iu;
/** Up to where the first noun phrase of a description goes: `a letter | to the commissioner`. */
const phraseEnd = /\s(?:of|by|from|to|for|in|at|on|with|about|into)\s/iu;

/**
 * Makes the function that finds the kind of a source in a title or description; null where no word shows one. Phrases count before
 * words, and their words do not count again; possessives (`King’s Counsel`) and relative clauses do not count. Words that also head
 * clubs and companies (`president`) show a politician only by themselves, or with words like `former` beside them.
 */
export function makeKindTest(words: SourceKindWords): (text: string) => StatedKind | null {
  const kinds = sourceKinds.filter((kind) => Object.hasOwn(words, kind));
  const strength = Object.keys(words);
  const byWord = new Map(kinds.flatMap((kind) => (words[kind] ?? []).map((word) => [word, kind] as const)));
  const heads = new Set(words['politician by itself']);
  const beside = new Set(words['beside']);
  const documents = new Set(words['document head']);
  const phrases = [...kinds, 'nothing' as const].flatMap((kind) =>
    (words[`${kind} phrase`] ?? []).map((phrase) => ({ kind, parts: phrase.split(' ') })),
  );
  return (text) => {
    const [own = ''] = text.split(clauseStart);
    const [first = ''] = own.split(phraseEnd);
    const head = wordsOfRole(first).at(-1);
    if (head !== undefined && documents.has(head)) return { kind: 'document', evidence: text };
    const { found, left } = takePhrases(titleWords(own), phrases);
    const shown: SourceKind[] = [...found, ...left.flatMap((word) => byWord.get(word) ?? [])];
    const kind = shown.sort((a, b) => strength.indexOf(a) - strength.indexOf(b))[0];
    if (kind !== undefined) return { kind, evidence: text };
    const isHeadAlone =
      left.some((word) => heads.has(word)) && left.every((word) => heads.has(word) || beside.has(word));
    return isHeadAlone ? { kind: 'politician', evidence: text } : null;
  };
}

interface Phrase {
  /** `nothing` for one that shows no kind, though its words would. */
  readonly kind: SourceKind | 'nothing';
  /** Words; `*` is any one word. */
  readonly parts: readonly string[];
}

/** The kinds of the phrases in a row of words, and the words outside them. */
function takePhrases(
  words: readonly string[],
  phrases: readonly Phrase[],
): { readonly found: readonly SourceKind[]; readonly left: readonly string[] } {
  const found: SourceKind[] = [];
  const left: string[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = phrases.find(({ parts }) =>
      parts.every((part, index) => (part === '*' ? words[at + index] !== undefined : part === words[at + index])),
    );
    if (phrase && phrase.kind !== 'nothing') found.push(phrase.kind);
    if (!phrase) left.push(words[at] ?? '');
    at += phrase?.parts.length ?? 1;
  }
  return { found, left };
}

/** Whose something is, unless that is an office (`the sheriff’s office`): it speaks for whom it is named after. */
const possessive = /\p{L}+(?:['’]s|s['’])(?=\s)(?!\s+(?:\p{L}+\s+)?(?:office|department)\b)/gu;

/** The words of a title or description, lower case, without possessives: who has something is not who speaks. */
function titleWords(text: string): readonly string[] {
  return wordsOfRole(text.replace(possessive, ' '));
}

/** The words of a title or description, lower case, with neither possessive endings nor periods. */
export function wordsOfRole(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? [];
}
