import type { MakeReporter } from './reporter.ts';

/** Formats of output, the default first. A new one is a file and a line in `reporters`. */
export const outputFormats = ['table', 'json', 'ndjson', 'csv', 'tsv', 'markdown'] as const;
/** Formats that hold findings alone, of `check`. */
export const findingFormats = [
  'stylish',
  'html',
  'github',
  'gitlab',
  'sarif',
  'junit',
  'checkstyle',
  'rdjsonl',
] as const;
/** Formats that hold a graph, of `duplicates`. */
export const graphFormats = ['dot', 'graphml'] as const;
/** Formats that hold claims alone, of `claims`. */
export const claimFormats = ['claimreview'] as const;
/** Formats that hold annotations, of `entities` and `quotes`. */
export const annotationFormats = ['conll', 'brat'] as const;
/** Formats that hold dates and times alone, of `entities`. */
export const timeFormats = ['timeml'] as const;
/** Format of output. */
export type OutputFormat =
  | (typeof outputFormats)[number]
  | (typeof findingFormats)[number]
  | (typeof graphFormats)[number]
  | (typeof claimFormats)[number]
  | (typeof annotationFormats)[number]
  | (typeof timeFormats)[number];

/** How each reporter is loaded: only the one requested, with its libraries. */
export const reporters: Readonly<Record<OutputFormat, () => Promise<MakeReporter>>> = {
  table: async () => (await import('./table.ts')).makeTableReporter,
  json: async () => (await import('./json.ts')).makeJsonReporter,
  ndjson: async () => (await import('./ndjson.ts')).makeNdjsonReporter,
  csv: async () => (await import('./csv.ts')).makeCsvReporter,
  tsv: async () => (await import('./csv.ts')).makeTsvReporter,
  markdown: async () => (await import('./markdown.ts')).makeMarkdownReporter,
  stylish: async () => (await import('./findings/stylish.ts')).makeStylishReporter,
  html: async () => (await import('./html/page-reporter.ts')).makePageReporter,
  github: async () => (await import('./findings/github.ts')).makeGithubReporter,
  gitlab: async () => (await import('./findings/gitlab.ts')).makeGitlabReporter,
  sarif: async () => (await import('./findings/sarif.ts')).makeSarifReporter,
  junit: async () => (await import('./findings/junit.ts')).makeJunitReporter,
  checkstyle: async () => (await import('./findings/checkstyle.ts')).makeCheckstyleReporter,
  dot: async () => (await import('./graphs/dot.ts')).makeDotReporter,
  graphml: async () => (await import('./graphs/graphml.ts')).makeGraphmlReporter,
  claimreview: async () => (await import('./annotations/claimreview.ts')).makeClaimReporter,
  conll: async () => (await import('./annotations/conll.ts')).makeConllReporter,
  brat: async () => (await import('./annotations/brat.ts')).makeBratReporter,
  timeml: async () => (await import('./annotations/timeml.ts')).makeTimemlReporter,
  rdjsonl: async () => (await import('./findings/rdjsonl.ts')).makeRdjsonlReporter,
};
