import { createHash } from 'node:crypto';
import type { PageAsset, PageAssets } from '../../model/display/page.ts';
import { readDataText } from '../data-files.ts';

/** Reads what HTML pages hold within themselves. Their reporters read no files: whoever makes one hands it over. */
export function loadPageAssets(): PageAssets {
  return { style: readAsset('page.css'), script: readAsset('page.js') };
}

function readAsset(name: string): PageAsset {
  const text = readDataText(`page/${name}`);
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}
