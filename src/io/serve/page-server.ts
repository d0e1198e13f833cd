import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { NewsanError } from '../../model/error.ts';

/** What a server shows and where. */
export interface PageServerOptions {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Content security policy of every page. */
  readonly policy: string;
  /** The page at a path, piece by piece; null where there is none. */
  page(path: string): Promise<AsyncIterable<string> | Iterable<string> | null>;
  /** Whether anything has changed since it was asked last. */
  hasChanged(): boolean;
  /** How often that is asked while somebody looks, in milliseconds. */
  readonly interval: number;
}

/** A server that runs. */
export interface PageServer {
  readonly url: string;
  /** Ends it at once, whoever is connected. */
  close(): Promise<void>;
}

/** Where pages ask for changes. */
const eventPath = '/events';

/**
 * Serves pages to readers of this machine: nothing but GET and HEAD, no files, and no page to a name that is not its own,
 * so that no other site can read them through a browser (DNS rebinding).
 */
export async function startPageServer(options: PageServerOptions): Promise<PageServer> {
  const { host, port, policy } = options;
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const headers = {
      'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    };
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    answer(request, response).catch((error: unknown) => {
      // A reader that went away; a bug in rendering a page is reported to whoever waits for it, and stops the page, not the server.
      if (response.headersSent) response.destroy();
      else refuse(response, 500, error instanceof Error ? error.message : 'cannot render the page');
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isOwnName(request.headers.host, host)) return refuse(response, 421, 'this server does not go by that name');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return refuse(response, 405, 'pages can be read, and nothing else');
    }
    const path = pathOf(request.url);
    if (path === null) return refuse(response, 400, 'no address');
    if (path === eventPath && request.method === 'GET') return listen(response);
    const page = path === eventPath ? [] : await options.page(path);
    if (page === null) return refuse(response, 404, 'there is no such page');
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    if (request.method === 'HEAD') response.end();
    else await pipeline(Readable.from(page), response);
  }

  function listen(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write('retry: 1000\n\n');
    // What changed while nobody looked is in the page already.
    if (listeners.size === 0) options.hasChanged();
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  }

  await new Promise<void>((ready, fail) => {
    server.once('error', (error) => fail(new NewsanError('usage', `${host}:${port}: ${reasonOf(error)}`)));
    server.listen(port, host, ready);
  });
  const watch = setInterval(() => {
    if (listeners.size === 0 || !options.hasChanged()) return;
    for (const listener of listeners) listener.write('event: change\ndata:\n\n');
  }, options.interval);
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${isIP(host) === 6 ? `[${host}]` : host}:${actual}/`,
    close() {
      clearInterval(watch);
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      return closed;
    },
  };
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${message}\n`);
}

/** Whether a request was meant for this server: an address of numbers, a name of this machine, or the name it was started with. */
function isOwnName(header: string | undefined, host: string): boolean {
  const name = /^(\[[0-9a-f:.]+\]|[^:@/\\]+)(?::\d+)?$/i.exec(header ?? '')?.[1]?.toLowerCase();
  if (name === undefined) return false;
  return name === 'localhost' || name.startsWith('[') || isIP(name) !== 0 || name === host.toLowerCase();
}

function pathOf(url: string | undefined): string | null {
  try {
    return decodeURIComponent(new URL(url ?? '', 'http://localhost').pathname);
  } catch {
    return null;
  }
}

function reasonOf(error: Error): string {
  const code = 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE') return 'the port is taken; give another with --port';
  if (code === 'EACCES') return 'the port may not be used; give one above 1023 with --port';
  return 'no address of this machine; give another with --host';
}
