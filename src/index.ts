export { assess } from './annotators/claims/worth/check-worthiness.ts';
export { makeReporter } from './cli/runs/stages/make-reporter.ts';
export { compareVersions } from './comparison/compare/compare.ts';
export { comparedData } from './comparison/compared-text.ts';
export { prepareSources, verifyDraft } from './comparison/verify/verify.ts';
export { findAlteredQuotations } from './corpus/passages/altered-quotations.ts';
export { findDuplicates } from './corpus/passages/find-duplicates.ts';
export { type DuplicateOptions, defaultDuplicateOptions } from './corpus/passages/options.ts';
export { type OccurrencePair, pairOccurrences } from './corpus/passages/pairs.ts';
export { groupStories } from './corpus/passages/story-groups.ts';
export { makeKindTest } from './corpus/people/kind-test.ts';
export { collectPeople, type LinkedPeople, type PeopleOfCorpus } from './corpus/people/people-of-corpus.ts';
export { buildIndex as buildFactCheckIndex } from './factchecks/build-index.ts';
export { openIndex as openFactCheckIndex } from './factchecks/fact-check-index.ts';
export { factCheckSignals, makeFinder as makeFactCheckFinder } from './factchecks/find-matches.ts';
export { matchSignals } from './factchecks/signals.ts';
export type { FieldMapping } from './formats/format.ts';
export { summarizeStructure } from './formats/structure/structure-summary.ts';
export { readBaseline, writeBaseline } from './io/config/baseline.ts';
export { type LoadedConfig, loadConfig } from './io/config/config.ts';
export { readHouseLexicon } from './io/config/house-lexicon.ts';
export { parseBytes, type ReadOptions } from './io/read/read.ts';
export { loadResources, loadRuleWords } from './io/resources.ts';
export { type JsonSchema, readSchema } from './io/schemas.ts';
export { findingsOfRule, type RuleCases, testRule } from './io/work/test-rule.ts';
export { newsan } from './library/newsan.ts';
export type {
  CommandName,
  CommandOptions,
  Documents,
  NamedText,
  NewsanInput,
  NewsanOptions,
  ReadingOptions,
} from './library/options.ts';
export { inputFormats, parseFile, parseFormat, parseHtml, parseText } from './library/readers.ts';
export type { Analysis, FailedInput, Outcome } from './model/analysis.ts';
export type { Article, BlockKind, FormatName } from './model/article.ts';
export type { Attribution, AttributionLayer, Cue, Source, Speaker } from './model/attribution.ts';
export type { Claim, ClaimType } from './model/claim.ts';
export { type Config, defaultConfig } from './model/config/config.ts';
export type { LexiconEntry } from './model/config/house-lexicon.ts';
export type { Change, ChangeKind, Comparison, Piece } from './model/cross-text/comparison.ts';
export type { DuplicatePassage, Occurrence, StoryGroup } from './model/cross-text/duplicate.ts';
export type { FactCheck, FactCheckMatch } from './model/cross-text/fact-check.ts';
export type { SharedText } from './model/cross-text/shared-text.ts';
export type { View } from './model/display/view.ts';
export type { Entity, EntityLayer, EntityType, Mention } from './model/entity.ts';
export { type ErrorCode, NewsanError } from './model/error.ts';
export type { Edit, Finding, Severity } from './model/finding.ts';
export type { LayerName, Layers } from './model/layers.ts';
export type { Quote, QuoteKind } from './model/quote.ts';
export type { Resources } from './model/resources.ts';
export type { Span } from './model/span.ts';
export { analyze, type Plan, planLayers } from './pipeline/analyze.ts';
export { applyBaseline, type Baseline, noBaseline, updateBaseline } from './pipeline/baseline.ts';
export { type ActiveRule, type CheckSettings, checkArticle, layersForRules } from './pipeline/check.ts';
export { type RuleChoice, settingsFor } from './pipeline/check-settings.ts';
export { makeConfigSchema } from './pipeline/config-schema.ts';
export { canFix, type Fix, type FixedArticle, type FixTools, fixArticle } from './pipeline/fix.ts';
export { findSharedText, nothingShared } from './pipeline/shared-text.ts';
export { suppress } from './pipeline/suppress.ts';
export { validateConfig } from './pipeline/validate-config.ts';
export { validateLexicon } from './pipeline/validate-lexicon.ts';
export { type OutputFormat, outputFormats, reporters } from './reporters/index.ts';
export type { MakeReporter, ReportContext, Reporter } from './reporters/reporter.ts';
export { rules } from './rules/index.ts';
export { definePluginRule as defineRule, type PluginRule } from './rules/plugin-rule.ts';
export type { Report, Rule, RuleSurroundings } from './rules/rule.ts';
export type { ClaimData } from './views/articles/claim-data.ts';
export type { ClaimsDocument } from './views/articles/claims.ts';
export type { EntitiesDocument } from './views/articles/entities.ts';
export type { EntityData } from './views/articles/entity-data.ts';
export type { QuoteData } from './views/articles/quote-data.ts';
export type { QuotesDocument } from './views/articles/quotes.ts';
export type { ReportDocument } from './views/articles/report.ts';
export type { StructureDocument } from './views/articles/structure.ts';
export { type CheckDocument, checkShape, type FindingData, showCheckRun, showFindings } from './views/check.ts';
export { type CompareDocument, compareShape, showComparison } from './views/folders/compare.ts';
export { sourceRowsViewer } from './views/folders/corpus-rows.ts';
export type { PassageData } from './views/folders/duplicate-data.ts';
export { type DuplicatesDocument, duplicatesShape, showDuplicates } from './views/folders/duplicates.ts';
export { showVerified, showVerifyRun, type VerifyDocument, verifyShape } from './views/folders/verify.ts';
export { makeViewer, type ViewSpec } from './views/index.ts';
export { makeLocate, type Place } from './views/place.ts';
export type { ArticleViewer } from './views/view.ts';
