import type { Span } from './span.ts';

/** How grave a finding is, ascending. */
export const severities = ['info', 'warning', 'error'] as const;
/** Severity of a finding. */
export type Severity = (typeof severities)[number];

/** A replacement in `Article.text`. */
export interface Edit extends Span {
  readonly text: string;
}

/** A second place that a finding speaks of. */
export interface RelatedPlace {
  readonly article: string;
  readonly span: Span;
  readonly message: string;
}

/** What a rule reports of an article. `span` is null where it speaks of the article as a whole. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly article: string;
  readonly span: Span | null;
  readonly messageId: string;
  /** What the message was made from. */
  readonly data: Readonly<Record<string, string | number>>;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
  readonly fix: { readonly safe: boolean; readonly edits: readonly Edit[] } | null;
  /** 16 hexadecimal digits of the rule, the words and the paragraph around them, never of a line number: the finding keeps it when its paragraph moves. */
  readonly fingerprint: string;
}
