import type { Article } from '../model/article.ts';
import { frontMatterMetadata, headBlocks } from './front-matter-fields.ts';
import { readFrontMatter } from './markdown/front-matter.ts';
import { markupBlocks } from './record-body.ts';
import { isPage, readPage } from './record-page.ts';
import { articleOfBlocks } from './records/record.ts';
import type { RecordText } from './runs.ts';
import { maskGeneratorCodes } from './shortcodes.ts';

/** Whether an HTML file begins with front matter, as sites that are built by Jekyll or Hugo keep theirs. */
export function hasFrontMatter(source: string): boolean {
  return /^(?:---|\+\+\+)[ \t]*\r?\n/.test(source);
}

/** Reads an HTML file with front matter: what that says before what the markup says, and the markup without the generator's codes. */
export function parseFramed(id: string, source: string): Article {
  const frontMatter = readFrontMatter(source);
  const { text } = maskGeneratorCodes(source.slice(frontMatter.end));
  const body: RecordText = [{ text, sourceStart: frontMatter.end, sourceEnd: source.length }];
  const page = isPage(body) ? readPage(body) : { blocks: markupBlocks(body), metadata: {} };
  const head = headBlocks(frontMatter);
  const blocks = head.length === 0 ? page.blocks : page.blocks.filter(({ kind }) => kind !== 'headline');
  const metadata = { ...page.metadata, ...frontMatterMetadata(frontMatter) };
  return articleOfBlocks(id, 'html', source, [...head, ...blocks], metadata);
}
