import type { Token } from '../../model/document.ts';
import { compile } from '../matcher.ts';
import { translatePattern } from '../translate-pattern.ts';
import { defineKind, type StyleLayers } from './kind.ts';

/** Words that titles leave in lower case, after the AP stylebook: articles, conjunctions and prepositions of up to three letters. */
const small: ReadonlySet<string> = new Set(
  'a an and as at but by en for if in nor of on or so the to up v via vs yet'.split(' '),
);
const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;

/** Capitals: as a sentence has them, as a title, all or none. Names keep theirs. */
export const capitalization = defineKind({
  kind: 'capitalization',
  message: 'house capitalisation: “{match}”',
  action: null,
  prepare({ match, isPattern, indicators, threshold }, { exceptions }) {
    const pattern = isPattern ? compile(translatePattern(match).source, false) : null;
    const accepted = new Set(exceptions.flatMap((entry) => entry.split(/\s+/)));
    return {
      *find(units, layers) {
        const names = match === 'sentence' ? namesIn(layers) : new Set<string>();
        for (const { start, end, text } of units) {
          const isRight = pattern ? pattern.test(text) : isCased(text);
          if (!isRight) yield { span: { start, end }, match: text, preferred: [] };
        }

        function isCased(text: string): boolean {
          const words = [...text.matchAll(wordPattern)];
          if (words.length === 0) return true;
          if (match === 'upper' || match === 'lower') {
            const fold = (word: string) => (match === 'upper' ? word.toUpperCase() : word.toLowerCase());
            return words.every(([word]) => word === fold(word) || accepted.has(word));
          }
          const right = words.filter(({ 0: word, index }, at) => {
            const isOpening = at === 0 || indicators.some((mark) => text.slice(0, index).trimEnd().endsWith(mark));
            return isWordRight(word, isOpening, at === words.length - 1);
          });
          return right.length / words.length > threshold || right.length === words.length;
        }

        function isWordRight(word: string, isOpening: boolean, isLast: boolean): boolean {
          const letter = word.slice(0, 1);
          const isCapital = letter !== letter.toLowerCase();
          const isSigil = word === word.toUpperCase() && word.length > 1;
          if (accepted.has(word) || isSigil || letter.toLowerCase() === letter.toUpperCase()) return true;
          if (match === 'title') return isCapital || (!isOpening && !isLast && small.has(word.toLowerCase()));
          return isOpening ? isCapital : isLowerOrName(word, names);
        }
      },
    };
  },
});

/** Words that the body never has in lower case, and has with a capital within a sentence: its names. */
function namesIn({ document }: StyleLayers): ReadonlySet<string> {
  const kinds = document.article.blocks.map(({ kind }) => kind);
  const opening = new Set(document.sentences.map(({ from }) => from));
  const isBody = ({ sentence }: Token) => {
    const block = document.sentences[sentence]?.block;
    return block !== undefined && kinds[block] !== 'headline' && kinds[block] !== 'subhead' && kinds[block] !== 'deck';
  };
  const names = new Set<string>();
  const common = new Set<string>();
  for (const token of document.tokens) {
    if (!isBody(token)) continue;
    const letter = token.text.slice(0, 1);
    if (letter === letter.toLowerCase()) common.add(stem(token.text));
    else if (!opening.has(token.index)) names.add(stem(token.text));
  }
  for (const word of common) names.delete(word);
  return names;
}

/** Whether a word within a sentence has no capital but those of a name; of a compound, each part. */
function isLowerOrName(word: string, names: ReadonlySet<string>): boolean {
  if (word === 'I' || /^I['’]/.test(word) || names.has(stem(word))) return true;
  return word.split('-').every((part) => part.slice(0, 1) === part.slice(0, 1).toLowerCase() || names.has(stem(part)));
}

function stem(word: string): string {
  return word.toLowerCase().replace(/['’]s?$|\.$/, '');
}
