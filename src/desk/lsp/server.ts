import { relative, resolve, sep } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import {
  type CancellationToken,
  type Connection,
  createConnection,
  type FileChangeType,
  LSPErrorCodes,
  MarkupKind,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentPositionParams,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node.js';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { findDuplicates } from '../../corpus/passages/find-duplicates.ts';
import { loadConfig } from '../../io/config/config.ts';
import { configPlaces, isInPlaces } from '../../io/config/config-places.ts';
import { configNames } from '../../io/config/find-config.ts';
import { readHouseLexicon } from '../../io/config/house-lexicon.ts';
import { openRuleBook } from '../../io/config/rule-book.ts';
import { defaultConfig } from '../../model/config/config.ts';
import { NewsanError } from '../../model/error.ts';
import { fromSourceOffset } from '../../text/positions/segments.ts';
import { articleAt, type DeskArticle, type DeskFile, makeDeskReader, type ReadDeskFile } from '../desk-file.ts';
import { codeActionsOf, fixAllAction } from './code-actions.ts';
import { diagnosticsOf, rangeOf } from './diagnostics.ts';
import { hoverAt } from './hover.ts';
import { lensesOf, mentionsAt, symbolsOf } from './symbols.ts';

/** How long the writer must have paused before a changed file is checked, in milliseconds. */
const pause = 40;

/** What a language server runs on. */
export interface LanguageServerOptions {
  readonly input: Readable;
  readonly output: Writable;
  readonly version: string;
  /** Working directory, where no folder is opened. */
  readonly cwd: string;
}

/** A file as it was when it was last analysed. */
interface Known {
  readonly version: number;
  readonly file: DeskFile;
}

/** Serves an editor until it says that it exits, or its end of the stream closes. Returns the exit code of the protocol: 0 after a shutdown, else 1. */
export function serveLanguage({ input, output, version, cwd }: LanguageServerOptions): Promise<number> {
  const connection = createConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
  const documents = new TextDocuments(TextDocument);
  const known = new Map<string, Known>();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  let root = cwd;
  let reader: Promise<ReadDeskFile> | null = null;
  /** Files and folders of the configuration. */
  let places: readonly string[] = [];
  let isShutDown = false;

  const loadReader = async (): Promise<ReadDeskFile> => {
    try {
      const loaded = await loadConfig(root, null);
      const { config } = await openRuleBook(loaded);
      const lexicon = config.lexicon === null ? null : resolve(loaded.folder, config.lexicon);
      places = configPlaces(loaded);
      return await makeDeskReader(config, lexicon === null ? [] : await readLexicon(lexicon));
    } catch (error) {
      if (!(error instanceof NewsanError)) throw error;
      connection.window.showErrorMessage(`newsan: ${error.message}`);
      return makeDeskReader(defaultConfig);
    }
  };
  /** A lexicon that cannot be read is reported, and the rest of the configuration holds. */
  const readLexicon = async (path: string) => {
    try {
      return await readHouseLexicon(root, path);
    } catch (error) {
      if (!(error instanceof NewsanError)) throw error;
      connection.window.showErrorMessage(`newsan: ${error.message}`);
      return [];
    }
  };
  const idOf = (uri: string) => {
    if (!uri.startsWith('file:')) return uri.slice(uri.lastIndexOf('/') + 1) || uri;
    return relative(root, fileURLToPath(uri)).split(sep).join('/');
  };
  /** What is known of a document as it is now; analysed only where it has changed. */
  const fileOf = async (document: TextDocument): Promise<DeskFile> => {
    const before = known.get(document.uri);
    if (before?.version === document.version) return before.file;
    reader ??= loadReader();
    const file = await (await reader)(idOf(document.uri), document.getText());
    known.set(document.uri, { version: document.version, file });
    return file;
  };
  const publish = async (document: TextDocument) => {
    const file = await fileOf(document);
    const current = documents.get(document.uri);
    // A newer version has its own turn; a closed one has no findings.
    if (current?.version !== document.version) return;
    const diagnostics = [...diagnosticsOf(file, document)];
    await connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
  };
  const schedule = (document: TextDocument) => {
    clearTimeout(waiting.get(document.uri));
    const timer = setTimeout(() => {
      waiting.delete(document.uri);
      publish(document).catch((error: unknown) => connection.console.error(String(error)));
    }, pause);
    waiting.set(document.uri, timer);
  };
  const answering = <Params extends { readonly textDocument: { readonly uri: string } }, Answer>(
    answer: (file: DeskFile, document: TextDocument, params: Params) => Answer,
    empty: Answer,
  ) => {
    return async (params: Params, token: CancellationToken) => {
      const document = documents.get(params.textDocument.uri);
      if (!document) return empty;
      const file = await fileOf(document);
      if (token.isCancellationRequested) return new ResponseError<void>(LSPErrorCodes.RequestCancelled, 'cancelled');
      return answer(file, document, params);
    };
  };

  connection.onInitialize(({ workspaceFolders }) => {
    const [folder] = workspaceFolders ?? [];
    if (folder?.uri.startsWith('file:')) root = fileURLToPath(folder.uri);
    return {
      serverInfo: { name: 'newsan', version },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: TextDocumentSyncKind.Incremental,
        codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.newsan'] },
        hoverProvider: true,
        documentSymbolProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        codeLensProvider: { resolveProvider: false },
        executeCommandProvider: { commands: ['newsan.duplicates'] },
      },
    };
  });
  documents.onDidChangeContent(({ document }) => schedule(document));
  documents.onDidClose(({ document }) => {
    clearTimeout(waiting.get(document.uri));
    waiting.delete(document.uri);
    known.delete(document.uri);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const isConfig = ({ uri, type }: { readonly uri: string; readonly type: FileChangeType }) =>
      type !== undefined &&
      (configNames.some((name) => uri.endsWith(`/${name}`)) ||
        (uri.startsWith('file:') && isInPlaces(fileURLToPath(uri), places)));
    if (changes.some(isConfig)) reload();
  });
  connection.onDidChangeConfiguration(reload);
  function reload() {
    reader = null;
    known.clear();
    for (const document of documents.all()) schedule(document);
  }
  connection.onHover(
    answering((file, document, { position }: TextDocumentPositionParams) => {
      const at = articlePlace(file, document.offsetAt(position));
      const hover = at && hoverAt(at.article, at.offset);
      if (!at || !hover) return null;
      return {
        contents: { kind: MarkupKind.Markdown, value: hover.lines.join('\n\n') },
        range: rangeOf(document, at.article.toFile(hover.span)),
      };
    }, null),
  );
  connection.onDocumentSymbol(answering((file, document) => [...symbolsOf(file, document)], []));
  connection.onCodeLens(answering((file, document) => [...lensesOf(file, document)], []));
  connection.onDefinition(
    answering((file, document, { position }: TextDocumentPositionParams) => {
      const at = articlePlace(file, document.offsetAt(position));
      return (at && mentionsAt(at.article, at.offset, document)[0]) ?? null;
    }, null),
  );
  connection.onReferences(
    answering((file, document, { position }: TextDocumentPositionParams) => {
      const at = articlePlace(file, document.offsetAt(position));
      return at ? [...mentionsAt(at.article, at.offset, document)] : [];
    }, []),
  );
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const document = documents.get(textDocument.uri);
    if (!document) return [];
    const file = await fileOf(document);
    const wanted = (kind: string) => context.only === undefined || context.only.some((each) => kind.startsWith(each));
    return [
      ...(wanted('quickfix') ? codeActionsOf(file, document, range, context.diagnostics) : []),
      ...(wanted('source.fixAll.newsan') ? fixAllAction(file, document) : []),
    ];
  });
  connection.onExecuteCommand(async ({ command }) => {
    if (command !== 'newsan.duplicates')
      throw new ResponseError(LSPErrorCodes.RequestFailed, `unknown command ${command}`);
    return duplicatesAmong(
      await Promise.all(documents.all().map(async (document) => ({ document, file: await fileOf(document) }))),
    );
  });
  connection.onShutdown(() => {
    isShutDown = true;
    for (const timer of waiting.values()) clearTimeout(timer);
  });
  documents.listen(connection);
  return ended(connection, input, () => (isShutDown ? 0 : 1));
}

