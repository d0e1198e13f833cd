import type { Article } from '../model/article.ts';
import type { FindFactChecks } from '../model/cross-text/fact-check.ts';
import type { SharedText } from '../model/cross-text/shared-text.ts';
import type { CompareWithSources } from '../model/cross-text/sourced-piece.ts';
import { type Edit, type Finding, type RelatedPlace, type Severity, severities } from '../model/finding.ts';
import type { LayerName, Layers } from '../model/layers.ts';
import type { RuleWords } from '../model/resources/rule-words.ts';
import { type Span, textOf } from '../model/span.ts';
import { blockAt } from '../text/positions/blocks.ts';
import type { Turn } from '../text/transcript-turns.ts';
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
  /** Where this place is less grave than the rule: the finding gets the lower of the two severities, unless the user sets one for the rule. */
  readonly atMost?: Severity;
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
  /** Transcripts that quotations are compared with, folded by `foldWords`. */
  readonly transcripts: readonly string[];
  /** Turns of those transcripts that name their speakers. */
  readonly turns: readonly Turn[];
  /** Compares the article with the sources of the run; null where none are given. */
  readonly compareWithSources: CompareWithSources | null;
  readonly words: RuleWords;
  /** Finds earlier fact-checks of a statement; null where none are given. */
  readonly findFactChecks: FindFactChecks | null;
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
  /** Whether it goes by no words of English; the others say nothing of articles in other languages. */
  readonly inAnyLanguage?: boolean;
  check(layers: Pick<Layers, Needs | 'article'>, surroundings: RuleSurroundings<Options>): Iterable<Report<MessageId>>;
}

/** States a rule, so that the compiler checks what it sees against what it names, and its messages against its reports. */
export function defineRule<Needs extends LayerName, MessageId extends string, Options extends RuleOptions>(
  rule: Rule<Needs, MessageId, Options>,
): Rule<Needs, MessageId, Options> {
  return rule;
}

/** Makes a finding of a report, with the message filled in. */
export function makeFinding(
  rule: RuleDescription,
  article: Article,
  severity: Severity,
  report: Report,
  keyOf: ParagraphKey = makeParagraphKey(article),
): Finding {
  const data = report.data ?? {};
  const template = rule.messages[report.messageId] ?? report.messageId;
  return {
    rule: rule.id,
    severity: report.atMost ? lower(severity, report.atMost) : severity,
    article: article.id,
    span: report.span,
    messageId: report.messageId,
    data,
    message: template.replace(/\{(\w+)\}/g, (hole, name: string) => String(data[name] ?? hole)),
    related: report.related ?? [],
    fix: report.fix ?? null,
    fingerprint: fingerprint([rule.id, report.messageId, ...whatItSpeaksOf(article, report, keyOf)]),
  };
}

function lower(a: Severity, b: Severity): Severity {
  return severities.indexOf(a) < severities.indexOf(b) ? a : b;
}

/** What a paragraph says, for the fingerprints of findings in it. */
export type ParagraphKey = (block: Span) => string;

/** Paragraphs with a longer fold are given by its fingerprint. */
const longestKey = 4000;

/** Makes the keys of an article's paragraphs, each once, however many findings are in it. */
export function makeParagraphKey({ text }: Article): ParagraphKey {
  const known = new Map<number, string>();
  return (block) => {
    const key = known.get(block.start);
    if (key !== undefined) return key;
    const fold = foldWords(textOf(text, block));
    const made = fold.length > longestKey ? fingerprint([fold]) : fold;
    known.set(block.start, made);
    return made;
  };
}

/** The words and their paragraph, folded, so that neither layout nor place counts. */
function whatItSpeaksOf(article: Article, { span, data }: Report, keyOf: ParagraphKey): readonly string[] {
  if (!span) return [JSON.stringify(data ?? {})];
  const block = blockAt(article, span.start);
  const words = foldWords(textOf(article.text, span));
  return [words.length > longestKey ? fingerprint([words]) : words, block ? keyOf(block) : words];
}
