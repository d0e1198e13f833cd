import type { CommandEntry } from '../command.ts';

/**
 * All commands, in the order in which help lists them. A new one is a file and an entry here.
 * Only the command that is asked for is loaded: help and version cost no more than a bare node.
 */
export const commands: readonly CommandEntry[] = [
  {
    name: 'entities',
    summary: 'who and what is named: people, places, dates, money…',
    group: 'Analyse',
    load: async () => (await import('./articles/entities.ts')).entitiesCommand,
  },
  {
    name: 'quotes',
    summary: 'who said what, and how sure that is',
    group: 'Analyse',
    load: async () => (await import('./articles/quotes.ts')).quotesCommand,
  },
  {
    name: 'claims',
    summary: 'what is claimed, by whom, and who disputes it',
    group: 'Analyse',
    load: async () => (await import('./articles/claims.ts')).claimsCommand,
  },
  {
    name: 'duplicates',
    summary: 'passages that stand twice, within one article or in several',
    group: 'Analyse',
    load: async () => (await import('./folders/duplicates.ts')).duplicatesCommand,
  },
  {
    name: 'archive',
    summary: 'fingerprints of old articles, to check new ones against',
    group: 'Analyse',
    load: async () => (await import('./folders/archive.ts')).archiveCommand,
  },
  {
    name: 'sources',
    summary: 'who is quoted in many articles, how much, and as what',
    group: 'Analyse',
    load: async () => (await import('./folders/sources.ts')).sourcesCommand,
  },
  {
    name: 'corpus',
    summary: 'all of it for many articles, as tables for databases',
    group: 'Analyse',
    load: async () => (await import('./folders/corpus.ts')).corpusCommand,
  },
  {
    name: 'structure',
    summary: 'headline, byline, dateline, sections, labels, paragraphs',
    group: 'Analyse',
    load: async () => (await import('./articles/structure.ts')).structureCommand,
  },
  {
    name: 'report',
    summary: 'everything about each article on one page',
    group: 'Analyse',
    load: async () => (await import('./articles/report.ts')).reportCommand,
  },
  {
    name: 'serve',
    summary: 'the pages of report, live in the browser',
    group: 'Analyse',
    load: async () => (await import('./servers/serve.ts')).serveCommand,
  },
  {
    name: 'check',
    summary: 'what a copy desk would find, with an exit code for CI',
    group: 'Check',
    load: async () => (await import('./articles/check.ts')).checkCommand,
  },
  {
    name: 'verify',
    summary: 'whether the sources of a draft bear out what it says',
    group: 'Check',
    load: async () => (await import('./comparison/verify.ts')).verifyCommand,
  },
  {
    name: 'compare',
    summary: 'what changed between versions of a story',
    group: 'Check',
    load: async () => (await import('./comparison/compare.ts')).compareCommand,
  },
  {
    name: 'rules',
    summary: 'list the rules of check, with their measured precision',
    group: 'Check',
    load: async () => (await import('./setup/rules.ts')).rulesCommand,
  },
  {
    name: 'explain',
    summary: 'explain a rule: what it reports, why, and how often it is right',
    group: 'Check',
    load: async () => (await import('./setup/explain.ts')).explainCommand,
  },
  {
    name: 'lsp',
    summary: 'language server for editors, over stdio',
    group: 'Serve',
    load: async () => (await import('./servers/lsp.ts')).lspCommand,
  },
  {
    name: 'mcp',
    summary: 'server for assistants (Model Context Protocol), over stdio',
    group: 'Serve',
    load: async () => (await import('./servers/mcp.ts')).mcpCommand,
  },
  {
    name: 'init',
    summary: 'write a first newsan.config.json and .newsanignore here',
    group: 'Set up',
    load: async () => (await import('./setup/init.ts')).initCommand,
  },
  {
    name: 'config',
    summary: 'print the configuration that applies to a file, checked',
    group: 'Set up',
    load: async () => (await import('./setup/config.ts')).configCommand,
  },
  {
    name: 'cache',
    summary: 'what is kept between runs: how much there is, or clear it',
    group: 'Set up',
    load: async () => (await import('./folders/cache.ts')).cacheCommand,
  },
  {
    name: 'schema',
    summary: 'print the JSON Schema of what a command writes',
    group: 'Set up',
    load: async () => (await import('./setup/schema.ts')).schemaCommand,
  },
  {
    name: 'example',
    summary: 'print an article to try the other commands on',
    group: 'Set up',
    load: async () => (await import('./setup/example.ts')).exampleCommand,
  },
  {
    name: 'completions',
    summary: 'print the script that completes command lines',
    group: 'Set up',
    load: async () => (await import('./setup/completions.ts')).completionsCommand,
  },
];
