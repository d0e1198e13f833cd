import { readFileSync } from 'node:fs';
import type { NameWords } from '../../../../src/annotators/entities/names/correct/name-words.ts';
import { modelTypes } from '../../../../src/annotators/entities/names/model/labels.ts';
import { makeFormTable } from '../../../../src/annotators/entities/names/words/forms.ts';
import { readLexicon } from '../../../../src/annotators/entities/names/words/lexicon.ts';
import { cutPieces, makeTokenCutter } from '../../../../src/annotators/entities/names/words/pieces.ts';
import { readPieces } from '../../../../src/annotators/entities/names/words/runs.ts';
import { parseText } from '../../../../src/formats/text.ts';
import { loadResources } from '../../../../src/io/resources.ts';
import type { Resources } from '../../../../src/model/resources.ts';
import { parseArticle } from '../../../../src/nlp/parse.ts';

const resources = loadResources(['sentences']) as Pick<Resources, 'sentences'>;
const lexicon = readLexicon(readFileSync('src/data/gazetteer.bin'));
const lists = JSON.parse(readFileSync('src/data/name-words.json', 'utf8')) as Record<string, readonly string[]>;
/** The lists by which names are corrected. */
export const nameWords = Object.fromEntries(
  Object.entries(lists).map(([name, list]) => [name, new Set(list)]),
) as unknown as NameWords;
const cut = makeTokenCutter(makeFormTable(lexicon));

/** A text whose names are marked as `«Kofi Mensah|PER»`, with the guesses that the marks stand for. */
export function marked(source: string, margin = 1000) {
  const spans: { start: number; end: number; type: number }[] = [];
  let text = '';
  for (const part of source.split(/(«[^»]*»)/)) {
    const mark = /^«(.*)\|(\w+)»$/.exec(part);
    if (mark) {
      const type = (modelTypes as readonly string[]).indexOf(mark[2] ?? '');
      spans.push({ start: text.length, end: text.length + (mark[1] ?? '').length, type });
    }
    text += mark ? mark[1] : part;
  }
  const { document } = parseArticle(parseText('a', text), 'tokens', resources);
  const reading = readPieces(cutPieces(document, cut), lexicon);
  const guesses = spans.map(({ start, end, type }) => ({
    from: reading.pieces.findIndex((piece) => piece.start >= start),
    to: reading.pieces.findLastIndex((piece) => piece.end <= end) + 1,
    type,
    margin,
  }));
  const print = (found: typeof guesses) =>
    found.map(({ from, to, type }) => {
      const surface = text.slice(reading.pieces[from]?.start, reading.pieces[to - 1]?.end);
      return `${surface}|${modelTypes[type]}`;
    });
  return { text, reading, guesses, print };
}
