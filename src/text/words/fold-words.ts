/** The words of a text in lower case, with one space around each and nothing else: a stretch of words is in a text if its fold is. */
export function foldWords(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu);
  return words ? ` ${words.join(' ')} ` : ' ';
}
