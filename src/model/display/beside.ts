import type { Span } from '../span.ts';

/** A text that a page shows beside others. */
export interface BesideText {
  readonly id: string;
  readonly text: string;
  /** Its blocks, in order of the text: each is a paragraph of the page. */
  readonly blocks: readonly (Span & { readonly isHeading: boolean })[];
}

/** What a marked place says to a reader. */
export type BesideTone = 'good' | 'caution' | 'bad' | 'muted';

/** A place of the first text and what belongs to it in another; one of the two may be missing. */
export interface BesideLink {
  readonly tone: BesideTone;
  /** What it is, for a reader: `date`, `quotation altered`. */
  readonly label: string;
  /** What is said of it: `differs, other value`. */
  readonly detail: string;
  readonly left: Span | null;
  readonly right: (Span & { /** Number among the other texts, from 0. */ readonly text: number }) | null;
}

/** Two or more texts side by side, with what belongs together marked in each. */
export interface Beside {
  /** What the first text and the others are: `Draft`, `Sources`. */
  readonly names: readonly [left: string, right: string];
  readonly left: BesideText;
  readonly right: readonly BesideText[];
  /** In order of the first text. */
  readonly links: readonly BesideLink[];
}
