import { type ComponentChildren, Fragment, h } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import type { PageAssets } from '../../../model/display/page.ts';

/** A page around what it shows. */
export interface DocumentShell {
  /** Title of the window; text as it is in an article. */
  readonly title: string;
  readonly assets: PageAssets;
  /** Whether `newsan serve` shows the page, which then asks whether it has changed. */
  readonly isLive?: boolean;
}

/**
 * A whole HTML document of its own: nothing is loaded, and its policy would let nothing be. Whatever components show is
 * escaped by the template library. `dangerouslySetInnerHTML` is used here only, for newsan's own style and script.
 */
export function renderDocument(shell: DocumentShell, children: ComponentChildren): string {
  const { title, assets, isLive = false } = shell;
  const page = (
    <html lang="en" data-live={isLive || undefined}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policyOf(shell)} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: assets.style.text }} />
      </head>
      <body>
        {children}
        <script dangerouslySetInnerHTML={{ __html: assets.script.text }} />
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
}

/** The content security policy of a page: its own style and script, and nothing from anywhere. */
export function policyOf({ assets, isLive = false }: Pick<DocumentShell, 'assets' | 'isLive'>): string {
  return [
    "default-src 'none'",
    `style-src '${assets.style.hash}'`,
    `script-src '${assets.script.hash}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    ...(isLive ? ["connect-src 'self'"] : []),
  ].join('; ');
}

/** Stands where a document rendered in pieces goes on; no article can make it. */
const gap = <template data-gap="true" />;

/** A document up to a gap within what it shows, and what follows, so that a long page can be written piece by piece. */
export function renderDocumentAround(
  shell: DocumentShell,
  around: (gap: ComponentChildren) => ComponentChildren,
): readonly [begin: string, end: string] {
  const [begin = '', end = ''] = renderDocument(shell, around(gap)).split(renderPiece(gap));
  return [begin, end];
}

/** The markup of a piece of a page. */
export function renderPiece(children: ComponentChildren): string {
  return renderToStaticMarkup(h(Fragment, null, children));
}
