import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { loadPageAssets } from '../../../../src/io/serve/page-assets.ts';
import {
  policyOf,
  renderDocument,
  renderDocumentAround,
  renderPiece,
} from '../../../../src/reporters/html/parts/document.tsx';

const assets = loadPageAssets();
const hostile = '</title><script>alert(1)</script><img src=x onerror=alert(1)>';

describe('an HTML document', () => {
  test('escapes all that it is given', () => {
    const page = renderDocument({ title: hostile, assets }, <p title={`"${hostile}`}>{hostile}</p>);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;/title>&lt;script>alert(1)');
  });

  test('allows its own style and script alone', () => {
    const page = renderDocument({ title: 'A page', assets }, null);
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(page) ?? [];
    const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');
    expect(policyOf({ assets })).toBe(
      `default-src 'none'; style-src 'sha256-${hashOf(style)}'; script-src 'sha256-${hashOf(script)}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect(page).toContain(policyOf({ assets }).replaceAll('"', '&quot;'));
    expect(policyOf({ assets, isLive: true })).toBe(`${policyOf({ assets })}; connect-src 'self'`);
  });

  test('is the same in pieces', () => {
    const [begin, end] = renderDocumentAround({ title: 'A page', assets }, (gap) => <main>{gap}</main>);
    const whole = renderDocument({ title: 'A page', assets }, <main>Text</main>);
    expect(begin + renderPiece('Text') + end).toBe(whole);
  });
});