/** Listens until the editor exits or goes away. */
function ended(connection: Connection, input: Readable, code: () => number): Promise<number> {
  return new Promise((resolve) => {
    connection.onExit(() => resolve(code()));
    input.on('close', () => resolve(code()));
    input.on('end', () => resolve(code()));
    connection.listen();
  });
}

/** The article that holds an offset of the file, and the offset in its text. */
function articlePlace(
  file: DeskFile,
  offset: number,
): { readonly article: DeskArticle; readonly offset: number } | null {
  const article = articleAt(file, offset);
  if (!article) return null;
  const inSource = offset - (article.article.sourceStart?.offset ?? 0);
  return { article, offset: fromSourceOffset(article.article, inSource) };
}

/** Passages that open files share, as places. */
function duplicatesAmong(files: readonly { readonly document: TextDocument; readonly file: DeskFile }[]) {
  const articles = files.flatMap(({ file }) => file.articles);
  const passages = findDuplicates(articles.map(({ article }) => article));
  return passages.map(({ occurrences, similarity }) => ({
    similarity,
    places: occurrences.flatMap(({ article: id, span }) => {
      const own = files.find(({ file }) => file.articles.some(({ article }) => article.id === id));
      const article = own?.file.articles.find((each) => each.article.id === id);
      return own && article ? [{ uri: own.document.uri, range: rangeOf(own.document, article.toFile(span)) }] : [];
    }),
  }));
}
