import type { Article } from '../model/article.ts';
import type { Edit, Finding, RelatedPlace, Severity } from '../model/finding.ts';
import type { LayerName, Layers } from '../model/layers.ts';
import type { SharedText } from '../model/shared-text.ts';
import { type Span, textOf } from '../model/span.ts';
import { blockAt } from '../text/positions/blocks.ts';
import { fingerprint } from '../text/words/fingerprint.ts';
import { foldWords } from '../text/words/fold-words.ts';

/** Presets of rules, from the safest: `recommended` holds only what was measured at a precision of 0.8 or better. */
export const presets = ['recommended', 'strict', 'draft'] as const;
/** Name of a preset. */
export type Preset = (typeof presets)[number];

/** What a rule says of one place. */
export interface Report<MessageId extends string = string> {
  readonly messageId: MessageId;
  /** What fills the `{holes}` of the message. */
  readonly data?: Readonly<Record<string, string | number>>;
  /** Null for the article as a whole. */
  readonly span: Span | null;
  readonly related?: readonly RelatedPlace[];
  readonly fix?: { readonly safe: boolean; readonly edits: readonly Edit[] };
}

/** Options of a rule with their values; configuration is checked against the types of the defaults. */
export type RuleOptions = object;

/** What a rule may know beside the layers. */
export interface RuleSurroundings<Options extends RuleOptions = RuleOptions> extends SharedText {
  /** Values of the rule's options, configured over default. */
  readonly options: Options;
  /** Names that need no introduction, folded. */
  readonly people: ReadonlySet<string>;
  /** Words and acronyms that are accepted as they are, folded. */
  readonly terms: ReadonlySet<string>;
  /** Transcripts that quotations are held against, folded by `foldWords`. */
  readonly transcripts: readonly string[];
}

/** What a person should know of a rule, and what `newsan explain` prints. */
export interface RuleDescription<MessageId extends string = string, Options extends RuleOptions = RuleOptions> {
  /** Kebab-case; the file is named after it. */
  readonly id: string;
  /** What it reports, in one sentence. */
  readonly description: string;
  /** Why a newsroom cares. */
  readonly reason: string;
  readonly severity: Severity;
  readonly presets: readonly Preset[];
  /** Share of right findings on published articles, judged by hand; null where it was not measured. */
  readonly precision: { readonly right: number; readonly judged: number } | null;
  readonly fixable: 'safe' | 'unsafe' | null;
  readonly bad: string;
  readonly good: string;
  /** Options with their defaults: strings, numbers, booleans or lists of strings. */
  readonly options: Options;
  readonly messages: Readonly<Record<MessageId, string>>;
  /** File, package or module that it came from, as the configuration names it; missing for newsan's own. */
  readonly origin?: string;
  /** Address of a page about it. */
  readonly link?: string;
}

/** A check of one article. It sees the layers that it names, and what the article shares with others. */
export interface Rule<
  Needs extends LayerName = LayerName,
  MessageId extends string = string,
  Options extends RuleOptions = RuleOptions,
> extends RuleDescription<MessageId, Options> {
  readonly needs: readonly Needs[];
  /** What it needs to know of the other articles of the run. */
  readonly shared?: readonly (keyof SharedText)[];
  check(layers: Pick<Layers, Needs | 'article'>, surroundings: RuleSurroundings<Options>): Iterable<Report<MessageId>>;
}

/** States a rule, so that the compiler checks what it sees against what it names, and its messages against its reports. */
export function defineRule<Needs extends LayerName, MessageId extends string, Options extends RuleOptions>(
  rule: Rule<Needs, MessageId, Options>,
): Rule<Needs, MessageId, Options> {
  return rule;
}

/** Makes a finding of a report, with the message filled in. */
export function makeFinding(rule: RuleDescription, article: Article, severity: Severity, report: Report): Finding {
  const data = report.data ?? {};
  const template = rule.messages[report.messageId] ?? report.messageId;
  return {
    rule: rule.id,
    severity,
    article: article.id,
    span: report.span,
    messageId: report.messageId,
    data,
    message: template.replace(/\{(\w+)\}/g, (hole, name: string) => String(data[name] ?? hole)),
    related: report.related ?? [],
    fix: report.fix ?? null,
    fingerprint: fingerprint([rule.id, report.messageId, ...whatItSpeaksOf(article, report)]),
  };
}

/** The words and their paragraph, folded, so that neither layout nor place counts. */
function whatItSpeaksOf(article: Article, { span, data }: Report): readonly string[] {
  if (!span) return [JSON.stringify(data ?? {})];
  const block = blockAt(article, span.start);
  return [span, block ?? span].map((part) => foldWords(textOf(article.text, part)));
}
