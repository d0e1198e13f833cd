import type { Note } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';

/** A note to the reader; the span covers its label (`UPDATE: 5/12 — `) where it has one, else all of it. */
export interface PrintedNote extends Span {
  readonly kind: Note['kind'];
  /** Whether the label stands alone, so that the note is what follows. */
  readonly opens: boolean;
}

const stamp =
  '(?: ?\\(?(?:\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?|\\d{1,2}(?::\\d\\d)? ?[ap]\\.?m\\.?(?: [A-Z]{2,4})?|\\p{Lu}[\\p{L}.]{2,8} \\d{1,2}(?:, \\d{4})?)\\)?)?';
const labelled: readonly (readonly [RegExp, Note['kind']])[] = [
  [new RegExp(`^(?:UPDATED?|Updated?)(?: \\d{1,2})?${stamp}:(?=\\s|$)${stamp}\\s*(?:[—–-]+\\s+)?`, 'u'), 'update'],
  [
    new RegExp(
      `^(?:CORRECTION|Correction|CORRECTIONS|Corrections|CLARIFICATION|Clarification|CORRECTED|ERRATUM|Erratum)${stamp}:${stamp}\\s*(?:[—–-]+\\s+)?`,
      'u',
    ),
    'correction',
  ],
  [
    /^(?:\(?(?:EDITORS?|Editors?|EDITOR['’]?S|Editor['’]?s|EDITORS['’]|Editors['’]|Publisher['’]s|PUBLISHER['’]S) (?:NOTE|Note|note)):\s*/u,
    'editors-note',
  ],
];
const work = '(?:article|story|post|report|piece|column|version|item|headline|page|live ?blog|obituary)';
const sentences: readonly (readonly [RegExp, Note['kind']])[] = [
  [
    new RegExp(
      `^[(\\[]?(?:this|the) ${work} (?:has been|was|is being|will be|have been) (?:updated|revised|amended)\\b`,
      'i',
    ),
    'update',
  ],
  [/^[([]?this is a (?:developing|breaking)(?: news)? story\b/i, 'update'],
  [new RegExp(`^[(\\[]?(?:this|the) ${work} (?:has been|was) (?:corrected|clarified)\\b`, 'i'), 'correction'],
  [
    new RegExp(`^[(\\[]?(?:an?|the) (?:earlier|previous|original|initial) version of (?:this|the) ${work}\\b`, 'i'),
    'correction',
  ],
];
const flag = /^[([]?corrections? appended[)\].]*$/i;
/** How all of these begin; looked for first, since hardly any paragraph is a note. */
const opening = /^[([]?(?:updat|correct|clarif|erratum|editor|publisher|th[ei]|an? )/i;

/** Reads an editor's note to the reader: `CORRECTION APPENDED.`, `Correction: An earlier version …`, `This article has been updated …`. Null for any other paragraph. */
export function parseNote(paragraph: string): PrintedNote | null {
  if (!opening.test(paragraph)) return null;
  if (flag.test(paragraph.slice(0, 40)))
    return { kind: 'correction-flag', start: 0, end: paragraph.length, opens: false };
  const head = paragraph.slice(0, 120);
  for (const [pattern, kind] of labelled) {
    const label = pattern.exec(head)?.[0];
    if (label === undefined) continue;
    const opens = label.length === paragraph.length;
    return { kind, start: 0, end: opens ? label.trimEnd().length : label.length, opens };
  }
  if (paragraph.length > longestNote) return null;
  const sentence = sentences.find(([pattern]) => pattern.test(head));
  return sentence === undefined ? null : { kind: sentence[1], start: 0, end: paragraph.length, opens: false };
}

/** A longer paragraph that begins like a note is one of the story. */
const longestNote = 800;
