import type { DiffPiece, Section } from '../../model/display/view.ts';
import { counted, oneLine, toned } from '../view.ts';
import type { OccurrenceData, PassageData } from './duplicate-data.ts';

/** Compares two texts word by word. */
export type DiffWords = (left: string, right: string) => readonly DiffPiece[];

/** Other places that are compared with the fullest one. */
const mostOthers = 20;
/** Equal words shown around a difference; */
const context = 12;
/** fewer than these skipped would save nothing. */
const leastOmitted = 8;

/** Shows passages with their fullest place on the left and each other one on the right. */
export function diffSections(passages: readonly PassageData[], diffWords: DiffWords): readonly Section[] {
  return passages.flatMap(({ words, kind, similarity, reason, occurrences }): readonly Section[] => {
    const fullest = occurrences.find((occurrence) => occurrence.similarity === 1) ?? occurrences[0];
    const others = occurrences.filter((occurrence) => occurrence !== fullest);
    if (!fullest) return [];
    if (kind === 'exact') {
      const places = [fullest, ...others.slice(0, mostOthers)].map((place) => toned('strong', placeText(place)));
      return [
        { kind: 'lines', title: `${counted(words, 'word')}, ${reason}: the same in`, lines: places },
        ...more(others),
      ];
    }
    const compared = others.slice(0, mostOthers).map((other, index): Section => {
      return {
        kind: 'diff',
        title: index === 0 ? `${counted(words, 'word')}, ${reason}: ${Math.round(similarity * 100)} % the same` : null,
        left: placeText(fullest),
        right: placeText(other),
        pieces: shortenDiff(diffWords(fullest.text, other.text)),
      };
    });
    return [...compared, ...more(others)];
  });
}

function more(others: readonly OccurrenceData[]): readonly Section[] {
  const left = others.length - mostOthers;
  if (left <= 0) return [];
  return [{ kind: 'lines', title: null, lines: [toned('muted', `and ${counted(left, 'other place')}`)] }];
}

/** Leaves equal words out that are far from any difference. */
export function shortenDiff(pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  return pieces.flatMap((piece, index): readonly DiffPiece[] => {
    if (piece.kind !== 'same') return [piece];
    const before = index === 0 ? 0 : context;
    const after = index === pieces.length - 1 ? 0 : context;
    const count = piece.words.length - before - after;
    if (count < leastOmitted) return [piece];
    return [
      { kind: 'same', words: piece.words.slice(0, before) },
      { kind: 'omitted', count },
      { kind: 'same', words: piece.words.slice(piece.words.length - after) },
    ];
  });
}

function placeText({ article, line, column }: OccurrenceData): string {
  return `${oneLine(article)}:${line}:${column}`;
}
