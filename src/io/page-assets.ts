import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PageAsset, PageAssets } from '../model/page.ts';

/** Reads what HTML pages hold within themselves. Their reporters read no files: whoever makes one hands it over. */
export function loadPageAssets(): PageAssets {
  return { style: readAsset('page.css'), script: readAsset('page.js') };
}

function readAsset(name: string): PageAsset {
  const text = readFileSync(new URL(`../data/page/${name}`, import.meta.url), 'utf8');
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}
