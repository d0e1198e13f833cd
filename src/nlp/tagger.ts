import type { Document, Sentence } from '../model/document.ts';
import { loadCompromise, type Term, type View } from './compromise.ts';
import { makeCorrections } from './corrections.ts';
import { makeFreeze } from './freeze.ts';

/** What compromise's tagger says of a token. */
export interface TaggedToken {
  readonly tags: ReadonlySet<string>;
  /** What a contraction stands for after its first word: `would` for `he'd`; null otherwise. */
  readonly implicit: string | null;
  /** Whether the tags are guessed from the word's form or place, the word being in none of compromise's lists. */
  readonly isGuess: boolean;
}

/** The stages of compromise that tags need, before and after its fixed terms are frozen; its last ones, ids and chunks, are not. */
const stages = {
  before: ['contractions', 'alias', 'machine', 'index'],
  after: ['lexicon', 'preTagger', 'contractionTwo'],
};
/** Longest punctuation between two words that is shown to the tagger, in code units. */
const longestGap = 8;

/** Texts that are remembered from one document to the next; with more, all are forgotten. */
const mostTexts = 5_000;

type Tagger = (sentences: readonly { readonly terms: readonly Term[] }[]) => View;

let tagger: Tagger | null = null;

/** compromise is one object for the whole process: it is set up when the first text needs it, and left as it was found. */
function getTagger(): Tagger {
  if (tagger !== null) return tagger;
  const nlp = loadCompromise();
  const freeze = makeFreeze(nlp);
  const correct = makeCorrections(nlp);
  const world = nlp.world();
  const halves = new Map<string, View>();
  tagger = (sentences) => {
    const view = withoutStages(world, () => nlp(sentences));
    rememberTexts(view, halves);
    view.compute(stages.before);
    freeze(view);
    view.compute(stages.after);
    correct(view);
    return view;
  };
  return tagger;
}

function withoutStages(world: { hooks: readonly string[] }, parse: () => View): View {
  const { hooks } = world;
  world.hooks = [];
  try {
    return parse();
  } finally {
    world.hooks = hooks;
  }
}

/** compromise parses what each contraction stands for as a text of its own; here each of these texts is parsed once. */
function rememberTexts(view: View, known: Map<string, View>): void {
  const parse = view.fromText.bind(view);
  view.fromText = (text) => {
    if (known.size > mostTexts) known.clear();
    const parsed = known.get(text) ?? parse(text);
    known.set(text, parsed);
    return parsed.clone();
  };
}

/**
 * Tags the tokens of a document; one result per token. compromise tags sentence by sentence, so that a sentence that stands
 * twice is tagged once.
 */
export function tagTokens(document: Document): TaggedToken[] {
  const { text } = document.article;
  const places = new Map<string, number>();
  const sentences: { terms: Term[] }[] = [];
  const placeOf = document.sentences.map((sentence) => {
    const wording = text.slice(sentence.start, sentence.end);
    const known = places.get(wording);
    if (known !== undefined) return known;
    places.set(wording, sentences.length);
    return sentences.push({ terms: makeTerms(document, sentence) }) - 1;
  });
  const tagged = sentences.length > 0 ? getTagger()(sentences).document.map(readTerms) : [];
  return document.sentences.flatMap((sentence, index) => {
    const result = tagged[placeOf[index] ?? -1];
    if (result?.length !== sentence.to - sentence.from) throw new Error(`the tagger lost words of sentence ${index}`);
    return result;
  });
}

/** As compromise cuts text: opening marks go with the word after them, all else with the word before. It knows only straight marks. */
function makeTerms(document: Document, sentence: Sentence): Term[] {
  const { text } = document.article;
  const tokens = document.tokens.slice(sentence.from, sentence.to);
  let pre = text.slice(sentence.start, tokens[0]?.start);
  return tokens.map((token, index) => {
    const gap = text.slice(token.end, tokens[index + 1]?.start ?? sentence.end);
    const opening = /\s[^\s]+$/.exec(gap.slice(-longestGap))?.[0].length ?? 1;
    const post = gap.slice(0, gap.length - opening + 1);
    const term = {
      pre: straight(pre.slice(-longestGap)),
      text: token.text,
      post: straight(post.slice(0, longestGap)),
      normal: token.norm,
      tags: new Set<string>(),
    };
    pre = gap.slice(gap.length - opening + 1);
    // A capital after a colon is no sign of a name, as little as after an opening mark: `WALLACE: Was it you?`
    if (/:\s*$/.test(post.slice(-longestGap))) pre += '"';
    return term;
  });
}

function straight(marks: string): string {
  return marks.replace(/[“”„«»]/g, '"').replace(/[‘’‚]/g, "'");
}

function readTerms(terms: readonly Term[]): TaggedToken[] {
  const tokens: { -readonly [Key in keyof TaggedToken]: TaggedToken[Key] }[] = [];
  for (const term of terms) {
    const host = tokens.at(-1);
    if (term.text !== '') tokens.push({ tags: term.tags, implicit: null, isGuess: term.confidence !== undefined });
    else if (host && term.implicit && !host.tags.has('Value')) {
      host.implicit = host.implicit === null ? term.implicit : `${host.implicit} ${term.implicit}`;
    }
  }
  return tokens;
}
