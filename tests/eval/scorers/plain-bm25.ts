/** Texts by words that they share with a query: BM25 (k1 1.2, b 0.75) over crude stems, what a ranking must beat. */
export function makePlainRanking(texts: readonly string[]): (query: string, most: number) => readonly number[] {
  const [saturation, lengthShare] = [1.2, 0.75];
  const lengths: number[] = [];
  const postings = new Map<string, Map<number, number>>();
  texts.forEach((text, document) => {
    const words = stemsOf(text);
    lengths.push(words.length);
    for (const word of words) {
      const counts = postings.get(word) ?? new Map<number, number>();
      postings.set(word, counts.set(document, (counts.get(document) ?? 0) + 1));
    }
  });
  const mean = lengths.reduce((a, b) => a + b, 0) / Math.max(1, lengths.length);
  return (query, most) => {
    const scores = new Map<number, number>();
    for (const word of new Set(stemsOf(query))) {
      const counts = postings.get(word) ?? new Map<number, number>();
      const weight = Math.log(1 + (texts.length - counts.size + 0.5) / (counts.size + 0.5));
      for (const [document, count] of counts) {
        const norm = saturation * (1 - lengthShare + (lengthShare * (lengths[document] ?? 0)) / mean);
        scores.set(document, (scores.get(document) ?? 0) + (weight * count * (saturation + 1)) / (count + norm));
      }
    }
    return [...scores]
      .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
      .slice(0, most)
      .map(([document]) => document);
  };
}

function stemsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word,
  );
}
