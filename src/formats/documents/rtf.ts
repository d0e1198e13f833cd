import { ToPlainText } from 'rtf-stream-parser/dist/src/ToPlainText.js';
import { type Token, Tokenize } from 'rtf-stream-parser/dist/src/tokenize.js';
import { NewsanError } from '../../model/error.ts';
import type { ParseBinary } from '../format.ts';
import { layOut, type MarkupBlock } from '../structure/layout.ts';
import { notesOn } from '../structure/omissions.ts';
import { readStructure } from '../structure/structure.ts';

/**
 * Reads the article of an RTF document (Rich Text Format 1.9), a paragraph a block. Tracked changes are accepted; footnotes,
 * comments and hidden text are skipped, with a note. A document has no lines of its own, so the text itself stands for
 * the source. Throws `NewsanError` where the file is damaged.
 */
export const parseBinary: ParseBinary = (id, bytes) => {
  const counts = new Map<string, number>();
  const blocks = readText(bytes, counts)
    .split(/\r\n|\n/)
    .map((text): MarkupBlock => ({ kind: 'paragraph', runs: [{ text, sourceStart: 0, sourceEnd: text.length }] }));
  const { text, pieces } = layOut(blocks);
  const hinted = pieces.map((piece) => ({ ...piece, hint: null }));
  const article = { id, format: 'rtf' as const, source: text, text, segments: null, ...readStructure(hinted) };
  return [article, ...notesOn(id, counts)];
};

function readText(bytes: Uint8Array, counts: Map<string, number>): string {
  const texts: string[] = [];
  const tokens = new Tokenize();
  const words = new ToPlainText({ decode: decodePage, warn() {} });
  const fail = (error?: Error | null) => {
    if (error) throw new NewsanError('format', `an RTF document that is damaged: ${error.message.slice(0, 80)}`);
  };
  words.push = (text: unknown) => {
    if (typeof text === 'string') texts.push(text);
    return true;
  };
  const wanted = makeFilter(counts);
  tokens.push = (token: Token) => {
    for (const each of wanted(token)) words._transform(each, '', fail);
    return true;
  };
  const source = Buffer.from(withoutBareMarks(bytes), 'latin1');
  // What is between two lines is passed on at once: the library joins it, and takes time that grows with the square.
  for (let start = 0; start < source.length; ) {
    const newline = source.indexOf(0x0a, start);
    const end = newline < 0 ? source.length : newline + 1;
    tokens._transform(source.subarray(start, end), undefined, fail);
    if (tokens._mode === 0) tokens._flushToken();
    start = end;
  }
  tokens._flush(fail);
  return texts.join('');
}

const longestBinary = /\\bin(\d+)/g;

/** The document without marks of hexadecimal numbers that none follows. Binary data longer than the file is refused. */
function withoutBareMarks(bytes: Uint8Array): string {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  for (const [, length] of source.matchAll(longestBinary))
    if (Number(length) > source.length) throw new NewsanError('format', 'an RTF document that breaks off');
  return source.replace(/\\(?:'([\da-f]{2})?|[^'])/gi, (code, hex?: string) =>
    code.startsWith("\\'") && hex === undefined ? '' : code,
  );
}

/** Groups that hold no text of the article, and how those are called that are described. */
const asides: Readonly<Record<string, string | null>> = {
  footnote: 'footnote',
  annotation: 'comment',
  info: null,
  header: null,
  headerl: null,
  headerr: null,
  headerf: null,
  footer: null,
  footerl: null,
  footerr: null,
  footerf: null,
  pict: null,
  atnid: null,
  atnauthor: null,
  tc: null,
  xe: null,
};

/** What ends a paragraph besides `\par`. */
const ends: ReadonlySet<string> = new Set(['cell', 'row', 'sect', 'page', 'nestcell', 'column']);

/** Which tokens belong to the article's text; what is skipped of it is counted. */
function makeFilter(counts: Map<string, number>): (token: Token) => readonly Token[] {
  const groups: { readonly isDeleted: boolean; readonly isHidden: boolean }[] = [];
  let state = { isDeleted: false, isHidden: false };
  /** How many groups are open within one that is stepped over. */
  let skipped = 0;
  let isOpening = false;
  const count = (noun: string) => counts.set(noun, (counts.get(noun) ?? 0) + 1);
  return (token) => {
    const wasOpening = isOpening;
    isOpening = token.type === 0 || (wasOpening && token.word === '*');
    if (skipped > 0) {
      skipped += token.type === 0 ? 1 : token.type === 1 ? -1 : 0;
      return skipped === 0 ? close(token) : [];
    }
    if (token.type === 0) {
      groups.push(state);
      return [token];
    }
    if (token.type === 1) return close(token);
    const { word = '', param } = token;
    if (token.type === 2 && wasOpening && Object.hasOwn(asides, word)) {
      const noun = asides[word] ?? null;
      if (noun !== null) count(noun);
      skipped = 1;
      return [];
    }
    if (token.type === 2 && word === 'plain') state = { isDeleted: false, isHidden: false };
    if (token.type === 2 && word === 'deleted') state = { ...state, isDeleted: param !== 0 };
    if (token.type === 2 && word === 'v') {
      if (param !== 0 && !state.isHidden) count('stretch of hidden text');
      state = { ...state, isHidden: param !== 0 };
    }
    if (token.type === 2 && ends.has(word)) return [{ type: 2, word: 'par' }];
    const isText = token.type === 3 || word === "'" || word === 'u';
    return isText && (state.isDeleted || state.isHidden) ? [] : [token];
  };

  function close(token: Token): readonly Token[] {
    state = groups.pop() ?? state;
    return [token];
  }
}

/** Code pages of Windows whose names the Encoding Standard does not know by number. */
const pages: Readonly<Record<string, string>> = {
  cp874: 'windows-874',
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  cp10000: 'macintosh',
  cp28591: 'iso-8859-1',
  cp28592: 'iso-8859-2',
};

function decodePage(bytes: Uint8Array, page: string): string {
  try {
    return new TextDecoder(pages[page] ?? page).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder('windows-1252').decode(bytes);
    throw error;
  }
}
