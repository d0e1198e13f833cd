import type { Severity } from '../finding.ts';

/** Whose words a style rule looks at: the outlet's own, what somebody said (within marks, block quotes, captions of recordings), or both. */
export const styleWords = ['own-words', 'quoted-words', 'all-words'] as const;
/** Whose words a style rule looks at. */
export type StyleWords = (typeof styleWords)[number];

/** Where in an article a style rule looks. */
export const stylePlaces = ['headline', 'deck', 'subhead', 'paragraphs', 'captions', 'labels'] as const;
/** Where in an article a style rule looks. */
export type StylePlace = (typeof stylePlaces)[number];

/** What a pattern is compared with at a time: a block (a paragraph, a headline), a sentence, or the article. */
export type StyleUnit = 'block' | 'sentence' | 'article';

/** What a style rule looks at. A match counts where its place and its words are named. */
export interface StyleScope {
  readonly words: StyleWords;
  readonly places: readonly StylePlace[];
  readonly unit: StyleUnit;
}

/** A word or phrase, or a regular expression in the syntax of RE2. */
export interface StylePattern {
  readonly text: string;
  readonly isLiteral: boolean;
}

/** What is edited in a match: replaced by the preferred words, removed, or changed by an edit; null where the rule only reports. */
export type StyleAction =
  /** Safe where what is preferred fits the sentence as it is, so that nobody needs to look. */
  | { readonly kind: 'replace'; readonly isSafe: boolean }
  | { readonly kind: 'remove' }
  | { readonly kind: 'trim'; readonly side: 'both' | 'left' | 'right'; readonly characters: string };

/** One word of a sequence: what it must look like, and of which part of speech it must be. */
export interface SequenceToken {
  readonly pattern: StylePattern | null;
  /** Part-of-speech tag of the Penn Treebank, or several with `|`; null for any. */
  readonly tag: string | null;
  readonly isNegated: boolean;
  /** This many words may be before it. */
  readonly skip: number;
}

/** What a style rule checks; the kinds are Vale's, and `spelling` and `introduction`, which it has not. */
export type StyleCheck =
  | {
      readonly kind: 'existence';
      readonly before: string;
      readonly patterns: readonly StylePattern[];
      readonly after: string;
      readonly isWhole: boolean;
    }
  | {
      readonly kind: 'substitution';
      readonly swaps: readonly { readonly avoid: StylePattern; readonly prefer: readonly string[] }[];
      readonly isWhole: boolean;
    }
  | { readonly kind: 'occurrence'; readonly token: string; readonly least: number; readonly most: number }
  | {
      readonly kind: 'repetition';
      readonly patterns: readonly StylePattern[];
      readonly isAlphabetic: boolean;
      readonly most: number;
    }
  | { readonly kind: 'consistency'; readonly either: readonly (readonly [StylePattern, StylePattern])[] }
  | { readonly kind: 'conditional'; readonly first: string; readonly second: string }
  | {
      readonly kind: 'capitalization';
      /** `title`, `sentence`, `upper`, `lower`, or a pattern that the text must match. */
      readonly match: string;
      readonly isPattern: boolean;
      readonly indicators: readonly string[];
      readonly threshold: number;
    }
  | { readonly kind: 'metric'; readonly formula: string; readonly condition: string }
  | { readonly kind: 'sequence'; readonly tokens: readonly SequenceToken[] }
  | { readonly kind: 'spelling'; readonly words: readonly string[] }
  | { readonly kind: 'introduction'; readonly names: readonly { readonly short: string; readonly full: string }[] };

/** Kind of a style rule. */
export type StyleKind = StyleCheck['kind'];

/** A rule of house style: data alone, so that it can be sent to a worker thread. */
export interface StyleRule {
  /** `house/ID` for rules of the configuration, `PACKAGE/ID` for those of a package. */
  readonly id: string;
  /** File or package that it came from, as the configuration names it. */
  readonly origin: string;
  readonly description: string | null;
  /** Message with `{match}` and `{preferred}`; null for the message of the kind. */
  readonly message: string | null;
  /** Address of a page about it; null for none. */
  readonly link: string | null;
  readonly severity: Severity;
  readonly scope: StyleScope;
  readonly ignoreCase: boolean;
  /** Words and phrases that are right as they are: a match in one of them is skipped. */
  readonly exceptions: readonly string[];
  readonly action: StyleAction | null;
  readonly check: StyleCheck;
}

/** A style rule that cannot be run here, and why. */
export interface RefusedStyleRule {
  readonly id: string;
  readonly origin: string;
  readonly reason: string;
}
