import type { AnnotatedSpan, AnnotatedText } from '../../model/display/annotated.ts';
import { NewsanError } from '../../model/error.ts';
import { makeVisible } from '../../text/display/visible.ts';
import type { Reporter } from '../reporter.ts';

/**
 * Standoff annotation of brat (brat.nlplab.org/standoff.html) for one article, as the `.ann` beside its text: `T` for spans, `R` for
 * relations, `*` for spans of the same, `N` for references, `#` for notes. Offsets are characters (code points), as brat counts
 * them; a span over several lines has a part for each. Throws at a second article, which needs a file of its own.
 */
export function makeBratReporter(): Reporter {
  return {
    begin: () => '',
    article: ({ annotated }, index) => {
      if (index > 0)
        throw new NewsanError('usage', 'brat writes one file per article: specify a single article, or --format conll');
      return annotated ? bratText(annotated) : '';
    },
    end: () => '',
  };
}

function bratText({ text, spans, relations, groups }: AnnotatedText): string {
  const characterAt = makeCharacterIndex(text);
  const lines: string[] = [];
  let [references, notes] = [0, 0];
  spans.forEach((span, index) => {
    const id = `T${index + 1}`;
    const parts = partsOf(text, span);
    const places = parts.map(({ start, end }) => `${characterAt(start)} ${characterAt(end)}`).join(';');
    lines.push(
      `${id}\t${typeName(span.type)} ${places}\t${parts.map((part) => shown(text.slice(part.start, part.end))).join(' ')}`,
    );
    const { reference, note } = span;
    if (reference)
      lines.push(`N${++references}\tReference ${id} ${reference.base}:${reference.id}\t${shown(reference.name)}`);
    if (note !== null) lines.push(`#${++notes}\tAnnotatorNotes ${id}\t${shown(note)}`);
  });
  relations.forEach(({ type, from, to }, index) => {
    lines.push(`R${index + 1}\t${typeName(type)} Arg1:T${from + 1} Arg2:T${to + 1}`);
  });
  for (const group of groups)
    if (group.length > 1) lines.push(`*\tSame ${group.map((span) => `T${span + 1}`).join(' ')}`);
  return lines.map((line) => `${line}\n`).join('');
}

/** Keeps the length: brat compares the words with its text. */
function shown(text: string): string {
  return makeVisible(text.replace(/[\t\r\n]/g, ' '), '');
}

/** `Person`, `Cue`. */
function typeName(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1);
}

/** The lines of a span, without white space at their edges. */
function partsOf(
  text: string,
  { start, end }: AnnotatedSpan,
): readonly { readonly start: number; readonly end: number }[] {
  const parts: { start: number; end: number }[] = [];
  for (const { 0: line, index } of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
    const from = start + index + (line.length - line.trimStart().length);
    const to = start + index + line.trimEnd().length;
    if (from < to) parts.push({ start: from, end: to });
  }
  return parts;
}

/** Makes the function from offsets in UTF-16 code units to those in code points. */
function makeCharacterIndex(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) pairs.push(index);
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
