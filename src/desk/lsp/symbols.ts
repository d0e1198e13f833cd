import { type CodeLens, type DocumentSymbol, type Location, SymbolKind } from 'vscode-languageserver/node.js';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { contains, hull } from '../../model/span.ts';
import { excerpt } from '../../text/display/excerpt.ts';
import { oneLine } from '../../views/view.ts';
import type { DeskArticle, DeskFile } from '../desk-file.ts';
import { rangeOf } from './diagnostics.ts';

/** Quotations under their speakers, and claims, in order of the file. */
export function symbolsOf(file: DeskFile, document: TextDocument): readonly DocumentSymbol[] {
  return file.articles.flatMap((article) => [
    ...quotationSymbols(article, document),
    ...claimSymbols(article, document),
  ]);
}

function quotationSymbols(
  { article, analysis, toFile }: DeskArticle,
  document: TextDocument,
): readonly DocumentSymbol[] {
  const bySpeaker = new Map<string, DocumentSymbol[]>();
  for (const quote of analysis.quotes ?? []) {
    if (quote.kind !== 'direct' && quote.kind !== 'mixed' && quote.kind !== 'orphan') continue;
    const attribution = quote.attribution === null ? null : analysis.attributions?.attributions[quote.attribution];
    const name = attribution?.speaker.name ?? '(no speaker)';
    const span = hull(quote.content);
    const range = rangeOf(document, toFile(span));
    const words = excerpt(oneLine(article.text.slice(span.start, span.end)));
    const symbol = { name: words, kind: SymbolKind.String, range, selectionRange: range };
    const known = bySpeaker.get(name);
    if (known) known.push(symbol);
    else bySpeaker.set(name, [symbol]);
  }
  return [...bySpeaker].flatMap(([name, children]): readonly DocumentSymbol[] => {
    const [first] = children;
    const last = children.at(-1);
    if (!first || !last) return [];
    const range = { start: first.range.start, end: last.range.end };
    return [{ name, kind: SymbolKind.Namespace, range, selectionRange: first.range, children }];
  });
}

function claimSymbols({ article, analysis, toFile }: DeskArticle, document: TextDocument): readonly DocumentSymbol[] {
  return (analysis.claims ?? []).map(({ content, type, checkWorthy }) => {
    const span = hull(content);
    const range = rangeOf(document, toFile(span));
    return {
      name: excerpt(oneLine(article.text.slice(span.start, span.end))),
      detail: `${type}, ${checkWorthy.score.toFixed(2)}`,
      kind: SymbolKind.Event,
      range,
      selectionRange: range,
    };
  });
}

/** Places of all mentions of the entity at an offset of the article's text, in order; none where there is no entity. */
export function mentionsAt(
  { analysis, toFile }: DeskArticle,
  offset: number,
  document: TextDocument,
): readonly Location[] {
  const { entities } = analysis;
  const mention = entities?.mentions.find(({ span }) => contains(span, { start: offset, end: offset }));
  if (!mention || !entities) return [];
  return entities.mentions
    .filter(({ entity }) => entity === mention.entity)
    .map(({ span }) => ({ uri: document.uri, range: rangeOf(document, toFile(span)) }));
}

/** A note above each quotation that nobody is given for. */
export function lensesOf(file: DeskFile, document: TextDocument): readonly CodeLens[] {
  return file.articles.flatMap(({ analysis, toFile }) =>
    (analysis.quotes ?? [])
      .filter(({ kind }) => kind === 'orphan')
      .map(({ content }) => ({
        range: rangeOf(document, toFile(hull(content))),
        command: { title: 'no attributed speaker', command: '' },
      })),
  );
}
