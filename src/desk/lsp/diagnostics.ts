import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver/node.js';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Span } from '../../model/span.ts';
import type { DeskArticle, DeskFile } from '../desk-file.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Findings as diagnostics; those of an article as a whole are at its first character. */
export function diagnosticsOf(file: DeskFile, document: TextDocument): readonly Diagnostic[] {
  const problem: readonly Diagnostic[] =
    file.problem === null
      ? []
      : [
          {
            range: rangeOf(document, { start: 0, end: 0 }),
            severity: DiagnosticSeverity.Error,
            source: 'newsan',
            message: file.problem,
          },
        ];
  return [
    ...problem,
    ...file.articles.flatMap((article) => article.findings.map((each) => diagnosticOf(each, article, document))),
  ];
}

function diagnosticOf(
  { rule, severity, message, span, fingerprint }: Finding,
  { toFile }: DeskArticle,
  document: TextDocument,
): Diagnostic {
  return {
    range: rangeOf(document, toFile(span ?? { start: 0, end: 0 })),
    severity: severities[severity],
    source: 'newsan',
    code: rule,
    message,
    data: fingerprint,
  };
}

/** A span of the file as the protocol has it: lines from 0, columns in UTF-16 code units. */
export function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
