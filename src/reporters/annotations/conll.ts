import type { AnnotatedSpan, AnnotatedText } from '../../model/display/annotated.ts';
import type { Span } from '../../model/span.ts';
import { makeVisible } from '../../text/display/visible.ts';
import type { Reporter } from '../reporter.ts';

/**
 * A word a line and an empty line after each sentence, as in CoNLL-2003 and -2002: the word, its place in the text (half-open, UTF-16
 * code units), then for each layer a label in IOB2 (`B-person`, `I-person`, `O`), tabs between. An article begins with `-DOCSTART-`,
 * its name in a line of comment before it.
 */
export function makeConllReporter(): Reporter {
  return {
    begin: () => '',
    article: ({ annotated }) => (annotated ? conllText(annotated) : ''),
    end: () => '',
  };
}

function conllText({ id, text, sentences, layers, spans }: AnnotatedText): string {
  const columns = layers.map((layer) => labelsOf(spans.filter((span) => span.layer === layer)));
  const lines = [`# id = ${oneWord(id)}`, `# columns = word start end ${layers.join(' ')}`];
  lines.push(['-DOCSTART-', '-X-', '-X-', ...layers.map(() => 'O')].join('\t'), '');
  for (const words of sentences) {
    for (const { start, end } of words) {
      const labels = columns.map((labelOf) => labelOf({ start, end }));
      lines.push([oneWord(text.slice(start, end)), start, end, ...labels].join('\t'));
    }
    lines.push('');
  }
  return `${lines.join('\n')}\n`;
}

function oneWord(text: string): string {
  return makeVisible(text.replace(/\s+/g, ' '), '');
}

/** Makes the function that labels one word after the other, in order. Spans may overlap: the first one is. */
function labelsOf(spans: readonly AnnotatedSpan[]): (word: Span) => string {
  const ordered = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  let at = 0;
  let end = 0;
  return (word) => {
    while (ordered[at] && (ordered[at] as AnnotatedSpan).end <= word.start) {
      end = Math.max(end, (ordered[at] as AnnotatedSpan).end);
      at++;
      while (ordered[at] && (ordered[at] as AnnotatedSpan).start < end) at++;
    }
    const span = ordered[at];
    if (!span || span.start >= word.end) return 'O';
    return `${word.start <= span.start ? 'B' : 'I'}-${span.type}`;
  };
}
