import { harmonicMean, share } from '../ratios.ts';

/**
 * ROUGE-LSum F1 (0 to 1) of a body against the gold body, as fundus-evaluation has it: the union of the longest common
 * subsequences of each gold sentence with all extracted sentences, tokens of a to z and digits in lower case, no stemmer
 * (Lin 2004; `rouge_score` of Google Research, Apache-2.0). Sentences are cut at final marks before white space, where that
 * programme asks NLTK's punkt model.
 */
export function scoreRougeLsum(gold: readonly string[], found: readonly string[]): number {
  const wanted = gold.flatMap(sentencesOf);
  const given = found.flatMap(sentencesOf);
  const left = { wanted: countTokens(wanted), given: countTokens(given) };
  let matches = 0;
  for (const sentence of wanted) {
    const united = new Set(given.flatMap((other) => commonPositions(sentence, other)));
    for (const position of [...united].sort((a, b) => a - b)) {
      const token = sentence[position] ?? '';
      const [inGold, inFound] = [left.wanted.get(token) ?? 0, left.given.get(token) ?? 0];
      if (inGold === 0 || inFound === 0) continue;
      matches++;
      left.wanted.set(token, inGold - 1);
      left.given.set(token, inFound - 1);
    }
  }
  return harmonicMean(share(matches, lengthOf(given)), share(matches, lengthOf(wanted)));
}

function sentencesOf(paragraph: string): readonly (readonly string[])[] {
  return paragraph
    .split(/(?<=[.!?]["”’)\]]{0,2})\s+|\n+/)
    .map((sentence) => sentence.toLowerCase().match(/[a-z0-9]+/g) ?? [])
    .filter((tokens) => tokens.length > 0);
}

function lengthOf(sentences: readonly (readonly string[])[]): number {
  return sentences.reduce((sum, tokens) => sum + tokens.length, 0);
}

function countTokens(sentences: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of sentences.flat()) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

/** Positions in the first sentence of one longest common subsequence with the second. */
function commonPositions(first: readonly string[], second: readonly string[]): readonly number[] {
  const known = new Set(second);
  if (!first.some((token) => known.has(token))) return [];
  const width = second.length + 1;
  const lengths = new Uint16Array((first.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = 1; row <= first.length; row++) {
    for (let column = 1; column <= second.length; column++) {
      lengths[row * width + column] =
        first[row - 1] === second[column - 1]
          ? at(row - 1, column - 1) + 1
          : Math.max(at(row - 1, column), at(row, column - 1));
    }
  }
  const positions: number[] = [];
  for (let [row, column] = [first.length, second.length]; row > 0 && column > 0; ) {
    if (first[row - 1] === second[column - 1]) {
      positions.push(row - 1);
      row--;
      column--;
    } else if (at(row, column - 1) > at(row - 1, column)) column--;
    else row--;
  }
  return positions;
}
