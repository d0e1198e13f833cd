import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type CancellationToken,
  type Connection,
  createConnection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileChangeType,
  type FileSystemWatcher,
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
import { isInPlaces } from '../../io/config/config-places.ts';
import { configNames } from '../../io/config/find-config.ts';
import { fromSourceOffset } from '../../text/positions/segments.ts';
import { articleAt, type DeskArticle, type DeskFile } from '../desk-file.ts';
import { codeActionsOf, fixAllAction } from './code-actions.ts';
import { diagnosticsOf, rangeOf } from './diagnostics.ts';
import { hoverAt } from './hover.ts';
import { lexiconActionsOf, type OpenLexicon } from './lexicon-actions.ts';
import { type DeskSettings, loadDeskSettings } from './settings.ts';
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
  let settings: Promise<DeskSettings> | null = null;
  /** Files and folders of the configuration as it was read last. */
  let places: readonly string[] = [];
  let isShutDown = false;
  let canWatch = false;
  let watching: Promise<Disposable> | null = null;

  const currentSettings = (): Promise<DeskSettings> => {
    settings ??= loadDeskSettings(root, (message) => void connection.window.showErrorMessage(message)).then(watched);
    return settings;
  };
  /** Remembers the files of the configuration, and asks the editor to report changes of them. */
  const watched = async (loaded: DeskSettings): Promise<DeskSettings> => {
    ({ places } = loaded);
    if (canWatch) {
      const before = watching;
      watching = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: watchersOf(places) });
      await before?.then((registration) => registration.dispose());
    }
    return loaded;
  };
  const idOf = (uri: string) => {
    if (!uri.startsWith('file:')) return uri.slice(uri.lastIndexOf('/') + 1) || uri;
    return relative(root, fileURLToPath(uri)).split(sep).join('/');
  };
  /** What is known of a document as it is now; analysed only where it has changed. */
  const fileOf = async (document: TextDocument): Promise<DeskFile> => {
    // A document changes while it is analysed: what is found belongs to the version that was read.
    const { uri, version } = document;
    const text = document.getText();
    const before = known.get(uri);
    if (before?.version === version) return before.file;
    const asked = currentSettings();
    const file = await (await asked).read(idOf(uri), text);
    if (asked === settings && documents.get(uri)?.version === version) known.set(uri, { version, file });
    return file;
  };
  /** The lexicon of the configuration with its text as it is in the editor, or else on disk; null where there is none to be read. */
  const openLexicon = async (): Promise<OpenLexicon | null> => {
    const { lexicon } = await currentSettings();
    if (lexicon === null) return null;
    const uri = pathToFileURL(lexicon.path).href;
    const source = documents.get(uri)?.getText() ?? (await readFile(lexicon.path, 'utf8').catch(() => null));
    return source === null ? null : { ...lexicon, uri, source: source.replace(/^\uFEFF/, '') };
  };
  const publish = async (document: TextDocument) => {
    const { uri, version } = document;
    const file = await fileOf(document);
    // A newer version, and a newer configuration, has its own turn; a closed document has no findings.
    if (known.get(uri)?.file !== file) return;
    await connection.sendDiagnostics({ uri, version, diagnostics: [...diagnosticsOf(file, document)] });
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

  connection.onInitialize(({ workspaceFolders, capabilities }) => {
    const [folder] = workspaceFolders ?? [];
    canWatch = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false;
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
    settings = null;
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
    const lexicon = wanted('quickfix') ? await openLexicon() : null;
    return [
      ...(wanted('quickfix') ? codeActionsOf(file, document, range, context.diagnostics) : []),
      ...(lexicon ? lexiconActionsOf(file, document, range, lexicon) : []),
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

/** Patterns of the files whose change may change the settings: configurations wherever they are, and the files and folders of the one in use. */
function watchersOf(places: readonly string[]): FileSystemWatcher[] {
  const paths = places.map((place) => place.split(sep).join('/')).filter((place) => !/[*?{}[\]]/.test(place));
  return [...configNames.map((name) => `**/${name}`), ...paths, ...paths.map((path) => `${path}/**`)].map(
    (globPattern) => ({ globPattern }),
  );
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
