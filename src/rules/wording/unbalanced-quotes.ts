import type { MarkProblem, Quotation } from '../../model/attribution.ts';
import type { Edit } from '../../model/finding.ts';
import { excerpt } from '../../text/display/excerpt.ts';
import { defineRule, type Report } from '../rule.ts';

const places: Readonly<Record<MarkProblem, 'opening' | 'closing'>> = {
  unclosed: 'opening',
  'wrong-way': 'opening',
  mixed: 'closing',
  unopened: 'closing',
};

/** Quotation marks without partner, of mixed styles or turned the wrong way. */
export const unbalancedQuotes = defineRule({
  id: 'unbalanced-quotes',
  description: 'A quotation mark without its partner, turned the wrong way, or of another style than its partner.',
  reason: 'A lost mark changes who says what, and breaks every tool that reads quotations.',
  severity: 'error',
  presets: ['recommended', 'strict', 'draft'],
  precision: { right: 27, judged: 29 },
  fixable: 'safe',
  bad: '“We won," he said. The crowd cheered.',
  good: '“We won,” he said. The crowd cheered.',
  options: {},
  messages: {
    unclosed: 'quotation is never closed: {quote}',
    unopened: 'quotation is closed but never opened: {quote}',
    'wrong-way': 'quotation mark is turned the wrong way: {quote}',
    mixed: 'quotation opens and closes with marks of different styles: {quote}',
    'mixed-often': '{count} quotations open and close with marks of different styles, first: {quote}',
  },
  needs: ['attributions'],
  *check({ article, attributions }) {
    const pair = usualPair(article.text);
    let lost: Quotation | null = null;
    const mixed: Report<'mixed'>[] = [];
    for (const [index, quotation] of attributions.quotations.entries()) {
      if (quotation === lost) continue;
      const { span } = quotation;
      lost = closingOf(article.text, quotation, attributions.quotations[index + 1]);
      if (lost) {
        const quote = excerpt(article.text.slice(span.start, lost.span.end), 40);
        yield { messageId: 'unclosed', data: { quote }, span: { start: span.start, end: span.start + 1 } };
        continue;
      }
      const problem = quotation.problem ?? (runsOver(article.text, quotation) ? 'unclosed' : null);
      if (!problem || isOtherStyle(article.text, quotation)) continue;
      const edits = turnMarks(article.text, { ...quotation, problem }, pair);
      const mark =
        places[problem] === 'opening'
          ? { start: span.start, end: span.start + 1 }
          : { start: span.end - 1, end: span.end };
      const report = {
        data: { quote: excerpt(article.text.slice(span.start, Math.min(span.end, span.start + 200)), 40) },
        span: mark,
        ...(edits.length > 0 && { fix: { safe: true, edits } }),
      };
      if (problem === 'mixed') mixed.push({ messageId: problem, ...report });
      else yield { messageId: problem, ...report };
    }
    if (mixed.length < manyMixed) yield* mixed;
    else yield together(article.id, mixed);
  },
});

/** So many are one slip of the keyboard's settings, and one finding. */
const manyMixed = 3;

/** One finding for all quotations of mixed styles. */
function together(article: string, mixed: readonly Report<'mixed'>[]): Report<'mixed-often'> {
  const [first, ...others] = mixed;
  const edits = mixed.flatMap(({ fix }) => fix?.edits ?? []);
  return {
    messageId: 'mixed-often',
    data: { ...first?.data, count: mixed.length },
    span: first?.span ?? null,
    related: others.flatMap(({ span }) => (span ? [{ article, span, message: 'marks of different styles' }] : [])),
    ...(edits.length > 0 && { fix: { safe: true, edits } }),
  };
}

/** The closing mark that follows two opening ones on a line: `“Harbour (“Home again”)` lacks one mark and has no other error. */
function closingOf(text: string, { span, problem }: Quotation, next: Quotation | undefined): Quotation | null {
  if (problem !== 'wrong-way' || next?.problem !== 'unopened' || text.charAt(span.end - 1) !== '“') return null;
  return /\n/.test(text.slice(span.start, next.span.end)) ? null : next;
}

/** Who says it, at the end of a paragraph whose quotation goes on in the next one as far as its marks show: the closing mark is lost. */
const attributed =
  /,\s(?:(?:said|says|added|according to)\s[^“”"]{2,80}|(?:[^,“”".]{2,80}\s)?(?:said|says|told (?:reporters|journalists|the [^,.“”"]{2,40}|\p{Lu}[^,.“”"]{1,40})|added|explained|warned|insisted)(?: (?:on|in) [^,.“”"]{2,30})?)\.$/u;

function runsOver(text: string, { span, nestedIn }: Quotation): boolean {
  if (nestedIn !== null || /["”»’']/.test(text.charAt(span.end - 1))) return false;
  return attributed.test(text.slice(Math.max(span.start + 1, span.end - 170), span.end));
}

/** „So“ and «so» are pairs of other languages. */
function isOtherStyle(text: string, { span }: Quotation): boolean {
  const [opening, closing] = [text.charAt(span.start), text.charAt(span.end - 1)];
  return (opening === '„' && /[“”]/.test(closing)) || (opening === '»' && closing === '«');
}

/** The pair of marks that the text mostly uses. */
function usualPair(text: string): string {
  return count(text, /[“”]/g) >= count(text, /"/g) ? '“”' : '""';
}

/** Gives a quotation with both of its marks such a pair. Marks that are not there cannot be guessed. */
function turnMarks(text: string, { span, inner, problem }: Quotation, pair: string): readonly Edit[] {
  if (problem !== 'wrong-way' && problem !== 'mixed') return [];
  // Space inside shows that the marks belong to two quotations.
  if (!/\S/.test(text.charAt(inner.start)) || !/\S/.test(text.charAt(inner.end - 1)) || inner.start === inner.end)
    return [];
  const [opening, closing] = [text.charAt(span.start), text.charAt(span.end - 1)];
  if (!/^["“”]{2}$/.test(opening + closing)) return [];
  return [
    { start: span.start, end: span.start + 1, text: pair.charAt(0) },
    { start: span.end - 1, end: span.end, text: pair.charAt(1) },
  ].filter((edit) => text.charAt(edit.start) !== edit.text);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
