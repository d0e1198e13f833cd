/** Characters that take two columns of a terminal: East Asian wide and full-width forms, and emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
/** Marks that are on the character before them. */
const combining = /\p{M}/u;
const plain = /^[\x20-\x7e\u00a0-\u02ff\u2010-\u201f\u2026]*$/;

/** Columns of a terminal that a text takes, control characters made visible before. */
export function columnsOf(text: string): number {
  if (plain.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
}

/** Breaks a text into rows of at most `width` columns: at its line breaks, between words, and within a word that is too long. */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): readonly string[] {
  const rows: string[] = [];
  let row = '';
  let columns = 0;
  for (const word of line.split(' ').flatMap((each) => pieces(each, width))) {
    const size = columnsOf(word);
    if (row !== '' && columns + 1 + size > width) {
      rows.push(row);
      row = word;
      columns = size;
    } else {
      columns += size + (row === '' ? 0 : 1);
      row = row === '' ? word : `${row} ${word}`;
    }
  }
  return [...rows, row];
}

/** A word in pieces that fit. */
function pieces(word: string, width: number): readonly string[] {
  if (columnsOf(word) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  let columns = 0;
  for (const character of word) {
    const size = columnsOfCharacter(character);
    if (columns + size > width && piece !== '') {
      found.push(piece);
      piece = '';
      columns = 0;
    }
    piece += character;
    columns += size;
  }
  return [...found, piece];
}

function columnsOfCharacter(character: string): number {
  if (combining.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
