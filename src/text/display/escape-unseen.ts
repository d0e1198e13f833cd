/** Control, bidirectional and zero-width characters that JSON allows unescaped in a string. */
const unseen =
  /[\u{7f}-\u{9f}\u{61c}\u{180e}\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2060}-\u{2069}\u{feff}\u{fff9}-\u{fffb}]/gu;

/** Writes what a terminal might obey in a JSON text as `\uXXXX`, which means the same to every reader of JSON. */
export function escapeUnseen(json: string): string {
  if (json.search(unseen) < 0) return json;
  return json.replace(unseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
