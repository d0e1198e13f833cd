import type { StyleAction, StyleCheck, StyleKind, StyleRule } from '../../model/config/style.ts';
import type { Layers } from '../../model/layers.ts';
import type { Span } from '../../model/span.ts';
import type { IsQuoted, Unit } from '../scope.ts';

/** Layers that style rules see. */
export type StyleLayers = Pick<Layers, 'article' | 'document' | 'attributions' | 'tags'>;

/** What a check of a kind finds at a place. */
export interface StyleMatch {
  /** Null for the article as a whole. */
  readonly span: Span | null;
  /** The words found, or what was counted. */
  readonly match: string;
  /** What the house writes; empty where there is no such thing. Several are alternatives. */
  readonly preferred: readonly string[];
}

/** A style rule made ready: patterns compiled. */
export interface PreparedCheck {
  /** Finds in the units of an article. `isQuoted` is for checks that compare places. */
  find(units: readonly Unit[], layers: StyleLayers, isQuoted: IsQuoted): Iterable<StyleMatch>;
}

/** A kind of style rule. */
export interface KindOfRule<Kind extends StyleKind = StyleKind> {
  readonly kind: Kind;
  /** What the message is where the rule has none: `{match}` and `{preferred}` are filled in. */
  readonly message: string;
  /** What is edited where the rule does not say. */
  readonly action: StyleAction | null;
  /** Whether it looks at parts of speech. */
  readonly usesTags?: boolean;
  /** Compiles the patterns of the rule. Throws a `SyntaxError` that names what cannot be run. */
  prepare(check: Extract<StyleCheck, { kind: Kind }>, rule: StyleRule): PreparedCheck;
}

/** States a kind of rule, so that the compiler checks what it is given. */
export function defineKind<Kind extends StyleKind>(kind: KindOfRule<Kind>): KindOfRule<Kind> {
  return kind;
}
