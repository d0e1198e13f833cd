import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageNameOf } from '../../src/views/page/site.ts';
import { chromiumPath, useBrowser } from '../support/browser.ts';
import { buildProgram } from '../support/built-program.ts';
import { runLine } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const program = buildProgram();
const story =
  'Mayor opens bridge\n\nThe mayor, Ann Lee, opened the bridge over the river Aller on Monday, after ten years of work. "It is done," she said.\n';

/** Serves a folder, talks to it, and ends it as Ctrl-C does. */
async function serving(folder: string, talk: (url: URL) => Promise<void>, ...options: readonly string[]) {
  return program.run(['serve', folder, '--no-config', ...options], async (child) => {
    if (child.stdout === null) throw new Error('no standard output');
    const [line] = await once(child.stdout, 'data');
    try {
      await talk(new URL(String(line).trim()));
    } finally {
      child.kill('SIGINT');
    }
    return String(line);
  });
}

/** A request as it is given, with nothing normalised on the way. */
function ask(url: URL, path: string, { method = 'GET', host = url.host } = {}) {
  return new Promise<{ status: number; body: string; headers: Readonly<Record<string, unknown>> }>((done, fail) => {
    const asked = request({ host: url.hostname, port: url.port, path, method, headers: { Host: host } }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        body += piece;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, body, headers: response.headers }));
    });
    asked.on('error', fail);
    asked.end();
  });
}

describe('newsan serve', () => {
  test('shows the pages of report, on this machine alone, until Ctrl-C', async () => {
    const folder = tempFolder({ 'a.txt': story, 'b.jsonl': `${JSON.stringify({ text: story })}\n`.repeat(2) });
    const { code, stdout, stderr } = await serving(folder, async (url) => {
      expect(url.hostname).toBe('127.0.0.1');
      const index = await ask(url, '/');
      expect(index.status).toBe(200);
      const pages = [...index.body.matchAll(/href="(articles\/[^"]+)"/g)].map((match) => match[1] ?? '');
      expect(pages).toHaveLength(3);
      for (const page of pages) {
        const { status, body } = await ask(url, `/${page}`);
        expect(status).toBe(200);
        expect(body).toContain('<title>Mayor opens bridge – newsan</title>');
        expect(body).toContain('href="../index.html"');
      }
      expect((await ask(url, '/passages.html')).body).toContain('3 shared passages');
      for (const { family, address, internal } of Object.values(networkInterfaces()).flatMap((list) => list ?? [])) {
        if (internal || family !== 'IPv4') continue;
        await expect(ask(new URL(`http://${address}:${url.port}`), '/')).rejects.toThrow('ECONNREFUSED');
      }
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
    expect(stderr).toBe('newsan: press Ctrl-C to stop\n');
  });

  test('gives nothing but pages, to nobody who asks for another server', async () => {
    const folder = tempFolder({ 'a.txt': story, 'secret.key': 'secret' });
    await serving(folder, async (url) => {
      for (const path of [
        '/a.txt',
        '/secret.key',
        '/articles/../secret.key',
        '/articles/%2e%2e%2fsecret.key',
        '/..%2f..%2fetc/passwd',
        '//etc/passwd',
        '/articles/',
        '/articles/a.html',
        '/%',
      ]) {
        const { status, body } = await ask(url, path);
        expect([400, 404]).toContain(status);
        expect(body).not.toContain('secret');
      }
      for (const host of [
        'evil.example',
        `evil.example:${url.port}`,
        '127.0.0.1.evil.example',
        'localhost@evil.example',
      ]) {
        expect(await ask(url, '/', { host })).toMatchObject({ status: 421 });
      }
      expect((await ask(url, '/', { host: `localhost:${url.port}` })).status).toBe(200);
      for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
        expect(await ask(url, '/', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
      }
      const { headers, body, status } = await ask(url, '/', { method: 'HEAD' });
      expect({ status, body }).toEqual({ status: 200, body: '' });
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringMatching(
          /^default-src 'none'; .*connect-src 'self'; frame-ancestors 'none'$/,
        ),
        'content-type': 'text/html; charset=utf-8',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
    });
  });

  test('reports a change, and shows what is there now', async () => {
    const folder = tempFolder({ 'a.txt': story });
    const cwd = process.cwd();
    await serving(folder, async (url) => {
      const [page = ''] = /articles\/[^"]+/.exec((await ask(url, '/')).body) ?? [];
      expect(page).toMatch(/^articles\/a-[0-9a-f]{8}\.html$/);
      const events = await fetch(new URL('/events', url));
      const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
      expect((await reader?.read())?.value).toContain('retry');
      writeFileSync(join(folder, 'a.txt'), story.replaceAll('bridge', 'tunnel'));
      expect((await reader?.read())?.value).toContain('event: change');
      expect((await ask(url, `/${page}`)).body).toContain('Mayor opens tunnel');
      await reader?.cancel();
    });
    expect(process.cwd()).toBe(cwd);
  });

  test('says what it cannot do', async () => {
    const cwd = tempFolder({ 'a.txt': story });
    expect(await runLine('serve none.txt', { cwd })).toMatchObject({ code: 2, stdout: '' });
    expect((await runLine('serve -', { cwd })).stderr).toMatch(/^newsan: serve cannot read standard input/);
    expect((await runLine('serve a.txt --host 192.0.2.1', { cwd })).stderr).toMatch(
      /give another with --host; see `newsan serve --help`\n$/,
    );
    await serving(cwd, async (url) => {
      expect((await runLine(`serve a.txt --port ${url.port}`, { cwd })).stderr).toMatch(/the port is taken/);
    });
  });
});

if (chromiumPath !== null) {
  const open = useBrowser();

  test('a page in the browser shows a change by itself', async () => {
    const folder = tempFolder({ 'a.txt': story });
    await serving(folder, async (url) => {
      const { page, trouble } = await open(url.href);
      await page.getByRole('link', { name: 'Mayor opens bridge' }).click();
      await page.locator('h1', { hasText: 'Mayor opens bridge' }).waitFor();
      const asked = page.waitForRequest((request) => request.url().endsWith('/events'));
      await page.reload();
      await (await asked).response();
      writeFileSync(join(folder, 'a.txt'), story.replaceAll('bridge', 'tunnel'));
      await page.locator('h1', { hasText: 'Mayor opens tunnel' }).waitFor();
      const requests = trouble.filter((each) => !each.startsWith(`request: ${url.href}`));
      expect(requests).toEqual([]);
      await page.context().close();
    });
  });
}

describe('names of pages', () => {
  test.each([
    ['news/a.txt', 'a'],
    ['news/Bridge to CLOSE!.md', 'bridge-to-close'],
    ['../../etc/passwd', 'passwd'],
    ['<script>.txt', 'script'],
    ['feed.xml#12', 'feed-12'],
    ['日本.txt', 'article'],
    ['con.txt', 'con'],
    [`${'x'.repeat(300)}.txt`, 'x'.repeat(60)],
  ])('%s', (id, readable) => {
    expect(pageNameOf(id)).toMatch(new RegExp(`^${readable}-[0-9a-f]{8}\\.html$`));
  });

  test('articles of one base name have their own', () => {
    expect(pageNameOf('a/x.txt')).not.toBe(pageNameOf('b/x.txt'));
    expect(pageNameOf('x.txt')).not.toBe(pageNameOf('x.md'));
  });
});
