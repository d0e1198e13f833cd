import type { Article } from '../model/article.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { makeFinding, type Rule } from '../rules/rule.ts';
import { makeLineIndex, positionAt } from '../text/positions/line-index.ts';
import { fromSourceOffset, toSourceSpan } from '../text/positions/segments.ts';
import { nearest } from '../text/words/nearest.ts';

/** A comment in the article's file that turns rules off. */
interface Directive {
  readonly kind: 'next-line' | 'line' | 'block';
  /** Ids of rules; empty for all. */
  readonly rules: readonly string[];
  /** First and last line that it covers, 1-based. */
  readonly from: number;
  readonly to: number;
  /** Line of the comment. */
  readonly line: number;
  /** Where the comment is in the file. */
  readonly place: Span;
}

/** What is left of an article's findings, and the comments that turned nothing off. */
export interface Suppressed {
  readonly findings: readonly Finding[];
  readonly unused: readonly { readonly line: number; readonly rules: readonly string[]; readonly place: Span }[];
}

const comment = /<!--\s*newsan-(disable-next-line|disable-line|disable|enable)\b([^>\n]*?)-->/g;

/**
 * Takes out the findings that comments of the form `<!-- newsan-disable-next-line RULE -- reason -->` turn off; also
 * `newsan-disable-line`, and `newsan-disable` to the next `newsan-enable` or the end. Findings of the article as a whole
 * are turned off by a block that begins on the first line.
 */
export function suppress(article: Article, findings: readonly Finding[]): Suppressed {
  if (!article.source.includes('newsan-disable')) return { findings, unused: [] };
  const directives = readDirectives(article.source);
  const lines = makeLineIndex(article.source);
  const used = new Set<Directive>();
  const left = findings.filter((finding) => {
    const line = finding.span ? positionAt(lines, toSourceSpan(article, finding.span).start).line : 1;
    const covering = directives.filter(
      ({ rules, from, to }) => from <= line && line <= to && (rules.length === 0 || rules.includes(finding.rule)),
    );
    for (const directive of covering) used.add(directive);
    return covering.length === 0;
  });
  const unused = directives.filter((directive) => !used.has(directive));
  const before = (article.sourceStart?.line ?? 1) - 1;
  return { findings: left, unused: unused.map(({ line, rules, place }) => ({ line: line + before, rules, place })) };
}

/** Findings of comments that turned nothing off: one for each rule that there is not, else one for the comment. */
export function unusedFindings(
  article: Article,
  unused: Suppressed['unused'],
  rule: Rule,
  severity: Severity,
  known: readonly string[],
): readonly Finding[] {
  return unused.flatMap(({ line, rules, place }) => {
    // Where the comment is no part of the text, what follows it stands for its place.
    const start = fromSourceOffset(article, place.start);
    const span = { start, end: Math.max(start, Math.min(fromSourceOffset(article, place.end), article.text.length)) };
    const unknown = rules.filter((id) => !known.includes(id));
    const reports = unknown.map((id) => {
      const near = nearest(id, known);
      return {
        messageId: 'unknown',
        data: { line, rule: id, suggestion: near ? `; did you mean ${near}?` : '' },
        span,
      };
    });
    const suppressed = rules.length > 0 ? rules.join(', ') : 'any rule';
    const plain = { messageId: 'unused', data: { line, rules: suppressed }, span };
    return (reports.length > 0 ? reports : [plain]).map((report) => makeFinding(rule, article, severity, report));
  });
}

function readDirectives(source: string): readonly Directive[] {
  const lines = source.split(/\r\n|\r|\n/);
  const directives: Directive[] = [];
  let open: { readonly rules: readonly string[]; readonly line: number; readonly place: Span }[] = [];
  let cursor = 0;
  const close = (to: number, wanted: readonly string[]) => {
    const [closed, kept] = partition(
      open,
      ({ rules }) => wanted.length === 0 || wanted.some((id) => rules.includes(id)),
    );
    for (const { rules, line, place } of closed) directives.push({ kind: 'block', rules, from: line, to, line, place });
    open = kept;
  };
  lines.forEach((text, index) => {
    const line = index + 1;
    for (const [shown, verb = '', rest = ''] of text.matchAll(comment)) {
      const start = source.indexOf(shown, cursor);
      cursor = start + shown.length;
      const place = { start, end: cursor };
      const rules = (rest.split('--')[0] ?? '').split(/[\s,]+/).filter((id) => id !== '');
      if (verb === 'disable') open = [...open, { rules, line, place }];
      else if (verb === 'enable') close(line, rules);
      else if (verb === 'disable-line') directives.push({ kind: 'line', rules, from: line, to: line, line, place });
      else {
        let next = index + 1;
        while (next < lines.length && lines[next]?.trim() === '') next++;
        next = next < lines.length ? next + 1 : 0;
        directives.push({ kind: 'next-line', rules, from: next, to: next, line, place });
      }
    }
  });
  close(lines.length, []);
  return directives.sort((a, b) => a.line - b.line);
}

function partition<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
