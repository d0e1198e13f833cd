import { NewsanError } from '../../model/error.ts';
import type { ParseArticles } from '../format.ts';
import { articleOfBlocks } from '../records/record.ts';
import { readPage } from '../records/record-page.ts';
import { bodyOf, decodeWords, findHtml, readPart } from './eml.ts';

/** Pages that a browser saved in one file (MHTML, RFC 2557): the first HTML part, read as a page is. */
export const parse: ParseArticles = (id, source) => {
  const message = readPart(source, 0, source.length);
  const part = findHtml(source, message);
  if (part === null) throw new NewsanError('format', 'a saved page (MHTML) without an HTML part');
  const { blocks, metadata } = readPage(bodyOf(source, part));
  const subject = message.places.get('subject');
  const title = decodeWords(message.fields.get('subject') ?? '');
  const hasHeadline = blocks.some((block) => block.kind === 'headline');
  const head =
    hasHeadline || subject === undefined || title === ''
      ? []
      : [{ kind: 'headline' as const, runs: [{ text: title, sourceStart: subject.start, sourceEnd: subject.end }] }];
  const saved = message.fields.get('snapshot-content-location') ?? part.fields.get('content-location');
  return [
    articleOfBlocks(id, 'mhtml', source, [...head, ...blocks], {
      ...metadata,
      ...(saved !== undefined && metadata.url === undefined && { url: saved }),
    }),
  ];
};
