/** What makes a terminal act, breaks a line or turns the direction where nobody sees it: control and format characters, line and paragraph separators, lone surrogates. */
const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * Makes control, escape and bidirectional characters visible, so that article text and file names cannot act on a terminal,
 * forge a line or turn the order of what is read: C0 as its control picture (`␛`), the others as `\u{202e}`.
 * The joiners of emoji and of Indic and Arabic letters stay; line feed and tab are kept where `keep` holds them.
 */
export function makeVisible(text: string, keep: '' | '\n' | '\t' | '\n\t' = ''): string {
  return text.replace(unseen, (character) => (keep.includes(character) ? character : pictureOf(character)));
}

function pictureOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `\\u{${code.toString(16)}}`;
}
