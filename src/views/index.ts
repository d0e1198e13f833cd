import type { ClaimsOptions } from './articles/claims.ts';
import type { EntitiesOptions } from './articles/entities.ts';
import type { QuotesOptions } from './articles/quotes.ts';
import type { ArticleViewer } from './view.ts';

/** How the viewer of each command is made: only the requested one is loaded. A new one is a file and a line here. */
const viewers = {
  claims: async (options: ClaimsOptions) => (await import('./articles/claims.ts')).claimsViewer(options),
  entities: async (options: EntitiesOptions) => (await import('./articles/entities.ts')).entitiesViewer(options),
  quotes: async (options: QuotesOptions) => (await import('./articles/quotes.ts')).quotesViewer(options),
  report: async (_: null) => (await import('./articles/report.ts')).reportViewer(),
  sources: async (_: null) => (await import('./folders/corpus-rows.ts')).sourceRowsViewer(),
  structure: async (_: null) => (await import('./articles/structure.ts')).structureViewer(),
} as const;

type ViewName = keyof typeof viewers;

/** What is shown of an article, and how; plain data, so that it can be sent to a worker thread. */
export type ViewSpec = {
  readonly [Name in ViewName]: { readonly view: Name; readonly options: Parameters<(typeof viewers)[Name]>[0] };
}[ViewName];

/** Makes the viewer that is requested. */
export function makeViewer({ view, options }: ViewSpec): Promise<ArticleViewer> {
  const make: (options: never) => Promise<ArticleViewer> = viewers[view];
  return make(options as never); // a view and its options are together in the type
}
