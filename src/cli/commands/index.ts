import type { CommandEntry } from '../command.ts';

/**
 * All commands, in the order in which help lists them. A new one is a file and an entry here.
 * Commands are loaded on demand, so that help and version start as fast as a bare node.
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
    summary: 'who said what, with a confidence',
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
    summary: 'duplicate passages, within one article or across articles',
    group: 'Analyse',
    load: async () => (await import('./folders/duplicates.ts')).duplicatesCommand,
  },
  {
    name: 'archive',
    summary: 'index old articles, to compare new ones with',
    group: 'Analyse',
    load: async () => (await import('./folders/archive.ts')).archiveCommand,
  },
  {
    name: 'sources',
    summary: 'who is quoted across many articles, how much and in which role',
    group: 'Analyse',
    load: async () => (await import('./folders/sources.ts')).sourcesCommand,
  },
  {
    name: 'corpus',
    summary: 'all results for many articles, as database tables',
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
    summary: 'HTML reports, live in the browser',
    group: 'Analyse',
    load: async () => (await import('./servers/serve.ts')).serveCommand,
  },
  {
    name: 'check',
    summary: 'findings of the rules, with an exit code for CI',
    group: 'Check',
    load: async () => (await import('./articles/check.ts')).checkCommand,
  },
  {
    name: 'verify',
    summary: 'check what a draft says against its sources',
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
    summary: 'list the rules, with their measured precision',
    group: 'Check',
    load: async () => (await import('./setup/rules.ts')).rulesCommand,
  },
  {
    name: 'explain',
    summary: 'explain a rule: what it reports, why, and its precision',
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
    summary: 'create newsan.config.json and .newsanignore',
    group: 'Set up',
    load: async () => (await import('./setup/init.ts')).initCommand,
  },
  {
    name: 'config',
    summary: 'print the resolved configuration of a file',
    group: 'Set up',
    load: async () => (await import('./setup/config.ts')).configCommand,
  },
  {
    name: 'cache',
    summary: 'show or clear the cache',
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
    summary: 'print a shell completion script',
    group: 'Set up',
    load: async () => (await import('./setup/completions.ts')).completionsCommand,
  },
];
